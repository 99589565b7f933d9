import { validateProjection } from './projection.ts';
import type { LocalIndexRequest } from './index-request.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { AttributeDefinition, KeySchemaElement } from './table-record.ts';
import { validateKeySchema } from './validate-key-schema.ts';

const MAX_LOCAL_INDEXES = 5;

/**
 * Checks the local indexes of a new table.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html
 * @throws ValidationException
 */
export function validateLocalIndexes(
  indexes: readonly LocalIndexRequest[],
  tableKeySchema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
): void {
  if (indexes.length === 0) throw invalidParameterValues('List of LocalSecondaryIndexes is empty');
  if (tableKeySchema.length < 2) {
    throw invalidParameterValues(
      'Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex',
    );
  }
  indexes.forEach((index, position) => {
    const path = `localSecondaryIndexes.${position + 1}.member.keySchema`;
    validateKeySchema(index.KeySchema, definitions, path);
    validateLocalIndex(index, tableKeySchema);
  });
  if (indexes.length > MAX_LOCAL_INDEXES) {
    throw invalidParameterValues(
      `Number of LocalSecondaryIndexes exceeds per-table limit of ${MAX_LOCAL_INDEXES}`,
    );
  }
}

function validateLocalIndex(
  { IndexName: name, KeySchema: keySchema, Projection: projection }: LocalIndexRequest,
  tableKeySchema: readonly KeySchemaElement[],
): void {
  if (keySchema.length < 2) {
    throw invalidParameterValues(`Index KeySchema does not have a range key for index: ${name}`);
  }
  const indexHash = keySchema[0]?.AttributeName;
  const tableHash = tableKeySchema[0]?.AttributeName;
  if (indexHash !== tableHash) {
    throw invalidParameterValues(
      `Index KeySchema does not have the same leading hash key as table KeySchema for index: ${name}. ` +
        `index hash key: ${indexHash}, table hash key: ${tableHash}`,
    );
  }
  validateProjection(projection);
}
