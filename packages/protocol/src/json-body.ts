import { decodeUtf8 } from './utf8.ts';

/** A request's body parsed: `json` is undefined for an empty body. */
export interface ParsedBody {
  readonly json: unknown;
}

/** Parses a body; undefined when it is not JSON in UTF-8. */
export function parseJsonBody(body: Uint8Array | string): ParsedBody | undefined {
  if (body.length === 0) return { json: undefined };
  const text = typeof body === 'string' ? body : decodeUtf8(body);
  if (text === undefined) return undefined;
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whether a parsed body is what every operation takes: a JSON object. */
export function isJsonObject(json: unknown): json is object {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
