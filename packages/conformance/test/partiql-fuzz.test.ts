import { DynamoDBException, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from '../scenarios/attributes.ts';
import { TableName } from '../scenarios/session.ts';
import { newEngine } from './arbitrary-statements.ts';
import { arbitraryJunk } from './arbitrary-junk.ts';

const words =
  "SELECT * FROM Things Things.byG Elsewhere WHERE pk = ? AND sk IN ( 1 , 2 ) OR NOT x . y [ 0 ] <> 'a' 'p' ORDER BY DESC " +
  "INSERT INTO VALUE { 'pk' : 'a' } << >> UPDATE SET x = size ( x ) + REMOVE DELETE RETURNING ALL MODIFIED NEW OLD " +
  'BETWEEN IS MISSING NULL STRING true set_add list_append contains attribute_type begins_with if_not_exists EXISTS ' +
  'LIKE DISTINCT GROUP LIMIT HAVING JOIN AS "" \' " -- /* */ ; # ` \\ é 𝒳 1e999 -1 .5 99999999999999999999 @ ! || % * / - ' +
  '[9999999999] [-1] __proto__ constructor "__proto__" COUNT(*) CASE CAST(x AS STRING)';
const aWord = fc.constantFrom(...words.split(' '));

const aStatement = fc.constantFrom(
  "SELECT a , b FROM Things . byG WHERE g = 'g' AND size ( x ) > 1 ORDER BY sk",
  "SELECT * FROM Things WHERE pk = 'p' AND sk = 1",
  'SELECT * FROM Things WHERE pk IN ( ? , ? ) OR pk = ? AND NOT sk IS NULL',
  "UPDATE Things SET x = x + 1 , m . n = [ 1 , << 'a' >> ] REMOVE y WHERE pk = 'p' AND sk = 1 RETURNING ALL NEW *",
  "UPDATE Things SET s = set_add ( s , << 'b' >> ) WHERE pk = 'p' AND sk = 1 AND attribute_exists ( x ) = true",
  "FROM Things WHERE pk = 'p' AND sk = 1 SET x = list_append ( if_not_exists ( many , [ ] ) , [ 1 ] )",
  "DELETE FROM Things WHERE pk = 'p' AND sk = 1 AND NOT ( x IN ( 1 , 2 ) OR x IS MISSING )",
  "INSERT INTO Things VALUE { 'pk' : 'q' , 'sk' : 1 , 'x' : { 'y' : [ null , true , - 1.5e3 ] } }",
  "EXISTS ( SELECT * FROM Things WHERE pk = 'p' AND sk = 1 AND x = 1 )",
);

/** A statement with words put in, left out or doubled; parts cut off; letters changed. */
const aDamagedStatement = fc.oneof(
  fc
    .tuple(aStatement, fc.array(fc.tuple(fc.nat(40), fc.nat(2), aWord), { maxLength: 3 }))
    .map(([text, edits]) => {
      const tokens = text.split(' ');
      for (const [place, removed, word] of edits) tokens.splice(place % tokens.length, removed, word);
      return tokens.join(' ');
    }),
  fc
    .tuple(aStatement, fc.nat(200), fc.nat(200))
    .map(([text, start, end]) => text.slice(start % text.length) + text.slice(0, end)),
  fc
    .tuple(aStatement, fc.nat(200), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }))
    .map(([text, place, put]) => text.slice(0, place) + put + text.slice(place + put.length)),
);
/** A statement of as many parts of one kind as there is room for. */
const aLongStatement = fc
  .tuple(
    fc.constantFrom(
      '(',
      '[',
      "{'a':",
      '<<',
      'NOT ',
      '- ',
      '1+',
      '1 = 1 = ',
      'x = 1 OR ',
      'x IS NULL AND ',
      'x.x[0].',
      "'",
    ),
    fc.constantFrom(
      ['SELECT * FROM Things WHERE ', 'x = 1'],
      ["SELECT * FROM Things WHERE pk = 'p' AND x = ", '1'],
      ['UPDATE Things SET x = ', "1 WHERE pk = 'p' AND sk = 1"],
      ["INSERT INTO Things VALUE {'pk': 'q', 'sk': 1, 'x': ", '1}'],
      ['', ''],
    ),
  )
  .map(([part, [start = '', end = '']]) => {
    const room = 8192 - start.length - end.length;
    return start + part.repeat(Math.floor(room / part.length)) + end;
  });
const aSoup = fc.array(aWord, { minLength: 1, maxLength: 40 }).map((tokens) => tokens.join(' '));
const anything = fc.oneof(
  { arbitrary: aDamagedStatement, weight: 4 },
  { arbitrary: aSoup, weight: 2 },
  fc.string({ unit: 'binary' }),
  aLongStatement,
);
const someParameters = fc.option(
  fc.array(fc.constantFrom({ S: 'p' }, { N: '1' }, { S: '' }, { NULL: true }, { SS: ['a'] }, { N: 'x' }), {
    maxLength: 3,
  }),
  { nil: undefined },
);

function contents(engine: Engine): string {
  return JSON.stringify(engine.execute('Scan', { TableName }, 'json'));
}

/** What a request answers; undefined where it is refused: with one of AWS's exceptions, and nothing has changed. */
function answerOf(engine: Engine, operationName: string, input: unknown): unknown {
  const before = contents(engine);
  try {
    return engine.execute(operationName, input);
  } catch (error) {
    expect(error).toBeInstanceOf(DynamoDBException);
    expect(error).toMatchObject({ $fault: 'client' });
    expect(contents(engine)).toBe(before);
    return undefined;
  }
}

function filledEngine(): Engine {
  const engine = newEngine();
  engine.execute('PutItem', {
    TableName,
    Item: attributes({ pk: 'p', sk: 1, x: 1, many: [1], s: new Set(['a']) }),
  });
  return engine;
}

// Under load a thousand statements take longer than a test is given by default.
describe(
  'whatever is no statement is refused with one of AWS’s exceptions and changes nothing',
  { timeout: 60_000 },
  () => {
    it('alone', () => {
      fc.assert(
        fc.property(anything, someParameters, (Statement, Parameters) => {
          answerOf(filledEngine(), 'ExecuteStatement', { Statement, Parameters });
        }),
        { numRuns: 1500 },
      );
    });

    it('in a batch, which tells of it in its place', () => {
      fc.assert(
        fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), (texts) => {
          const engine = filledEngine();
          const before = contents(engine);
          const Statements = texts.map((Statement) => ({ Statement }));
          const answer = answerOf(engine, 'BatchExecuteStatement', { Statements });
          if (answer === undefined) return;
          const { Responses } = Object(answer);
          expect(Responses).toHaveLength(texts.length);
          for (const { Error: error } of Responses) expect(error?.Code).not.toBe('InternalServerError');
          if (Responses.every((response: object) => 'Error' in response))
            expect(contents(engine)).toBe(before);
        }),
        { numRuns: 500 },
      );
    });

    it('in a transaction, all of whose statements it undoes', () => {
      fc.assert(
        fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), fc.nat(3), (texts, place) => {
          const sound = `INSERT INTO ${TableName} VALUE {'pk': 'sound', 'sk': 1}`;
          const TransactStatements = texts.toSpliced(place, 0, sound).map((Statement) => ({ Statement }));
          answerOf(filledEngine(), 'ExecuteTransaction', { TransactStatements });
        }),
        { numRuns: 500 },
      );
    });

    it('as a request of another shape', () => {
      fc.assert(
        fc.property(arbitraryJunk, (junk) => {
          const engine = filledEngine();
          for (const [operationName, member] of [
            ['ExecuteStatement', 'Statement'],
            ['ExecuteStatement', 'Parameters'],
            ['BatchExecuteStatement', 'Statements'],
            ['ExecuteTransaction', 'TransactStatements'],
          ] as const) {
            const Statement = `SELECT * FROM ${TableName} WHERE pk = ?`;
            for (const input of [
              junk,
              { Statement, [member]: junk },
              { [member]: [junk, { Statement: junk }] },
            ])
              answerOf(engine, operationName, input);
          }
        }),
      );
    });
  },
);
