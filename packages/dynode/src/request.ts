import type { Body } from './body.ts';
import { deliver, trailing, type Callback, type Trailing } from './callback.ts';
import type { Conversion } from './conversion.ts';
import { perform } from './perform.ts';
import { raiseAmazonError } from './raise-amazon-error.ts';
import type { SchemaCache } from './table-schema.ts';

/** What a `send` calls back with; nothing at all is an answer too. */
type SendCallback = (error?: unknown, answer?: Body) => void;

/** What stands between a client and what answers it; programs may put another in its place. */
export interface Sender {
  /** Performs one request, its bodies as AWS's API of 2011 has them, with tables' whole names; one attempt. */
  send(action: string, body: Body, callback: SendCallback): void;
}

/** Any operation, by its name. */
export interface AnyOperation {
  /**
   * Performs any operation of today's API: bodies as AWS has them now, values typed, tables without the prefix.
   * @throws AmazonError what DynamoDB refused
   */
  <Answer = Body>(action: string, body?: object): Promise<Answer>;
  <Answer = Body>(action: string, body: object, callback: Callback<[Answer]>): void;
}

/** A client's `request`: any operation of today's API, with `send` as dynode had it. */
export interface RequestFunction extends AnyOperation, Sender {}

/** What answers in today's form: prefix and attempts are the client's. */
type CurrentExchange = (
  action: string,
  body: Body,
  attempt: (action: string, body: Body) => Promise<Body>,
) => Promise<Body | undefined>;

/** The `request` of a client. */
export function requestFunction(
  cache: SchemaCache,
  conversion: Conversion,
  exchange: CurrentExchange,
): RequestFunction {
  const attempt = async (action: string, body: Body): Promise<Body> => {
    try {
      return await cache.transport.perform(action, body);
    } catch (error) {
      return raiseAmazonError(error, action, conversion);
    }
  };
  const request = (action: string, ...rest: readonly unknown[]): unknown => {
    const { options: body, callback } = trailing(rest);
    return deliver(callback, async () => [await exchange(action, { ...body }, attempt)]);
  };
  const send = (action: string, body: Body, callback: SendCallback): void => {
    void deliver(callback as Trailing['callback'], async () => [
      await perform(cache, action, body, conversion),
    ]);
  };
  return Object.assign(request, { send }) as RequestFunction;
}
