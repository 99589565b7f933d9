import type { Body } from './body.ts';
import { memberOf, textOf } from './body.ts';
import type { Conversion } from './conversion.ts';
import { fromCurrent } from './from-current.ts';
import { raiseAmazonError } from './raise-amazon-error.ts';
import { isNamed, sameSchemas, type SchemaCache, type TableSchemas } from './table-schema.ts';
import { tablesWithKeys, toCurrent } from './to-current.ts';

/**
 * Performs a request whose bodies are those of AWS's API of 2011, one attempt.
 * @throws AmazonError what DynamoDB refused
 */
export async function perform(
  cache: SchemaCache,
  action: string,
  body: Body,
  conversion: Conversion,
): Promise<Body> {
  try {
    const answer = await translated(cache, action, body);
    remember(cache, action, body, answer.current);
    return answer.former;
  } catch (error) {
    return raiseAmazonError(error, action, conversion);
  }
}

interface Answers {
  readonly current: Body;
  readonly former: Body;
}

async function translated(cache: SchemaCache, action: string, body: Body): Promise<Answers> {
  const tableNames = tablesWithKeys(action, body);
  const indexName = action === 'Query' ? textOf(body, 'IndexName') : undefined;
  const wereKnown = cache.knows(tableNames);
  const schemas = await cache.schemas(tableNames, indexName);
  try {
    return await once(cache, action, body, schemas);
  } catch (error) {
    if (isNamed(error, 'ResourceNotFoundException')) cache.forget(tableNames);
    if (!wereKnown || !isNamed(error, 'ValidationException')) throw error;
    // Somebody else may have made the table anew with other keys; nothing has happened yet.
    cache.forget(tableNames);
    const renewed = await cache.schemas(tableNames, indexName);
    if (sameSchemas(schemas, renewed)) throw error;
    return once(cache, action, body, renewed);
  }
}

async function once(cache: SchemaCache, action: string, body: Body, schemas: TableSchemas): Promise<Answers> {
  const current = await cache.transport.perform(action, toCurrent(action, body, schemas));
  return { current, former: fromCurrent(action, body, current, schemas) };
}

function remember(cache: SchemaCache, action: string, body: Body, answer: Body): void {
  if (action === 'CreateTable' || action === 'UpdateTable') cache.learn(memberOf(answer, 'TableDescription'));
  if (action === 'DescribeTable') cache.learn(memberOf(answer, 'Table'));
  const name = textOf(body, 'TableName');
  if (action === 'DeleteTable' && name !== undefined) cache.forget([name]);
}
