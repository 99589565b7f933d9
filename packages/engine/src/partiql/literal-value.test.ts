import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../test/table-fixture.ts';
import { attributeListOf } from '../values/attribute-list.ts';
import { attributeSetOf } from '../values/attribute-set.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { Decimal } from '../values/decimal.ts';
import { literalValue } from './literal-value.ts';
import { parseStatement } from './parse-statement.ts';

function valueOf(literal: string, parameter: AttributeValue = null): AttributeValue {
  const text = `INSERT INTO t VALUE ${literal}`;
  const statement = parseStatement(text);
  if (statement.type !== 'insert') throw new Error('an INSERT is an INSERT');
  return literalValue(statement.value, { text, parameter: () => parameter });
}

const nested = (levels: number): string => '['.repeat(levels - 1) + '1' + ']'.repeat(levels - 1);

describe('literalValue', () => {
  it.each<[string, AttributeValue]>([
    ["'a'", 'a'],
    ['-12.50', new Decimal('-12.5')],
    ['false', false],
    ['null', null],
    ["['a', [null]]", attributeListOf(['a', attributeListOf([null])])],
    [
      "{'__proto__': 'a', 'constructor': {}}",
      attributesOf({ ['__proto__']: 'a', constructor: attributesOf({}) }),
    ],
    ["<<'b', 'a'>>", attributeSetOf('SS', ['a', 'b'])],
    ['<<1>>', attributeSetOf('NS', [new Decimal('1')])],
  ])('%s', (literal, expected) => {
    expect(valueOf(literal)).toEqual(expected);
  });

  it('takes parameters anywhere', () => {
    const bytes = new Uint8Array([1]);
    expect(valueOf('?', bytes)).toBe(bytes);
    expect(valueOf('[?]', bytes)).toEqual(attributeListOf([bytes]));
    expect(valueOf('<<?>>', bytes)).toEqual(attributeSetOf('BS', [bytes]));
  });

  it.each([
    ['<<>>', 'Empty bags are not supported'],
    [
      "<<'a', 'a'>>",
      'One or more parameter values were invalid: Input collection [a, a] contains duplicates.',
    ],
    ['<<1, 1.0>>', 'Input collection contains duplicates'],
    ['MISSING', 'Unsupported data type: LiteralMissing under key root at 1:21:7'],
    ["{'a': [b]}", 'Unsupported data type: VariableReference under key root.a[0] at 1:28:1'],
    ["{'a': 1, 'a': 2}", 'Duplicate keys in tuple. Key: a under root at 1:21:1'],
    ['{"a": 1}', 'Tuple keys must be of type String. Actual type: VariableReference under root at 1:22:3'],
    [
      "{'a': [1, 1e126]}",
      'Number overflow. Attempting to store a number with magnitude larger than supported range under root.a[1]',
    ],
    [
      nested(33),
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    ],
  ])('refuses %s', (literal, message) => {
    expect(() => valueOf(literal)).toThrow(message);
  });

  it.each(["<<1, 'a'>>", '<<true>>', '<<[]>>'])('refuses the bag %s, which is no set', (literal) => {
    expect(() => valueOf(literal)).toThrow(
      /^Unsupported data type in Bag\. DynamoDB only supports either numbers or strings in bags at 1:2[36]:/,
    );
  });

  it('goes 32 levels deep', () => {
    expect(() => valueOf(nested(32))).not.toThrow();
  });
});
