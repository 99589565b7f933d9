import type { CreateTableInput, KeySchemaElement, Projection, ScalarAttributeType } from '@dynamem/engine';

/** The attributes of a key, in the order of its schema. */
export interface KeyOutline {
  readonly partition: readonly string[];
  readonly sort: readonly string[];
}

/** A secondary index as the arbitraries and the model need it. */
export interface IndexOutline {
  readonly indexName: string;
  readonly isGlobal: boolean;
  readonly key: KeyOutline;
  /** The attributes beside the keys, or all of them. */
  readonly projected: readonly string[] | 'all';
}

/** A table as the arbitraries and the model need it. */
export interface TableOutline {
  readonly tableName: string;
  readonly key: KeyOutline;
  readonly indexes: readonly IndexOutline[];
  /** The types of the attributes of all keys. */
  readonly types: ReadonlyMap<string, ScalarAttributeType>;
}

/**
 * What a CreateTable input says of keys and indexes.
 * @example
 * tableOutline(table).indexes.map(({ indexName }) => indexName);
 */
export function tableOutline(table: CreateTableInput): TableOutline {
  const local = table.LocalSecondaryIndexes ?? [];
  const global = table.GlobalSecondaryIndexes ?? [];
  return {
    tableName: table.TableName ?? '',
    key: keyOutline(table.KeySchema),
    indexes: [
      ...local.map((index) => indexOutline(index, false)),
      ...global.map((index) => indexOutline(index, true)),
    ],
    types: new Map(
      (table.AttributeDefinitions ?? []).map(({ AttributeName = '', AttributeType = 'S' }) => [
        AttributeName,
        AttributeType,
      ]),
    ),
  };
}

/** The attributes of a key, those of the partition first. */
export function keyNames({ partition, sort }: KeyOutline): readonly string[] {
  return [...partition, ...sort];
}

/** The attributes an entry of an index is found and told apart by: those of its key and of the table's. */
export function entryKeyNames(table: TableOutline, index: IndexOutline): readonly string[] {
  return [...new Set([...keyNames(index.key), ...keyNames(table.key)])];
}

interface IndexInput {
  readonly IndexName: string | undefined;
  readonly KeySchema: readonly KeySchemaElement[] | undefined;
  readonly Projection: Projection | undefined;
}

function indexOutline(
  { IndexName = '', KeySchema, Projection }: IndexInput,
  isGlobal: boolean,
): IndexOutline {
  const projected = Projection?.ProjectionType === 'ALL' ? 'all' : (Projection?.NonKeyAttributes ?? []);
  return { indexName: IndexName, isGlobal, key: keyOutline(KeySchema), projected };
}

function keyOutline(schema: readonly KeySchemaElement[] = []): KeyOutline {
  const ofType = (keyType: 'HASH' | 'RANGE'): string[] =>
    schema.flatMap(({ AttributeName, KeyType }) =>
      KeyType === keyType && AttributeName ? [AttributeName] : [],
    );
  return { partition: ofType('HASH'), sort: ofType('RANGE') };
}
