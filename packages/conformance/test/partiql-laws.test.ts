import { DynamoDBException, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from '../scenarios/attributes.ts';
import { TableName } from '../scenarios/session.ts';
import { parametersOf } from '../scenarios/statements.ts';
import {
  aKey,
  anItem,
  change,
  deletion,
  get,
  insert,
  newEngine,
  query,
  scan,
} from './arbitrary-statements.ts';

/** What came of it in the words of the classic calls; their texts name the expression, those of statements do not. */
function outcomeOf(run: () => object): unknown {
  try {
    const {
      NextToken: _token,
      Items,
      Item,
      Attributes,
      Count: _count,
      ScannedCount: _scanned,
      ...rest
    } = Object(run());
    return { ...rest, rows: Items ?? [Item ?? Attributes].filter((row) => row !== undefined) };
  } catch (error) {
    expect(error).toBeInstanceOf(DynamoDBException);
    const { name, message } = Object(error);
    if (name === 'DuplicateItemException') return refusedByCondition;
    return name === 'ConditionalCheckFailedException'
      ? refusedByCondition
      : { name, message: message.replace(/^(?:1 validation error detected: )?(?:Invalid \w+: )?/, '') };
  }
}

const refusedByCondition = { name: 'refused by its condition' };

const contents = (engine: Engine): unknown[] =>
  [undefined, 'byG', 'byL'].map((IndexName) => engine.execute('Scan', { TableName, IndexName }));

describe('the laws of statements', () => {
  it('a statement does and answers what the classic call of its meaning does', () => {
    const aPair = fc.oneof({ arbitrary: insert, weight: 4 }, get, query, scan, change, deletion);
    fc.assert(
      fc.property(fc.array(aPair, { minLength: 5, maxLength: 20 }), (pairs) => {
        const [stated, called] = [newEngine(), newEngine()];
        for (const { statement, operationName, input } of pairs) {
          const told = outcomeOf(() => stated.execute('ExecuteStatement', statement));
          expect(told).toEqual(outcomeOf(() => called.execute(operationName, input)));
        }
        expect(contents(stated)).toEqual(contents(called));
      }),
    );
  });

  it('its pages put together are what one page has', () => {
    fc.assert(
      fc.property(
        fc.array(anItem, { minLength: 3, maxLength: 12 }),
        fc.constantFrom(
          `SELECT * FROM ${TableName}`,
          `SELECT * FROM ${TableName}.byG`,
          `SELECT sk, x FROM ${TableName} WHERE pk IN ['q', 'none', 'p'] ORDER BY pk, sk DESC`,
          `SELECT * FROM ${TableName} WHERE pk IN ['q', 'p'] AND sk = 1`,
        ),
        fc.integer({ min: 1, max: 4 }),
        (items, statement, Limit) => {
          const engine = newEngine();
          for (const item of items) engine.execute('PutItem', { TableName, Item: attributes(item) });
          const whole = engine.executeStatement({ Statement: statement });
          const rows: unknown[] = [];
          let NextToken: string | undefined;
          do {
            const page = engine.executeStatement({ Statement: statement, Limit, NextToken });
            rows.push(...(page.Items ?? []));
            ({ NextToken } = page);
          } while (NextToken !== undefined);
          expect(rows).toEqual(whole.Items);
        },
      ),
    );
  });

  it('a read by the key costs and answers the same whichever way the key is said', () => {
    const aForm = fc.constantFrom(
      'pk IN (?) AND sk = ?',
      'pk = ? AND sk BETWEEN ? AND 1e3 AND sk IS NUMERIC',
      'pk = ? AND sk = ? AND NOT pk IS NULL',
      '(pk = ? AND sk = ?)',
    );
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 8 }), aKey, aForm, fc.boolean(), (items, key, form, all) => {
        const engine = newEngine();
        for (const item of items) engine.execute('PutItem', { TableName, Item: attributes(item) });
        const run = (where: string): unknown =>
          engine.execute('ExecuteStatement', {
            Statement: `SELECT ${all ? '*' : 'm.n, x'} FROM ${TableName} WHERE ${where}`,
            Parameters: parametersOf(key.pk, key.sk),
            ConsistentRead: true,
            ReturnConsumedCapacity: 'INDEXES',
          });
        const bounded = form.includes('BETWEEN') ? form.replace('AND 1e3', `AND ${key.sk}`) : form;
        expect(run('pk = ? AND sk = ?')).toEqual(run(bounded));
      }),
    );
  });
});
