import { invariant } from '../base/invariant.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { KeyConditionPart } from '../expressions/bound.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import { encodeKeyPart, type OrderedKey } from '../tables/ordered-key.ts';
import {
  faultMessage,
  type AttributeValueFault,
  type WordingLayer,
} from '../values/attribute-value-fault.ts';
import { attributeCount, getAttribute, hasAttribute, type AttributeMap } from '../values/attribute-map.ts';
import type { DecodedAttributes } from '../values/wire-form.ts';
import type { KeyConditionMatch } from './key-condition-match.ts';
import { placeInSource, startKeyNames, type ReadSource } from './read-source.ts';
import { keyMismatch, requireKeyAttributes } from './requested-key.ts';

const INVALID = 'The provided starting key is invalid';

const WITHOUT_PREFIX: ReadonlySet<AttributeValueFault['kind']> = new Set([
  'number',
  'duplicateStrings',
  'duplicateNumbers',
  'duplicateBinaries',
  'emptyNS',
] as const);

/** Where a Query or a Scan goes on: a LastEvaluatedKey sent back. An item need no longer stand there. */
export class ExclusiveStartKey {
  readonly attributes: AttributeMap;

  /** @throws ValidationException when a value is faulty */
  constructor({ attributes, fault }: DecodedAttributes, layer: WordingLayer) {
    this.attributes = attributes;
    if (fault === undefined) return;
    const message = faultMessage(fault, layer);
    // AWS leaves the prefix out of some texts (dynalite's checks against AWS).
    throw new ValidationException(WITHOUT_PREFIX.has(fault.kind) ? message : `${INVALID}: ${message}`);
  }

  /**
   * Requires the attributes a LastEvaluatedKey of `source` has, those of its key of the right types.
   * @throws ValidationException
   */
  requireFits(operation: 'Query' | 'Scan', source: ReadSource): void {
    const { attributes } = this;
    const rightCount = attributeCount(attributes) === startKeyNames(source).size;
    if (operation === 'Scan' && source.index === undefined) {
      if (!rightCount) throw new ValidationException(`${INVALID}: ${keyMismatch().message}`);
      return;
    }
    if (!rightCount || keyAttributes(source.keySchema).some(({ name }) => !hasAttribute(attributes, name))) {
      throw new ValidationException(INVALID);
    }
    requireKeyAttributes(source.keySchema, attributes);
  }

  /**
   * The place in `source` after which reading goes on.
   * @throws ValidationException when the table key does not fit the table
   */
  placeIn(source: ReadSource): OrderedKey {
    try {
      requireKeyAttributes(source.table.keySchema, this.attributes);
    } catch (error) {
      if (error instanceof ValidationException) throw new ValidationException(`${INVALID}: ${error.message}`);
      throw error;
    }
    const place = placeInSource(source, this.attributes);
    invariant(place !== undefined, 'a start key that fits has a place');
    return place;
  }

  /**
   * Requires that a Query with the condition `match` can have stopped here.
   * @throws ValidationException
   */
  requireWithin(match: KeyConditionMatch): void {
    const meets = (part: KeyConditionPart): boolean => meetsCondition(part, this.attributes);
    const samePartition = match.partitionKey.every(meets);
    if (match.sortKey.length === 0) {
      if (samePartition) return;
      throw new ValidationException(
        'The provided starting key is outside query boundaries based on provided conditions',
      );
    }
    if (!match.sortKey.every(meets)) {
      throw new ValidationException('The provided starting key does not match the range key predicate');
    }
    // AWS says so whatever the comparison on the sort key (dynalite's checks against AWS).
    if (!samePartition)
      throw new ValidationException('The query can return at most one row and cannot be restarted');
  }
}

function meetsCondition(
  { attributeName, comparison, values }: KeyConditionPart,
  attributes: AttributeMap,
): boolean {
  const value = getAttribute(attributes, attributeName);
  invariant(value !== undefined, 'a start key that fits has every key attribute');
  const place = encodeKeyPart(value);
  const bound = encodeKeyPart(values[0]);
  switch (comparison) {
    case '=':
      return place === bound;
    case '<':
      return place < bound;
    case '<=':
      return place <= bound;
    case '>':
      return place > bound;
    case '>=':
      return place >= bound;
    case 'begins_with':
      return place.startsWith(bound);
    case 'BETWEEN':
      return place >= bound && values[1] !== undefined && place <= encodeKeyPart(values[1]);
  }
}
