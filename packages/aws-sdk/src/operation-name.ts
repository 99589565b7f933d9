import type { SdkCommand } from './sdk-client.ts';

/** A command class of the SDK, of whichever release and client. */
// Parameters of `never` alone accept the constructors of every release.
export type CommandClass = new (...parameters: never) => object;

/** What a command of the class is given. */
export type InputOf<Class extends CommandClass> = Class extends new (
  ...parameters: infer Parameters
) => unknown
  ? NonNullable<Parameters[keyof Parameters & number]>
  : never;

/** What a client answers to a command of the class. */
export type OutputOf<Class extends CommandClass> =
  InstanceType<Class> extends {
    resolveMiddleware(...parameters: never): (args: never) => Promise<{ output: infer Output }>;
  }
    ? Output
    : object;

type NamedCommand = object & Pick<SdkCommand, 'schema'>;

/** AWS's name of the operation a command carries; a document command carries another command's. */
export function operationNameOf(command: NamedCommand & { readonly clientCommand?: NamedCommand }): string {
  const { schema, constructor } = command.clientCommand ?? command;
  // Releases before 3.930 have only the name of the class, which holds unless it was minified.
  return schema?.[2] ?? constructor.name.replace(/Command$/, '');
}

/** AWS's name of the operation that a command class carries, or the name itself. */
export function operationNameFrom(operation: CommandClass | string): string {
  if (typeof operation === 'string') return operation.replace(/Command$/, '');
  return operationNameOf(Reflect.construct(operation, [{}]) as NamedCommand);
}
