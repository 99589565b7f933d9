import { executeJson } from '@dynamem/protocol';
import type { EngineLike } from './engine-like.ts';
import { rememberExplanation } from './explanation-of.ts';

/** An engine whose exceptions are remembered with the answers that carry them. */
export class ExplainingEngine implements EngineLike {
  private readonly engine: EngineLike;
  private thrown: unknown = undefined;

  constructor(engine: EngineLike) {
    this.engine = engine;
  }

  get region(): string {
    return this.engine.region;
  }

  hasOperation(operationName: string): boolean {
    return this.engine.hasOperation(operationName);
  }

  nextRequestId(): string {
    return this.engine.nextRequestId();
  }

  execute(operationName: string, input: unknown, form?: 'sdk' | 'json'): object {
    try {
      return this.engine.execute(operationName, input, form);
    } catch (error) {
      this.thrown = error;
      throw error;
    }
  }

  executeJson(operationName: string, input: unknown): string {
    try {
      return executeJson(this.engine, operationName, input);
    } catch (error) {
      this.thrown = error;
      throw error;
    }
  }

  /** What `answer` makes of one request to this engine, remembered with the exception that it carries, if any. */
  remember<Answer extends object>(answer: () => Answer): Answer {
    this.thrown = undefined;
    const answered = answer();
    if (this.thrown !== undefined) rememberExplanation(answered, this.thrown);
    return answered;
  }
}
