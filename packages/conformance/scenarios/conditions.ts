import { attributes, type Plain } from './attributes.ts';
import { DETECTED, expect, refusals, scenario, type Refusal, type Scenario } from './scenario.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const item: Readonly<Record<string, Plain>> = {
  pk: 'a',
  n: 10,
  txt: 'banana',
  umlaut: 'é😀',
  b: bytes(1, 128),
  yes: true,
  nil: null,
  ss: new Set(['x', 'y']),
  ns: new Set([1, 2]),
  bs: new Set([bytes(1)]),
  l: [1, 'x', { k: 'v' }],
  m: { x: 1, y: { z: 2 } },
};

const values: Readonly<Record<string, Plain>> = {
  ':n': 10,
  ':n2': 2,
  ':n9': 9,
  ':banana': 'banana',
  ':apple': 'apple',
  ':zoo': 'zoo',
  ':ban': 'ban',
  ':nan': 'nan',
  ':two': '2',
  ':b': bytes(1, 128),
  ':b127': bytes(1, 127),
  ':b1': bytes(1),
  ':yes': true,
  ':none': null,
  ':ss': new Set(['y', 'x']),
  ':l': [1, 'x', { k: 'v' }],
  ':m': { y: { z: 2 }, x: 1 },
  ':kv': { k: 'v' },
  ':x': 'x',
  ':one': 1,
  ':S': 'S',
  ':N': 'N',
  ':SS': 'SS',
  ':L': 'L',
  ':M': 'M',
  ':BOOL': 'BOOL',
  ':NULL': 'NULL',
  ':B': 'B',
};

/** Operands of IN. */
const many = (count: number): string => Array.from({ length: count }, () => ':n').join(', ');

/** Of all values, those an expression mentions: AWS refuses the others. */
function valuesOf(expression: string): object | undefined {
  const mentioned = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
  return mentioned.length > 0 ? attributes(Object.fromEntries(mentioned)) : undefined;
}

/** What holds for the item above, and what does not, as a filter and as a condition alike. */
const aspects: Readonly<Record<string, { holds: readonly string[]; fails: readonly string[] }>> = {
  'equal values are of one type and equal through and through': {
    holds: ['n = :n', 'txt = :banana', 'b = :b', 'yes = :yes', 'nil = :none', 'ss = :ss', 'l = :l', 'm = :m'],
    fails: ['n = :two', 'txt = :n', 'ss = :l', 'm = :kv', 'zilch = :n', 'zilch = nada'],
  },
  '<> is the opposite of =, for what is missing too': {
    holds: ['n <> :two', 'txt <> :n', 'zilch <> :n', 'm <> :kv'],
    fails: ['n <> :n', 'm <> :m'],
  },
  'numbers are ordered by value, not by their digits': {
    holds: ['n > :n9', 'n >= :n', ':n2 < n', 'n <= :n', 'n BETWEEN :n2 AND :n'],
    fails: ['n < :n9', 'n > :n', 'n BETWEEN :n2 AND :n9'],
  },
  'text is ordered by its bytes': {
    holds: ['txt > :apple', 'txt < :zoo', 'txt BETWEEN :apple AND :banana'],
    fails: ['txt < :apple', 'txt BETWEEN :apple AND :ban'],
  },
  'bytes are ordered without a sign': {
    holds: ['b > :b127', 'b > :b1', 'b BETWEEN :b1 AND :b'],
    fails: ['b < :b127'],
  },
  'values of other types are in no order, and so are missing ones': {
    holds: ['NOT n < :zoo', 'NOT zilch > :n', 'NOT zilch <= :n'],
    fails: ['n < :zoo', 'n > :zoo', 'zilch < :n', 'zilch >= :n', 'txt BETWEEN :n2 AND :n', 'yes > :n'],
  },
  'IN compares with each of its operands': {
    holds: [`n IN (${many(100)})`, 'n IN (:n2, :n)', 'm IN (:kv, :m)', 'n IN (txt, :n)'],
    fails: ['n IN (:n2)', 'zilch IN (:n2)', 'txt IN (:n, :apple)'],
  },
  'AND binds tighter than OR, NOT tighter than AND': {
    holds: ['n = :n OR n = :n2 AND n = :n9', 'NOT n = :n2 AND n = :n', 'NOT (n = :n2 OR n = :n9)'],
    fails: ['(n = :n OR n = :n2) AND n = :n9', 'NOT n = :n OR n = :n2', 'not not n = :n2'],
  },
  'attribute_exists looks at presence alone, on any path': {
    holds: [
      'attribute_exists(nil)',
      'attribute_exists(m.y.z)',
      'attribute_exists(l[2].k)',
      'attribute_not_exists(l[3])',
    ],
    fails: [
      'attribute_exists(zilch)',
      'attribute_exists(m.y.q)',
      'attribute_not_exists(n)',
      'attribute_exists(n.x)',
    ],
  },
  'attribute_type names the type of what is there': {
    holds: [
      'attribute_type(txt, :S)',
      'attribute_type(n, :N)',
      'attribute_type(b, :B)',
      'attribute_type(ss, :SS)',
      'attribute_type(l, :L)',
      'attribute_type(m, :M)',
      'attribute_type(yes, :BOOL)',
      'attribute_type(nil, :NULL)',
    ],
    fails: ['attribute_type(txt, :N)', 'attribute_type(zilch, :S)'],
  },
  'begins_with is for text and bytes': {
    holds: ['begins_with(txt, :ban)', 'begins_with(txt, :banana)', 'begins_with(b, :b1)'],
    fails: [
      'begins_with(txt, :nan)',
      'begins_with(n, :x)',
      'begins_with(b, :b127)',
      'begins_with(zilch, :x)',
    ],
  },
  'contains finds parts of text and bytes, members of sets and elements of lists': {
    holds: [
      'contains(txt, :nan)',
      'contains(b, :b1)',
      'contains(ss, :x)',
      'contains(ns, :one)',
      'contains(bs, :b1)',
      'contains(l, :kv)',
      'contains(l, :x)',
    ],
    fails: [
      'contains(txt, :x)',
      'contains(ss, :one)',
      'contains(m, :x)',
      'contains(n, :one)',
      'contains(zilch, :x)',
    ],
  },
  'size counts characters, bytes, members and elements': {
    // é is one UTF-16 code unit, 😀 is two: three, less than ten.
    holds: [
      'size(ss) = :n2',
      'size(b) = :n2',
      'size(m) = :n2',
      'size(l) > size(ss)',
      'size(umlaut) > :n2',
      'size(umlaut) < :n',
    ],
    fails: ['size(n) > :one', 'size(zilch) < :n', 'size(yes) = :one'],
  },
};

const refused: readonly (readonly [string, string, string])[] = [
  ['an operand alone', 'n', 'Syntax error; token: "<EOF>", near: "n"'],
  ['doubled parentheses', '((n = :n))', 'The expression has redundant parentheses;'],
  ['a reserved word', 'status = :n', 'Attribute name is a reserved keyword; reserved keyword: status'],
  [
    'an order of truth values',
    'yes < :yes',
    'Incorrect operand type for operator or function; operator or function: <, operand type: BOOL',
  ],
  [
    'a function as a condition that is none',
    'size(n)',
    'The function is not allowed to be used this way in an expression; function: size',
  ],
  [
    'a function of updates',
    'if_not_exists(n, :n) = :n',
    'The function is not allowed in a condition expression; function: if_not_exists',
  ],
  [
    'too many operands',
    'attribute_exists(n, m)',
    'Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2',
  ],
  [
    'a value where a path belongs',
    'attribute_exists(:n)',
    'Operator or function requires a document path; operator or function: attribute_exists',
  ],
  [
    'bounds in the wrong order',
    'n BETWEEN :n AND :n2',
    'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:10}, upper bound operand: AttributeValue: {N:2}',
  ],
  [
    'bounds of two types',
    'n BETWEEN :n AND :zoo',
    'The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:10}, upper bound operand: AttributeValue: {S:zoo}',
  ],
  [
    'a comparison of a path with itself',
    'm.x = m.x',
    'The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [m, x]',
  ],
  [
    'more than 100 operands of IN',
    `n IN (${many(101)})`,
    'The IN operator is provided with too many operands; number of operands: 101',
  ],
  [
    'an expression of more than 4096 bytes',
    `n = :n${' '.repeat(4091)}`,
    'Expression size has exceeded the maximum allowed size; expression size: 4097',
  ],
  [
    'a path of more than 32 elements',
    `attribute_exists(n${'[0]'.repeat(32)})`,
    'The document path has too many nesting levels; nesting levels: 33',
  ],
  [
    'a type that does not exist',
    'attribute_type(n, :zoo)',
    'Invalid attribute type name found; type: zoo, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}',
  ],
];

/** Conditions and filters: what holds, what does not, what is refused. */
export const conditionScenarios: readonly Scenario[] = [
  ...Object.entries(aspects).map(([title, { holds, fails }]) =>
    scenario(title, async (table) => {
      await table.createTable();
      await table.put(item);
      for (const [expressions, expected] of [
        [holds, true],
        [fails, false],
      ] as const) {
        for (const expression of expressions) {
          const ExpressionAttributeValues = valuesOf(expression);
          // oxlint-disable-next-line no-await-in-loop -- one failure at a time
          const found = await table.perform('Scan', {
            FilterExpression: expression,
            ExpressionAttributeValues,
          });
          expect({ expression, holds: found['Count'] === 1 }).toEqual({ expression, holds: expected });
          const put = { Item: attributes(item), ConditionExpression: expression, ExpressionAttributeValues };
          // oxlint-disable-next-line no-await-in-loop -- one failure at a time
          const outcome = await table.perform('PutItem', put).then(
            () => true,
            (error: unknown) => Object(error).name,
          );
          expect({ expression, outcome }).toEqual({
            expression,
            outcome: expected ? true : 'ConditionalCheckFailedException',
          });
        }
      }
    }),
  ),
  ...refusals(
    'PutItem',
    {},
    refused.map(([situation, ConditionExpression, message]): Refusal => [
      situation,
      {
        Item: attributes({ pk: 'a' }),
        ConditionExpression,
        ExpressionAttributeValues: valuesOf(ConditionExpression),
      },
      `${DETECTED}Invalid ConditionExpression: ${message}`,
    ]),
  ),
];
