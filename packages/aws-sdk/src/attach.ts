import { attachClass } from './attach-class.ts';
import { attachClient } from './attach-client.ts';
import { attachService } from './attach-service.ts';
import type { AttachOptions } from './attach-options.ts';
import type { Attachment } from './attachment.ts';
import type { EngineLike } from './engine-like.ts';
import { isSdkClient, type SdkClient, type SdkClientClass } from './sdk-client.ts';
import { isClientClass } from './client-class.ts';
import { v2ServiceOf, type V2DocumentClient, type V2Service, type V2ServiceClass } from './v2-service.ts';

/** What an engine can be attached to. */
export type AttachTarget = SdkClient | SdkClientClass | V2Service | V2ServiceClass | V2DocumentClient;

/**
 * Lets `engine` answer an AWS SDK client that exists: DynamoDBClient, DynamoDB, DynamoDBStreamsClient or a document
 * client of SDK v3; AWS.DynamoDB, AWS.DynamoDBStreams or a DocumentClient of SDK v2. Given one of their classes (of
 * SDK v2: not the DocumentClient, whose requests are AWS.DynamoDB's), it answers every client of the class, made
 * before or after.
 *
 * Releases of SDK v3 from 3.930 on are answered without JSON, earlier ones through the request handler; the SDK's
 * marshalling, retries, error classes and the user's middleware run either way. Document clients that share the
 * configuration of a client stay in the process too.
 * Attached twice, a client is answered by the engine attached last, until that is disposed; a client attached itself
 * is answered by its own engine rather than by its class's.
 * @throws TypeError for anything else
 */
export function attach(target: AttachTarget, engine: EngineLike, options: AttachOptions = {}): Attachment {
  if (isClientClass(target)) return attachClass(target, engine, options);
  if (typeof target === 'function')
    throw new TypeError('This is no class of clients of the AWS SDK; of SDK v2, attach AWS.DynamoDB');
  const client: object = target;
  if (isSdkClient(client)) return attachClient(client, engine, options);
  const service = v2ServiceOf(client);
  if (service !== undefined) return attachService(client, service, engine, options);
  throw new TypeError('This is no client of the AWS SDK');
}
