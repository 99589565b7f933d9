/** A request as an HTTP server hands it over, its body complete. */
export interface HttpRequest {
  /** In capitals, as it came. */
  readonly method: string;
  /** The path with its query string, as it came. */
  readonly path: string;
  /** Header values by name in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes, or the text they are in UTF-8 where the caller has checked that they are. */
  readonly body: Uint8Array | string;
}

/** One header of a request, several of the same name joined as HTTP does; undefined when absent or empty. */
export function headerOf(request: HttpRequest, name: string): string | undefined {
  if (!Object.hasOwn(request.headers, name)) return undefined;
  const value = request.headers[name];
  if (value === undefined || value.length === 0) return undefined;
  return typeof value === 'string' ? value : value.join(', ');
}
