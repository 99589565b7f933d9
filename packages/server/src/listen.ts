import { startServer, type RunningServer, type ServerOptions } from './start-server.ts';

/** What `listen` takes: what `startServer` takes, but for the engine, and whether the environment tells of it. */
export interface ListenOptions extends Omit<ServerOptions, 'engine'> {
  /** Sets the endpoint's environment variables in this process until it is closed; not by default. */
  readonly setEnvironment?: boolean | undefined;
}

/**
 * Starts an endpoint for one engine, on a free port of loopback unless told otherwise, which keeps no process alive:
 * for code a test cannot reach otherwise, as a bundle, another process or another language.
 * With `setEnvironment` the SDK's clients in this process find it by themselves, if they have not sent anything yet;
 * `close` puts the variables back as they were.
 * @throws Error when the port is in use
 */
export async function listen(
  engine: NonNullable<ServerOptions['engine']>,
  options: ListenOptions = {},
): Promise<RunningServer> {
  const { setEnvironment = false, port = 0, unref = true, ...others } = options;
  const server = await startServer({ ...others, engine, port, unref });
  if (!setEnvironment) return server;
  const restore = setVariables(server.environment);
  const close = (): Promise<void> => {
    restore();
    return server.close();
  };
  return { ...server, close, [Symbol.asyncDispose]: close };
}

/** Sets environment variables; gives a function that puts back, once, what was there. */
function setVariables(variables: Readonly<Record<string, string>>): () => void {
  const before = new Map(Object.keys(variables).map((name) => [name, process.env[name]]));
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    before.clear();
  };
}
