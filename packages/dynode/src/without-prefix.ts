import { isBody, mapEntries, memberOf, textOf, type Body } from './body.ts';
import { NAME_MEMBERS } from './with-prefix.ts';

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
