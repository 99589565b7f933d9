// Clients as an application makes them: at import, for itself.
const { DynamoDBClient, ListTablesCommand } = require('@aws-sdk/client-dynamodb');
const { DynamoDBStreamsClient, ListStreamsCommand } = require('@aws-sdk/client-dynamodb-streams');
const { DynamoDBDocumentClient, PutCommand, GetCommand } = require('@aws-sdk/lib-dynamodb');
const older = require('client-dynamodb-3-600');
const AWS = require('aws-sdk');

const client = new DynamoDBClient({});
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const streams = new DynamoDBStreamsClient({});
const olderClient = new older.DynamoDBClient({});
const v2 = new AWS.DynamoDB();
const v2Documents = new AWS.DynamoDB.DocumentClient();

exports.tableNames = async () => (await client.send(new ListTablesCommand({}))).TableNames;
exports.olderTableNames = async () => (await olderClient.send(new older.ListTablesCommand({}))).TableNames;
exports.v2TableNames = async () => (await v2.listTables().promise()).TableNames;
exports.streamsOf = async () => (await streams.send(new ListStreamsCommand({}))).Streams;
exports.write = (Item) => documents.send(new PutCommand({ TableName: 'things', Item }));
exports.read = async (pk) =>
  (await documents.send(new GetCommand({ TableName: 'things', Key: { pk } }))).Item;
exports.v2Read = async (pk) => (await v2Documents.get({ TableName: 'things', Key: { pk } }).promise()).Item;
