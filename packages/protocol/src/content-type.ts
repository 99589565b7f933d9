/** The content types a request's body may have, without parameters. */
const JSON_TYPES: ReadonlySet<string> = new Set([
  'application/x-amz-json-1.0',
  'application/x-amz-json-1.1',
  'application/json',
]);

/**
 * The base type of a Content-Type header when it is one of JSON, which the answer then carries too.
 * AWS takes `application/x-amz-json-1.0` and `application/json`; some clients label the same bytes 1.1.
 */
export function jsonContentType(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (JSON_TYPES.has(header)) return header;
  const baseType = header.replace(/;.*/s, '').trim().toLowerCase();
  return JSON_TYPES.has(baseType) ? baseType : undefined;
}
