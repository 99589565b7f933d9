import type {
  CreateTableInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
  Projection,
  ScalarAttributeType,
} from '@dynamem/engine';
import fc from 'fast-check';
import { keySchema } from './key-schema.ts';

/** What `createTableInput` may make. */
export interface CreateTableConstraints {
  /** `Table` by default. */
  readonly tableName?: string;
  /** How many local and how many global indexes there may be; 2 of each by default. */
  readonly maxIndexes?: number;
  /** Whether keys of global indexes may have several attributes for partition and sort; true by default. */
  readonly multiAttributeKeys?: boolean;
  /** The non-key attributes an index may project; a, b and c by default. */
  readonly projectable?: readonly string[];
}

const INDEX_ATTRIBUTES = ['i', 'j', 'k', 'x', 'y'];

/** In keys of global indexes, what stands for the table's own attributes until their names are known. */
const OWN = { partition: 'partition', sort: 'sort' };

/** What is drawn for a table before its parts are put together. */
interface Drawn {
  readonly partition: string;
  readonly sort: string | undefined;
  readonly types: readonly ScalarAttributeType[];
  readonly local: readonly { readonly sort: string; readonly Projection: Projection }[];
  readonly global: readonly { readonly KeySchema: KeySchemaElement[]; readonly Projection: Projection }[];
}

/**
 * Inputs of CreateTable that AWS accepts: a partition key with or without a sort key, of all types, and local and global
 * indexes with every projection, keys of several attributes included. They shrink towards a table without indexes.
 * @example
 * fc.assert(fc.property(createTableInput(), (table) => createEngine().createTable(table)));
 */
export function createTableInput(constraints: CreateTableConstraints = {}): fc.Arbitrary<CreateTableInput> {
  const { tableName = 'Table', maxIndexes = 2, multiAttributeKeys = true } = constraints;
  const { projectable = ['a', 'b', 'c'] } = constraints;
  const Projection = projection(projectable);
  const most = multiAttributeKeys ? 4 : 1;
  return fc
    .record<Drawn>({
      partition: fc.constantFrom('pk', 'id', 'order'),
      sort: fc.option(fc.constantFrom('sk', 'at'), { nil: undefined, freq: 4 }),
      types: fc.array(fc.constantFrom<ScalarAttributeType>('S', 'N', 'B'), {
        minLength: INDEX_ATTRIBUTES.length + 2,
        maxLength: INDEX_ATTRIBUTES.length + 2,
      }),
      local: fc.array(fc.record({ sort: fc.constantFrom('x', 'y'), Projection }), { maxLength: maxIndexes }),
      global: fc.array(
        fc.record({
          KeySchema: keySchema({
            names: [...INDEX_ATTRIBUTES, OWN.partition, OWN.sort],
            maxPartition: most,
            maxSort: most,
          }),
          Projection,
        }),
        { maxLength: maxIndexes },
      ),
    })
    .map((drawn) => assemble(tableName, drawn));
}

function projection(projectable: readonly string[]): fc.Arbitrary<Projection> {
  const whole = fc.constantFrom<Projection>({ ProjectionType: 'ALL' }, { ProjectionType: 'KEYS_ONLY' });
  if (projectable.length === 0) return whole;
  const some = fc
    .subarray([...projectable], { minLength: 1 })
    .map((NonKeyAttributes): Projection => ({ ProjectionType: 'INCLUDE', NonKeyAttributes }));
  return fc.oneof(whole, some);
}

function assemble(TableName: string, { partition, sort, types, local, global }: Drawn): CreateTableInput {
  const hash: KeySchemaElement = { AttributeName: partition, KeyType: 'HASH' };
  const KeySchema = [hash];
  if (sort !== undefined) KeySchema.push({ AttributeName: sort, KeyType: 'RANGE' });
  const own = [partition, sort ?? OWN.sort];
  const named = new Map(
    [OWN.partition, OWN.sort, ...INDEX_ATTRIBUTES].map((name, at) => [name, own[at] ?? name]),
  );
  const typed = [...named.values()];
  // Only a table with a sort key has local indexes.
  const LocalSecondaryIndexes = (sort === undefined ? [] : local).map(
    ({ sort: AttributeName, Projection }, index): LocalSecondaryIndex => ({
      IndexName: `local-${index}`,
      KeySchema: [hash, { AttributeName, KeyType: 'RANGE' }],
      Projection,
    }),
  );
  const GlobalSecondaryIndexes = global.map(
    ({ KeySchema: drawn, Projection }, index): GlobalSecondaryIndex => ({
      IndexName: `global-${index}`,
      KeySchema: drawn.map(({ AttributeName = '', KeyType }) => ({
        AttributeName: named.get(AttributeName),
        KeyType,
      })),
      Projection,
    }),
  );
  const schemas = [
    KeySchema,
    ...[...LocalSecondaryIndexes, ...GlobalSecondaryIndexes].map((index) => index.KeySchema),
  ];
  const used = new Set(
    schemas.flatMap((schema) => (schema ?? []).map(({ AttributeName = '' }) => AttributeName)),
  );
  return {
    TableName,
    KeySchema,
    AttributeDefinitions: [...used].map((AttributeName) => ({
      AttributeName,
      AttributeType: types[typed.indexOf(AttributeName)] ?? 'S',
    })),
    ...(LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes }),
    ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
    BillingMode: 'PAY_PER_REQUEST',
  };
}
