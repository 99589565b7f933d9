import type { WireAttributeValue } from '@dynamem/engine';
import { callRequest } from '../requests/call-request.ts';
import type { ItemCall, QueryCall, ScanCall } from '../requests/item-call.ts';
import type { WireItem } from '../tables/item.ts';
import type { TableOutline } from '../tables/table-outline.ts';
import type { Caller } from './caller.ts';
import { itemText, modelItem } from './model-value.ts';
import type { Observation } from './observation.ts';
import { textsInOrder } from './texts-in-order.ts';

/** What the answers of all operations together may have. */
interface Answer {
  readonly Attributes?: WireItem;
  readonly Item?: WireItem;
  readonly Items?: readonly WireItem[];
  readonly Count?: number;
  readonly ScannedCount?: number;
  readonly LastEvaluatedKey?: Record<string, WireAttributeValue>;
  readonly Responses?:
    Readonly<Record<string, readonly WireItem[]>> | readonly { readonly Item?: WireItem }[];
  readonly UnprocessedItems?: Readonly<Record<string, unknown>>;
  readonly UnprocessedKeys?: Readonly<Record<string, unknown>>;
}

/** What exceptions may have. */
interface Refusal {
  readonly name?: string;
  readonly Item?: WireItem;
  readonly CancellationReasons?: readonly { readonly Code?: string; readonly Item?: WireItem }[];
}

/** More pages or tries than any call of the arbitraries needs: a client that goes on is in a circle. */
const MOST_ROUNDS = 1000;

/**
 * Performs a call by way of a caller and gives what the model tells of it: all pages of a Query or Scan, all segments,
 * and batches until nothing is left unprocessed.
 */
export async function observeCall(caller: Caller, table: TableOutline, call: ItemCall): Promise<Observation> {
  try {
    return await answered(caller, table, call);
  } catch (error) {
    const { name = String(error), Item, CancellationReasons } = Object(error) as Refusal;
    const isRefusal = name.endsWith('Exception') && error instanceof Error;
    if (!isRefusal) throw error;
    if (CancellationReasons !== undefined) {
      const reasons = CancellationReasons.map(({ Code = 'None', Item: found }) => ({
        code: Code,
        item: textOf(found),
      }));
      return { refused: name, reasons };
    }
    return { refused: name, item: textOf(Item) };
  }
}

async function answered(caller: Caller, table: TableOutline, call: ItemCall): Promise<Observation> {
  if (call.type === 'Query' || call.type === 'Scan') return read(caller, table, call);
  const { operation, input } = callRequest(table.tableName, call);
  if (call.type === 'BatchWriteItem') {
    await inRounds(caller, operation, input, 'UnprocessedItems');
    return { written: true };
  }
  if (call.type === 'BatchGetItem') {
    const answers = await inRounds(caller, operation, input, 'UnprocessedKeys');
    const found = answers.flatMap(({ Responses }) => Object.values(Object(Responses)).flat() as WireItem[]);
    return { items: found.map((item) => itemText(modelItem(item))).toSorted() };
  }
  const answer: Answer = await caller.call(operation, input);
  if (call.type === 'TransactWriteItems') return { written: true };
  if (call.type === 'TransactGetItems') {
    const responses = answer.Responses as readonly { readonly Item?: WireItem }[] | undefined;
    return { items: (responses ?? []).map(({ Item }) => textOf(Item)) };
  }
  return { attributes: textOf(call.type === 'GetItem' ? answer.Item : answer.Attributes) };
}

async function inRounds(
  caller: Caller,
  operation: string,
  input: object,
  left: 'UnprocessedItems' | 'UnprocessedKeys',
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let RequestItems: object = Object(input).RequestItems;
  for (let round = 0; Object.keys(RequestItems).length > 0; round += 1) {
    if (round >= MOST_ROUNDS) throw new Error(`${operation} leaves something unprocessed for ever`);
    const answer: Answer = await caller.call(operation, { RequestItems });
    answers.push(answer);
    RequestItems = answer[left] ?? {};
  }
  return answers;
}

async function read(caller: Caller, table: TableOutline, call: QueryCall | ScanCall): Promise<Observation> {
  const { operation, input } = callRequest(table.tableName, call);
  const segments = call.type === 'Scan' && call.segments > 1 ? call.segments : 1;
  const pages: Answer[] = [];
  for (let Segment = 0; Segment < segments; Segment += 1) {
    const segment = segments > 1 ? { Segment, TotalSegments: segments } : {};
    pages.push(...(await pagesOf(caller, operation, { ...input, ...segment })));
  }
  const items = pages.flatMap(({ Items = [] }) => Items).map(modelItem);
  const tooMany = pages.find(({ ScannedCount = 0 }) => ScannedCount > (call.limit ?? Infinity));
  if (tooMany !== undefined)
    throw new Error(`${operation} read ${tooMany.ScannedCount} items at a Limit of ${call.limit}`);
  const { sort } = call.index?.key ?? table.key;
  const texts =
    call.type === 'Query' && call.paths === undefined ? textsInOrder(items, sort) : items.map(itemText);
  return {
    items: call.type === 'Scan' ? texts.toSorted() : texts,
    count: sum(pages.map(({ Count = 0 }) => Count)),
    scannedCount: sum(pages.map(({ ScannedCount = 0 }) => ScannedCount)),
  };
}

async function pagesOf(caller: Caller, operation: string, input: object): Promise<Answer[]> {
  const pages: Answer[] = [];
  let startKey: Answer['LastEvaluatedKey'];
  do {
    if (pages.length >= MOST_ROUNDS) throw new Error(`${operation} has pages without end`);
    const page: Answer = await caller.call(operation, {
      ...input,
      ...(startKey && { ExclusiveStartKey: startKey }),
    });
    pages.push(page);
    startKey = page.LastEvaluatedKey;
  } while (startKey !== undefined);
  return pages;
}

function textOf(item: WireItem | undefined): string | undefined {
  return item === undefined ? undefined : itemText(modelItem(item));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
