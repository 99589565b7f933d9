// The parts of AWS SDK v2 that the adapter touches, as structures: no SDK type is imported.

/** Where SDK v2 lets all requests of a service, or of one client, be changed before they are sent. */
export interface RequestHook {
  customRequestHandler?: unknown;
}

/** A client of SDK v2: AWS.DynamoDB, AWS.DynamoDBStreams. */
export interface V2Service extends RequestHook {
  readonly config: object;
  makeRequest(...parameters: never): object;
}

/** A class of such clients. */
export interface V2ServiceClass {
  readonly prototype: V2Service;
}

/** AWS.DynamoDB.DocumentClient, which calls a service of its own. */
export interface V2DocumentClient {
  batchGet(...parameters: never): object;
  batchWrite(...parameters: never): object;
  createSet(...parameters: never): object;
}

type Listener = (this: unknown, ...parameters: never) => unknown;

/** A request of SDK v2, which is a list of listeners for each event of its life. */
export interface V2Request {
  readonly service: V2Service;
  /** E.g. `putItem`. */
  readonly operation: string;
  readonly params: object | undefined;
  /** What a document client was given, before it was translated. */
  readonly rawParams?: object;
  readonly httpRequest: {
    readonly headers: Record<string, string>;
    readonly body: unknown;
    readonly region?: string;
    readonly endpoint?: { readonly hostname?: string };
    stream?: { abort(): void; didCallback: boolean };
  };
  listeners(event: string): readonly Listener[];
  on(event: string, listener: Listener, toHead?: boolean): unknown;
  onAsync(event: string, listener: Listener): unknown;
  removeListener(event: string, listener: Listener): unknown;
  emit(event: string, parameters: readonly unknown[], done?: () => void): unknown;
}

/** The response of SDK v2 to a request. */
export interface V2Response {
  readonly request: V2Request;
  data: unknown;
  error: (Error & { retryDelay?: number }) | null;
}

/** Whether a class is AWS.DynamoDB or AWS.DynamoDBStreams of SDK v2. */
export function isV2ServiceClass(candidate: unknown): candidate is V2ServiceClass {
  if (typeof candidate !== 'function' || !('serviceIdentifier' in candidate)) return false;
  const { serviceIdentifier } = candidate;
  return serviceIdentifier === 'dynamodb' || serviceIdentifier === 'dynamodbstreams';
}

/** The service of SDK v2 that a client is, or that a document client calls. */
export function v2ServiceOf(client: object): V2Service | undefined {
  if (isV2Service(client)) return client;
  const service: unknown = Reflect.get(client, 'service');
  return typeof service === 'object' && service !== null && isV2Service(service) ? service : undefined;
}

function isV2Service(client: object): client is V2Service {
  return 'makeRequest' in client && typeof client.makeRequest === 'function';
}
