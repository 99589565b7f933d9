import type { CreateTableInput, Engine, OperationInput } from '@dynamem/engine';
import type { FixtureItem } from './fixture-item.ts';
import { seedTable } from './seed-table.ts';

/** A table as a fixture tells it: the input of CreateTable, its time to live, and what is in it. */
export interface TableFixture extends OperationInput<'CreateTable'> {
  /** What UpdateTimeToLive is given; AWS CloudFormation has it at this place, too. */
  readonly TimeToLiveSpecification?:
    OperationInput<'UpdateTimeToLive'>['TimeToLiveSpecification'] | undefined;
  /** Its items, in native values or in DynamoDB's form. */
  readonly data?: readonly FixtureItem[] | undefined;
}

/**
 * An input as a file has it: to the compiler the words of imported JSON, or of a constant, are any strings, and the lists of
 * one `as const` cannot be written to. What DynamoDB has no such word for, it refuses.
 */
type AsWritten<Type> = Type extends string
  ? Type | (string & {})
  : Type extends readonly (infer Element)[]
    ? readonly AsWritten<Element>[]
    : Type extends object
      ? { readonly [Name in keyof Type]: AsWritten<Type[Name]> }
      : Type;

/** The same as JSON or a constant has it. */
export type WrittenTableFixture = AsWritten<Omit<TableFixture, 'data'>> & Pick<TableFixture, 'data'>;

/**
 * Creates a table with what is in it.
 * @throws Error naming the table, with the exception that AWS would answer as its cause
 */
export function createFixtureTable(engine: Engine, fixture: WrittenTableFixture): void {
  const { TimeToLiveSpecification, data, ...input } = fixture;
  const { TableName } = input;
  try {
    engine.createTable(input as CreateTableInput);
    // The first description of a table is the one while it is created.
    engine.describeTable({ TableName });
    if (TimeToLiveSpecification !== undefined)
      engine.updateTimeToLive({ TableName, TimeToLiveSpecification });
  } catch (error) {
    throw new Error(`The table ${TableName} cannot be created: ${String(error)}`, { cause: error });
  }
  if (data !== undefined) seedTable(engine, String(TableName), data);
}
