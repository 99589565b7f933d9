/** A command of the SDK, of any release, as a structure; its output's type is the answer's. */
export interface CommandLike<Output = unknown> {
  readonly input: object;
  readonly middlewareStack: object;
  resolveMiddleware(...parameters: never[]): (command: never) => Promise<{ readonly output: Output }>;
}

/** A command as anyone writes it: AWS's name of the operation and its input. */
export interface NamedCommand<Name extends string = string, Input = object> {
  readonly operation: Name;
  readonly input?: Input;
}

interface CommandParts {
  readonly input?: object;
  /** The operation's schema, from 3.930 on: [9, namespace, name, …]. */
  readonly schema?: unknown;
  /** Commands of the document client: the command they become. */
  readonly clientCommand?: CommandParts;
}

/** What is asked for, in whichever form. */
export interface Asked {
  readonly operationName: string;
  readonly input: object;
  /** The SDK's command, where it is one. */
  readonly command?: object;
  /** Whether the input is in native values. */
  readonly isNative: boolean;
}

/**
 * What a command asks for; not by the name of its class where it tells it otherwise, which a minifier may have changed.
 * @throws TypeError for what is no command, and for one whose operation cannot be told
 */
export function commandOperation(command: unknown): Asked {
  if (typeof command !== 'object' || command === null) throw new TypeError(NO_COMMAND);
  if ('operation' in command) {
    const { operation, input } = command as NamedCommand;
    return { operationName: operation, input: input ?? {}, isNative: false };
  }
  if (!('resolveMiddleware' in command)) throw new TypeError(NO_COMMAND);
  const { input = {}, clientCommand } = command as CommandParts;
  const plain = clientCommand ?? (command as CommandParts);
  return { operationName: nameOf(plain), input, command: plain, isNative: clientCommand !== undefined };
}

/** The operation that the context of a middleware names. */
export function operationOfContext(context: Readonly<Record<string, unknown>>): string {
  const { operationSchema } = (context['__smithy_context'] ?? {}) as { operationSchema?: unknown };
  return nameInSchema(operationSchema) ?? String(context['commandName']).replace(/Command$/, '');
}

function nameOf(command: CommandParts): string {
  const named = nameInSchema(command.schema) ?? /^(\w+)Command$/.exec(command.constructor.name)?.[1];
  if (named !== undefined) return named;
  throw new TypeError(
    `dynamem: the class of this command is called ${command.constructor.name}, which names no operation; send { operation, input } instead`,
  );
}

function nameInSchema(schema: unknown): string | undefined {
  const name: unknown = Array.isArray(schema) ? schema[2] : undefined;
  return typeof name === 'string' ? name : undefined;
}

const NO_COMMAND =
  'dynamem: send takes a command of AWS SDK v3 or { operation, input }, say { operation: "PutItem", input }';
