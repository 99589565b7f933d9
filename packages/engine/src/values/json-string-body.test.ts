import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonStringBody } from './json-string-body.ts';

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', ' ', 'é', '\u{1f600}') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"',
      '\\',
      '\0',
      '\n',
      '\u001f',
      '\u007f',
      '\u2028',
      '\ud7ff',
      '\ud800',
      '\udbff',
      '\udc00',
      '\udfff',
      '\ue000',
      '\uffff',
    ),
  },
);

it('writes what JSON.stringify writes between the quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      expect(`"${jsonStringBody(text)}"`).toBe(JSON.stringify(text));
    }),
    { numRuns: 2000 },
  );
});

it.each(['', '"', '\ud800', '\u{1f600}', '\n'])('writes long texts that end in %j likewise', (end) => {
  for (const length of [8190, 8193, 300_000]) {
    const text = 'abcdéfghij'.repeat(length / 10) + end;
    expect(`"${jsonStringBody(text)}"`).toBe(JSON.stringify(text));
  }
});
