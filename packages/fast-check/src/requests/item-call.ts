import type { ReturnValue } from '@dynamem/engine';
import type { ConditionTree, DocumentPath } from '../expressions/condition.ts';
import type { KeyConditionTree } from '../expressions/key-condition.ts';
import type { UpdateTree } from '../expressions/update.ts';
import type { WireItem } from '../tables/item.ts';
import type { IndexOutline } from '../tables/table-outline.ts';

/** What a write may ask for beside itself. */
interface Conditional {
  readonly condition: ConditionTree | undefined;
  /** Whether a failed condition is answered with the item it failed for. */
  readonly itemOnFailure: boolean;
}

/** PutItem, or Put in a transaction. */
export interface PutCall extends Conditional {
  readonly type: 'PutItem';
  readonly item: WireItem;
  readonly returnValues: 'NONE' | 'ALL_OLD';
}

/** UpdateItem, or Update in a transaction. */
export interface UpdateCall extends Conditional {
  readonly type: 'UpdateItem';
  readonly key: WireItem;
  readonly update: UpdateTree;
  readonly returnValues: ReturnValue;
}

/** DeleteItem, or Delete in a transaction. */
export interface DeleteCall extends Conditional {
  readonly type: 'DeleteItem';
  readonly key: WireItem;
  readonly returnValues: 'NONE' | 'ALL_OLD';
}

/** A condition of a transaction on an item it does not write. */
export interface CheckCall {
  readonly type: 'ConditionCheck';
  readonly key: WireItem;
  readonly condition: ConditionTree;
  readonly itemOnFailure: boolean;
}

/** GetItem, or Get in a transaction. */
export interface GetCall {
  readonly type: 'GetItem';
  readonly key: WireItem;
  readonly paths: readonly DocumentPath[] | undefined;
}

/** What Query and Scan share. */
interface Reading {
  /** Absent for the table itself. */
  readonly index: IndexOutline | undefined;
  readonly filter: ConditionTree | undefined;
  readonly paths: readonly DocumentPath[] | undefined;
  /** The Limit of each page. */
  readonly limit: number | undefined;
}

/** Query, all pages of it. */
export interface QueryCall extends Reading {
  readonly type: 'Query';
  readonly keyCondition: KeyConditionTree;
  readonly descending: boolean;
}

/** Scan, all pages of it. */
export interface ScanCall extends Reading {
  readonly type: 'Scan';
  /** The TotalSegments of a parallel scan; each segment is read. */
  readonly segments: number;
}

/** BatchWriteItem, until nothing is left unprocessed. */
export interface BatchWriteCall {
  readonly type: 'BatchWriteItem';
  readonly writes: readonly ({ readonly put: WireItem } | { readonly delete: WireItem })[];
}

/** BatchGetItem, until nothing is left unprocessed. */
export interface BatchGetCall {
  readonly type: 'BatchGetItem';
  readonly keys: readonly WireItem[];
}

/** TransactWriteItems, its actions on an item each. */
export interface TransactWriteCall {
  readonly type: 'TransactWriteItems';
  readonly actions: readonly (PutCall | UpdateCall | DeleteCall | CheckCall)[];
}

/** TransactGetItems. */
export interface TransactGetCall {
  readonly type: 'TransactGetItems';
  readonly gets: readonly GetCall[];
}

/** A call of one of the item-level operations before it is a request: what the model understands. */
export type ItemCall =
  | PutCall
  | UpdateCall
  | DeleteCall
  | GetCall
  | QueryCall
  | ScanCall
  | BatchWriteCall
  | BatchGetCall
  | TransactWriteCall
  | TransactGetCall;
