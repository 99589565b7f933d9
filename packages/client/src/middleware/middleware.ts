/** What a middleware is given: the command, and once it is serialised the request. */
export interface MiddlewareArguments {
  readonly input: object;
  readonly request?: unknown;
}

/** What a middleware gives back. */
export interface MiddlewareOutput {
  readonly response: unknown;
  readonly output?: object;
}

/** One step of sending a command. */
export type MiddlewareHandler = (args: MiddlewareArguments) => Promise<MiddlewareOutput>;

/** What middlewares know of the command being sent, under the SDK's names. */
export type HandlerContext = Record<string, unknown>;

/** Puts a step before others. */
export type Middleware = (next: MiddlewareHandler, context: HandlerContext) => MiddlewareHandler;

/** The phases a command goes through, in this order. */
export type Step = 'initialize' | 'serialize' | 'build' | 'finalizeRequest' | 'deserialize';

/** Where among the middlewares of a step one stands. */
export type Priority = 'high' | 'normal' | 'low';

/** Where in the stack a middleware stands, and what it is called. */
export interface MiddlewareOptions {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly tags?: readonly string[];
  /** Takes the place of a middleware of the same name, instead of being refused. */
  readonly override?: boolean;
  /** `initialize` by default. */
  readonly step?: Step;
  /** `normal` by default. */
  readonly priority?: Priority;
}

/** A place before or after another middleware, whatever its step. */
export interface RelativeMiddlewareOptions extends Omit<MiddlewareOptions, 'step' | 'priority'> {
  readonly relation: 'before' | 'after';
  readonly toMiddleware: string;
}

/** A middleware with its place. */
export type Entry = { readonly middleware: Middleware } & (MiddlewareOptions | RelativeMiddlewareOptions);
