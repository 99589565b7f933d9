import type { WireAttributeValue } from '@dynamem/engine';
import type { DocumentPath } from './condition.ts';

/** The members of a request that say what its placeholders stand for; absent where there are none. */
export interface PlaceholderMembers {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, WireAttributeValue>;
}

/** Words of one or two letters that an expression may not have bare. */
const SHORT_RESERVED_WORDS = new Set([
  'as',
  'at',
  'by',
  'do',
  'go',
  'if',
  'in',
  'is',
  'no',
  'of',
  'on',
  'or',
  'to',
]);

/** Hands out the placeholders of one request, whose expressions share them. */
export class Placeholders {
  readonly names: Map<string, string> = new Map();
  readonly values: Map<string, WireAttributeValue> = new Map();
  readonly bareNames: boolean;

  /** @param bareNames whether names of one or two letters stand in the expression themselves */
  constructor(bareNames: boolean) {
    this.bareNames = bareNames;
  }

  /** The text for an attribute's name: the same placeholder each time, or the name. */
  name(attributeName: string): string {
    const isPlain = /^[a-z]{1,2}$/.test(attributeName) && !SHORT_RESERVED_WORDS.has(attributeName);
    if (this.bareNames && isPlain) return attributeName;
    const known = this.names.get(attributeName) ?? `#n${this.names.size}`;
    this.names.set(attributeName, known);
    return known;
  }

  /** The text for a value: a placeholder of its own. */
  value(value: WireAttributeValue): string {
    const placeholder = `:v${this.values.size}`;
    this.values.set(placeholder, value);
    return placeholder;
  }

  /** The text for a document path. */
  path(path: DocumentPath): string {
    return path
      .map((element, index) => {
        if (typeof element === 'number') return `[${element}]`;
        return index === 0 ? this.name(element) : `.${this.name(element)}`;
      })
      .join('');
  }

  /** The request's members for what has been handed out. */
  members(): PlaceholderMembers {
    const members: PlaceholderMembers = {};
    if (this.names.size > 0)
      members.ExpressionAttributeNames = Object.fromEntries(
        [...this.names].map(([name, text]) => [text, name]),
      );
    if (this.values.size > 0) members.ExpressionAttributeValues = Object.fromEntries(this.values);
    return members;
  }
}
