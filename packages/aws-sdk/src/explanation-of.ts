import type { Explanation } from '@dynamem/engine';

/** How an exception came about; of a cancelled transaction by action, undefined for one whose expression did not fail. */
export type ExceptionExplanation = Explanation | readonly (Explanation | undefined)[];

/** The engine's exceptions by the answers that carried them; an answer lives as long as the SDK's error. */
const exceptions = new WeakMap<object, { readonly explain: ExceptionExplanation | undefined }>();

/**
 * Why an expression led to `error`, an exception that a client in this process threw: the expression's tree with the
 * value of each part. It is found for every release and either way in, though the wire has no place for it, and for
 * errors that a library wrapped (`cause`). Undefined where no expression was the reason or no engine answered.
 */
export function explanationOf(error: unknown): ExceptionExplanation | undefined {
  const seen = new Set<unknown>();
  for (let found: unknown = error; isObject(found) && !seen.has(found); found = Reflect.get(found, 'cause')) {
    seen.add(found);
    const response: unknown = Reflect.get(found, '$response');
    const exception = isObject(response) ? exceptions.get(response) : undefined;
    const explain = exception === undefined && isExplained(found) ? found.explain : exception?.explain;
    if (explain !== undefined && !(isList(explain) && explain.every((each) => each === undefined)))
      return explain;
  }
  return undefined;
}

/** Remembers that `answer` carries the exception `thrown`, where it is one with an explanation. */
export function rememberExplanation(answer: object, thrown: unknown): void {
  if (isObject(thrown) && isExplained(thrown)) exceptions.set(answer, thrown);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isList(explain: ExceptionExplanation): explain is readonly (Explanation | undefined)[] {
  return Array.isArray(explain);
}

/** An exception of an engine's or an attached client's; not by class: a test runner's sandbox has classes of its own. */
function isExplained(error: object): error is { readonly explain: ExceptionExplanation | undefined } {
  return '$fault' in error && 'explain' in error;
}
