import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundKeyCondition, KeyConditionPart } from '../expressions/bound.ts';
import type { KeyAttribute, KeySchema } from '../tables/key-schema.ts';
import type { WordingLayer } from '../values/attribute-value-fault.ts';
import { attributeType } from '../values/attribute-value.ts';
import { refuseEmptyKeyValue } from './refuse-empty-key-value.ts';

/** A key condition laid upon a key schema: one `=` for each partition key attribute, then the sort key's conditions. */
export interface KeyConditionMatch {
  readonly partitionKey: readonly KeyConditionPart[];
  /** A gap-free beginning of the sort key: `=` on all but the last, which may be any comparison. */
  readonly sortKey: readonly KeyConditionPart[];
}

/**
 * Lays `condition` upon `keySchema`.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html
 * @throws ValidationException when the condition does not fit the schema
 */
export function matchKeyCondition(
  { parts }: BoundKeyCondition,
  keySchema: KeySchema,
  layer: WordingLayer,
): KeyConditionMatch {
  const keyLength = keySchema.partitionKey.length + keySchema.sortKey.length;
  if (parts.length > keyLength) {
    throw new ValidationException(
      layer === 'older'
        ? 'Conditions can be of length 1 or 2 only'
        : `The number of query conditions (${parts.length}) exceeds the number of key attributes defined in the schema (${keyLength})`,
    );
  }
  const byName = new Map(parts.map((part) => [part.attributeName, part]));
  const partitionKey = keySchema.partitionKey.map((attribute) => partitionKeyPart(byName, attribute));
  const sortKey = sortKeyParts(byName, keySchema.sortKey);
  if (partitionKey.length + sortKey.length < parts.length) {
    // A condition names an attribute outside the key: AWS complains of the key attribute it was spent for.
    throw missed(keySchema.sortKey[sortKey.length]?.name ?? '');
  }
  return { partitionKey, sortKey };
}

type PartsByName = ReadonlyMap<string, KeyConditionPart>;

function partitionKeyPart(byName: PartsByName, attribute: KeyAttribute): KeyConditionPart {
  const part = byName.get(attribute.name);
  if (part === undefined) throw missed(attribute.name);
  if (part.comparison !== '=') throw new ValidationException('Query key condition not supported');
  requireKeyValues(part, attribute);
  return part;
}

function sortKeyParts(byName: PartsByName, sortKey: readonly KeyAttribute[]): KeyConditionPart[] {
  const parts: KeyConditionPart[] = [];
  const withoutEquality: string[] = [];
  for (const attribute of sortKey) {
    const part = byName.get(attribute.name);
    if (part !== undefined) {
      if (withoutEquality.length > 0) throw gap(withoutEquality, attribute.name);
      requireKeyValues(part, attribute);
      parts.push(part);
    }
    if (part?.comparison !== '=') withoutEquality.push(attribute.name);
  }
  return parts;
}

function requireKeyValues(part: KeyConditionPart, attribute: KeyAttribute): void {
  for (const value of part.values) {
    if (attributeType(value) !== attribute.type) {
      throw new ValidationException(
        'One or more parameter values were invalid: Condition parameter type does not match schema type',
      );
    }
  }
  for (const value of part.values) refuseEmptyKeyValue(value, attribute.name);
}

function missed(attributeName: string): ValidationException {
  return new ValidationException(`Query condition missed key schema element: ${attributeName}`);
}

function gap(withoutEquality: readonly string[], conditioned: string): ValidationException {
  return new ValidationException(
    `RANGE key attributes ${withoutEquality.join(', ')} must have equality conditions specified in the query ` +
      `because a condition is present on key attribute ${conditioned}`,
  );
}
