import { expect } from 'vitest';
import type { Connection } from '../adapters/adapter.ts';

/** Performs one operation. */
export type Call = Connection['call'];

/** One thing DynamoDB does, told by calls and what they must answer. */
export interface Scenario {
  /** Operation: situation and result. */
  readonly title: string;
  run(call: Call): Promise<void>;
}

/** Declares a scenario. */
export function scenario(title: string, run: (call: Call) => Promise<void>): Scenario {
  return { title, run };
}

/** Expects a call to fail with AWS's exception and text. */
export async function expectError(
  answer: Promise<unknown>,
  name: string,
  message: string | RegExp,
): Promise<Record<string, unknown>> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason as Record<string, unknown>,
  );
  expect(error, 'the call must fail').toBeDefined();
  expect({ name: error?.['name'], message: error?.['message'] }).toEqual({
    name,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });
  return error as Record<string, unknown>;
}

/** Creates an on-demand table with a partition key `pk` and, where asked, a sort key `sk`, both strings. */
export async function createTable(
  call: Call,
  tableName: string,
  withSortKey = false,
  more: object = {},
): Promise<void> {
  const sortKey = withSortKey ? [{ AttributeName: 'sk', KeyType: 'RANGE' }] : [];
  await call('CreateTable', {
    TableName: tableName,
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, ...sortKey],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      ...(withSortKey ? [{ AttributeName: 'sk', AttributeType: 'S' }] : []),
    ],
    BillingMode: 'PAY_PER_REQUEST',
    ...more,
  });
}
