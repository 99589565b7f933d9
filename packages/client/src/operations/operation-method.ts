import type { Engine } from '@dynamem/engine';
import type { MetadataBearer } from '../response-metadata.ts';
import type { SendCallback, SendOptions } from '../send-options.ts';

type EngineMethod<Name extends string> = Engine[Extract<Uncapitalize<Name>, keyof Engine>];

/** What an operation takes; any object where the engine does not perform it yet. */
export type OperationInput<Name extends string> =
  EngineMethod<Name> extends (input: infer Input) => object ? Exclude<Input, undefined> : object;

/** What an operation answers, as a client hands it out. */
export type OperationOutput<Name extends string> = MetadataBearer &
  (EngineMethod<Name> extends (input: never) => infer Output ? Output : object);

/** An operation as a method of a client: for a promise, or with a callback; the input may be left out where all of it may. */
export type OperationMethod<Input, Output> = object extends Input
  ? MethodOfOptions<Input, Output>
  : MethodOfInput<Input, Output>;

// Callbacks come first: after the promise, the compiler would find their parameters without a type.

interface MethodOfInput<Input, Output> {
  (input: Input, callback: SendCallback<Output>): void;
  (input: Input, options: SendOptions, callback: SendCallback<Output>): void;
  (input: Input, options?: SendOptions): Promise<Output>;
}

interface MethodOfOptions<Input, Output> {
  (input: Input, callback: SendCallback<Output>): void;
  (input: Input, options: SendOptions, callback: SendCallback<Output>): void;
  (input?: Input, options?: SendOptions): Promise<Output>;
}

/** The operations of these names as methods. */
export type OperationMethods<Name extends string> = {
  readonly [Each in Name as Uncapitalize<Each>]: OperationMethod<OperationInput<Each>, OperationOutput<Each>>;
};
