import { without, type Body } from './body.ts';
import type { SdkClient } from './sdk-client.ts';
import { sdkCommand, type SdkCommand } from './sdk-command.ts';
import { waitReally, withoutDates, type Transport } from './transport.ts';

/** Requests answered through a client of AWS SDK v3, in real time. */
export function sdkTransport(client: SdkClient): Transport {
  if (typeof client.send !== 'function') throw new TypeError('client is a client of AWS SDK v3: it has send');
  // Whatever release its types are of, it takes what resolves to a handler as the SDK's own commands do.
  const sender = client as unknown as { send(command: SdkCommand): Promise<Body | undefined> };
  return {
    async perform(operationName, input) {
      const output = await sender.send(sdkCommand(operationName, input));
      return withoutDates(without(output ?? {}, '$metadata')) as Body;
    },
    nowMs: () => Date.now(),
    wait: waitReally,
    random: () => Math.random(),
    uniqueToken: () => globalThis.crypto.randomUUID(),
    source: () => client,
  };
}
