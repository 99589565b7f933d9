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

  /** To be called before each request to this engine. */
  begin(): void {
    this.thrown = undefined;
  }

  /** Remembers with the answer to a request the exception that it carries, if any. */
  remember<Answer extends object>(answer: Answer): Answer {
    if (this.thrown !== undefined) rememberExplanation(answer, this.thrown);
    return answer;
  }
}
