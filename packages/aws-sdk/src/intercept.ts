import type { AttachOptions } from './attach-options.ts';
import { attachment, type Attachment } from './attachment.ts';
import { ClientGroup } from './client-group.ts';
import { isInProcess } from './engine-handler.ts';
import type { EngineLike } from './engine-like.ts';
import { loadedExports, onceLoaded, type RequireLike } from './loaded-exports.ts';
import { claimSend } from './claim-send.ts';
import { remember, retire } from './record-of.ts';
import type { SdkClient, SdkClientClass } from './sdk-client.ts';
import { clientClassesOf } from './client-class.ts';
import { isV2ServiceClass, type V2Service, type V2ServiceClass } from './v2-service.ts';
import { claimRequests } from './claim-requests.ts';

/** What `intercept` takes: what `attach` takes, and where else to find copies of the SDK. */
export interface InterceptOptions extends AttachOptions {
  /** Classes of copies of the SDK that are not loaded as CommonJS modules of their own: bundled, or inlined by Vite. */
  readonly classes?: readonly (SdkClientClass | V2ServiceClass)[] | undefined;
  /** Whose loaded modules are searched besides; Jest's, where test files are ES modules, by `createRequire`. */
  readonly require?: RequireLike | undefined;
  /** Lets `dispose` pass when no client has sent anything: for set-up files that run before every test file. */
  readonly mayBeUnused?: boolean | undefined;
}

/** What `intercept` gives; `dispose` and `assertUsed` also throw when no client has sent anything. */
export interface Interception extends Attachment {
  /** The clients that have sent something, in order. */
  readonly clients: readonly (SdkClient | V2Service)[];
  /** Looks for copies of the SDK again. Only Jest, whose loader tells nothing, needs it: after late imports. */
  rescan(): void;
}

const SERVICE_IDS: ReadonlySet<unknown> = new Set(['DynamoDB', 'DynamoDB Streams']);

/**
 * Lets `engine` answer every DynamoDB client in this process: DynamoDBClient, DynamoDBStreamsClient and document
 * clients of SDK v3, AWS.DynamoDB, AWS.DynamoDBStreams and DocumentClient of v2, of every installed copy that is
 * loaded or will be; clients made before at import, in modules the test cannot reach, inside dependencies. Each is
 * answered as `attach` would from its first call. Clients attached, or made with `inProcess`, keep their own engine.
 * Intercepted twice, clients are answered by the engine given last.
 */
export function intercept(engine: EngineLike, options: InterceptOptions = {}): Interception {
  const group = new ClientGroup(engine, options, isNetworkClient);
  const claims = new Map<object, () => void>();
  const claim = (clientClass: SdkClientClass | V2ServiceClass): void => {
    const prototype: object = clientClass.prototype;
    if (claims.has(prototype)) return;
    const unclaim = isV2ServiceClass(clientClass)
      ? claimRequests(prototype, (service) => group.bindingOf(service))
      : claimSend(prototype, group);
    claims.set(prototype, unclaim);
  };
  const claimAllOf = (exports: unknown): void => clientClassesOf(exports).forEach(claim);
  const rescan = (): void => loadedExports(options.require).forEach(claimAllOf);
  options.classes?.forEach(claim);
  rescan();
  const stopListening = onceLoaded(claimAllOf);
  const end = (): void => {
    stopListening();
    for (const unclaim of claims.values()) unclaim();
    group.release();
    retire(made, group.record);
  };
  const assertUsed = (): void => {
    group.assertUsed();
    if (group.clients.size === 0) throw new Error(unusedMessage(claims.size));
  };
  const ended = options.mayBeUnused === true ? () => group.assertUsed() : assertUsed;
  const made: Interception = {
    ...attachment(end, ended),
    assertUsed,
    rescan,
    get clients() {
      return [...group.clients];
    },
  };
  remember(made, group.record);
  return made;
}

/** Whether a client is one of DynamoDB's that would go to the network. */
function isNetworkClient(client: Pick<SdkClient, never>): boolean {
  const { serviceId, requestHandler } = Object(Reflect.get(client, 'config')) as Record<string, unknown>;
  return SERVICE_IDS.has(serviceId) && !isInProcess(Object(requestHandler) as object);
}

function unusedMessage(classes: number): string {
  const found =
    classes === 0
      ? 'no copy of the AWS SDK is loaded as modules of its own. Where it is bundled or inlined, pass its classes ' +
        '(`classes`) or use listen(); under Jest call rescan() after late imports, or pass `require`'
      : 'the AWS SDK is loaded, but no client of DynamoDB has sent anything. Where that is right, say mayBeUnused';
  return `Nothing was intercepted: ${found}`;
}
