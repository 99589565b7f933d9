import type { KeyConditionPart } from '../expressions/bound.ts';
import { explainCondition } from '../expressions/condition/explain-condition.ts';
import { explainValue } from '../expressions/explain-operand.ts';
import { emptyAttributeMap } from '../values/attribute-map.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import type { KeyConditionMatch } from './key-condition-match.ts';
import { answerRead, type BoundRead } from './read-answer.ts';

/** What a Query or Scan reads for one answer, and what becomes of it. */
export interface ReadExplanation {
  /** The table as the request names it. */
  readonly tableName: string;
  /** The index that is read; undefined for the table itself. */
  readonly indexName: string | undefined;
  /** The conditions that bound the keys read, values in their place: `pk = {"S":"a"}`; none where all keys are. */
  readonly keyRange: readonly string[];
  /** The filter with names and values in their place; undefined where everything read is returned. */
  readonly filter: string | undefined;
  /** Read, and paid for. */
  readonly itemsRead: number;
  /** Read, then dropped by the filter. */
  readonly itemsFiltered: number;
  readonly itemsReturned: number;
  /** All units the answer costs, and those of them for the table and for the index. */
  readonly capacityUnits: number;
  readonly tableCapacityUnits: number;
  readonly indexCapacityUnits: number;
  /** Where the next page begins; undefined where there is none. */
  readonly lastEvaluatedKey: Record<string, WireAttributeValue> | undefined;
}

/** Performs `read` and tells of it; `match` is a Query's key condition. */
export function explainRead(read: BoundRead, match: KeyConditionMatch | undefined): ReadExplanation {
  const answer = answerRead({ ...read, capacityDetail: 'INDEXES' });
  const { filter } = read.page;
  const capacityUnits = answer.ConsumedCapacity?.CapacityUnits ?? 0;
  const tableCapacityUnits = answer.ConsumedCapacity?.Table?.CapacityUnits ?? 0;
  return {
    tableName: read.tableName,
    indexName: read.source.index?.name,
    keyRange: match === undefined ? [] : [...match.partitionKey, ...match.sortKey].map(partText),
    filter: filter && explainCondition(filter, emptyAttributeMap).text,
    itemsRead: answer.ScannedCount,
    itemsFiltered: answer.ScannedCount - answer.Count,
    itemsReturned: answer.Count,
    capacityUnits,
    tableCapacityUnits,
    indexCapacityUnits: capacityUnits - tableCapacityUnits,
    lastEvaluatedKey: answer.LastEvaluatedKey,
  };
}

function partText({ attributeName, comparison, values }: KeyConditionPart): string {
  const texts = values.map((value) => explainValue(value).text);
  if (comparison === 'begins_with') return `begins_with(${attributeName}, ${texts[0]})`;
  return `${attributeName} ${comparison} ${texts.join(' AND ')}`;
}
