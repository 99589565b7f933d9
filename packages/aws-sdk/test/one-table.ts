import { createEngine, type Engine, type EngineOptions } from '@dynamem/engine';

/** An engine with one table, by default `things`, whose partition key is `pk`. */
export function engineWithTable(tableName = 'things', options: EngineOptions = {}): Engine {
  const engine = createEngine(options);
  engine.createTable({
    TableName: tableName,
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}
