import { describe, expect, it } from 'vitest';
import { attributesOf, itemOf, tableFixture } from '../../test/table-fixture.ts';
import { bindCondition } from '../expressions/bind-condition.ts';
import { bindUpdate } from '../expressions/bind-update.ts';
import { Placeholders } from '../expressions/placeholders.ts';
import type { ItemChange } from '../tables/change.ts';
import type { Table } from '../tables/table.ts';
import { attributeListOf } from '../values/attribute-list.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { attributeMapSize } from '../values/size.ts';
import { decodeAttributes, encodeAttributes, type WireAttributeValue } from '../values/wire-form.ts';
import type { ConditionCheck } from './condition-check.ts';
import { observedChanges, performWrite, placeWrite, type ItemWrite } from './item-write.ts';

type Wire = Record<string, WireAttributeValue>;

const checkOf = (
  text: string | undefined,
  values?: Wire,
  returnsItem = false,
): ConditionCheck | undefined => {
  if (text === undefined) return undefined;
  const placeholders = new Placeholders(undefined, values && decodeAttributes(values, 'sdk'), 'current');
  return {
    condition: bindCondition(text, 'Condition', placeholders),
    returnValuesOnConditionCheckFailure: returnsItem ? 'ALL_OLD' : undefined,
  };
};
const put = (item: Record<string, AttributeValue>, check?: ConditionCheck): ItemWrite => {
  const attributes = attributesOf(item);
  return { type: 'put', attributes, sizeBytes: attributeMapSize(attributes), check };
};
const remove = (key: Record<string, AttributeValue>, check?: ConditionCheck): ItemWrite => ({
  type: 'delete',
  key: attributesOf(key),
  check,
});
const update = (
  key: Record<string, AttributeValue>,
  text?: string,
  values?: Wire,
  check?: ConditionCheck,
): ItemWrite => {
  const placeholders = new Placeholders(undefined, values && decodeAttributes(values, 'sdk'), 'current');
  return {
    type: 'update',
    key: attributesOf(key),
    update: text === undefined ? undefined : bindUpdate(text, placeholders),
    check,
  };
};
const perform = (table: Table, write: ItemWrite): ItemChange =>
  performWrite(write, table, placeWrite(write, table), 'sdk');
const images = ({ before, after }: ItemChange): readonly (Wire | undefined)[] => [
  before && encodeAttributes(before.attributes, 'sdk'),
  after && encodeAttributes(after.attributes, 'sdk'),
];
const refusal = (message: string, name = 'ValidationException'): unknown =>
  expect.objectContaining({ name, message });

const table = tableFixture('pk:S', {}, [
  { pk: 'a', color: 'red', steps: attributeListOf(['x', 'y']), box: attributesOf({ lid: 'deep' }) },
]);
const stored = {
  pk: { S: 'a' },
  color: { S: 'red' },
  steps: { L: [{ S: 'x' }, { S: 'y' }] },
  box: { M: { lid: { S: 'deep' } } },
};

describe('a put', () => {
  it('replaces the whole item', () => {
    expect(images(perform(table, put({ pk: 'a', size: true })))).toEqual([
      stored,
      { pk: { S: 'a' }, size: { BOOL: true } },
    ]);
  });

  it('makes an item where there was none', () => {
    expect(images(perform(table, put({ pk: 'new' })))).toEqual([undefined, { pk: { S: 'new' } }]);
  });

  it('of an equal item changes nothing anyone observes', () => {
    const change = perform(
      table,
      put({ box: attributesOf({ lid: 'deep' }), steps: attributeListOf(['x', 'y']), color: 'red', pk: 'a' }),
    );
    expect(change.after).toBe(change.before);
    expect(observedChanges(change)).toEqual([]);
  });

  it('of an item of equal size and another value is a change', () => {
    const change = perform(
      table,
      put({ box: attributesOf({ lid: 'deep' }), steps: attributeListOf(['x', 'z']), color: 'red', pk: 'a' }),
    );
    expect(observedChanges(change)).toEqual([change]);
  });

  it('leaves the table as it was: only a commit changes it', () => {
    perform(table, put({ pk: 'other' }));
    expect(table.items.count).toBe(1);
  });
});

describe('a condition', () => {
  it('that holds lets the write happen', () => {
    const check = checkOf('color = :c', { ':c': { S: 'red' } });
    expect(perform(table, put({ pk: 'a' }, check)).after).toBeDefined();
  });

  it('that fails refuses it without the item', () => {
    const check = checkOf('attribute_not_exists(pk)');
    let error: unknown;
    try {
      perform(table, put({ pk: 'a' }, check));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toEqual(refusal('The conditional request failed', 'ConditionalCheckFailedException'));
    expect(error).toHaveProperty('Item', undefined);
  });

  it('that fails carries the item when it is asked for', () => {
    const check = checkOf('color = :c', { ':c': { S: 'blue' } }, true);
    for (const write of [
      put({ pk: 'a' }, check),
      remove({ pk: 'a' }, check),
      update({ pk: 'a' }, undefined, undefined, check),
    ]) {
      expect(() => perform(table, write)).toThrow(expect.objectContaining({ Item: stored }));
    }
  });

  it('that fails of a missing item carries none', () => {
    const check = checkOf('attribute_exists(pk)', undefined, true);
    expect(() => perform(table, remove({ pk: 'missing' }, check))).toThrow(
      expect.objectContaining({ name: 'ConditionalCheckFailedException', Item: undefined }),
    );
  });

  it('of an update sees a missing item without the key of the request', () => {
    expect(
      perform(table, update({ pk: 'new' }, undefined, undefined, checkOf('attribute_not_exists(pk)'))).after,
    ).toBeDefined();
  });

  it('may not lead into a key attribute', () => {
    const text =
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk";
    expect(() => perform(table, remove({ pk: 'a' }, checkOf('attribute_exists(pk.x)')))).toThrow(
      refusal(text),
    );
  });
});

describe('a deletion', () => {
  it('takes the item away', () => {
    expect(images(perform(table, remove({ pk: 'a' })))).toEqual([stored, undefined]);
  });

  it('of a missing item changes nothing', () => {
    expect(observedChanges(perform(table, remove({ pk: 'missing' })))).toEqual([]);
  });

  it('refuses a key that is not exactly that of the table', () => {
    const message = 'The provided key element does not match the schema';
    const keys: Record<string, AttributeValue>[] = [{}, { pk: true }, { other: 'a' }, { pk: 'a', more: 'b' }];
    for (const key of keys) {
      expect(() => perform(table, remove(key))).toThrow(refusal(message));
    }
  });
});

describe('an update', () => {
  it('reads every operand of the item as it was', () => {
    const change = perform(
      table,
      update({ pk: 'a' }, 'SET shade = color, color = :c', { ':c': { S: 'blue' } }),
    );
    expect(images(change)[1]).toEqual({ ...stored, shade: { S: 'red' }, color: { S: 'blue' } });
  });

  it('knows the size of what it made', () => {
    const change = perform(
      table,
      update({ pk: 'a' }, 'SET steps[0] = :v, steps[1] = :v, shade = :v REMOVE box.lid, color, nope', {
        ':v': { S: 'größe' },
      }),
    );
    expect(change.after?.sizeBytes).toBe(attributeMapSize(change.after?.attributes ?? attributesOf({})));
  });

  it('makes an item of the key and the results where there is none', () => {
    expect(images(perform(table, update({ pk: 'new' }, 'SET n = :n', { ':n': { N: '1' } })))).toEqual([
      undefined,
      { pk: { S: 'new' }, n: { N: '1' } },
    ]);
  });

  it('without an expression makes an item of the key, and leaves one that exists', () => {
    expect(images(perform(table, update({ pk: 'new' })))).toEqual([undefined, { pk: { S: 'new' } }]);
    expect(observedChanges(perform(table, update({ pk: 'a' })))).toEqual([]);
  });

  it('that only removes makes no item', () => {
    const values = { ':s': { SS: ['x'] } };
    expect(images(perform(table, update({ pk: 'new' }, 'REMOVE a DELETE b :s', values)))).toEqual([
      undefined,
      undefined,
    ]);
    expect(images(perform(table, update({ pk: 'new' }, 'REMOVE a ADD b :s', values)))[1]).toEqual({
      pk: { S: 'new' },
      b: { SS: ['x'] },
    });
  });

  it('that leaves the item equal changes nothing anyone observes', () => {
    for (const [text, values] of [
      ['SET color = :c', { ':c': { S: 'red' } }],
      ['SET box.lid = :v REMOVE nope', { ':v': { S: 'deep' } }],
      ['SET steps[1] = steps[1]', undefined],
      ['REMOVE nope', undefined],
    ] as const) {
      const change = perform(table, update({ pk: 'a' }, text, values));
      expect(change.after).toBe(change.before);
    }
  });

  it('refuses to write to the key, before it looks at anything else', () => {
    const text =
      'One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key';
    const check = checkOf('attribute_exists(nowhere)');
    for (const expression of ['SET pk = :v', 'REMOVE pk', 'SET pk.x = :v', 'SET x = nowhere, pk = :v']) {
      const values = expression.includes(':v') ? { ':v': { S: 'b' } } : undefined;
      expect(() => perform(table, update({ pk: 'a' }, expression, values, check))).toThrow(refusal(text));
    }
  });

  it('refuses an operand that leads into the key', () => {
    const text =
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk";
    for (const operand of ['pk.x', 'if_not_exists(pk[0], color)', 'list_append(steps, pk.x)']) {
      expect(() => perform(table, update({ pk: 'a' }, `SET x = ${operand}`))).toThrow(refusal(text));
    }
  });

  it('asks the condition before it tells what is missing', () => {
    const missing = update({ pk: 'a' }, 'SET x = nowhere', undefined, checkOf('attribute_exists(gone)'));
    expect(() => perform(table, missing)).toThrow(
      refusal('The conditional request failed', 'ConditionalCheckFailedException'),
    );
    expect(() => perform(table, update({ pk: 'a' }, 'SET x = nowhere'))).toThrow(
      refusal('The provided expression refers to an attribute that does not exist in the item'),
    );
  });

  it('refuses an attribute nested deeper than 32 levels', () => {
    let value: WireAttributeValue = { S: 'x' };
    for (let level = 1; level < 32; level += 1) value = { L: [value] };
    const values = { ':v': value };
    expect(perform(table, update({ pk: 'a' }, 'SET top = :v', values)).after).toBeDefined();
    expect(() => perform(table, update({ pk: 'a' }, 'SET steps[5] = :v', values))).toThrow(
      refusal(
        'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
      ),
    );
  });
});

describe('the size of an update', () => {
  const tooLarge = refusal('Item size to update has exceeded the maximum allowed size');
  const failing = checkOf('attribute_exists(nowhere)');
  const full = itemOf({ pk: 'a', padding: 'x'.repeat(409_600 - 10) });

  it('is refused where the finished item is larger than 400 KB, before the condition', () => {
    const large = tableFixture('pk:S', {}, [{ pk: 'a', padding: 'x'.repeat(409_600 - 10) }]);
    expect(full.sizeBytes).toBe(409_600);
    expect(perform(large, update({ pk: 'a' }, 'SET padding = padding')).after).toBeDefined();
    expect(() => perform(large, update({ pk: 'a' }, 'SET y = :y', { ':y': { S: '' } }, failing))).toThrow(
      tooLarge,
    );
  });

  it('is refused where the statement alone costs more than 400 KB', () => {
    const half = { ':h': { L: [{ S: 'x'.repeat(204_720) }] } };
    const text = 'SET x = if_not_exists(x, :h), y = if_not_exists(x, :h)';
    const holder = tableFixture('pk:S', {}, [{ pk: 'a', x: 'small' }]);
    expect(() => perform(holder, update({ pk: 'a' }, text, half, failing))).toThrow(tooLarge);
    expect(perform(holder, update({ pk: 'a' }, 'SET x = if_not_exists(x, :h)', half)).after).toBeDefined();
  });
});

const mismatch = (name: string, expected: string, actual: string, index: string): unknown =>
  refusal(
    `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${expected} ` +
      `Actual: ${actual} IndexName: ${index}`,
  );

const emptyIndexKey = (kind: string): string =>
  'One or more parameter values are not valid. The update expression attempted to update a secondary index key ' +
  `to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty ${kind} value.`;

describe('an update of index keys', () => {
  const indexed = tableFixture(
    'pk:S',
    { local: { mine: { key: 'pk:S own:S' } }, global: { byRank: { key: 'grade:N tag:B' } } },
    [{ pk: 'a', words: 'words', steps: attributeListOf(['x']) }],
  );
  const attempt = (text: string, values?: Wire, check?: ConditionCheck) => () =>
    perform(indexed, update({ pk: 'a' }, text, values, check));
  it('names the type where the request tells it, before the condition', () => {
    const failing = checkOf('attribute_exists(nowhere)');
    expect(attempt('SET grade = :v', { ':v': { S: 'x' } }, failing)).toThrow(
      mismatch('grade', 'N', 'S', 'byRank'),
    );
    expect(attempt('SET own = list_append(:l, :l)', { ':l': { L: [] } })).toThrow(
      mismatch('own', 'S', 'L', 'mine'),
    );
    expect(attempt('SET own = :n - :n', { ':n': { N: '1' } })).toThrow(mismatch('own', 'S', 'N', 'mine'));
    expect(attempt('ADD tag :s', { ':s': { BS: [new Uint8Array(1)] } })).toThrow(
      mismatch('tag', 'B', 'BS', 'byRank'),
    );
  });

  it('names no type where the item tells it, after the condition', () => {
    const text = 'The update expression attempted to update the secondary index key to unsupported type';
    expect(attempt('SET grade = words')).toThrow(refusal(text));
    expect(attempt('SET own = if_not_exists(own, steps)')).toThrow(refusal(text));
    expect(attempt('SET grade = words', undefined, checkOf('attribute_exists(nowhere)'))).toThrow(
      refusal('The conditional request failed', 'ConditionalCheckFailedException'),
    );
  });

  it('refuses empty values', () => {
    expect(attempt('SET own = :v', { ':v': { S: '' } })).toThrow(refusal(emptyIndexKey('string')));
    expect(attempt('SET tag = :v', { ':v': { B: new Uint8Array() } })).toThrow(
      refusal(emptyIndexKey('binary')),
    );
  });

  it('refuses values longer than a key may be', () => {
    const text =
      'The update expression attempted to update the secondary index key beyond allowed size limits';
    expect(attempt('SET own = :v', { ':v': { S: 'x'.repeat(1025) } })).toThrow(refusal(text));
    expect(attempt('SET own = :v', { ':v': { S: 'x'.repeat(1024) } })()).toBeDefined();
  });

  it('may take the item out of the index', () => {
    expect(attempt('REMOVE grade, own')()).toBeDefined();
  });

  it('must mend an item that was there before the index and does not fit it', () => {
    const before = tableFixture('pk:S', { global: { byRank: { key: 'grade:N' } } }, [
      { pk: 'a', grade: 'first' },
    ]);
    expect(() => perform(before, update({ pk: 'a' }, 'SET x = :v', { ':v': { S: 'x' } }))).toThrow(
      refusal('The update expression attempted to update the secondary index key to unsupported type'),
    );
    expect(perform(before, update({ pk: 'a' }, 'REMOVE grade')).after).toBeDefined();
  });
});
