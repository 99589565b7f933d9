import type { Call, OpenCall } from '@dynamem/calls';
import { fromJsonForm } from './json-form.ts';
import { decodeUtf8 } from './utf8.ts';

/** What came back for an attempt at a call: a status and a body, or an error of the network. */
type Outcome = { readonly statusCode: number; readonly body: Uint8Array } | { readonly error: unknown };

/** A call that only a request handler has seen: its bodies are parsed when somebody looks. */
export class AttemptedCall {
  /** What the SDK calls all attempts at the call by. */
  readonly invocationId: string | undefined;
  private readonly operationName: string;
  private readonly body: string;
  // Of the last attempt's answer. Its bytes rather than a text: they are outside of the heap, in which a thousand texts,
  // kept though hardly anybody looks, would have the garbage collector copy each of them twice.
  private statusCode: number | undefined = undefined;
  private answer: Uint8Array | undefined = undefined;
  private failure: { readonly error: unknown } | undefined = undefined;
  private seen: OpenCall | undefined = undefined;

  constructor(operationName: string, body: string, invocationId: string | undefined) {
    this.operationName = operationName;
    this.body = body;
    this.invocationId = invocationId;
  }

  /** The call as it is known now; who has looked before sees what comes later in the same object. */
  get call(): Call {
    if (this.seen === undefined) {
      const input = fromJsonForm(JSON.parse(this.body || '{}')) as Call['input'];
      this.seen = { operationName: this.operationName, input, outcome: 'pending' };
      this.tell(this.seen);
    }
    return this.seen;
  }

  /** Takes note of what an attempt came to. */
  note(outcome: Outcome): void {
    const isAnswer = 'statusCode' in outcome;
    this.statusCode = isAnswer ? outcome.statusCode : undefined;
    this.answer = isAnswer ? outcome.body : undefined;
    this.failure = isAnswer ? undefined : outcome;
    if (this.seen !== undefined) this.tell(this.seen);
  }

  private tell(call: OpenCall): void {
    const { statusCode, answer, failure } = this;
    if (answer === undefined && failure === undefined) return;
    delete call.error;
    if (answer === undefined) Object.assign(call, { outcome: 'failed', error: failure?.error });
    else if (statusCode !== 200)
      Object.assign(call, { outcome: 'failed', error: errorOf(decodeUtf8(answer)) });
    else Object.assign(call, { outcome: 'answered', output: fromJsonForm(JSON.parse(decodeUtf8(answer))) });
  }
}

interface ErrorBody {
  readonly __type: string;
  readonly message?: string;
  readonly Message?: string;
}

/** An error of AWS's name and text: which class the SDK makes of it, the handler does not see. */
function errorOf(text: string): Error {
  const { __type: type, message, Message: older, ...members } = fromJsonForm(JSON.parse(text)) as ErrorBody;
  return Object.assign(new Error(message ?? older), members, { name: type.replace(/^.*#/, '') });
}
