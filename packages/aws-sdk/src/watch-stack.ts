const CHANGING_METHODS = ['add', 'addRelativeTo', 'remove', 'removeByTag', 'use'] as const;

type Methods = Record<string, ((...parameters: unknown[]) => unknown) | undefined>;

interface Watched {
  readonly listeners: Set<() => void>;
  readonly restore: () => void;
}

const watched = new WeakMap<object, Watched>();

/**
 * Calls `changed` after each change of a middleware stack; several watchers share one wrapping of its methods.
 * @returns a function that ends the watch
 */
export function watchStack(stack: object, changed: () => void): () => void {
  const entry = watched.get(stack) ?? wrap(stack as Methods);
  entry.listeners.add(changed);
  return () => {
    entry.listeners.delete(changed);
    if (entry.listeners.size > 0) return;
    entry.restore();
    watched.delete(stack);
  };
}

function wrap(stack: Methods): Watched {
  const listeners = new Set<() => void>();
  const originals = CHANGING_METHODS.map((name) => [name, stack[name]] as const);
  for (const [name, original] of originals) {
    if (original === undefined) continue;
    stack[name] = (...parameters) => {
      const result = original(...parameters);
      for (const listener of listeners) listener();
      return result;
    };
  }
  const restore = (): void => {
    for (const [name, original] of originals) if (original !== undefined) stack[name] = original;
  };
  const entry = { listeners, restore };
  watched.set(stack, entry);
  return entry;
}
