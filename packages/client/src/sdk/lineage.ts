const ownPrototypes = new WeakMap<object, object>();

/**
 * Lets `instanceof` find, in the line of what `client` inherits, the class that `sdkPrototype` tells at that time; no
 * method is inherited from there. The SDK's paginators take only clients of the SDK's classes, and which copy of it is
 * loaded, if any, may be known only after the client was made.
 */
export function joinLineage(client: object, sdkPrototype: () => object | undefined): void {
  const own = Object.getPrototypeOf(client) as object;
  const lineage = new Proxy(own, {
    getPrototypeOf: () => sdkPrototype() ?? (Object.getPrototypeOf(own) as object),
  });
  ownPrototypes.set(client, own);
  Object.setPrototypeOf(client, lineage);
}

/** Whether `value` was made by the class of this prototype, or by one derived from it. */
export function isMadeBy(value: unknown, prototype: object): boolean {
  const own = typeof value === 'object' && value !== null ? ownPrototypes.get(value) : undefined;
  return own !== undefined && (own === prototype || Object.prototype.isPrototypeOf.call(prototype, own));
}
