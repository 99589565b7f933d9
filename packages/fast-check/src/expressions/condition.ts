import type { WireAttributeValue } from '@dynamem/engine';
import type { AttributeType } from '../values/attribute-value.ts';

/** From an item's attribute to a value within it: names into maps, numbers into lists. */
export type DocumentPath = readonly [string, ...(string | number)[]];

/** What a condition compares. */
export type ConditionOperand =
  | { readonly type: 'path'; readonly path: DocumentPath }
  | { readonly type: 'size'; readonly path: DocumentPath }
  | { readonly type: 'value'; readonly value: WireAttributeValue };

/** The comparators of conditions. */
export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A condition or filter before it is text: what the arbitraries draw, the printer writes and the model evaluates. */
export type ConditionTree =
  | { readonly type: 'and' | 'or'; readonly left: ConditionTree; readonly right: ConditionTree }
  | { readonly type: 'not'; readonly of: ConditionTree }
  | {
      readonly type: 'comparison';
      readonly comparator: Comparator;
      readonly left: ConditionOperand;
      readonly right: ConditionOperand;
    }
  | {
      readonly type: 'between';
      readonly of: ConditionOperand;
      readonly lower: ConditionOperand;
      readonly upper: ConditionOperand;
    }
  | { readonly type: 'in'; readonly of: ConditionOperand; readonly among: readonly ConditionOperand[] }
  | { readonly type: 'attribute_exists' | 'attribute_not_exists'; readonly path: DocumentPath }
  | { readonly type: 'attribute_type'; readonly path: DocumentPath; readonly attributeType: AttributeType }
  | {
      readonly type: 'begins_with' | 'contains';
      readonly path: DocumentPath;
      readonly operand: ConditionOperand;
    };
