import { encodeBase64 } from '../base/base64.ts';

/** A node of an expression and what it came to. */
export interface ExplainedNode {
  /** The node as it would be written, names and values in the place of placeholders: `size(a.b[1]) > {"N":"3"}`. */
  readonly text: string;
  /**
   * Of a condition whether it held; of an operand its attribute value in the SDK's form; of an action of an update what
   * its target held before. Undefined where the item has none or there is nothing to compute it from.
   */
  readonly value: boolean | Readonly<Record<string, unknown>> | undefined;
  /** What the node is made of, in the order written; all of it, also what no evaluation would have asked. */
  readonly parts: readonly ExplainedNode[];
}

/** How the answer to an expression came about: for people and tests in this process, never on the wire. */
export class Explanation {
  /** Which of the request's expressions it is, whether written as one or as the older parameter. */
  readonly kind: 'Condition' | 'Filter' | 'KeyCondition' | 'Update' | 'Projection';
  readonly tree: ExplainedNode;

  constructor(kind: Explanation['kind'], tree: ExplainedNode) {
    this.kind = kind;
    this.tree = tree;
  }

  /** The tree, a line a node, its value before it. */
  toString(): string {
    return lines(this.tree, '').join('\n');
  }
}

function lines({ text, value, parts }: ExplainedNode, indent: string): string[] {
  const shown = typeof value === 'boolean' ? `${text}: ${value}` : text;
  const isLiteral = parts.length === 0 && text.startsWith('{');
  const line = typeof value !== 'object' || isLiteral ? shown : `${text}: ${valueText(value)}`;
  return [indent + line, ...parts.flatMap((part) => lines(part, `${indent}  `))];
}

function valueText(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member instanceof Uint8Array ? encodeBase64(member) : member,
  );
}

/**
 * `target` with a property `explain`, computed when it is first read. It is not enumerable, so that it is neither
 * copied nor written to the wire.
 */
export function explained<Target extends object>(
  target: Target,
  explain: () => Explanation | undefined,
): Target {
  return Object.defineProperty(target, 'explain', {
    configurable: true,
    get() {
      const value = explain();
      Object.defineProperty(target, 'explain', { value });
      return value;
    },
  });
}

/** `target` with the explanation of `source`, if that has one. */
export function explainedAs<Target extends object>(
  target: Target,
  source: { readonly explain?: Explanation | undefined },
): Target {
  return 'explain' in source ? explained(target, () => source.explain) : target;
}
