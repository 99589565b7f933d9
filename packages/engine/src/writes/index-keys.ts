import { ValidationException } from '../errors/validation-exception.ts';
import type { KeyAttribute } from '../tables/key-schema.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeType, type AttributeValue } from '../values/attribute-value.ts';
import { attributeValueSize } from '../values/size.ts';

const PARTITION_KEY_MAX_BYTES = 2048;
const SORT_KEY_MAX_BYTES = 1024;

/** What is wrong with the value of an index key attribute. */
export interface IndexKeyFault {
  readonly problem: 'type' | 'empty' | 'size';
  readonly index: SecondaryIndex;
  readonly attribute: KeyAttribute;
  readonly value: AttributeValue;
  /** What the part of the key may weigh. */
  readonly maxBytes: number;
}

/**
 * The first index key attribute of `attributes` that its index cannot hold: global indexes before local ones,
 * each kind as declared (dynalite's order; AWS's is not measured). An absent one only keeps the item out of the index.
 */
export function indexKeyFault(table: Table, attributes: AttributeMap): IndexKeyFault | undefined {
  if (table.indexes.size === 0) return undefined;
  return faultOfKind('global', table, attributes) ?? faultOfKind('local', table, attributes);
}

/**
 * Requires that each index can hold the item put with `attributes`.
 * @throws ValidationException
 */
export function requireIndexKeys(table: Table, attributes: AttributeMap): void {
  const fault = indexKeyFault(table, attributes);
  if (fault === undefined) return;
  const { index, attribute, value, maxBytes } = fault;
  switch (fault.problem) {
    case 'type':
      throw indexKeyTypeMismatch(index, attribute, attributeType(value));
    case 'empty':
      throw new ValidationException(
        'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
          `The AttributeValue for a key attribute cannot contain an empty ${value === '' ? 'string' : 'binary'} value. ` +
          `IndexName: ${index.name}, IndexKey: ${attribute.name}`,
      );
    case 'size':
      // The text as users' logs carry it from AWS (2015 and 2018).
      throw new ValidationException(
        `One or more parameter values were invalid: Size limit exceeded for Index Key ${attribute.name} ` +
          `Actual Size: ${attributeValueSize(value)} bytes Max Size: ${maxBytes} bytes IndexName: ${index.name}`,
      );
  }
}

/** AWS's answer to a value that an index key of another type cannot hold. */
export function indexKeyTypeMismatch(
  index: SecondaryIndex,
  attribute: KeyAttribute,
  actualType: string,
): ValidationException {
  return new ValidationException(
    `One or more parameter values were invalid: Type mismatch for Index Key ${attribute.name} ` +
      `Expected: ${attribute.type} Actual: ${actualType} IndexName: ${index.name}`,
  );
}

function faultOfKind(
  kind: SecondaryIndex['kind'],
  table: Table,
  attributes: AttributeMap,
): IndexKeyFault | undefined {
  for (const index of table.indexes.values()) {
    if (index.kind !== kind) continue;
    const { partitionKey, sortKey } = index.keySchema;
    const fault =
      faultOfPart(index, partitionKey, attributes, PARTITION_KEY_MAX_BYTES) ??
      faultOfPart(index, sortKey, attributes, SORT_KEY_MAX_BYTES);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfPart(
  index: SecondaryIndex,
  part: readonly KeyAttribute[],
  attributes: AttributeMap,
  maxBytes: number,
): IndexKeyFault | undefined {
  for (const attribute of part) {
    const value = getAttribute(attributes, attribute.name);
    if (value === undefined) continue;
    const problem = problemOf(value, attribute, maxBytes);
    if (problem !== undefined) return { problem, index, attribute, value, maxBytes };
  }
  return undefined;
}

function problemOf(
  value: AttributeValue,
  { type }: KeyAttribute,
  maxBytes: number,
): IndexKeyFault['problem'] | undefined {
  if (attributeType(value) !== type) return 'type';
  if (type === 'N') return undefined;
  const sizeBytes = attributeValueSize(value);
  if (sizeBytes === 0) return 'empty';
  return sizeBytes > maxBytes ? 'size' : undefined;
}
