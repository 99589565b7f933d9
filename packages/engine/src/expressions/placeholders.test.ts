import { describe, expect, it } from 'vitest';
import type { WordingLayer } from '../values/attribute-value-fault.ts';
import { decodeAttributes } from '../values/wire-form.ts';
import { Placeholders } from './placeholders.ts';

type Names = Readonly<Record<string, string>>;

/** `uses`: the placeholders that the request's expressions use. */
function messageOf(
  names: Names | undefined,
  values: unknown,
  uses: readonly string[] = [],
  layer: WordingLayer = 'current',
): string {
  try {
    const placeholders = new Placeholders(
      names === undefined ? undefined : new Map(Object.entries(names)),
      values === undefined ? undefined : decodeAttributes(values, 'json'),
      layer,
    );
    for (const used of uses) {
      if (used.startsWith('#')) placeholders.name(used);
      else placeholders.value(used);
    }
    placeholders.requireAllUsed();
    return 'accepted';
  } catch (error) {
    return String(error);
  }
}

const refusal = (message: string): string => `ValidationException: ${message}`;

describe('the maps', () => {
  it('may both be absent', () => {
    expect(messageOf(undefined, undefined)).toBe('accepted');
  });

  it('may not be empty, the names first', () => {
    expect(messageOf({}, undefined)).toBe(refusal('ExpressionAttributeNames must not be empty'));
    expect(messageOf(undefined, {})).toBe(refusal('ExpressionAttributeValues must not be empty'));
    expect(messageOf({}, {})).toBe(refusal('ExpressionAttributeNames must not be empty'));
  });

  it.each(['a', '#', '##', '#a-b', '#é', '#a.b', ':a', 'a#'])('refuse %s for a name', (key) => {
    expect(messageOf({ [key]: 'x' }, {})).toBe(
      refusal(`ExpressionAttributeNames contains invalid key: Syntax error; key: "${key}"`),
    );
  });

  it.each(['a', ':', '::', ':a-b', ':é', '#a'])('refuse %s for a value', (key) => {
    expect(messageOf(undefined, { [key]: { S: 'x' } })).toBe(
      refusal(`ExpressionAttributeValues contains invalid key: Syntax error; key: "${key}"`),
    );
  });

  it('refuse an empty key', () => {
    const fault = 'contains invalid key: The expression attribute map contains an empty key;';
    expect(messageOf({ '': 'x' }, undefined)).toBe(refusal(`ExpressionAttributeNames ${fault}`));
    expect(messageOf(undefined, { '': { S: 'x' } })).toBe(refusal(`ExpressionAttributeValues ${fault}`));
  });

  it('take keys of 255 characters and refuse longer ones', () => {
    const name = `#${'a'.repeat(254)}`;
    const value = `:${'a'.repeat(254)}`;
    const fault = 'contains invalid key: The expression attribute map contains a key that is too long;';
    expect(messageOf({ [name]: 'x' }, { [value]: { S: 'x' } }, [name, value])).toBe('accepted');
    expect(messageOf({ [`${name}a`]: 'x' }, undefined)).toBe(
      refusal(`ExpressionAttributeNames ${fault} size of key: 256`),
    );
    expect(messageOf(undefined, { [`${value}a`]: { S: 'x' } })).toBe(
      refusal(`ExpressionAttributeValues ${fault}`),
    );
  });

  it('take keys of digits and underscores', () => {
    expect(messageOf({ '#1': 'x', '#_': 'y' }, { ':0': { S: 'x' } }, ['#1', '#_', ':0'])).toBe('accepted');
  });
});

describe('what the keys stand for', () => {
  it('is no empty name', () => {
    expect(messageOf({ '#x': '' }, undefined)).toBe(
      refusal('ExpressionAttributeNames contains invalid value: Empty attribute name for key #x'),
    );
  });

  it('is a name of at most 65535 bytes', () => {
    expect(messageOf({ '#x': 'é'.repeat(32767) }, undefined, ['#x'])).toBe('accepted');
    expect(messageOf({ '#x': 'é'.repeat(32768) }, undefined, ['#x'])).toBe(
      refusal(
        'ExpressionAttributeNames contains invalid value: Attribute name is too large, must be less than 65536 bytes for key #x',
      ),
    );
  });

  it('is looked at after all keys of its map', () => {
    expect(messageOf({ '#x': '', y: 'x' }, undefined)).toBe(
      refusal('ExpressionAttributeNames contains invalid key: Syntax error; key: "y"'),
    );
    expect(messageOf(undefined, { ':x': { N: 'x' }, y: { S: 'x' } })).toBe(
      refusal('ExpressionAttributeValues contains invalid key: Syntax error; key: "y"'),
    );
    expect(messageOf(undefined, { y: { N: 'x' } })).toBe(
      refusal('ExpressionAttributeValues contains invalid key: Syntax error; key: "y"'),
    );
  });

  it('is a valid value, with the text of the value alone', () => {
    expect(messageOf(undefined, { ':x': { N: 'abc' } })).toBe(
      refusal('The parameter cannot be converted to a numeric value: abc'),
    );
    expect(messageOf(undefined, { ':x': {} })).toBe(
      refusal('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes'),
    );
  });

  it('is a valid value, in the older wording with the map and the key', () => {
    expect(messageOf(undefined, { ':x': { N: 'abc' } }, [], 'older')).toBe(
      refusal(
        'ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a numeric value: abc for key :x',
      ),
    );
    expect(messageOf(undefined, { ':a': { S: 'x' }, ':x': {} }, [], 'older')).toBe(
      refusal(
        'ExpressionAttributeValues contains invalid value: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes for key :x',
      ),
    );
  });

  it('is looked at for the names before anything of the values', () => {
    expect(messageOf({ '#x': '' }, { y: { N: 'x' } })).toBe(
      refusal('ExpressionAttributeNames contains invalid value: Empty attribute name for key #x'),
    );
  });
});

describe('placeholders that no expression uses', () => {
  it('are refused, the names before the values', () => {
    const values = { ':z': { S: 'x' }, ':b': { S: 'x' } };
    expect(messageOf({ '#a': 'x', '#b': 'y' }, values)).toBe(
      refusal('Value provided in ExpressionAttributeNames unused in expressions: keys: {#a, #b}'),
    );
    expect(messageOf({ '#a': 'x', '#b': 'y' }, values, ['#a', ':z', ':b'])).toBe(
      refusal('Value provided in ExpressionAttributeNames unused in expressions: keys: {#b}'),
    );
    expect(messageOf({ '#a': 'x', '#b': 'y' }, values, ['#a', '#b'])).toBe(
      refusal('Value provided in ExpressionAttributeValues unused in expressions: keys: {:z, :b}'),
    );
    expect(messageOf(undefined, values, [':b'])).toBe(
      refusal('Value provided in ExpressionAttributeValues unused in expressions: keys: {:z}'),
    );
  });

  it('are all used once each is, however often', () => {
    expect(messageOf({ '#a': 'x' }, { ':b': { NULL: true } }, ['#a', ':b', '#a', ':b'])).toBe('accepted');
  });

  it('are not made used by ones that are not defined', () => {
    expect(messageOf({ '#a': 'x' }, { ':b': { S: 'x' } }, ['#c', ':d'])).toBe(
      refusal('Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}'),
    );
  });
});

describe('a placeholder', () => {
  const placeholders = new Placeholders(
    new Map([['#a', '__proto__']]),
    decodeAttributes({ ':b': { NULL: true } }, 'json'),
    'current',
  );

  it('stands for its name or value', () => {
    expect(placeholders.name('#a')).toBe('__proto__');
    expect(placeholders.value(':b')).toBe(null);
  });

  it('stands for nothing where it is not defined', () => {
    expect(placeholders.name('#b')).toBe(undefined);
    expect(placeholders.name('toString')).toBe(undefined);
    expect(placeholders.value(':a')).toBe(undefined);
    expect(placeholders.value('constructor')).toBe(undefined);
  });
});
