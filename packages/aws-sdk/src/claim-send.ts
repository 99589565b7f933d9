import type { SdkClient } from './sdk-client.ts';

/** A client's `send`, as what stands before it sees it. */
export type Send = (this: SdkClient, ...parameters: unknown[]) => unknown;

/** What stands before `send` of a class: clients it covers are sent for by it. */
export interface SendClaim {
  covers(client: SdkClient): boolean;
  /** The `send` of a client that is covered. */
  sendOf(client: SdkClient): Send;
}

interface Patched {
  readonly claims: SendClaim[];
  readonly send: Send;
  /** What was there before; undefined where nothing was. */
  readonly original: PropertyDescriptor | undefined;
}

const patchedPrototypes = new WeakMap<object, Patched>();
const originals = new WeakMap<Send, Send>();

/** The SDK's own `send` of a client, which all clients of one copy of the SDK inherit. */
export function originalSend(client: SdkClient): Send {
  const send = ownSend(rootOf(Object.getPrototypeOf(client) as object));
  if (send === undefined) throw new TypeError('This is no client of the AWS SDK: it has no method send');
  return originals.get(send) ?? send;
}

/** Whether objects of this prototype are clients of SDK v3. */
export function inheritsSend(prototype: object): boolean {
  return ownSend(rootOf(prototype)) !== undefined;
}

/**
 * Lets `claim` stand before `send` of a class, for clients made before and after. `send` is the base class's, so it
 * is patched there; a stub that stands on the class itself (as aws-sdk-client-mock places it) keeps its place and
 * finds the client bound when it calls through.
 * @returns a function that ends the claim
 */
export function claimSend(prototype: object, claim: SendClaim): () => void {
  const root = rootOf(prototype);
  const owners = [root];
  for (let owner = prototype; owner !== root; owner = Object.getPrototypeOf(owner) as object)
    if (ownSend(owner) !== undefined) owners.push(owner);
  const ends = owners.map((owner) => claimOn(owner, owner === root, claim));
  return () => {
    for (const end of ends) end();
  };
}

/** Whether somebody claims the clients of a prototype, and who: the last one that covers this client. */
export function claimOf(client: SdkClient): SendClaim | undefined {
  const root = rootOf(Object.getPrototypeOf(client) as object);
  return patchedPrototypes.get(root)?.claims.findLast((claim) => claim.covers(client));
}

function rootOf(prototype: object): object {
  let root = prototype;
  for (
    let next: object | null = prototype;
    next !== null;
    next = Object.getPrototypeOf(next) as object | null
  )
    if (ownSend(next) !== undefined) root = next;
  return root;
}

function ownSend(prototype: object): Send | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(prototype, 'send')?.value;
  return typeof value === 'function' ? (value as Send) : undefined;
}

function claimOn(owner: object, isRoot: boolean, claim: SendClaim): () => void {
  const patched = patchedPrototypes.get(owner) ?? patch(owner, isRoot);
  patched.claims.push(claim);
  return () => {
    const index = patched.claims.indexOf(claim);
    if (index >= 0) patched.claims.splice(index, 1);
    // A stub placed on top has what stands here for its original: then it stays, and claims nothing.
    if (patched.claims.length > 0 || ownSend(owner) !== patched.send) return;
    if (patched.original !== undefined) Object.defineProperty(owner, 'send', patched.original);
    patchedPrototypes.delete(owner);
  };
}

function patch(owner: object, isRoot: boolean): Patched {
  const original = Object.getOwnPropertyDescriptor(owner, 'send');
  const before = original?.value as Send;
  const claims: SendClaim[] = [];
  const send: Send = function send(...parameters) {
    const claimed = claims.findLast((claim) => claim.covers(this))?.sendOf(this);
    return Reflect.apply(isRoot ? (claimed ?? before) : before, this, parameters);
  };
  originals.set(send, before);
  Object.defineProperty(owner, 'send', {
    value: send,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  const patched = { claims, send, original };
  patchedPrototypes.set(owner, patched);
  return patched;
}
