/** What an operation or its refusal comes to: the status and the body, a text of JSON. */
export interface Answer {
  readonly statusCode: number;
  readonly text: string;
}

/** The answer with `body` as JSON. */
export function answerOf(statusCode: number, body: object): Answer {
  return { statusCode, text: JSON.stringify(body) };
}
