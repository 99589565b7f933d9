import { ClientRecord } from '@dynamem/calls';
import type { Answering } from './answering.ts';
import type { AttachOptions } from './attach-options.ts';
import type { EngineLike } from './engine-like.ts';
import type { Send, SendClaim } from './claim-send.ts';
import { retire } from './record-of.ts';
import type { SdkClient } from './sdk-client.ts';
import { bind, release, type Binding } from './binding.ts';
import type { Sender } from './sender.ts';
import type { V2Service } from './v2-service.ts';

/** The clients that one attachment answers: of a class, or all there are. Each is bound when it first sends. */
export class ClientGroup implements SendClaim {
  readonly record: ClientRecord;
  readonly clients: Set<SdkClient | V2Service> = new Set();
  private readonly engine: EngineLike;
  private readonly options: AttachOptions;
  private readonly isCovered: (client: SdkClient) => boolean;
  private readonly senders = new Map<SdkClient, Sender>();
  private readonly bindings: Binding[] = [];
  private readonly services = new Map<V2Service, Answering>();

  constructor(engine: EngineLike, options: AttachOptions, isCovered: (client: SdkClient) => boolean) {
    this.engine = engine;
    this.options = options;
    this.isCovered = isCovered;
    this.record = new ClientRecord(options.callsKept);
  }

  covers(client: SdkClient): boolean {
    return this.senders.has(client) || this.isCovered(client);
  }

  sendOf(client: SdkClient): Send {
    return (this.senders.get(client) ?? this.bindClient(client)).send as Send;
  }

  /** What answers a service of SDK v2. */
  bindingOf(service: V2Service): Answering {
    const known = this.services.get(service);
    if (known !== undefined) return known;
    const binding = this.newBinding();
    this.services.set(service, binding);
    this.clients.add(service);
    return binding;
  }

  /** Gives every client back. */
  release(): void {
    for (const binding of this.bindings) {
      release(binding);
      retire(binding.client, binding.record);
    }
    for (const [service, { record }] of this.services) retire(service, record);
    this.senders.clear();
  }

  /** @throws Error when one-offs have not been used, for all of the clients or for one */
  assertUsed(): void {
    const records = [...this.bindings, ...this.services.values()].map(({ record }) => record);
    for (const record of [this.record, ...records]) record.assertUsed();
  }

  private bindClient(client: SdkClient): Sender {
    const binding = { client, ...this.newBinding() };
    const sender = bind(binding);
    this.bindings.push(binding);
    this.senders.set(client, sender);
    this.clients.add(client);
    return sender;
  }

  private newBinding(): Answering {
    const { engine, options, record } = this;
    return {
      engine,
      record: new ClientRecord(options.callsKept, record),
      realRetryDelays: options.realRetryDelays === true,
    };
  }
}
