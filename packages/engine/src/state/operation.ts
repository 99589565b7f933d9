import type { Wording } from '../errors/wording.ts';
import type { Random } from '../random.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { Change } from '../tables/change.ts';
import type { TableDelays } from '../tables/table-delays.ts';
import type { ItemForm, WireForm } from '../values/wire-form.ts';
import type { State } from './state.ts';
import type { Usage } from './usage.ts';

/** What an operation is given beside its input. It reads `state` and never changes it. */
export interface OperationContext {
  readonly state: State;
  readonly nowMs: number;
  readonly random: Random;
  readonly region: string;
  readonly accountId: string;
  /** How bytes and timestamps look in the output. */
  readonly form: WireForm;
  /** How the items do, and the keys that a page ends at. */
  readonly itemForm: ItemForm;
  /** How long tables and indexes take to change their status. */
  readonly tableDelays: TableDelays;
  /** Which of AWS's texts are given. */
  readonly wording: Wording;
  /** Where the operation notes what it reads and costs; absent where nobody wants to know. */
  readonly usage?: Usage | undefined;
}

/** The answer of an operation and the changes that make it true. */
export interface Outcome<Output> {
  readonly output: Output;
  readonly changes: readonly Change[];
}

/** One operation of the API: `run` is pure; what it cannot do it raises as a DynamoDBException. */
export interface Operation<Input, Output> {
  readonly name: string;
  readonly input: StructureShape;
  run(input: Decoded<Input>, context: OperationContext): Outcome<Output>;
}
