import { describe, expect, it } from 'vitest';
import { compileDecoder, type Reading } from './decoder.ts';
import type { Shape } from './shape.ts';

function decode(shape: Shape, input: unknown): { decoded: unknown; violated: boolean } {
  const reading: Reading = { form: 'json', inModelOrder: false, violated: false };
  return { decoded: compileDecoder(shape, 'member')(input, reading), violated: reading.violated };
}

const tag: Shape = {
  type: 'structure',
  name: 'Tag',
  required: ['Key'],
  members: { Key: { type: 'string', min: 1 }, Value: { type: 'string' } },
};

describe('compileDecoder', () => {
  it('passes over unknown members and takes null for absence', () => {
    expect(decode(tag, { Key: 'a', Value: null, Other: 1, constructor: 2 })).toStrictEqual({
      decoded: { Key: 'a', Value: undefined },
      violated: false,
    });
  });

  it('is not fooled by the names of Object.prototype', () => {
    const input: unknown = JSON.parse('{"Key":"a","__proto__":{"Value":"b"},"toString":"c"}');
    expect(decode(tag, input).decoded).toStrictEqual({ Key: 'a', Value: undefined });
  });

  it('makes a Map of a map, whatever its keys', () => {
    const input: unknown = JSON.parse('{"__proto__":"a","constructor":"b","1":"c","gone":null}');
    const shape: Shape = { type: 'map', key: { type: 'string' }, value: { type: 'string' } };
    const { decoded } = decode(shape, input);
    expect(new Map(decoded as Map<string, string>)).toStrictEqual(
      new Map([
        ['1', 'c'],
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    );
  });

  it('shares nothing with the input', () => {
    const input = { Names: ['a'], Bytes: { B: 'AAEC' } };
    const shape: Shape = {
      type: 'structure',
      name: 'X',
      members: { Names: { type: 'list', member: { type: 'string' } }, Bytes: { type: 'attributeValue' } },
    };
    const { decoded } = decode(shape, input);
    input.Names.push('b');
    input.Bytes.B = '////';
    expect(decoded).toMatchObject({ Names: ['a'], Bytes: { value: new Uint8Array([0, 1, 2]) } });
  });

  it.each<[string, Shape, unknown]>([
    ['an absent member', tag, {}],
    ['a short string', tag, { Key: '' }],
    ['a number out of bounds', { type: 'integer', max: 1 }, 2],
    ['a short list', { type: 'list', min: 1, member: tag }, []],
    ['a null in a list', { type: 'list', member: tag }, [null]],
    ['an empty map', { type: 'map', min: 1, key: { type: 'string' }, value: tag }, {}],
    ['a bad key', { type: 'map', key: { type: 'string', min: 2 }, value: { type: 'string' } }, { a: 'x' }],
  ])('notices %s', (_title, shape, input) => {
    expect(decode(shape, input).violated).toBe(true);
  });

  it('notices a bad string again and again', () => {
    const decoder = compileDecoder({ type: 'string', min: 2 }, 'member');
    const reading = (): Reading => ({ form: 'json', inModelOrder: false, violated: false });
    for (const [text, violated] of [
      ['ab', false],
      ['a', true],
      ['ab', false],
      ['a', true],
    ] as const) {
      const used = reading();
      decoder(text, used);
      expect(used.violated).toBe(violated);
    }
  });
});
