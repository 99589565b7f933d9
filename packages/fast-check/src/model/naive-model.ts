import type { CreateTableInput } from '@dynamem/engine';
import type { ConditionTree } from '../expressions/condition.ts';
import type { KeyPart } from '../expressions/key-condition.ts';
import type {
  CheckCall,
  DeleteCall,
  ItemCall,
  PutCall,
  QueryCall,
  ScanCall,
  UpdateCall,
} from '../requests/item-call.ts';
import type { WireItem } from '../tables/item.ts';
import {
  entryKeyNames,
  keyNames,
  tableOutline,
  type IndexOutline,
  type TableOutline,
} from '../tables/table-outline.ts';
import { applyUpdate, UpdateRefused } from './apply-update.ts';
import { compareValues } from './compare-values.ts';
import { beginsWith, conditionHolds } from './condition-holds.ts';
import { itemText, modelItem, modelValue, valueText, type ModelItem } from './model-value.ts';
import type { Observation, Reason } from './observation.ts';
import { projectItem } from './project-item.ts';
import { compareItems, textsInOrder } from './texts-in-order.ts';

type Write = PutCall | UpdateCall | DeleteCall | CheckCall;

/** What a write does to its item, or why it does not. */
type Judgement =
  | { readonly before: ModelItem | undefined; readonly after: ModelItem | undefined }
  | { readonly failed: 'ConditionalCheckFailed' | 'ValidationError'; readonly item?: ModelItem | undefined };

const NOTHING: ModelItem = new Map();

/**
 * A table as a plain list of items. Every operation walks the whole of it in the plainest way, sharing no code with
 * the engine: what it says of a call can be compared with what any client says.
 * @example
 * const model = new NaiveModel(table);
 * model.perform({ type: 'GetItem', key: { pk: { S: 'a' } }, paths: undefined }); // { attributes: undefined }
 */
export class NaiveModel {
  readonly table: TableOutline;
  items: readonly ModelItem[] = [];

  constructor(table: CreateTableInput) {
    this.table = tableOutline(table);
  }

  /** What the answer to a call must show; the list changes as the table does. */
  perform(call: ItemCall): Observation {
    switch (call.type) {
      case 'PutItem':
      case 'UpdateItem':
      case 'DeleteItem':
        return this.write(call);
      case 'GetItem':
        return { attributes: textOf(this.read(call.key, call.paths)) };
      case 'Query':
        return this.query(call);
      case 'Scan':
        return this.scan(call);
      case 'BatchWriteItem':
        for (const write of call.writes) {
          if ('put' in write) this.replace(write.put, modelItem(write.put));
          else this.replace(write.delete, undefined);
        }
        return { written: true };
      case 'BatchGetItem': {
        const found = call.keys.map((key) => this.find(key)).filter((item) => item !== undefined);
        return { items: found.map(itemText).toSorted() };
      }
      case 'TransactGetItems':
        return { items: call.gets.map(({ key, paths }) => textUnlessEmpty(this.read(key, paths))) };
      case 'TransactWriteItems':
        return this.transact(call.actions);
    }
  }

  private find(key: WireItem): ModelItem | undefined {
    const wanted = modelItem(key);
    return this.items.find((item) => this.isSame(item, wanted));
  }

  private isSame(left: ModelItem, right: ModelItem): boolean {
    return keyNames(this.table.key).every((name) => {
      const [ours, theirs] = [left.get(name), right.get(name)];
      return ours !== undefined && theirs !== undefined && valueText(ours) === valueText(theirs);
    });
  }

  private read(key: WireItem, paths: Parameters<typeof projectItem>[1] | undefined): ModelItem | undefined {
    const item = this.find(key);
    return item === undefined || paths === undefined ? item : projectItem(item, paths);
  }

  private replace(key: WireItem, item: ModelItem | undefined): void {
    const wanted = modelItem(key);
    const others = this.items.filter((other) => !this.isSame(other, wanted));
    this.items = item === undefined ? others : [...others, item];
  }

  private judge(write: Write): Judgement {
    const before = this.find(write.type === 'PutItem' ? write.item : write.key);
    if (write.condition !== undefined && !conditionHolds(write.condition, before ?? NOTHING))
      return { failed: 'ConditionalCheckFailed', item: write.itemOnFailure ? before : undefined };
    if (write.type === 'ConditionCheck') return { before, after: before };
    if (write.type === 'DeleteItem') return { before, after: undefined };
    if (write.type === 'PutItem') return { before, after: modelItem(write.item) };
    try {
      const after = applyUpdate(write.update, before ?? modelItem(write.key));
      // REMOVE and DELETE alone make no item.
      const makes = before !== undefined || write.update.some(({ type }) => type === 'set' || type === 'add');
      return { before, after: makes ? after : undefined };
    } catch (error) {
      if (error instanceof UpdateRefused) return { failed: 'ValidationError' };
      throw error;
    }
  }

  private write(call: PutCall | UpdateCall | DeleteCall): Observation {
    const judged = this.judge(call);
    if ('failed' in judged) {
      if (judged.failed === 'ValidationError') return { refused: 'ValidationException' };
      return { refused: 'ConditionalCheckFailedException', item: textOf(judged.item) };
    }
    const { before, after } = judged;
    this.replace(call.type === 'PutItem' ? call.item : call.key, after);
    if (call.returnValues === 'NONE') return { attributes: undefined };
    const image = call.returnValues.endsWith('_OLD') ? before : after;
    if (call.type !== 'UpdateItem' || call.returnValues.startsWith('ALL'))
      return { attributes: textOf(image) };
    const updated =
      image &&
      projectItem(
        image,
        call.update.map(({ path }) => path),
      );
    return { attributes: textUnlessEmpty(updated) };
  }

  private transact(actions: readonly Write[]): Observation {
    const judged = actions.map((action) => this.judge(action));
    const reasons = judged.map((one): Reason =>
      'failed' in one ? { code: one.failed, item: textOf(one.item) } : { code: 'None' },
    );
    if (reasons.some(({ code }) => code !== 'None'))
      return { refused: 'TransactionCanceledException', reasons };
    for (const [index, one] of judged.entries()) {
      const action = actions[index];
      if (action === undefined || 'failed' in one) continue;
      this.replace(action.type === 'PutItem' ? action.item : action.key, one.after);
    }
    return { written: true };
  }

  /** What a table or an index holds, each entry with what it holds of its item. */
  private entries(index: IndexOutline | undefined): readonly ModelItem[] {
    if (index === undefined) return this.items;
    const { projected, key } = index;
    const held = this.items.filter((item) => keyNames(key).every((name) => item.has(name)));
    if (projected === 'all') return held;
    const names = new Set([...entryKeyNames(this.table, index), ...projected]);
    return held.map((item) => new Map([...item].filter(([name]) => names.has(name))));
  }

  private query({ index, keyCondition, filter, paths, descending }: QueryCall): Observation {
    const { sort } = index?.key ?? this.table.key;
    const read = this.entries(index)
      .filter((item) => keyCondition.every((part) => partHolds(part, item)))
      .toSorted((left, right) => compareItems(left, right, sort));
    const found = keepMatching(descending ? read.toReversed() : read, filter);
    const items =
      paths === undefined
        ? textsInOrder(found, sort)
        : found.map((item) => itemText(projectItem(item, paths)));
    return { items, count: found.length, scannedCount: read.length };
  }

  private scan({ index, filter, paths }: ScanCall): Observation {
    const read = this.entries(index);
    const found = keepMatching(read, filter);
    const items = found.map((item) => itemText(paths === undefined ? item : projectItem(item, paths)));
    return { items: items.toSorted(), count: found.length, scannedCount: read.length };
  }
}

function keepMatching(items: readonly ModelItem[], filter: ConditionTree | undefined): readonly ModelItem[] {
  return filter === undefined ? items : items.filter((item) => conditionHolds(filter, item));
}

function partHolds({ name, comparator, values }: KeyPart, item: ModelItem): boolean {
  const value = item.get(name);
  const [first, second] = values.map(modelValue);
  if (value === undefined || first === undefined) return false;
  if (comparator === 'begins_with') return beginsWith(value, first);
  const order = compareValues(value, first) ?? Number.NaN;
  if (comparator === '=') return order === 0;
  if (comparator === '<') return order < 0;
  if (comparator === '<=') return order <= 0;
  if (comparator === '>') return order > 0;
  if (comparator === '>=') return order >= 0;
  return order >= 0 && second !== undefined && (compareValues(value, second) ?? Number.NaN) <= 0;
}

function textOf(item: ModelItem | undefined): string | undefined {
  return item === undefined ? undefined : itemText(item);
}

function textUnlessEmpty(item: ModelItem | undefined): string | undefined {
  return item === undefined || item.size === 0 ? undefined : itemText(item);
}
