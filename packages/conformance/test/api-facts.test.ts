import * as engine from '@dynamem/engine';
import { createEngine, DynamoDBException, ValidationException } from '@dynamem/engine';
import { describe, expect, it } from 'vitest';
import {
  DYNAMODB_OPERATION_NAMES,
  DYNAMODB_STREAMS_OPERATION_NAMES,
} from '../../client/src/operations/operation-names.ts';
import { allOperations } from '../../engine/src/operations/all-operations.ts';
import { outputAnswer } from '../../protocol/src/answer.ts';
import { readSourceTree } from '../architecture/source-tree.ts';
import { readApiFacts, type FactShape } from '../facts/api-facts.ts';
import { knownDifferences } from '../facts/known-differences.ts';
import { fileThatReads, inputMembers } from '../facts/member-handling.ts';
import { refusedMembers } from '../facts/refused-members.ts';
import { shapeDifferences } from '../facts/shape-differences.ts';

const services = [readApiFacts('dynamodb'), readApiFacts('dynamodbstreams')];
const operations = new Map(services.flatMap((facts) => [...facts.operations]));
const exceptions = new Map(services.flatMap((facts) => [...facts.exceptions]));
const tree = readSourceTree();

function inputFacts(operationName: string): FactShape {
  const facts = operations.get(operationName);
  if (facts === undefined) throw new Error(`the facts know no operation ${operationName}`);
  return facts.input;
}

function operationFile(operationName: string): string {
  const words = operationName.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return `packages/engine/src/operations/${words}.ts`;
}

describe('the facts', () => {
  it('know every operation of the API', () => {
    // The fake clients list them by hand, for types.
    const listed = [...DYNAMODB_OPERATION_NAMES, ...DYNAMODB_STREAMS_OPERATION_NAMES];
    expect([...operations.keys()].toSorted()).toEqual(listed.toSorted());
  });

  it('resolve to the last shape', () => {
    const seen = new Set<string>();
    const walk = (shape: FactShape): void => {
      if (shape.type === 'list') walk(shape.member());
      if (shape.type === 'map') [shape.key(), shape.value()].forEach(walk);
      if (shape.type !== 'structure' || seen.has(shape.name)) return;
      seen.add(shape.name);
      for (const member of shape.members.values()) walk(member.shape());
    };
    for (const { input, output } of operations.values()) [input, output ?? input].forEach(walk);
    expect(seen.size).toBeGreaterThan(200);
  });
});

describe('the engine declares the input', () => {
  const found = new Map(
    [...allOperations].map(([name, { input }]) => [
      name,
      shapeDifferences(input.name, input, inputFacts(name)),
    ]),
  );

  it.each([...found])('of %s as AWS does', (_name, differences) => {
    expect(differences.filter((difference) => !knownDifferences.has(difference))).toEqual([]);
  });

  it('and departs from AWS nowhere else than it says', () => {
    const all = new Set([...found.values()].flat());
    expect([...knownDifferences.keys()].filter((difference) => !all.has(difference))).toEqual([]);
  });
});

const withMembers = [...allOperations.keys()].filter(
  (name) => inputMembers(inputFacts(name), () => false).length > 0,
);

describe.each(withMembers)('a member of %s', (operationName) => {
  const refused = refusedMembers[operationName] ?? {};
  const members = inputMembers(inputFacts(operationName), (name) => Object.hasOwn(refused, name));
  for (const { path, name } of members) {
    const file = fileThatReads(name, operationFile(operationName), tree);
    it(`${path} is read in ${file?.replace('packages/engine/src/', '') ?? 'no file'}`, () => {
      expect(file).toBeDefined();
    });
  }

  if (Object.keys(refused).length === 0) return;
  it.each(Object.entries(refused))('%s is refused by name', (name, value) => {
    const input = {
      TableName: 'some-table',
      ...(operationName === 'CreateTable' && {
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
      [name]: value,
    };
    expect(() => createEngine().execute(operationName, input)).toThrow(
      new ValidationException(`dynamem does not support the parameter ${name} of ${operationName} yet`),
    );
  });
});

describe('fileThatReads', () => {
  const planted = (text: string): string | undefined =>
    fileThatReads(
      'Limit',
      'packages/engine/src/operations/x.ts',
      new Map([['packages/engine/src/operations/x.ts', text]]),
    );

  it.each([
    ['a type', 'export interface XInput {\n  Limit?: number | undefined;\n}'],
    [
      'a shape',
      "export const xInputShape: StructureShape = {\n  members: { Limit: { type: 'integer' } },\n};",
    ],
    ['an answer', 'output.Limit = 1;\nconst answer = { Limit: 1 };'],
    ['a comment', '/** As input.Limit says. */\n// input.Limit'],
    ['a longer name', 'const a = input.LimitOfAll;'],
    ['an argument', 'f({ Limit: limit }, 1);'],
  ])('does not count %s', (_title, text) => {
    expect(planted(text)).toBeUndefined();
  });

  it.each([
    ['a property', 'const a = input.Limit;'],
    ['a comparison', 'if (input.Limit === 1) f();'],
    ['a pattern', 'const { Select, Limit } = input;'],
    ['a parameter', 'function f({ Limit }: Decoded<X>): void {}'],
    ['a pattern with another name', 'const { Limit: limit = 1 } = input;'],
    ['a loop', 'for (const [name, { Limit: limit }] of inputs) {'],
    ['a method', 'run({ Limit: limit }, context) {'],
    ['a list of names', "presentMembers(input, ['Limit'])"],
  ])('counts %s', (_title, text) => {
    expect(planted(text)).toBe('packages/engine/src/operations/x.ts');
  });

  it('finds what an import reads', () => {
    const other = 'packages/engine/src/reads/page.ts';
    const files = new Map([
      ['packages/engine/src/operations/x.ts', "import { page } from '../reads/page.ts';\npage(input);"],
      [other, 'export const page = (request: X) => request.Limit;'],
    ]);
    expect(fileThatReads('Limit', 'packages/engine/src/operations/x.ts', files)).toBe(other);
  });
});

it('the protocol answers without a body where AWS has no output', () => {
  const bodiless = [...operations.keys()].filter((name) => outputAnswer(name, '{}').text === '');
  const withoutOutput = [...operations].filter(([, { output }]) => output === undefined);
  expect(bodiless).toEqual(withoutOutput.map(([name]) => name));
  expect(bodiless).toHaveLength(2);
});

describe('the exception', () => {
  const classes = engine as unknown as Readonly<Record<string, unknown>>;

  it.each([...exceptions])('%s exists with the status and the message AWS gives it', (name, facts) => {
    const Exception = classes[name];
    if (typeof Exception !== 'function') throw new Error(`the engine exports no ${name}`);
    const argument = name === 'TransactionCanceledException' ? [] : 'm';
    const error: unknown = Reflect.construct(Exception, [argument]);
    if (!(error instanceof DynamoDBException)) throw new Error(`${name} is no DynamoDBException`);
    expect(error.name).toBe(name);
    expect(error.statusCode).toBe(facts.httpStatus);
    expect(facts.members).toContain(error.messageMember);
    for (const member of facts.members.slice(1)) expect(member in error).toBe(true);
  });
});
