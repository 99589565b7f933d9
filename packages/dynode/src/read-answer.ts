import type { Body } from './body.ts';
import type { SdkConfiguration } from './sdk-client.ts';
import { parseSdkJson } from './sdk-json.ts';

/** What the SDK's retries and logs know of an answer. */
export interface AnswerMetadata {
  readonly httpStatusCode: number;
  readonly requestId: string | undefined;
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The answer to a command, read to its end. */
export async function readAnswer(
  response: unknown,
  configuration: SdkConfiguration,
): Promise<{ readonly body: Body; readonly metadata: AnswerMetadata }> {
  const { statusCode, headers, body } = response as HttpAnswer;
  const bytes = body instanceof Uint8Array ? body : await configuration.streamCollector(body);
  const metadata = { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] };
  const text = configuration.utf8Encoder(bytes);
  try {
    return { body: parseSdkJson(text, configuration), metadata };
  } catch (cause) {
    // A proxy's page, say: a server's error stays one, so that it is tried again.
    if (statusCode >= 500) return { body: { message: text }, metadata };
    throw new SyntaxError(`The answer is not JSON: ${text.slice(0, 200)}`, { cause });
  }
}
