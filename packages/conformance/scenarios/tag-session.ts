import { TableName, type Session } from './session.ts';

// The few words scenarios about tags are told in.

/** The ARN of something of the engine's account and region. */
export const arnOf = (resource: string): string => `arn:aws:dynamodb:us-east-1:000000000000:${resource}`;
/** The ARN of the table. */
export const ResourceArn: string = arnOf(`table/${TableName}`);

/** Tags as DynamoDB lists them. */
export const tagsOf = (tags: Readonly<Record<string, string>>): object[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** So many tags, k0, k1 and so on. */
export const numbered = (count: number, value = 'v'): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));

export function tag({ call }: Session, tags: Readonly<Record<string, string>>): Promise<object> {
  return call('TagResource', { ResourceArn, Tags: tagsOf(tags) });
}

export function untag({ call }: Session, ...TagKeys: string[]): Promise<object> {
  return call('UntagResource', { ResourceArn, TagKeys });
}

/** The tags of the table. */
export async function list({ call }: Session): Promise<unknown> {
  return (await call('ListTagsOfResource', { ResourceArn }))['Tags'];
}

/** What AWS says where there is no such table. */
export const notFound = (arn: string): string =>
  `Requested resource not found: ResourceArn: ${arn} not found`;

/** What AWS says where a table would have more tags than it may. */
export const tooMany = 'Number of Tags exceed the current limit for the provided ResourceArn';
