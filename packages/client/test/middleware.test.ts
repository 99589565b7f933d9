import * as sdk from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { createEngine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeDocumentClient, FakeDynamoDB, type Middleware, type MiddlewareOptions } from '../src/index.ts';
import { MiddlewareStack } from '../src/middleware/middleware-stack.ts';
import { engineWithThings, errorOf } from './things.ts';

const TableName = 'things';

/** An empty stack of the SDK’s own. */
function sdkStack(): MiddlewareStack {
  return new sdk.ListTablesCommand({}).middlewareStack as unknown as MiddlewareStack;
}

describe('a fake client’s middlewares', () => {
  it('run around the engine, at every step, with the command’s name and input', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const seen: unknown[] = [];
    for (const step of ['initialize', 'serialize', 'build', 'finalizeRequest', 'deserialize'] as const) {
      const watch: Middleware = (next, context) => async (args) => {
        seen.push([step, context['commandName'], context['clientName'], 'request' in args]);
        const answered = await next(args);
        seen.push([step, 'output' in answered]);
        return answered;
      };
      fake.middlewareStack.add(watch, { step, priority: step === 'deserialize' ? 'low' : 'normal' });
    }
    await fake.send(new sdk.GetItemCommand({ TableName, Key: { pk: { S: 'a' } } }));
    const before = (step: string, hasRequest: boolean) => [
      step,
      'GetItemCommand',
      'DynamoDBClient',
      hasRequest,
    ];
    expect(seen).toEqual([
      before('initialize', false),
      before('serialize', true),
      before('build', true),
      before('finalizeRequest', true),
      before('deserialize', true),
      // The output is there from the deserializer on.
      ['deserialize', false],
      ['finalizeRequest', true],
      ['build', true],
      ['serialize', true],
      ['initialize', true],
    ]);
  });

  it('may change the input, the output and the error', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    fake.middlewareStack.add((next) => async (args) => {
      const { response, output } = await next({ ...args, input: { ...args.input, TableName } });
      return { response, output: { ...output, added: true } };
    });
    const answer = await fake.putItem({ TableName: 'other', Item: { pk: { S: 'a' } } });
    expect(answer).toMatchObject({ added: true, $metadata: { httpStatusCode: 200 } });
    fake.middlewareStack.add(() => async () => {
      throw new Error('not today');
    });
    expect((await errorOf(fake.listTables())).message).toBe('not today');
  });

  it('of one command run for that command', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const command = new sdk.ListTablesCommand({});
    let runs = 0;
    command.middlewareStack.add((next) => (args) => {
      runs += 1;
      return next(args);
    });
    expect((await fake.send(command)).TableNames).toEqual([TableName]);
    await fake.send(new sdk.ListTablesCommand({}));
    expect(runs).toBe(1);
  });

  it('see native values before a document client has translated, and DynamoDB’s after', async () => {
    const client = new FakeDocumentClient(engineWithThings());
    const inputs: object[] = [];
    const watch: Middleware = (next) => (args) => {
      inputs.push(args.input);
      return next(args);
    };
    client.middlewareStack.add(watch, { step: 'initialize' });
    client.middlewareStack.add(watch, { step: 'build' });
    await client.send(new lib.PutCommand({ TableName, Item: { pk: 'a' } }));
    await client.put({ TableName, Item: { pk: 'a' } });
    const native = { TableName, Item: { pk: 'a' } };
    const wire = { TableName, Item: { pk: { S: 'a' } } };
    expect(inputs).toEqual([native, wire, native, wire]);
    expect((await client.get({ TableName, Key: { pk: 'a' } })).Item).toEqual({ pk: 'a' });
  });

  it('find the SDK’s own by name, to stand before or after', async () => {
    const fake = new FakeDynamoDB(createEngine());
    const order: string[] = [];
    const watch =
      (name: string): Middleware =>
      (next) =>
      (args) => {
        order.push(name);
        return next(args);
      };
    const places = [
      ['after', 'retryMiddleware'],
      ['before', 'awsAuthMiddleware'],
      ['before', 'serializerMiddleware'],
      ['after', 'loggerMiddleware'],
      ['before', 'deserializerMiddleware'],
      ['before', 'getUserAgentMiddleware'],
    ] as const;
    for (const [relation, toMiddleware] of places)
      fake.middlewareStack.addRelativeTo(watch(toMiddleware), { relation, toMiddleware });
    await fake.listTables();
    expect(order).toEqual([
      'loggerMiddleware',
      'serializerMiddleware',
      'getUserAgentMiddleware',
      'retryMiddleware',
      'awsAuthMiddleware',
      'deserializerMiddleware',
    ]);
  });

  it('that answer by themselves are heard; without a response of the engine they are refused', async () => {
    const fake = new FakeDynamoDB(createEngine());
    const other = new FakeDynamoDB(createEngine());
    fake.middlewareStack.add(() => async () => ({ response: undefined, output: { TableNames: ['x'] } }));
    other.middlewareStack.add(() => async () => ({ response: {} }), { step: 'finalizeRequest' });
    expect((await fake.listTables()).TableNames).toEqual(['x']);
    expect(await errorOf(other.listTables())).toBeInstanceOf(TypeError);
  });
});

describe('a middleware stack', () => {
  const steps = ['initialize', 'serialize', 'build', 'finalizeRequest', 'deserialize'] as const;
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const entry = fc.oneof(
    fc.record(
      {
        name: fc.constantFrom(...names),
        step: fc.constantFrom(...steps),
        priority: fc.constantFrom('high', 'normal', 'low'),
        aliases: fc.constantFrom(['x'], ['y', 'z']),
        override: fc.boolean(),
        tags: fc.constantFrom(['odd'], ['even']),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        name: fc.constantFrom(...names),
        relation: fc.constantFrom('before' as const, 'after' as const),
        toMiddleware: fc.constantFrom(...names, 'x'),
        tags: fc.constantFrom(['odd'], ['even']),
      },
      { requiredKeys: ['relation', 'toMiddleware'] },
    ),
  );
  const change = fc.oneof(
    { weight: 8, arbitrary: entry.map((options) => ({ options })) },
    fc.constantFrom(...names, 'y').map((remove) => ({ remove })),
    fc.constantFrom('odd', 'even').map((tag) => ({ tag })),
    fc.constant({ copy: true }),
  );

  /** What a stack is after the changes, each refused one told of. */
  async function told(start: MiddlewareStack, changes: readonly object[]): Promise<unknown> {
    let stack = start;
    const log: unknown[] = [];
    const ran: number[] = [];
    for (const [index, each] of (changes as any[]).entries()) {
      const middleware: Middleware = (next) => (args) => {
        ran.push(index);
        return next(args);
      };
      try {
        if ('options' in each) {
          const { options } = each;
          if ('relation' in options) stack.addRelativeTo(middleware, { ...options });
          else stack.add(middleware, { ...(options as MiddlewareOptions) });
        } else if ('remove' in each) log.push(stack.remove(each.remove));
        else if ('tag' in each) log.push(stack.removeByTag(each.tag));
        else stack = stack.clone().concat(new MiddlewareStack());
      } catch (error) {
        log.push((error as Error).message.startsWith('Duplicate') ? (error as Error).message : 'refused');
      }
    }
    log.push(stack.identify());
    try {
      await stack.resolve(async () => ({ response: 1 }), {})({ input: {} });
    } catch (error) {
      log.push((error as Error).message);
    }
    return [...log, ran];
  }
  it('orders, refuses and removes as the SDK’s does', async () => {
    const property = fc.asyncProperty(fc.array(change, { maxLength: 10 }), async (changes) => {
      // A relative and an absolute middleware of one name: the SDK keeps both, which helps nobody.
      const mixes = changes.some((each) => 'options' in each && 'override' in each.options);
      fc.pre(!mixes || changes.every((each) => !('options' in each && 'relation' in each.options)));
      // The aliases of a middleware that was overridden: the SDK keeps them taken, though nobody has them any more.
      const hasAliases = changes.some((each) => 'options' in each && 'aliases' in each.options);
      fc.pre(!mixes || !hasAliases);
      expect(await told(new MiddlewareStack(), changes)).toEqual(await told(sdkStack(), changes));
    });
    await fc.assert(property, { numRuns: 400 });
  });
});
