import { isBody, listOf, mapEntries, memberOf, textOf, type Body } from './body.ts';

/** Members of requests that are tables' names. */
const NAME_MEMBERS = [
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

/** Members of answers that are maps by the table's name. */
const MAP_MEMBERS = ['Responses', 'UnprocessedItems', 'UnprocessedKeys', 'ItemCollectionMetrics'];
/** Members of answers that tell of one table, or a list of such. */
const TABLE_MEMBERS = [
  'Table',
  'TableDescription',
  'ConsumedCapacity',
  'TableAutoScalingDescription',
  'SourceTableDetails',
  'BackupDescription',
  'BackupSummaries',
];

/** The answer with the names that carry `prefix` as the program knows them. */
export function withoutPrefix(answer: Body, prefix: string): Body {
  if (prefix === '') return answer;
  const removed = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const changes: Body = {};
  for (const member of [...NAME_MEMBERS, 'LastEvaluatedTableName', 'LastEvaluatedGlobalTableName']) {
    const name = textOf(answer, member);
    if (name !== undefined) changes[member] = removed(name);
  }
  for (const member of MAP_MEMBERS) {
    const map = memberOf(answer, member);
    // A single write's ItemCollectionMetrics are a structure, not a map.
    if (map !== undefined && !Object.hasOwn(map, 'ItemCollectionKey'))
      changes[member] = mapEntries(map, (name, value) => [removed(name), value]);
  }
  for (const member of TABLE_MEMBERS) {
    const part = Object.hasOwn(answer, member) ? answer[member] : undefined;
    if (part !== undefined) changes[member] = inParts(part, prefix);
  }
  const units = memberOf(answer, 'ConsumedCapacityUnits');
  if (units !== undefined)
    changes['ConsumedCapacityUnits'] = mapEntries(units, (name, number) => [removed(name), number]);
  return { ...answer, ...changes };
}

function inParts(part: unknown, prefix: string): unknown {
  if (Array.isArray(part)) return part.map((element: unknown) => inParts(element, prefix));
  return isBody(part) ? withoutPrefix(part, prefix) : part;
}

/** As many tables as one answer of ListTables holds at most. */
const LONGEST_LIST = 100;

/**
 * The tables that carry `prefix`, in pages of the requested `Limit`: of the account's other tables nothing is told.
 * @param list performs one ListTables
 */
export async function listPrefixedTables(
  body: Body,
  prefix: string,
  list: (body: Body) => Promise<Body | undefined>,
): Promise<Body | undefined> {
  const { Limit: limit = LONGEST_LIST } = body;
  const isValid = Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= LONGEST_LIST;
  let request = withPrefix(body, prefix);
  // What is no limit goes along for DynamoDB to refuse; any other is kept here, over all of the account's tables.
  if (isValid) request = { ...request, Limit: LONGEST_LIST };
  const found: string[] = [];
  for (;;) {
    const answer = await list(request);
    if (answer === undefined) return undefined;
    for (const name of listOf(answer, 'TableNames') ?? []) {
      if (typeof name === 'string' && name.startsWith(prefix)) found.push(name.slice(prefix.length));
    }
    const last = textOf(answer, 'LastEvaluatedTableName');
    if (found.length > Number(limit)) return page(found, Number(limit));
    if (last === undefined) return { TableNames: found };
    request = { ...request, ExclusiveStartTableName: last };
  }
}

function page(found: readonly string[], limit: number): Body {
  return { TableNames: found.slice(0, limit), LastEvaluatedTableName: found[limit - 1] };
}
