export { startServer, type RunningServer, type ServerOptions } from './start-server.ts';
export { listen, type ListenOptions } from './listen.ts';
