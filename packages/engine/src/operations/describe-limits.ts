import type { StructureShape } from '../shapes/shape.ts';
import type { Operation } from '../state/operation.ts';
import { PER_TABLE_MAXIMUM } from '../tables/provisioned-throughput.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html */
export interface DescribeLimitsInput {}

/**
 * What DescribeLimits answers: the most capacity units an account and a table may have.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html#API_DescribeLimits_ResponseElements
 */
export interface DescribeLimitsOutput {
  AccountMaxReadCapacityUnits?: number | undefined;
  AccountMaxWriteCapacityUnits?: number | undefined;
  TableMaxReadCapacityUnits?: number | undefined;
  TableMaxWriteCapacityUnits?: number | undefined;
}

const describeLimitsInputShape: StructureShape = {
  type: 'structure',
  name: 'DescribeLimitsInput',
  members: {},
};

/** The provisioned capacity that AWS gives an account for all its tables together. */
const PER_ACCOUNT_MAXIMUM = 80_000;

/** How much capacity may be provisioned: what an account has on AWS until it asks for more. */
export const describeLimits: Operation<DescribeLimitsInput, DescribeLimitsOutput> = {
  name: 'DescribeLimits',
  input: describeLimitsInputShape,
  run() {
    const output: DescribeLimitsOutput = {
      AccountMaxReadCapacityUnits: PER_ACCOUNT_MAXIMUM,
      AccountMaxWriteCapacityUnits: PER_ACCOUNT_MAXIMUM,
      TableMaxReadCapacityUnits: PER_TABLE_MAXIMUM,
      TableMaxWriteCapacityUnits: PER_TABLE_MAXIMUM,
    };
    return { output, changes: [] };
  },
};
