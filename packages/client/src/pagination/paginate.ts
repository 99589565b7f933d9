import type { NamedCommand } from '../operations/command-operation.ts';

/** How pages are asked for, as the SDK's paginators take it. */
export interface PaginationConfiguration<Client> {
  readonly client: Client;
  /** The Limit of each page, where the input has none. */
  readonly pageSize?: number | undefined;
  /** Where to begin, where it is not the input that says so. */
  readonly startingToken?: unknown;
  /** Ends when a page leads to itself. */
  readonly stopOnSameToken?: boolean | undefined;
  /** Gives the command to send in the place of the one that would be. */
  readonly withCommand?: ((command: NamedCommand) => NamedCommand | undefined) | undefined;
}

/** The members that carry a page's beginning and end. */
export interface Paging {
  readonly operation: string;
  readonly inputToken: string;
  readonly outputToken: string;
}

interface Pager {
  send(command: NamedCommand): Promise<object>;
}

/** Yields the pages of an operation; unlike the SDK's it leaves the input as it is. */
export async function* paginate(
  config: PaginationConfiguration<unknown>,
  input: object,
  { operation, inputToken, outputToken }: Paging,
): AsyncGenerator<object, void> {
  const client = config.client as Pager;
  const given = input as Readonly<Record<string, unknown>>;
  const Limit = given['Limit'] ?? config.pageSize;
  let token = config.startingToken ?? given[inputToken];
  for (;;) {
    const command = { operation, input: { ...input, [inputToken]: token, Limit } };
    const page = await client.send(config.withCommand?.(command) ?? command);
    yield page;
    const next: unknown = Reflect.get(page, outputToken);
    if (!next || (config.stopOnSameToken === true && next === token)) return;
    token = next;
  }
}
