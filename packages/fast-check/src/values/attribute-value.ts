import type { WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import { attributeBinary } from './attribute-binary.ts';
import { attributeName } from './attribute-name.ts';
import { attributeNumber } from './attribute-number.ts';
import { attributeString } from './attribute-string.ts';
import { modelValue, valueText } from '../model/model-value.ts';

/** DynamoDB's ten types by their descriptors. */
export type AttributeType = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'SS' | 'NS' | 'BS' | 'L' | 'M';

/** What `attributeValue` may make. */
export interface AttributeValueConstraints {
  /** The types a value may have, members of lists and maps included; all ten by default. */
  readonly types?: readonly AttributeType[];
  /** How many lists and maps may be in one another; 2 by default, 31 at most as DynamoDB has it. */
  readonly maxDepth?: number;
  /** The names of the members of maps; `attributeName()` by default. */
  readonly names?: fc.Arbitrary<string>;
}

/** All ten types. */
export const attributeTypes: readonly AttributeType[] = [
  ...(['S', 'N', 'BOOL', 'NULL', 'B', 'SS', 'NS', 'BS', 'L', 'M'] as const),
];

/**
 * Attribute values of all ten types in the form AWS SDK v3 has them, each one that DynamoDB stores. They shrink towards
 * fewer, smaller and plainer members.
 * @example
 * fc.assert(fc.property(attributeValue({ types: ['S', 'N', 'L'] }), (value) => roundTrip(value)));
 */
export function attributeValue(
  constraints: AttributeValueConstraints = {},
): fc.Arbitrary<WireAttributeValue> {
  const { types = attributeTypes, maxDepth = 2, names = attributeName() } = constraints;
  const scalars = types.filter((type) => type !== 'L' && type !== 'M');
  const leaves = scalars.length > 0 ? scalars.map(leaf) : [fc.constant<WireAttributeValue>({ NULL: true })];
  const { value } = fc.letrec<{ value: WireAttributeValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth, depthSize: 'small', withCrossShrink: true },
      fc.oneof(...leaves),
      ...(types.includes('L') ? [list(tie('value'))] : []),
      ...(types.includes('M') ? [map(tie('value'), names)] : []),
    ),
  }));
  return value;
}

function list(member: fc.Arbitrary<WireAttributeValue>): fc.Arbitrary<WireAttributeValue> {
  return fc.array(member, { maxLength: 4 }).map((L) => ({ L }));
}

function map(
  member: fc.Arbitrary<WireAttributeValue>,
  names: fc.Arbitrary<string>,
): fc.Arbitrary<WireAttributeValue> {
  return fc
    .uniqueArray(fc.tuple(names, member), { maxLength: 4, selector: ([name]) => name })
    .map((entries) => ({ M: Object.fromEntries(entries) }));
}

/** Members of a set: none equals another, however it is written. */
function members<Member>(
  member: fc.Arbitrary<Member>,
  wire: (one: Member) => WireAttributeValue,
): fc.Arbitrary<Member[]> {
  return fc.uniqueArray(member, {
    minLength: 1,
    maxLength: 4,
    selector: (one) => valueText(modelValue(wire(one))),
  });
}

/** Values of one type that holds no other values. */
function leaf(type: Exclude<AttributeType, 'L' | 'M'>): fc.Arbitrary<WireAttributeValue> {
  switch (type) {
    case 'S':
      return attributeString().map((S) => ({ S }));
    case 'N':
      return attributeNumber().map((N) => ({ N }));
    case 'B':
      return attributeBinary().map((B) => ({ B }));
    case 'BOOL':
      return fc.boolean().map((BOOL) => ({ BOOL }));
    case 'NULL':
      return fc.constant({ NULL: true });
    case 'SS':
      return members(attributeString(), (S) => ({ S })).map((SS) => ({ SS }));
    case 'NS':
      return members(attributeNumber(), (N) => ({ N })).map((NS) => ({ NS }));
    case 'BS':
      return members(attributeBinary(), (B) => ({ B })).map((BS) => ({ BS }));
  }
}
