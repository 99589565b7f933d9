import type { EngineLike } from '../src/engine-like.ts';

/** One call an engine was given. */
export interface EngineCall {
  readonly operationName: string;
  readonly input: unknown;
}

const operationNames: ReadonlySet<string> = new Set([
  'GetItem',
  'GetRecords',
  'TagResource',
  'UntagResource',
]);

/** An engine of four operations that answers what a test tells it to. */
export class FakeEngine implements EngineLike {
  readonly region = 'us-east-1';
  readonly calls: EngineCall[] = [];
  readonly requestId = 'A1'.repeat(26);
  private readonly answer: (input: unknown) => object;

  constructor(answer: (input: unknown) => object = () => ({})) {
    this.answer = answer;
  }

  hasOperation(operationName: string): boolean {
    return operationNames.has(operationName);
  }

  execute(operationName: string, input: unknown): object {
    this.calls.push({ operationName, input });
    return this.answer(input);
  }

  nextRequestId(): string {
    return this.requestId;
  }
}
