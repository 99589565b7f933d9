import { isBody, listOf, mapEntries, memberOf, textOf, type Body } from './body.ts';

/** Members of requests that are tables' names. */
export const NAME_MEMBERS: readonly string[] = [
  'TableName',
  'ExclusiveStartTableName',
  'SourceTableName',
  'TargetTableName',
  'GlobalTableName',
  'ExclusiveStartGlobalTableName',
];

/** The request with `prefix` before each table's name; an ARN stays as it is. */
export function withPrefix(body: Body, prefix: string): Body {
  if (prefix === '') return body;
  const added = (name: string): string => (name.startsWith('arn:') ? name : prefix + name);
  const changes: Body = {};
  for (const member of NAME_MEMBERS) {
    const name = textOf(body, member);
    if (name) changes[member] = added(name);
  }
  const items = memberOf(body, 'RequestItems');
  if (items !== undefined)
    changes['RequestItems'] = mapEntries(items, (name, requests) => [added(name), requests]);
  const actions = listOf(body, 'TransactItems');
  if (actions !== undefined) changes['TransactItems'] = actions.map((item) => inActions(item, prefix));
  const creation = memberOf(body, 'TableCreationParameters');
  if (creation !== undefined) changes['TableCreationParameters'] = withPrefix(creation, prefix);
  return { ...body, ...changes };
}

function inActions(item: unknown, prefix: string): unknown {
  if (!isBody(item)) return item;
  return mapEntries(item, (name, action) => [name, isBody(action) ? withPrefix(action, prefix) : action]);
}
