import { ValidationException } from '../errors/validation-exception.ts';
import { javaText } from '../shapes/java-text.ts';
import { keySchemaShape } from '../shapes/key-schema.ts';
import { requireDefined } from './attribute-definitions.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { AttributeDefinition, KeySchemaElement } from './table-record.ts';

/** How many attributes each part of a global index's key may have. */
const MAX_ATTRIBUTES_PER_PART = 4;

/**
 * Checks the key schema of a table or a local index, which has one or two elements: HASH, then RANGE. `path` says
 * where it stands in the request.
 * @throws ValidationException
 */
export function validateKeySchema(
  keySchema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
  path = 'keySchema',
): void {
  // Worded as a constraint of the member, yet found after those and the throughput's (measured on AWS, 2026).
  if (keySchema.length > 2) {
    throw new ValidationException(
      `1 validation error detected: Value '${javaText(keySchema, keySchemaShape, 'json')}' at '${path}' failed to ` +
        'satisfy constraint: Member must have length less than or equal to 2',
    );
  }
  requireDefined(keySchema, definitions);
  const [first, second] = keySchema;
  if (second !== undefined && first?.AttributeName === second.AttributeName) throw bothNamedAlike();
  if (first?.KeyType !== 'HASH') throw firstIsNotHash();
  if (second !== undefined && second.KeyType !== 'RANGE') {
    throw new ValidationException('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  }
}

/**
 * Checks the key schema of a global index: one to four HASH elements, then at most four RANGE elements.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html
 * @throws ValidationException
 */
export function validateGlobalKeySchema(
  keySchema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
): void {
  requireDefined(keySchema, definitions);
  const [first, second] = keySchema;
  const classic = keySchema.length === 2 && second?.KeyType === 'RANGE';
  if (classic && first?.AttributeName === second.AttributeName) throw bothNamedAlike();
  if (new Set(keySchema.map(({ AttributeName }) => AttributeName)).size < keySchema.length) {
    throw new ValidationException('The KeySchema contains multiple key attributes with the same name');
  }
  if (first?.KeyType !== 'HASH') throw firstIsNotHash();
  const hashCount = keySchema.filter(({ KeyType }) => KeyType === 'HASH').length;
  if (keySchema.slice(0, hashCount).some(({ KeyType }) => KeyType !== 'HASH')) {
    throw invalidParameterValues(
      'All HASH key attributes must precede RANGE key attributes in the KeySchema',
    );
  }
  if (hashCount > MAX_ATTRIBUTES_PER_PART) throw tooMany('HASH');
  if (keySchema.length - hashCount > MAX_ATTRIBUTES_PER_PART) throw tooMany('RANGE');
}

function bothNamedAlike(): ValidationException {
  return new ValidationException(
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  );
}

function firstIsNotHash(): ValidationException {
  return new ValidationException('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
}

function tooMany(keyType: 'HASH' | 'RANGE'): ValidationException {
  return invalidParameterValues(
    `The KeySchema exceeds the maximum allowed number of ${keyType} key attributes`,
  );
}
