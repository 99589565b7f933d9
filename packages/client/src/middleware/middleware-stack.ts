import { orderEntries } from './order-entries.ts';
import type {
  Entry,
  HandlerContext,
  Middleware,
  MiddlewareHandler,
  MiddlewareOptions,
  RelativeMiddlewareOptions,
} from './middleware.ts';

/** What adds middlewares to a stack. */
export interface Pluggable {
  applyToStack(stack: MiddlewareStack): void;
}

/**
 * The steps a command goes through on its way to the engine and back. It takes and gives what the SDK's own stack does,
 * so middlewares written for the SDK run, and the SDK's commands can join theirs.
 * @see https://aws.amazon.com/blogs/developer/middleware-stack-modular-aws-sdk-js/
 */
export class MiddlewareStack {
  private entries: Entry[] = [];
  private printsOnResolve = false;
  private changed = false;

  /** Whether middlewares were added or removed since `settle`. */
  get hasChanged(): boolean {
    return this.changed;
  }

  /** Takes what is there for the beginning. */
  settle(): this {
    this.changed = false;
    return this;
  }

  /** @throws Error where the name is taken and `override` is not said, or the other stands in another place */
  add(middleware: Middleware, options: MiddlewareOptions = {}): void {
    this.insert({ step: 'initialize', priority: 'normal', ...options, middleware });
  }

  /** @throws Error as `add` */
  addRelativeTo(middleware: Middleware, options: RelativeMiddlewareOptions): void {
    this.insert({ ...options, middleware });
  }

  use(plugin: Pluggable): void {
    plugin.applyToStack(this);
  }

  /** Removes a middleware, by itself or by name; tells whether it was there. */
  remove(toRemove: string | Middleware): boolean {
    return this.removeWhere((entry) =>
      typeof toRemove === 'string' ? namesOf(entry).includes(toRemove) : entry.middleware === toRemove,
    );
  }

  /** Removes all middlewares of a tag; tells whether there were any. */
  removeByTag(tag: string): boolean {
    return this.removeWhere(({ tags }) => tags?.includes(tag) === true);
  }

  clone(): MiddlewareStack {
    const copy = new MiddlewareStack();
    this.applyToStack(copy);
    return copy;
  }

  /** This stack with the middlewares of another: the SDK's or dynamem's. */
  concat(other: Pluggable): MiddlewareStack {
    const both = this.clone();
    other.applyToStack(both);
    return both;
  }

  applyToStack(stack: MiddlewareStack): void {
    for (const { middleware, ...options } of this.entries) {
      if ('relation' in options) stack.addRelativeTo(middleware, options);
      else stack.add(middleware, options);
    }
    stack.identifyOnResolve(this.printsOnResolve);
  }

  /** The names of the middlewares and their places, in the order they run. */
  identify(): string[] {
    return orderEntries(this.entries, { ignoreMissing: true }).map((entry) => {
      const place = 'relation' in entry ? `${entry.relation} ${entry.toMiddleware}` : entry.step;
      return `${titleOf(entry)} - ${String(place)}`;
    });
  }

  /** Whether `resolve` prints what `identify` tells; sets it where told. */
  identifyOnResolve(toggle?: boolean): boolean {
    this.printsOnResolve = toggle ?? this.printsOnResolve;
    return this.printsOnResolve;
  }

  /** @throws Error where a middleware stands relative to one that is not there */
  resolve(handler: MiddlewareHandler, context: HandlerContext): MiddlewareHandler {
    if (this.printsOnResolve) console.log(this.identify());
    return orderEntries(this.entries, { ignoreMissing: false }).reduceRight(
      (next, { middleware }) => middleware(next, context),
      handler,
    );
  }

  private insert(entry: Entry): void {
    const names = namesOf(entry);
    const taken = this.entries.filter((other) => namesOf(other).some((name) => names.includes(name)));
    if (taken.length > 0 && entry.override !== true) {
      throw new Error(`Duplicate middleware name '${titleOf(entry)}'`);
    }
    for (const other of taken) refuseOtherPlace(other, entry);
    this.entries = [...this.entries.filter((other) => !taken.includes(other)), entry];
    this.changed = true;
  }

  private removeWhere(isMeant: (entry: Entry) => boolean): boolean {
    const kept = this.entries.filter((entry) => !isMeant(entry));
    const hasRemoved = kept.length < this.entries.length;
    this.entries = kept;
    if (hasRemoved) this.changed = true;
    return hasRemoved;
  }
}

function namesOf({ name, aliases = [] }: Entry): string[] {
  return name === undefined ? [...aliases] : [name, ...aliases];
}

function titleOf({ name, aliases = [] }: Entry): string {
  return `${name ?? 'anonymous'}${aliases.length > 0 ? ` (a.k.a. ${aliases.join(',')})` : ''}`;
}

function refuseOtherPlace(other: Entry, entry: Entry): void {
  const [theirs, ours] = [placeOf(other), placeOf(entry)];
  if (theirs === ours) return;
  throw new Error(
    `"${titleOf(other)}" middleware ${theirs} cannot be overridden by "${titleOf(entry)}" middleware ${ours}.`,
  );
}

function placeOf(entry: Entry): string {
  if ('relation' in entry) return `${entry.relation} "${entry.toMiddleware}" middleware`;
  return `with ${String(entry.priority)} priority in ${String(entry.step)} step`;
}
