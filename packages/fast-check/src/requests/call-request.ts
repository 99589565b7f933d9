import type { ConditionTree, DocumentPath } from '../expressions/condition.ts';
import { printKeyCondition } from '../expressions/key-condition.ts';
import { Placeholders } from '../expressions/placeholders.ts';
import { printCondition } from '../expressions/print-condition.ts';
import { printUpdate } from '../expressions/print-update.ts';
import type {
  BatchWriteCall,
  CheckCall,
  DeleteCall,
  GetCall,
  PutCall,
  QueryCall,
  ScanCall,
  ItemCall,
  UpdateCall,
} from './item-call.ts';

/** An operation by AWS's name and its input in the form AWS SDK v3 has it. */
export interface Request {
  readonly operation: string;
  readonly input: object;
}

/**
 * The request that a call is, with its expressions as text and their placeholders.
 * @param bareNames whether short names stand in expressions without a placeholder
 * @example
 * callRequest('Table', { type: 'GetItem', key: { pk: { S: 'a' } }, paths: [['name']] });
 */
export function callRequest(tableName: string, call: ItemCall, bareNames = false): Request {
  return { operation: call.type, input: withoutAbsent(inputOf(tableName, call, bareNames)) };
}

function inputOf(TableName: string, call: ItemCall, bareNames: boolean): Members {
  switch (call.type) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return { ...writeMembers(TableName, call, bareNames), ReturnValues: call.returnValues };
    case 'GetItem':
      return getMembers(TableName, call, bareNames);
    case 'Query':
    case 'Scan':
      return readMembers(TableName, call, bareNames);
    case 'BatchWriteItem':
      return { RequestItems: Object.fromEntries([[TableName, call.writes.map(writeRequest)]]) };
    case 'BatchGetItem':
      return { RequestItems: Object.fromEntries([[TableName, { Keys: call.keys }]]) };
    case 'TransactWriteItems':
      return {
        TransactItems: call.actions.map((action) => ({
          [actionMember[action.type]]: withoutAbsent(writeMembers(TableName, action, bareNames)),
        })),
      };
    case 'TransactGetItems':
      return {
        TransactItems: call.gets.map((get) => ({
          Get: withoutAbsent(getMembers(TableName, get, bareNames)),
        })),
      };
  }
}

type Members = Record<string, unknown>;

const actionMember = {
  PutItem: 'Put',
  UpdateItem: 'Update',
  DeleteItem: 'Delete',
  ConditionCheck: 'ConditionCheck',
};

function writeMembers(
  TableName: string,
  call: PutCall | UpdateCall | DeleteCall | CheckCall,
  bareNames: boolean,
): Members {
  const placeholders = new Placeholders(bareNames);
  const written: Members = call.type === 'PutItem' ? { Item: call.item } : { Key: call.key };
  if (call.type === 'UpdateItem') written['UpdateExpression'] = printUpdate(call.update, placeholders);
  return {
    TableName,
    ...written,
    ConditionExpression: printed(call.condition, placeholders),
    ...placeholders.members(),
    // Without a condition there is nothing to fail; AWS takes the member all the same.
    ReturnValuesOnConditionCheckFailure: call.itemOnFailure ? 'ALL_OLD' : undefined,
  };
}

function getMembers(TableName: string, { key, paths }: GetCall, bareNames: boolean): Members {
  const placeholders = new Placeholders(bareNames);
  return {
    TableName,
    Key: key,
    ProjectionExpression: projection(paths, placeholders),
    ...placeholders.members(),
  };
}

function readMembers(TableName: string, call: QueryCall | ScanCall, bareNames: boolean): Members {
  const placeholders = new Placeholders(bareNames);
  const query =
    call.type === 'Query'
      ? {
          KeyConditionExpression: printKeyCondition(call.keyCondition, placeholders),
          ScanIndexForward: call.descending ? false : undefined,
        }
      : {};
  return {
    TableName,
    IndexName: call.index?.indexName,
    ...query,
    FilterExpression: printed(call.filter, placeholders),
    ProjectionExpression: projection(call.paths, placeholders),
    Limit: call.limit,
    ...placeholders.members(),
  };
}

function printed(tree: ConditionTree | undefined, placeholders: Placeholders): string | undefined {
  return tree === undefined ? undefined : printCondition(tree, placeholders);
}

function projection(
  paths: readonly DocumentPath[] | undefined,
  placeholders: Placeholders,
): string | undefined {
  return paths?.map((path) => placeholders.path(path)).join(', ');
}

function writeRequest(write: BatchWriteCall['writes'][number]): object {
  return 'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } };
}

function withoutAbsent(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
