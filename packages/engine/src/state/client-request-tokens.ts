import { OrderedMap } from '../base/ordered-map.ts';
import type { ClientRequestTokenRecord } from '../tables/transaction-change.ts';

const COMPLETION_DIGITS = 16;

/** The tokens of transactions by operation and token. Only `commit` changes them. */
export class ClientRequestTokens {
  private readonly completed: OrderedMap<ClientRequestTokenRecord>;
  private readonly byCompletion: OrderedMap<string>;
  private readonly inProgress: Map<string, ClientRequestTokenRecord> = new Map();

  constructor(
    completed: OrderedMap<ClientRequestTokenRecord> = new OrderedMap<ClientRequestTokenRecord>(),
    byCompletion: OrderedMap<string> = new OrderedMap<string>(),
  ) {
    this.completed = completed;
    this.byCompletion = byCompletion;
  }

  get(token: string): ClientRequestTokenRecord | undefined {
    return this.completed.get(token) ?? this.inProgress.get(token);
  }

  set(token: string, record: ClientRequestTokenRecord): void {
    this.delete(token);
    if (record.completed === undefined) {
      this.inProgress.set(token, record);
    } else {
      this.completed.set(token, record);
      this.byCompletion.set(completionOf(token, record.completed.atMs), token);
    }
  }

  delete(token: string): void {
    const completion = this.completed.get(token)?.completed;
    if (completion !== undefined) this.byCompletion.delete(completionOf(token, completion.atMs));
    this.completed.delete(token);
    this.inProgress.delete(token);
  }

  /** The tokens of transactions that were complete at `ms`, in the order of their completion. */
  completedBy(ms: number): string[] {
    const tokens: string[] = [];
    this.byCompletion.visit({ to: completionOf('', ms + 1), toExcluded: true }, (_place, token) => {
      const completion = this.completed.get(token)?.completed;
      if (completion !== undefined && completion.atMs <= ms) tokens.push(token);
      return true;
    });
    return tokens;
  }

  /** Independent tokens, those of complete transactions, in constant time. */
  clone(): ClientRequestTokens {
    return new ClientRequestTokens(this.completed.clone(), this.byCompletion.clone());
  }
}

function completionOf(token: string, atMs: number): string {
  return String(Math.max(0, Math.floor(atMs))).padStart(COMPLETION_DIGITS, '0') + token;
}
