/** Where the service departs from AWS's own model of it, by what `shapeDifferences` finds; the reason for each. */
export const knownDifferences: ReadonlyMap<string, string> = new Map([
  [
    'CreateTableInput.AttributeDefinitions: required is true, not false',
    'the service asks for it unless the table is a replica, which dynamem refuses',
  ],
  [
    'CreateTableInput.KeySchema: required is true, not false',
    'the service asks for it unless the table is a replica, which dynamem refuses',
  ],
  ...[
    'CreateTableInput.TableClass',
    'UpdateTableInput.TableClass',
    'UpdateTableInput.ReplicaUpdates[].Create.TableClassOverride',
    'UpdateTableInput.ReplicaUpdates[].Update.TableClassOverride',
  ].map(
    (path) =>
      [
        `${path}: enum is undefined, not STANDARD STANDARD_INFREQUENT_ACCESS`,
        'the service checks the class after other settings, with a text of its own',
      ] as const,
  ),
  ...[
    'Key: required is false, not true',
    'Key: min is undefined, not 1',
    'Key: max is undefined, not 128',
    'Value: required is false, not true',
    'Value: min is undefined, not 0',
    'Value: max is undefined, not 256',
  ].flatMap((difference) =>
    ['CreateTableInput', 'TagResourceInput'].map(
      (input) =>
        [
          `${input}.Tags[].${difference}`,
          'the service checks tags after other settings, with texts of its own',
        ] as const,
    ),
  ),
  ...['min is undefined, not 1', 'max is undefined, not 128'].map(
    (difference) =>
      [
        `UntagResourceInput.TagKeys[]: ${difference}`,
        'the service checks the keys of tags with texts of its own',
      ] as const,
  ),
  ...[
    'GetItemInput.AttributesToGet',
    'QueryInput.AttributesToGet',
    'ScanInput.AttributesToGet',
    'BatchGetItemInput.RequestItems{}.AttributesToGet',
  ].map((path) => [`${path}: max is 255, not undefined`, 'dynalite recorded the bound on AWS'] as const),
  ...[
    'ListStreamsInput.Limit: max is 100, not undefined',
    'DescribeStreamInput.Limit: max is 100, not undefined',
    'GetRecordsInput.Limit: max is 1000, not undefined',
  ].map((difference) => [difference, 'the service has a bound the model does not tell'] as const),
]);
