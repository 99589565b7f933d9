import { expect, INVALID, refusals, scenario, type Refusal, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';
import { arnOf, list, notFound, numbered, ResourceArn, tagsOf, tooMany } from './tag-session.ts';

/** What the three operations say of an ARN. */
const badArns: readonly (readonly [situation: string, arn: string, message: string, name?: string])[] = [
  ['a name in the place of an ARN', TableName, `${INVALID}ARNs must start with 'arn:': ${TableName}`],
  [
    'the ARN of something else',
    'arn:aws:s3:::bucket',
    `${INVALID}Provided Arn is not a DynamoDB resource arn: arn:aws:s3:::bucket`,
  ],
  [
    'the ARN of an index',
    arnOf(`table/${TableName}/index/i`),
    `${INVALID}Invalid resource arn provided, only table or stream is accepted. Provided resource arn: ${arnOf(`table/${TableName}/index/i`)}`,
  ],
  [
    'the ARN of a stream',
    arnOf(`table/${TableName}/stream/2026-11-21T12:00:00.000`),
    notFound(arnOf(`table/${TableName}/stream/2026-11-21T12:00:00.000`)),
    'ResourceNotFoundException',
  ],
  [
    'a table that is not there',
    arnOf('table/things'),
    notFound(arnOf('table/things')),
    'ResourceNotFoundException',
  ],
  [
    'a table of another region',
    `arn:aws:dynamodb:eu-west-1:000000000000:table/${TableName}`,
    `Invalid TableArn: Invalid ResourceArn provided as input arn:aws:dynamodb:eu-west-1:000000000000:table/${TableName}`,
  ],
  [
    'a table of another account',
    `arn:aws:dynamodb:us-east-1:123456789012:table/${TableName}`,
    'Access is denied',
    'AccessDeniedException',
  ],
];

const arnRefusals = (members: object): Refusal[] =>
  badArns.map(([situation, arn, message, name = 'ValidationException']) => [
    situation,
    { ResourceArn: arn, ...members },
    message,
    name,
  ]);

const one = tagsOf({ a: '1' });

const tagRefusals: readonly Refusal[] = [
  ...arnRefusals({ Tags: one }),
  ['no ARN', { Tags: one }, 'Invalid TableArn'],
  [
    'no list of tags',
    { ResourceArn },
    "1 validation error detected: Value null at 'tags' failed to satisfy constraint: Member must not be null",
  ],
  ['an empty list of tags', { ResourceArn, Tags: [] }, 'Atleast one Tag needs to be provided as Input.'],
  [
    'an empty list even for a table that is not there',
    { ResourceArn: arnOf('table/things'), Tags: [] },
    'Atleast one Tag needs to be provided as Input.',
  ],
  [
    'a tag with a bad one beside it, and gives neither',
    { ResourceArn, Tags: tagsOf({ a: '1', '#': '1' }) },
    'The Tag Key provided is invalid, Key: #',
  ],
  [
    'a tag without a value',
    { ResourceArn, Tags: [{ Key: 'a' }] },
    'The Tag Value provided is invalid, Value: null',
  ],
  [
    'a key twice',
    { ResourceArn, Tags: [...one, ...one] },
    'Duplicate Tag Keys provided as input: Duplicate Tag Key found a',
  ],
  ['fifty-one tags', { ResourceArn, Tags: tagsOf(numbered(51)) }, tooMany],
];

const untagRefusals: readonly Refusal[] = [
  ...arnRefusals({ TagKeys: ['a'] }),
  [
    'no list of keys',
    { ResourceArn },
    "1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null",
  ],
  [
    'an empty list of keys',
    { ResourceArn, TagKeys: [] },
    'Atleast one Tag Key needs to be provided as Input.',
  ],
  ['an empty key', { ResourceArn, TagKeys: ['a', ''] }, 'The Tag Key provided is invalid, Key: '],
  ['a key of AWS', { ResourceArn, TagKeys: ['AWS:a'] }, 'Tag Key cannot be prefixed with aws:, Key: AWS:a'],
  ['fifty-one keys', { ResourceArn, TagKeys: Object.keys(numbered(51)) }, tooMany],
];

/** The refusals of an operation on a table that keeps its tags. */
function refusalsOf(operationName: string, rows: readonly Refusal[]): Scenario[] {
  const kept = tagsOf({ kept: 'yes' });
  return refusals(operationName, { more: { Tags: kept } }, rows).map(({ title, run }) =>
    scenario(`${operationName} ${title}`, async (session) => {
      await run(session);
      expect(await list(session)).toEqual(kept);
    }),
  );
}

/** What TagResource, UntagResource and ListTagsOfResource refuse. */
export const tagRefusalScenarios: readonly Scenario[] = [
  ...refusalsOf('TagResource', tagRefusals),
  ...refusalsOf('UntagResource', untagRefusals),
  ...refusalsOf('ListTagsOfResource', [...arnRefusals({}), ['no ARN', {}, 'Invalid TableArn']]),
];
