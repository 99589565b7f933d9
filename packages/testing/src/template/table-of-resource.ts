import type { TableFixture } from '../table-fixture.ts';
import { membersOf } from './parse-template.ts';

const SIMPLE_TABLE = 'AWS::Serverless::SimpleTable';

/** The types of resources that are tables. */
export const TABLE_TYPES: readonly string[] = ['AWS::DynamoDB::Table', SIMPLE_TABLE];

/** What SAM calls the types of a key. */
const SIMPLE_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['String', 'S'],
  ['Number', 'N'],
  ['Binary', 'B'],
]);

/** Properties that CreateTable has by the same name. */
const SAME: ReadonlySet<string> = new Set([
  'TableName',
  'AttributeDefinitions',
  'KeySchema',
  'BillingMode',
  'ProvisionedThroughput',
  'OnDemandThroughput',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
  'TableClass',
  'DeletionProtectionEnabled',
  'Tags',
]);

/** Their values are numbers or truth values, which templates may write as text. */
const NUMBERS = /^(?:Read|Write)CapacityUnits$|^Max(?:Read|Write)RequestUnits$/;
const TRUTHS = /^(?:DeletionProtectionEnabled|Enabled)$/;

/**
 * A table of a template whose intrinsic functions are resolved, as a fixture.
 * @throws Error for a property that is not supported and not ignored
 */
export function tableOfResource(
  logicalName: string,
  type: string,
  properties: unknown,
  ignore: readonly string[],
): TableFixture {
  const given = type === SIMPLE_TABLE ? simpleTable(membersOf(properties)) : membersOf(properties);
  const members = new Map<string, unknown>([['TableName', logicalName]]);
  for (const [name, value] of given) {
    if (ignore.includes(name)) continue;
    if (SAME.has(name)) members.set(name, value);
    else if (name === 'StreamSpecification') members.set(name, streamOf(value));
    else if (name === 'SSESpecification') members.set(name, encryptionOf(value));
    else if (name === 'TimeToLiveSpecification') members.set(name, timeToLiveOf(value));
    else throw new Error(`The property ${name} is not supported; \`ignore: ['${name}']\` leaves it out`);
  }
  // The engine checks every member of it when the table is created.
  return typed(Object.fromEntries(members)) as TableFixture;
}

function streamOf(value: unknown): object {
  const members = membersOf(value);
  if (members.has('ResourcePolicy'))
    throw new Error('ResourcePolicy of StreamSpecification is not supported');
  return { ...Object.fromEntries(members), StreamEnabled: true };
}

function encryptionOf(value: unknown): object {
  const { SSEEnabled, ...others } = Object.fromEntries(membersOf(value));
  return { ...others, ...(SSEEnabled === undefined ? {} : { Enabled: SSEEnabled }) };
}

function timeToLiveOf(value: unknown): object | undefined {
  const members = membersOf(value);
  // DynamoDB refuses to disable what is not enabled; CloudFormation does nothing then.
  return String(members.get('Enabled')) === 'true' ? Object.fromEntries(members) : undefined;
}

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-simpletable.html */
function simpleTable(properties: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const { PrimaryKey, ProvisionedThroughput, Tags, ...others } = Object.fromEntries(properties);
  const key = membersOf(PrimaryKey);
  const AttributeName = key.get('Name') ?? 'id';
  const AttributeType = SIMPLE_TYPES.get(key.get('Type') ?? 'String');
  return new Map<string, unknown>([
    ...Object.entries(others),
    ['AttributeDefinitions', [{ AttributeName, AttributeType }]],
    ['KeySchema', [{ AttributeName, KeyType: 'HASH' }]],
    ...(ProvisionedThroughput === undefined
      ? [['BillingMode', 'PAY_PER_REQUEST'] as const]
      : [['ProvisionedThroughput', ProvisionedThroughput] as const]),
    // SAM writes tags as a mapping.
    ...(Tags === undefined
      ? []
      : [['Tags', [...membersOf(Tags)].map(([Key, Value]) => ({ Key, Value }))] as const]),
  ]);
}

function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => {
    if (typeof member === 'string' && NUMBERS.test(name)) return [name, Number(member)];
    if (typeof member === 'string' && TRUTHS.test(name)) return [name, member === 'true'];
    return [name, typed(member)];
  });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
