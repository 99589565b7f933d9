/** The parameters of a path's query string by name, the last of a name; empty without one. */
export function queryParameters(path: string): ReadonlyMap<string, string> {
  const start = path.indexOf('?');
  const parameters = new Map<string, string>();
  if (start === -1) return parameters;
  for (const pair of path.slice(start + 1).split('&')) {
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    if (name !== '') parameters.set(decoded(name), equals === -1 ? '' : decoded(pair.slice(equals + 1)));
  }
  return parameters;
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
