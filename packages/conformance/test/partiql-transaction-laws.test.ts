import type { Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from '../scenarios/attributes.ts';
import { TableName } from '../scenarios/session.ts';
import { parametersOf } from '../scenarios/statements.ts';
import {
  aCondition,
  aKey,
  change,
  classicCondition,
  deletion,
  insert,
  newEngine,
  type Pair,
} from './arbitrary-statements.ts';

/** One statement of a transaction, the action of TransactWriteItems of the same meaning, and the item. */
interface Member {
  readonly statement: Record<string, unknown>;
  readonly action: Record<string, unknown>;
  readonly item: string;
}

const actionOf: Readonly<Record<string, string>> = {
  PutItem: 'Put',
  UpdateItem: 'Update',
  DeleteItem: 'Delete',
};

function itemOf({ Item, Key }: Record<string, unknown>): string {
  const { pk, sk } = Object(Item ?? Key);
  return JSON.stringify([pk, sk]);
}

/** A pair as a member: transactions return nothing. */
function memberOf({ statement, operationName, input }: Pair): Member {
  const { ReturnConsumedCapacity: _capacity, Statement: text, ...rest } = statement;
  const { ReturnConsumedCapacity: _classic, ReturnValues: _values, ...action } = input;
  return {
    statement: { ...rest, Statement: String(text).replace(/ RETURNING .*$/, '') },
    action: { [actionOf[operationName] ?? '']: action },
    item: itemOf(input),
  };
}

const check = fc.tuple(aKey, aCondition).map(([{ pk, sk }, condition]): Member => {
  const Key = attributes({ pk, sk });
  return {
    statement: {
      Statement: `EXISTS(SELECT * FROM ${TableName} WHERE pk = ? AND sk = ? AND ${condition.text})`,
      Parameters: parametersOf(pk, sk, condition.value),
    },
    action: { ConditionCheck: { TableName, Key, ...classicCondition(condition) } },
    item: itemOf({ Key }),
  };
});

const aMember = fc.oneof(insert.map(memberOf), change.map(memberOf), deletion.map(memberOf), check);
const someMembers = fc.uniqueArray(aMember, { minLength: 1, maxLength: 4, selector: ({ item }) => item });
const aHistory = fc.array(insert, { minLength: 2, maxLength: 12 });

function engineAfter(history: readonly Pair[]): Engine {
  const engine = newEngine();
  for (const { statement } of history) {
    try {
      engine.execute('ExecuteStatement', statement);
    } catch {
      // The item is there already.
    }
  }
  return engine;
}

const transact = (engine: Engine, members: readonly Member[], more: object = {}): object =>
  engine.execute('ExecuteTransaction', {
    TransactStatements: members.map(({ statement }) => statement),
    ...more,
  });

/** Everything an engine tells of the table: items, entries of indexes, what was written to the stream. */
function everything(engine: Engine): unknown {
  const scans = [undefined, 'byG', 'byL'].map((IndexName) =>
    engine.execute('Scan', { TableName, IndexName }),
  );
  const { LatestStreamArn: StreamArn } = engine.describeTable({ TableName }).Table ?? {};
  const [shard] = engine.describeStream({ StreamArn }).StreamDescription?.Shards ?? [];
  const { ShardIterator } = engine.getShardIterator({
    StreamArn,
    ShardId: shard?.ShardId,
    ShardIteratorType: 'TRIM_HORIZON',
  });
  return [scans, engine.getRecords({ ShardIterator }).Records];
}

/** The texts of statements do not name an expression, nor what they are refused by. */
function reasonOf({ Code, Message, ...rest }: { readonly Code: string; readonly Message?: string }): object {
  if (Code === 'DuplicateItem')
    return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
  return { Code, ...(Message !== undefined && { Message }), ...rest };
}

function outcomeOf(run: () => object): unknown {
  try {
    const { Responses: _responses, ...answer } = Object(run());
    return answer;
  } catch (error) {
    const { name, message, CancellationReasons } = Object(error);
    return {
      name,
      reasons:
        CancellationReasons?.map(reasonOf) ??
        message.replace(/^(?:Validation failed in TransactStatements\[\d+\]: )?(?:Invalid \w+: )?/, ''),
    };
  }
}

// Under load a hundred histories take longer than a test is given by default.
describe('the laws of transactions of statements', { timeout: 60_000 }, () => {
  it('one does, answers and costs what TransactWriteItems of the same writes does', () => {
    fc.assert(
      fc.property(aHistory, someMembers, (history, members) => {
        const [stated, called] = [engineAfter(history), engineAfter(history)];
        const more = { ReturnConsumedCapacity: 'INDEXES' };
        const told = outcomeOf(() => transact(stated, members, more));
        const TransactItems = members.map(({ action }) => action);
        expect(told).toEqual(
          outcomeOf(() => called.execute('TransactWriteItems', { TransactItems, ...more })),
        );
        expect(everything(stated)).toEqual(everything(called));
      }),
    );
  });

  it('one that is refused changes nothing, its token included', () => {
    fc.assert(
      fc.property(aHistory, someMembers, (history, members) => {
        const engine = engineAfter(history);
        const before = everything(engine);
        const more = { ClientRequestToken: 'token' };
        const outcome = outcomeOf(() => transact(engine, members, more));
        fc.pre(Object(outcome).reasons !== undefined);
        expect(everything(engine)).toEqual(before);
        const Statement = `DELETE FROM ${TableName} WHERE pk = 'none' AND sk = 9`;
        const again = { TransactStatements: [{ Statement }], ...more };
        expect(engine.executeTransaction(again)).toEqual({ Responses: [] });
      }),
    );
  });

  it('one sent again with its token changes nothing more', () => {
    fc.assert(
      fc.property(aHistory, someMembers, insert, (history, members, between) => {
        const engine = engineAfter(history);
        const more = { ClientRequestToken: 'token' };
        fc.pre(Object(outcomeOf(() => transact(engine, members, more))).reasons === undefined);
        outcomeOf(() => engine.execute('ExecuteStatement', between.statement));
        const before = everything(engine);
        expect(transact(engine, members, more)).toEqual({ Responses: [] });
        expect(everything(engine)).toEqual(before);
      }),
    );
  });

  it('what a prepared transaction holds conflicts, statement by statement, and is let go', () => {
    fc.assert(
      fc.property(aHistory, someMembers, (history, members) => {
        const engine = engineAfter(history);
        const [first] = members;
        fc.pre(first !== undefined);
        const [pk, sk] = JSON.parse(first.item);
        const ConditionExpression = 'attribute_exists(pk) OR attribute_not_exists(pk)';
        const steps = engine.prepareTransaction({
          TransactItems: [{ ConditionCheck: { TableName, Key: { pk, sk }, ConditionExpression } }],
        });
        const before = everything(engine);
        const conflict = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
        const outcome = outcomeOf(() => transact(engine, members));
        fc.pre(Array.isArray(Object(outcome).reasons));
        expect(Object(outcome).reasons[0]).toEqual(conflict);
        const read = `SELECT * FROM ${TableName} WHERE pk = ? AND sk = ?`;
        const reads = { TransactStatements: [{ Statement: read, Parameters: [pk, sk] }] };
        expect(outcomeOf(() => engine.executeTransaction(reads))).toMatchObject({ reasons: [conflict] });
        expect(everything(engine)).toEqual(before);
        steps.cancel();
        expect(engine.executeTransaction(reads).Responses).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});
