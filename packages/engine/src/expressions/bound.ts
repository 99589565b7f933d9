import type { AttributeValue } from '../values/attribute-value.ts';
import type { Comparator } from './syntax.ts';

// Bound trees: syntax trees whose placeholders are resolved and whose static rules are checked.
// Evaluation needs nothing but a bound tree and an item.

/** A name, or an index into a list. */
export type PathElement = string | number;

/** From the item's attribute to a value within it: a name first. */
export type DocumentPath = readonly [string, ...PathElement[]];

export interface BoundPath {
  readonly type: 'path';
  readonly path: DocumentPath;
}

export interface BoundValue {
  readonly type: 'value';
  readonly value: AttributeValue;
}

export interface BoundSize {
  readonly type: 'size';
  readonly operand: BoundPath | BoundValue;
}

export type BoundOperand = BoundPath | BoundValue | BoundSize;

export type BoundCondition =
  | { readonly type: 'and' | 'or'; readonly left: BoundCondition; readonly right: BoundCondition }
  | { readonly type: 'not'; readonly condition: BoundCondition }
  | {
      readonly type: 'comparison';
      readonly comparator: Comparator;
      readonly left: BoundOperand;
      readonly right: BoundOperand;
    }
  | {
      readonly type: 'between';
      readonly operand: BoundOperand;
      readonly lower: BoundOperand;
      readonly upper: BoundOperand;
    }
  | { readonly type: 'in'; readonly operand: BoundOperand; readonly candidates: readonly BoundOperand[] }
  | { readonly type: 'attribute_exists' | 'attribute_not_exists'; readonly path: DocumentPath }
  | { readonly type: 'attribute_type'; readonly operand: BoundOperand; readonly attributeType: BoundOperand }
  | { readonly type: 'begins_with'; readonly operand: BoundOperand; readonly prefix: BoundOperand }
  | { readonly type: 'contains'; readonly container: BoundOperand; readonly element: BoundOperand };

/** One conjunct of a key condition: the key attribute, its comparison, one value or two (BETWEEN). */
export interface KeyConditionPart {
  readonly attributeName: string;
  readonly comparison: '=' | '<' | '<=' | '>' | '>=' | 'BETWEEN' | 'begins_with';
  readonly values: readonly [AttributeValue] | readonly [AttributeValue, AttributeValue];
}

/** The conjuncts in the order written; what the schema asks of them is checked by the reads. */
export interface BoundKeyCondition {
  readonly type: 'keyCondition';
  readonly parts: readonly KeyConditionPart[];
}

export type BoundUpdateOperand =
  | BoundPath
  | BoundValue
  | { readonly type: '+' | '-'; readonly left: BoundUpdateOperand; readonly right: BoundUpdateOperand }
  | { readonly type: 'if_not_exists'; readonly path: DocumentPath; readonly otherwise: BoundUpdateOperand }
  | { readonly type: 'list_append'; readonly head: BoundUpdateOperand; readonly tail: BoundUpdateOperand };

export type BoundUpdateAction =
  | { readonly type: 'set'; readonly path: DocumentPath; readonly value: BoundUpdateOperand }
  | { readonly type: 'remove'; readonly path: DocumentPath }
  | { readonly type: 'add' | 'delete'; readonly path: DocumentPath; readonly value: AttributeValue };

/** The actions in the order written; their paths neither overlap nor conflict. */
export interface BoundUpdate {
  readonly type: 'update';
  readonly actions: readonly BoundUpdateAction[];
  /** Present when the older parameter asked for the update: its run-time errors have another text. */
  readonly source?: 'AttributeUpdates';
}

/** The paths in the order written; they neither overlap nor conflict. */
export interface BoundProjection {
  readonly type: 'projection';
  readonly paths: readonly DocumentPath[];
}
