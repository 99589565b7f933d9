import { Client, type Body, type ClientConfig } from '../src/index.ts';

/** A request as it was about to be sent. */
export interface Sent {
  readonly action: string;
  readonly body: Body;
}

type Done = (error?: unknown, answer?: Body) => void;

/** A client whose `_request` answers `answer`, or nothing, to everything, and keeps what it was asked. */
export function recordedRequests(answer?: Body, config?: ClientConfig): { client: Client; sent: Sent[] } {
  const client = new Client(config);
  const sent: Sent[] = [];
  const request = (action: string, body: Body, done: Done): void => {
    sent.push({ action, body });
    done(null, answer);
  };
  client._request = request as unknown as Client['_request'];
  return { client, sent };
}

/** A client whose `request.send` answers `answer`, or nothing, to everything, and keeps what it was sent. */
export function recordedSends(answer?: Body, config?: ClientConfig): { client: Client; sent: Sent[] } {
  const client = new Client(config);
  const sent: Sent[] = [];
  client.request = {
    send(action, body, done) {
      sent.push({ action, body });
      done(null, answer);
    },
  };
  return { client, sent };
}
