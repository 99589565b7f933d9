/** What an operation or its refusal comes to: the status and the body, a text of JSON. */
export interface Answer {
  readonly statusCode: number;
  readonly text: string;
}

/** The answer with `body` as JSON. */
export function answerOf(statusCode: number, body: object): Answer {
  return { statusCode, text: JSON.stringify(body) };
}

/** The operations to which AWS's service model gives no output. */
const operationsWithoutOutput: ReadonlySet<string> = new Set(['TagResource', 'UntagResource']);

/** The answer of an operation that has succeeded, given its JSON: without a body where AWS's has no output. */
export function outputAnswer(operationName: string, output: string): Answer {
  return { statusCode: 200, text: operationsWithoutOutput.has(operationName) ? '' : output };
}
