const NAMES = 'DynamoDBClient, CreateTableCommand, PutItemCommand, GetItemCommand';

export const ES_IMPORTS = `
import { ${NAMES} } from '@aws-sdk/client-dynamodb';
import { createEngine } from 'dynamem';
import { inProcess } from 'dynamem/aws-sdk';
`;
export const CJS_IMPORTS = `
const { ${NAMES} } = require('@aws-sdk/client-dynamodb');
const { createEngine } = require('dynamem');
const { inProcess } = require('dynamem/aws-sdk');
`;
/** A real client writes and reads back; ends with `Item` read. */
export const PROGRAM_BODY = `
  const engine = createEngine();
  const client = new DynamoDBClient(inProcess(engine));
  await client.send(new CreateTableCommand({
    TableName: 'users',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  }));
  await client.send(new PutItemCommand({ TableName: 'users', Item: { id: { S: '1' }, name: { S: 'Ada' } } }));
  const { Item } = await client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '1' } } }));
`;
