import { isBody, listOf, memberOf, textOf, type Body } from './body.ts';
import type { Transport } from './transport.ts';

/** The name of the partition key, and of the sort key where there is one; of several together, the first. */
export type KeyNames = readonly string[];

/** What a table's keys are made of, and its indexes' by their names. */
export interface TableSchema {
  readonly keyNames: KeyNames;
  readonly indexes: ReadonlyMap<string, KeyNames>;
}

/** Schemas by the name of their table; a table that does not exist has none. */
export type TableSchemas = ReadonlyMap<string, TableSchema>;

/** The schemas of one client's tables, asked for once by DescribeTable or learnt from the tables it creates. */
export class SchemaCache {
  readonly transport: Transport;
  private readonly bySource: WeakMap<object, Map<string, TableSchema>> = new WeakMap();

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** The schemas known of `tableNames`; a table without the index `indexName` is asked about anew. */
  async schemas(tableNames: readonly string[], indexName: string | undefined): Promise<TableSchemas> {
    const found = new Map<string, TableSchema>();
    for (const name of new Set(tableNames)) {
      const schema = await this.schema(name, indexName);
      if (schema !== undefined) found.set(name, schema);
    }
    return found;
  }

  /** Whether one of the tables is known already. */
  knows(tableNames: readonly string[]): boolean {
    return tableNames.some((name) => this.known().has(name));
  }

  /** Learns the schema in a table's description. */
  learn(description: Body | undefined): void {
    const name = textOf(description, 'TableName');
    if (description !== undefined && name !== undefined) this.known().set(name, tableSchema(description));
  }

  forget(tableNames: readonly string[]): void {
    for (const name of tableNames) this.known().delete(name);
  }

  private async schema(tableName: string, indexName: string | undefined): Promise<TableSchema | undefined> {
    const known = this.known().get(tableName);
    if (known !== undefined && (indexName === undefined || known.indexes.has(indexName))) return known;
    try {
      const answer = await this.transport.perform('DescribeTable', { TableName: tableName });
      const schema = tableSchema(memberOf(answer, 'Table') ?? {});
      this.known().set(tableName, schema);
      return schema;
    } catch (error) {
      // The operation itself says in its own words what is wrong with the table's name.
      if (isNamed(error, 'ResourceNotFoundException') || isNamed(error, 'ValidationException'))
        return undefined;
      throw error;
    }
  }

  private known(): Map<string, TableSchema> {
    const source = this.transport.source();
    const known = this.bySource.get(source) ?? new Map<string, TableSchema>();
    this.bySource.set(source, known);
    return known;
  }
}

/** Whether an error has AWS's name `name`. */
export function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}

/** Whether two sets of schemas say the same keys. */
export function sameSchemas(one: TableSchemas, other: TableSchemas): boolean {
  const text = (schemas: TableSchemas): string =>
    JSON.stringify([...schemas].map(([name, { keyNames, indexes }]) => [name, keyNames, [...indexes]]));
  return text(one) === text(other);
}

function tableSchema(description: Body): TableSchema {
  const indexes = [
    ...(listOf(description, 'GlobalSecondaryIndexes') ?? []),
    ...(listOf(description, 'LocalSecondaryIndexes') ?? []),
  ].filter((index) => isBody(index));
  return {
    keyNames: keyNamesOf(description),
    indexes: new Map(indexes.map((index) => [textOf(index, 'IndexName') ?? '', keyNamesOf(index)])),
  };
}

function keyNamesOf(description: Body): KeyNames {
  const elements = (listOf(description, 'KeySchema') ?? []).filter((element) => isBody(element));
  const first = (type: string): string | undefined =>
    textOf(
      elements.find((element) => element['KeyType'] === type),
      'AttributeName',
    );
  return [first('HASH'), first('RANGE')].filter((name) => name !== undefined);
}
