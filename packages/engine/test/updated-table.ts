import { manualClock } from '../src/clock.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import { all, hash, moreUnits, range, text, units } from './table-input.ts';

/** The tables that the tests of UpdateTable change, and how they ask for it. */

export const index = (IndexName: string, over: object = {}) => ({
  IndexName,
  KeySchema: [hash('pk')],
  Projection: all,
  ...over,
});
export const create = (IndexName: string, over: object = {}) => ({ Create: index(IndexName, over) });
export const remove = (IndexName: string) => ({ Delete: { IndexName } });
export const update = (IndexName: string, over: object = { ProvisionedThroughput: moreUnits }) => ({
  Update: { IndexName, ...over },
});
export const attributes = { AttributeDefinitions: [text('pk')] };

export const onDemand = {
  TableName: 'Music',
  AttributeDefinitions: [text('pk'), text('sk')],
  KeySchema: [hash('pk'), range('sk')],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [index('gsi')],
  LocalSecondaryIndexes: [{ IndexName: 'lsi', KeySchema: [hash('pk'), range('sk')], Projection: all }],
};
export const provisioned = {
  ...onDemand,
  BillingMode: 'PROVISIONED',
  ProvisionedThroughput: units,
  GlobalSecondaryIndexes: [
    index('gsi', { ProvisionedThroughput: units }),
    index('other', { ProvisionedThroughput: units }),
  ],
};

export function engineWith(table: object): Engine {
  const engine = createEngine({ clock: manualClock(1_700_000_000_000) });
  engine.execute('CreateTable', table);
  return engine;
}

export function updateTable(engine: Engine, input: object): Record<string, unknown> {
  return { ...engine.updateTable({ TableName: 'Music', ...input }).TableDescription };
}

export function describeTable(engine: Engine): Record<string, unknown> {
  return { ...engine.describeTable({ TableName: 'Music' }).Table };
}

export const stream = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' };
export const sse = { Enabled: true };
