import type { ManualClock } from '@dynamem/engine';
import { expect } from 'vitest';
import type { Answer, Connection } from '../adapters/adapter.ts';
import { attributes, type Plain } from './attributes.ts';

/** A key as `pk:S sk:N`: partition key, then sort key; several attributes of one of them with commas between. */
export type KeySketch = string;

/** An index by its key and what it keeps beside the keys: ALL by default, a list for INCLUDE. */
type IndexSketch = KeySketch | readonly [KeySketch, 'KEYS_ONLY' | readonly string[]];

export interface TableSketch {
  readonly key?: KeySketch;
  readonly global?: Readonly<Record<string, IndexSketch>>;
  readonly local?: Readonly<Record<string, IndexSketch>>;
  /** Any other member of CreateTable. */
  readonly more?: object;
}

/** The table of every scenario. */
export const TableName = 'Things';

/** One engine, reached through one adapter, and the few words scenarios are told in. */
export class Session {
  readonly call: Connection['call'];
  readonly clock: ManualClock;

  constructor(call: Connection['call'], clock: ManualClock) {
    this.call = call;
    this.clock = clock;
  }

  /** Performs an operation on the table. */
  perform(operationName: string, input: object = {}): Promise<Answer> {
    return this.call(operationName, { TableName, ...input });
  }

  /** Creates the table, on-demand and with the partition key `pk:S` unless said otherwise; gives its description. */
  async createTable(sketch: TableSketch = {}): Promise<unknown> {
    return (await this.call('CreateTable', tableInput(sketch)))['TableDescription'];
  }

  /** What DescribeTable tells of the table. */
  async describe(): Promise<unknown> {
    return (await this.perform('DescribeTable'))['Table'];
  }

  /** Puts items one after another. */
  async put(...items: readonly Readonly<Record<string, Plain>>[]): Promise<void> {
    for (const item of items) {
      // oxlint-disable-next-line no-await-in-loop -- later items may replace earlier ones
      await this.perform('PutItem', { Item: attributes(item) });
    }
  }

  /** The item with this key as GetItem finds it. */
  async get(key: Readonly<Record<string, Plain>>): Promise<unknown> {
    return (await this.perform('GetItem', { Key: attributes(key), ConsistentRead: true }))['Item'];
  }

  /** Expects an operation on the table to fail with AWS's exception and text; gives the error. */
  refused(
    operationName: string,
    input: object,
    message: string | RegExp,
    name = 'ValidationException',
  ): Promise<Answer> {
    return expectError(this.perform(operationName, input), name, message);
  }
}

async function expectError(
  answer: Promise<unknown>,
  name: string,
  message: string | RegExp,
): Promise<Answer> {
  const error = await answer.then(
    (output) => expect.fail(`the operation answers ${JSON.stringify(output)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  const members: Answer = { ...Object(error), name: Object(error).name, message: Object(error).message };
  const text: unknown = typeof message === 'string' ? message : expect.stringMatching(message);
  expect({ name: members['name'], message: members['message'] }).toEqual({ name, message: text });
  return members;
}

/** The input of CreateTable for a sketch of a table. */
export function tableInput({ key = 'pk:S', global = {}, local = {}, more = {} }: TableSketch): object {
  const indexes = [...Object.values(local), ...Object.values(global)];
  const keys = [key, ...indexes.map((index) => (typeof index === 'string' ? index : index[0]))];
  const types = new Map(keys.flatMap((text) => text.split(/[ ,]/)).map((text) => pairOf(text)));
  return {
    TableName,
    KeySchema: keySchema(key),
    AttributeDefinitions: [...types].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    BillingMode: 'PAY_PER_REQUEST',
    ...(Object.keys(local).length > 0 && { LocalSecondaryIndexes: Object.entries(local).map(indexInput) }),
    ...(Object.keys(global).length > 0 && { GlobalSecondaryIndexes: Object.entries(global).map(indexInput) }),
    ...more,
  };
}

/** The KeySchema of a sketch of a key. */
export function keySchema(key: KeySketch): object[] {
  return key.split(' ').flatMap((part, position) =>
    part.split(',').map((text) => ({
      AttributeName: pairOf(text)[0],
      KeyType: position === 0 ? 'HASH' : 'RANGE',
    })),
  );
}

function indexInput([IndexName, sketch]: [string, IndexSketch]): object {
  const [key, keeps] = typeof sketch === 'string' ? [sketch, 'ALL' as const] : sketch;
  const Projection =
    typeof keeps === 'string'
      ? { ProjectionType: keeps }
      : { ProjectionType: 'INCLUDE', NonKeyAttributes: keeps };
  return { IndexName, KeySchema: keySchema(key), Projection };
}

function pairOf(text: string): [name: string, type: string] {
  const [name = '', type = 'S'] = text.split(':');
  return [name, type];
}
