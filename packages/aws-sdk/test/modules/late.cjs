// A copy of the SDK that nothing else loads.
const { DynamoDBClient, ListTablesCommand } = require('client-dynamodb-3-186');

const client = new DynamoDBClient({});
exports.tableNames = async () => (await client.send(new ListTablesCommand({}))).TableNames;
