/** Deeper than any value DynamoDB takes; what is deeper still, a cycle above all, is the SDK's to refuse. */
const MAX_DEPTH = 100;

/** A copy of an input, so that a call tells what it was given although the caller has changed that since. */
export function inputSnapshot(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => inputSnapshot(element, depth + 1));
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof Set) return new Set([...value].map((element) => inputSnapshot(element, depth + 1)));
  const prototype: unknown = Object.getPrototypeOf(value);
  // A sandbox has an Object of its own, so a plain object is known by having at most one prototype.
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const copied = inputSnapshot(member, depth + 1);
    if (name === '__proto__')
      Object.defineProperty(copy, name, {
        value: copied,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    else copy[name] = copied;
  }
  return copy;
}
