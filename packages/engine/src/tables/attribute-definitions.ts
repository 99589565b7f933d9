import { ValidationException } from '../errors/validation-exception.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { AttributeDefinition, KeySchemaElement, TableRecord } from './table-record.ts';
import type { TableDraft } from './table-status.ts';

/**
 * Checks that each key attribute is defined.
 * @throws ValidationException
 */
export function requireDefined(
  keySchema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
): void {
  const names = keySchema.map(({ AttributeName }) => AttributeName);
  const defined = new Set(definitions.map(({ AttributeName }) => AttributeName));
  // DynamoDB counts before it compares: one definition is too few for two keys of one name (measured on AWS, 2026).
  if (names.length > definitions.length) {
    throw new ValidationException('Invalid KeySchema: Some index key attribute have no definition');
  }
  if (names.every((name) => defined.has(name))) return;
  throw invalidParameterValues(
    `Some index key attributes are not defined in AttributeDefinitions. Keys: [${names.join(', ')}], ` +
      `AttributeDefinitions: [${[...defined].join(', ')}]`,
  );
}

/** @throws ValidationException when an attribute is defined twice */
export function requireDistinct(definitions: readonly AttributeDefinition[]): void {
  const seen = new Set<string>();
  for (const { AttributeName: name } of definitions) {
    if (seen.has(name)) throw new ValidationException(`Attribute Name is duplicated: ${name}`);
    seen.add(name);
  }
}

/**
 * Checks that each attribute a new table defines is a key attribute of it or of one of its indexes.
 * @throws ValidationException
 */
export function requireUsed(
  definitions: readonly AttributeDefinition[],
  keySchemas: readonly (readonly KeySchemaElement[])[],
): void {
  const used = new Set(keySchemas.flat().map(({ AttributeName }) => AttributeName));
  if (definitions.every(({ AttributeName }) => used.has(AttributeName))) return;
  if (keySchemas.length === 1) {
    throw invalidParameterValues(
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    );
  }
  const names = definitions.map(({ AttributeName }) => AttributeName);
  throw invalidParameterValues(
    `Some AttributeDefinitions are not used. AttributeDefinitions: [${names.join(', ')}], ` +
      `keys used: [${[...used].join(', ')}]`,
  );
}

/** Drops the definitions that no key schema needs any more, as DynamoDB does once an index is deleted. */
export function pruneAttributeDefinitions(table: TableDraft): void {
  const used = keyAttributeNames(table);
  table.attributeDefinitions = table.attributeDefinitions.filter(({ AttributeName }) =>
    used.has(AttributeName),
  );
}

/**
 * Adds the definitions a new index needs. A definition the table has already keeps its type, and others than
 * `keySchema` needs are ignored (measured on AWS, 2026).
 */
export function addAttributeDefinitions(
  table: TableDraft,
  keySchema: readonly KeySchemaElement[],
  definitions: readonly AttributeDefinition[],
): void {
  const known = new Set(table.attributeDefinitions.map(({ AttributeName }) => AttributeName));
  for (const { AttributeName: name } of keySchema) {
    const definition = definitions.find(({ AttributeName }) => AttributeName === name);
    if (definition === undefined || known.has(name)) continue;
    table.attributeDefinitions.push({ AttributeName: name, AttributeType: definition.AttributeType });
    known.add(name);
  }
}

function keyAttributeNames(
  table: Pick<TableRecord, 'keySchema' | 'localIndexes' | 'globalIndexes'>,
): Set<string> {
  const keySchemas = [table, ...table.localIndexes, ...table.globalIndexes].map(({ keySchema }) => keySchema);
  return new Set(keySchemas.flat().map(({ AttributeName }) => AttributeName));
}
