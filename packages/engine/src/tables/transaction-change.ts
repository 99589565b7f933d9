import type { OrderedKey } from './ordered-key.ts';

/** An item that a prepared transaction takes hold of or lets go. */
export interface LockChange {
  readonly type: 'lock';
  readonly tableName: string;
  readonly key: OrderedKey;
  readonly transactionId: number;
  readonly held: boolean;
}

/** What a transaction read or wrote of one table, in the units a replay of it costs. */
export interface ReplayCost {
  /** The table as the request names it. */
  readonly tableName: string;
  readonly readUnits: number;
}

/** What is remembered of the transaction that a ClientRequestToken was sent with. */
export interface ClientRequestTokenRecord {
  /** Equal for equal requests. */
  readonly fingerprint: string;
  /** Undefined while the transaction is prepared and not complete. */
  readonly completed: { readonly atMs: number; readonly costs: readonly ReplayCost[] } | undefined;
}

/** A ClientRequestToken that is used, or with `record` undefined forgotten. */
export interface ClientRequestTokenChange {
  readonly type: 'clientRequestToken';
  /** The operation and the token: each operation has tokens of its own. */
  readonly token: string;
  readonly record: ClientRequestTokenRecord | undefined;
}

/** A change of what the engine knows of transactions. */
export type TransactionChange = LockChange | ClientRequestTokenChange;
