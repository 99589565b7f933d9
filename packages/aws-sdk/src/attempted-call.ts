import type { Call, OpenCall } from '@dynamem/calls';
import { fromJsonForm } from './json-form.ts';

/** What came back for the last attempt at a call: a status and a body, or an error of the network. */
type Outcome = { readonly statusCode: number; readonly text: string } | { readonly error: unknown };

/** A call that only a request handler has seen: its bodies are parsed when somebody looks. */
export class AttemptedCall {
  /** What the SDK calls all attempts at the call by. */
  readonly invocationId: string | undefined;
  private readonly operationName: string;
  private readonly body: string;
  private outcome: Outcome | undefined;
  private seen: OpenCall | undefined;

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
    this.outcome = outcome;
    if (this.seen !== undefined) this.tell(this.seen);
  }

  private tell(call: OpenCall): void {
    const { outcome } = this;
    if (outcome === undefined) return;
    delete call.error;
    if ('error' in outcome) Object.assign(call, { outcome: 'failed', error: outcome.error });
    else if (outcome.statusCode !== 200)
      Object.assign(call, { outcome: 'failed', error: errorOf(outcome.text) });
    else Object.assign(call, { outcome: 'answered', output: fromJsonForm(JSON.parse(outcome.text)) });
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
