// The code under test: it is given its document client.
const { UpdateCommand } = require('@aws-sdk/lib-dynamodb');

exports.visit = async function visit(documentClient, id) {
  const { Attributes } = await documentClient.send(
    new UpdateCommand({
      TableName: 'users',
      Key: { id },
      UpdateExpression: 'ADD visits :one',
      ConditionExpression: 'attribute_exists(id)',
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return Attributes.visits;
};
