/** An operation by AWS's name and its input in the form AWS SDK v3 has it. */
export interface Request {
  readonly operation: string;
  readonly input: object;
}
