/**
 * Syntax trees by the text they were read from, bounded: of two generations the younger is filled, and when it is
 * full it becomes the older and the older is forgotten. A hit costs one look-up, two in the older generation.
 */
export class SyntaxCache<Tree> {
  private readonly generationSize: number;
  private younger: Map<string, Tree> = new Map();
  private older: Map<string, Tree> = new Map();

  /** Holds at most `maximumSize` trees, at least the `maximumSize / 2` used last. */
  constructor(maximumSize: number) {
    this.generationSize = Math.ceil(maximumSize / 2);
  }

  /** The tree of `text`, by `read` where it is not known; what `read` throws is not kept. */
  get(text: string, read: (text: string) => Tree): Tree {
    const known = this.younger.get(text);
    if (known !== undefined) return known;
    const tree = this.older.get(text) ?? read(text);
    if (this.younger.size >= this.generationSize) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(text, tree);
    return tree;
  }

  get size(): number {
    return this.younger.size + this.older.size;
  }
}
