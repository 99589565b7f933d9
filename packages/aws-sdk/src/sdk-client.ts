// The parts of AWS SDK v3 that the adapter touches, as structures: no SDK type is imported, so any release and
// any number of installed copies fit.

/** A handler of the middleware stack. */
export type MiddlewareHandler = (args: MiddlewareArguments) => Promise<MiddlewareOutput>;

export interface MiddlewareArguments {
  readonly input: object;
  readonly request?: unknown;
}

export interface MiddlewareOutput {
  readonly response: unknown;
  readonly output: object;
}

export type HandlerContext = Record<string, unknown>;

export type Middleware = (next: MiddlewareHandler, context: HandlerContext) => MiddlewareHandler;

export interface MiddlewareStack {
  add(middleware: Middleware, options: object): void;
  addRelativeTo(middleware: Middleware, options: object): void;
  remove(name: string): boolean;
  clone(): MiddlewareStack;
  concat(other: MiddlewareStack): MiddlewareStack;
  identify(): string[];
}

/** The operation's schema as 3.930 and later carry it: [9, namespace, name, traits, input, output]. */
export type OperationSchemaTuple = readonly [number, string, string, unknown, unknown, unknown];

export interface SdkCommand {
  readonly input: object;
  readonly middlewareStack: MiddlewareStack;
  /** The operation's schema, of releases from 3.930. */
  readonly schema?: OperationSchemaTuple;
  resolveMiddleware(
    stack: Pick<MiddlewareStack, 'concat'>,
    configuration: object,
    options: object | undefined,
  ): (command: SdkCommand) => Promise<MiddlewareOutput>;
  /** Commands of the document client: the command they translate to. */
  readonly clientCommand?: SdkCommand;
  addMarshallingMiddleware?(configuration: object): void;
}

export interface OperationSchema {
  readonly namespace: string;
  readonly name: string;
  readonly traits: unknown;
  readonly input: unknown;
  readonly output: unknown;
}

/** The protocol object of schema-based releases. */
export interface SdkProtocol {
  serializeRequest(operation: OperationSchema, input: object, context: object): Promise<unknown>;
  deserializeResponse(operation: OperationSchema, context: object, response: object): Promise<object>;
  /** Throws the modelled exception of `wireError`. */
  handleError(
    operation: OperationSchema,
    context: object,
    response: object,
    wireError: object,
    metadata: object,
  ): Promise<never>;
}

/** Any client of AWS SDK v3: DynamoDBClient, DynamoDB, DynamoDBStreamsClient, DynamoDBDocumentClient. */
export interface SdkClient {
  readonly config: object;
  readonly middlewareStack: object;
  // Parameters of `any` alone accept the overloads of every release.
  // oxlint-disable-next-line typescript/no-explicit-any
  send(...parameters: any[]): any;
}

/** Whether an object is a client of SDK v3. */
export function isSdkClient(candidate: object): candidate is SdkClient {
  return 'middlewareStack' in candidate && 'config' in candidate && 'send' in candidate;
}

/** A class of such clients; their constructors differ, and the document client's is protected. */
export interface SdkClientClass {
  readonly prototype: SdkClient;
}

/** The configuration of a client as the adapter reads and replaces it. */
export type SdkConfiguration = Record<string, unknown> & { readonly protocol?: SdkProtocol };
