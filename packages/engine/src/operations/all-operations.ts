import type { Operation } from '../state/operation.ts';

/** An operation of any input and output, as the engine's table holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the table is heterogeneous; each entry is checked where it is declared
type AnyOperation = Operation<any, object>;

const declared: readonly AnyOperation[] = [];

/** The operations this engine performs, by AWS's name. */
export const allOperations: ReadonlyMap<string, AnyOperation> = new Map(
  declared.map((operation) => [operation.name, operation]),
);
