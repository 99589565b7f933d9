import { expect } from 'vitest';
import { createEngine, type Engine } from '../src/engine.ts';
import { all, hash, range, text } from './table-input.ts';

/** The tables that the tests of CreateTable make, and how they ask for it. */

export const named = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

export const plain = {
  TableName: 'Music',
  AttributeDefinitions: [text('pk')],
  KeySchema: [hash('pk')],
  BillingMode: 'PAY_PER_REQUEST',
};
export const ranged = {
  ...plain,
  AttributeDefinitions: [text('pk'), text('sk')],
  KeySchema: [hash('pk'), range('sk')],
};

export function lsi(over: object = {}): object {
  return { IndexName: 'lsi', KeySchema: [hash('pk'), range('sk')], Projection: all, ...over };
}

export function gsi(over: object = {}): object {
  return { IndexName: 'gsi', KeySchema: [hash('pk')], Projection: all, ...over };
}

/** How AWS prints elements of a key schema, given as `HASH pk`. */
export function elementTexts(...elements: string[]): string {
  return elements
    .map((element) => element.split(' '))
    .map(([keyType, name]) => `KeySchemaElement(attributeName=${name}, keyType=${keyType})`)
    .join(', ');
}

export function create(input: object, engine: Engine = createEngine()): Record<string, unknown> {
  const output: { TableDescription?: Record<string, unknown> } = engine.execute('CreateTable', input);
  return output.TableDescription ?? {};
}

export function describeTable(engine: Engine, TableName: string): Record<string, unknown> {
  return { ...engine.describeTable({ TableName }).Table };
}

export type Refusal = readonly [situation: string, input: object, message: string];

/** Expects an input to be refused with this text, and no table to be made. */
export function expectRefused(input: object, message: string): void {
  const engine = createEngine();
  expect(() => create(input, engine)).toThrow(
    expect.objectContaining({ name: 'ValidationException', message }),
  );
  expect(engine.execute('ListTables', {})).toEqual({ TableNames: [] });
}
