/** What is to happen once, to the next call of an operation. */
export type OneOff =
  | { readonly kind: 'failure'; readonly error: Error; readonly title: string }
  | { readonly kind: 'answer'; readonly output: object; readonly title: string };

/** The one-offs that wait, in order for each operation. */
export class OneOffs {
  readonly waiting: Map<string, OneOff[]> = new Map();

  add(operationName: string, oneOff: OneOff): void {
    const queue = this.waiting.get(operationName);
    if (queue === undefined) this.waiting.set(operationName, [oneOff]);
    else queue.push(oneOff);
  }

  /** Takes the next one-off of an operation if it is of the kind; one of the other kind stays until its turn. */
  take<Kind extends OneOff['kind']>(
    operationName: string,
    kind: Kind,
  ): Extract<OneOff, { kind: Kind }> | undefined {
    if (this.waiting.size === 0) return undefined;
    const queue = this.waiting.get(operationName);
    const [next] = queue ?? [];
    if (queue === undefined || next?.kind !== kind) return undefined;
    queue.shift();
    if (queue.length === 0) this.waiting.delete(operationName);
    return next as Extract<OneOff, { kind: Kind }>;
  }

  has(operationName: string): boolean {
    return this.waiting.has(operationName);
  }

  /** What still waits, in words. */
  get titles(): readonly string[] {
    return [...this.waiting.values()].flat().map(({ title }) => title);
  }
}
