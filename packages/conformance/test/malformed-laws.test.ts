import { createEngine, DynamoDBException, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from '../scenarios/attributes.ts';
import { TableName, tableInput } from '../scenarios/session.ts';
import { arbitraryJunk } from './arbitrary-junk.ts';
import { sketch } from './arbitrary-requests.ts';
import { assertCovering } from './assert-covering.ts';
import { everything } from './everything.ts';

const items = [
  { pk: 'p', sk: 0, l: 'l1', g: 'g1', r: 1, x: [1, { a: 'b' }], m: { n: 1, l: ['a'] } },
  { pk: 'p', sk: 2, l: 'l2', x: 'text' },
  { pk: 'q', sk: 0, g: 'g1', r: 2, s: new Set(['a', 'b']) },
];

function newEngine(): Engine {
  const engine = createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), shards: 2 });
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' };
  engine.execute('CreateTable', { ...tableInput(sketch), StreamSpecification });
  for (const item of items) engine.execute('PutItem', { TableName, Item: attributes(item) });
  return engine;
}

/** The exception's name, or `answered`; whatever is refused has changed nothing. */
function outcomeOf(engine: Engine, operationName: string, input: object): string {
  const before = everything(engine);
  try {
    engine.execute(operationName, input);
    return 'answered';
  } catch (error) {
    expect(error).toBeInstanceOf(DynamoDBException);
    expect(everything(engine)).toBe(before);
    return Object(error).name;
  }
}

const scrap = fc.oneof(
  fc.constantFrom('', '|', ':', '/', ' ', '=', '0', 'A', '-', '.', '%00', '\u{1f600}', '\ud800', '__proto__'),
  fc.string({ maxLength: 4 }),
);

/** `text` with some of it taken out and something else put in; now and then it comes out the same. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(3), scrap), { minLength: 1, maxLength: 2 })
    .map((cuts) =>
      cuts.reduce((cut, [at, length, put]) => cut.slice(0, at) + put + cut.slice(at + length), text),
    );

const place = (
  engine: Engine,
): { StreamArn: string; ShardId: string; ShardIterator: string; number: string } => {
  const StreamArn = String(engine.listStreams().Streams?.[0]?.StreamArn);
  const shards = engine.describeStream({ StreamArn }).StreamDescription?.Shards ?? [];
  for (const { ShardId = '' } of shards) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    const ShardIterator = String(engine.getShardIterator(start).ShardIterator);
    const number = engine.getRecords({ ShardIterator }).Records?.[0]?.dynamodb?.SequenceNumber;
    if (number !== undefined) return { StreamArn, ShardId, ShardIterator, number };
  }
  throw new Error('no shard has a record');
};

// The ids and numbers of a fresh engine are the same every time.
const fresh = place(newEngine());

describe('what is malformed is answered with the exception of its kind, and nothing is half done:', () => {
  it('a ClientRequestToken', () => {
    const TransactItems = [{ Put: { TableName, Item: attributes({ pk: 'new', sk: 1 }) } }];
    const token = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      arbitraryJunk,
    );
    fc.assert(
      fc.property(token, (ClientRequestToken) => {
        const outcome = outcomeOf(newEngine(), 'TransactWriteItems', { TransactItems, ClientRequestToken });
        if (ClientRequestToken === undefined || ClientRequestToken === null) expect(outcome).toBe('answered');
        // A number or a boolean is taken for its text.
        else if (typeof ClientRequestToken !== 'string')
          expect(['answered', 'ValidationException', 'SerializationException']).toContain(outcome);
        else {
          const isToken = ClientRequestToken.length >= 1 && ClientRequestToken.length <= 36;
          expect(outcome).toBe(isToken ? 'answered' : 'ValidationException');
        }
      }),
    );
  });

  it('a ClientRequestToken sent again with anything else', () => {
    const put = (item: object): object => ({ Put: { TableName, Item: item } });
    const other = fc.constantFrom(
      { TransactItems: [put(attributes({ pk: 'new', sk: 1, x: '' }))] },
      { TransactItems: [put(attributes({ pk: 'new', sk: 2 }))] },
      { TransactItems: [put(attributes({ pk: 'new', sk: 1 }))], ReturnConsumedCapacity: 'TOTAL' },
      { TransactItems: [{ Delete: { TableName, Key: attributes({ pk: 'new', sk: 1 }) } }] },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 18 }),
        other,
        (ClientRequestToken, request) => {
          const engine = newEngine();
          const first = { TransactItems: [put(attributes({ pk: 'new', sk: 1 }))], ClientRequestToken };
          expect(outcomeOf(engine, 'TransactWriteItems', first)).toBe('answered');
          expect(outcomeOf(engine, 'TransactWriteItems', { ...request, ClientRequestToken })).toBe(
            'IdempotentParameterMismatchException',
          );
          expect(outcomeOf(engine, 'TransactWriteItems', first)).toBe('answered');
        },
      ),
    );
  });

  it('a shard iterator', () => {
    fc.assert(
      fc.property(fc.oneof(mutated(fresh.ShardIterator), fc.string()), (ShardIterator) => {
        const outcome = outcomeOf(newEngine(), 'GetRecords', { ShardIterator });
        expect(outcome).toBe(ShardIterator === fresh.ShardIterator ? 'answered' : 'ValidationException');
      }),
    );
  });

  it('a sequence number', () => {
    const type = fc.constantFrom('AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER');
    const digits = fc.stringMatching(/^1?[0-9]{19,41}$/);
    fc.assert(
      fc.property(fc.oneof(mutated(fresh.number), digits), type, (SequenceNumber, ShardIteratorType) => {
        const { StreamArn, ShardId } = fresh;
        const input = { StreamArn, ShardId, ShardIteratorType, SequenceNumber };
        const isClose = /^10{17}\d{3}$/.test(SequenceNumber);
        const outcome = outcomeOf(newEngine(), 'GetShardIterator', input);
        expect(['ValidationException', ...(isClose ? ['answered'] : [])]).toContain(outcome);
        if (SequenceNumber === fresh.number) expect(outcome).toBe('answered');
      }),
    );
  });

  it('a stream’s ARN and a shard’s id', () => {
    const { Shards = [] } =
      newEngine().describeStream({ StreamArn: fresh.StreamArn }).StreamDescription ?? {};
    const shardIds = new Set(Shards.map(({ ShardId = '' }) => ShardId));
    fc.assert(
      fc.property(mutated(fresh.StreamArn), mutated(fresh.ShardId), (StreamArn, ShardId) => {
        const engine = newEngine();
        const allowed = ['ValidationException', 'ResourceNotFoundException'];
        const described = outcomeOf(engine, 'DescribeStream', { StreamArn });
        if (StreamArn === fresh.StreamArn) expect(described).toBe('answered');
        else expect(allowed).toContain(described);
        const start = { ShardIteratorType: 'LATEST', StreamArn: fresh.StreamArn, ShardId };
        const placed = outcomeOf(engine, 'GetShardIterator', start);
        expect(shardIds.has(ShardId) ? ['answered'] : allowed).toContain(placed);
        expect(outcomeOf(engine, 'GetShardIterator', { ...start, StreamArn })).toEqual(
          StreamArn === fresh.StreamArn
            ? placed
            : expect.stringMatching(/^(Validation|ResourceNotFound)Exception$/),
        );
        expect(['answered', 'ValidationException']).toContain(
          outcomeOf(engine, 'ListStreams', { ExclusiveStartStreamArn: StreamArn }),
        );
      }),
    );
  });

  it('an ExclusiveStartKey', () => {
    const anyValue = fc.oneof(
      fc.constantFrom<unknown>(
        { S: 'p' },
        { S: '' },
        { N: '0' },
        { N: 'x' },
        { B: Uint8Array.of(1) },
        { NULL: true },
        {},
      ),
      fc.constantFrom<unknown>(
        { S: 'g1' },
        { S: 'l1' },
        { N: '2' },
        { S: 'p', N: '0' },
        { S: 'a'.repeat(3000) },
      ),
      arbitraryJunk,
    );
    const key = fc.dictionary(fc.constantFrom('pk', 'sk', 'l', 'g', 'r', '__proto__', 'other'), anyValue, {
      maxKeys: 6,
    });
    const query = (
      KeyConditionExpression: string,
      value: string,
      IndexName?: string,
    ): readonly [string, object] => [
      'Query',
      { IndexName, KeyConditionExpression, ExpressionAttributeValues: { ':v': { S: value } } },
    ];
    const reads = fc.constantFrom<readonly [string, object]>(
      ['Scan', {}],
      ['Scan', { IndexName: 'global' }],
      query('pk = :v', 'p'),
      query('pk = :v', 'p', 'local'),
      query('g = :v', 'g1', 'global'),
    );
    fc.assert(
      fc.property(reads, key, ([operationName, input], ExclusiveStartKey) => {
        const outcome = outcomeOf(newEngine(), operationName, { TableName, ...input, ExclusiveStartKey });
        expect(['answered', 'ValidationException', 'SerializationException']).toContain(outcome);
        // Every key in every place needs two attributes at least.
        if (Object.keys(ExclusiveStartKey).length < 2) expect(outcome).not.toBe('answered');
      }),
      { numRuns: 300 },
    );
  });

  it('a document path', () => {
    const piece = fc.constantFrom(
      'x',
      'm',
      'n',
      '#a',
      '#',
      '[0]',
      '[',
      ']',
      '[-1]',
      '[2147483648]',
      '.',
      '..',
      ' ',
      'name',
      '9',
    );
    const path = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.integer({ min: 30, max: 40 }).map((depth) => Array.from({ length: depth }, () => 'm').join('.')),
      fc.integer({ min: 30, max: 40 }).map((depth) => `x${'[0]'.repeat(depth)}`),
    );
    const Key = attributes({ pk: 'p', sk: 0 });
    const uses = fc.constantFrom<(path: string) => readonly [string, object]>(
      (written) => ['GetItem', { Key, ProjectionExpression: written }],
      (written) => ['UpdateItem', { Key, UpdateExpression: `REMOVE ${written}` }],
      (written) => ['UpdateItem', { Key, UpdateExpression: `SET ${written} = ${written}` }],
      (written) => ['UpdateItem', { Key, UpdateExpression: `SET y = list_append(${written}, ${written})` }],
      (written) => ['DeleteItem', { Key, ConditionExpression: `attribute_exists(${written})` }],
      (written) => ['Scan', { FilterExpression: `size(${written}) = ${written}` }],
    );
    fc.assert(
      fc.property(path, uses, fc.boolean(), (written, use, named) => {
        const [operationName, input] = use(written);
        const names = named ? { ExpressionAttributeNames: { '#a': 'm' } } : {};
        const outcome = outcomeOf(newEngine(), operationName, { TableName, ...input, ...names });
        expect(['answered', 'ValidationException', 'ConditionalCheckFailedException']).toContain(outcome);
        const depth = written.split(/[.[]/).length;
        if (depth > 33 || /#/.test(written) !== named) expect(outcome).toBe('ValidationException');
      }),
      { numRuns: 400 },
    );
  });

  it('placeholders', () => {
    const placeholder = fc.oneof(
      fc.constantFrom(
        '#a',
        ':a',
        '#',
        ':',
        '#a b',
        ':é',
        '__proto__',
        '#__proto__',
        ':constructor',
        `#${'a'.repeat(255)}`,
      ),
      fc.string({ maxLength: 4 }),
    );
    const names = fc.option(
      fc.dictionary(placeholder, fc.oneof(fc.constantFrom<unknown>('x', ''), arbitraryJunk)),
      {
        nil: undefined,
      },
    );
    const values = fc.option(
      fc.dictionary(placeholder, fc.oneof(fc.constantFrom<unknown>({ S: 'a' }, { N: '1' }), arbitraryJunk)),
      { nil: undefined },
    );
    const condition = fc.constantFrom(
      '#a = :a',
      '#__proto__ = :constructor',
      '#a = #b',
      ':a = :b',
      'x = :a',
      undefined,
    );
    fc.assert(
      fc.property(
        names,
        values,
        condition,
        (ExpressionAttributeNames, ExpressionAttributeValues, ConditionExpression) => {
          const outcome = outcomeOf(newEngine(), 'DeleteItem', {
            TableName,
            Key: attributes({ pk: 'p', sk: 0 }),
            ConditionExpression,
            ExpressionAttributeNames,
            ExpressionAttributeValues,
          });
          expect([
            'answered',
            'ValidationException',
            'SerializationException',
            'ConditionalCheckFailedException',
          ]).toContain(outcome);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a number', () => {
    const GRAMMAR = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;
    const text = fc.oneof(
      fc.stringMatching(/^[+-]?[0-9.]{0,6}([eE][+-]?[0-9]{0,3})?$/),
      fc.stringMatching(/^[+-]?0*[0-9]{30,42}(\.[0-9]{0,10})?$/),
      fc
        .tuple(fc.constantFrom('1', '-9.9', '0', '12'), fc.integer({ min: -135, max: 130 }))
        .map(([digits, exponent]) => `${digits}e${exponent}`),
      fc.string({ unit: fc.constantFrom(...'01.eE+- _xNa'.split('')), maxLength: 6 }),
    );
    /** Whether DynamoDB has the number: 38 digits, from 1E-130 to 9.99…E+125. */
    const isNumber = (written: string): boolean => {
      const match = GRAMMAR.exec(written);
      if (match === null) return false;
      const [, whole = '', fraction = '', only = '', exponentText = '0'] = match;
      const digits = whole + fraction + only;
      const exponent = Number(exponentText) - fraction.length - only.length;
      const significant = digits.replace(/^0+/, '').replace(/0+$/, '');
      if (significant === '') return Number(exponentText) >= -130 && Number(exponentText) <= 125;
      const magnitude = exponent + digits.replace(/^0+/, '').length - 1;
      return significant.length <= 38 && magnitude <= 125 && magnitude >= -130;
    };
    assertCovering(200, { 'a number': 50 }, (met) =>
      fc.property(text, (written) => {
        const engine = newEngine();
        const Key = attributes({ pk: 'new', sk: 1 });
        const put = (N: string): string =>
          outcomeOf(engine, 'PutItem', { TableName, Item: { ...Key, n: { N } } });
        const outcome = put(written);
        expect(outcome).toBe(isNumber(written) ? 'answered' : 'ValidationException');
        if (outcome !== 'answered') return;
        met('a number');
        const stored = (): string => String(Object(engine.execute('GetItem', { TableName, Key })).Item.n.N);
        const canonical = stored();
        expect(canonical).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        expect(Number(canonical)).toBeCloseTo(Number(written), 5);
        put(canonical);
        expect(stored()).toBe(canonical);
      }),
    );
  });
});
