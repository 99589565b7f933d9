/** What jest and vitest give a matcher as `this`. */
export interface MatcherContext {
  /** Whether two values are equal, asymmetric matchers such as `expect.any(String)` included. */
  equals(actual: unknown, expected: unknown): boolean;
}

/** What a matcher answers. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A verdict with what a person is told when the verdict is not the one that was hoped for. */
export function matcherResult(pass: boolean, lines: () => readonly string[]): MatcherResult {
  return { pass, message: () => lines().join('\n') };
}
