import { invariant } from '../base/invariant.ts';
import type { AttributeType } from '../values/attribute-value.ts';
import { bindOperands } from './bind-operand.ts';
import type { BoundCondition, BoundOperand } from './bound.ts';
import { expressionError } from './expression-error.ts';
import { documentPathRequired } from './document-path-required.ts';
import { requireDistinct } from './require-distinct.ts';
import { incorrectOperandType, requireOperandType, staticType } from './require-operand-type.ts';
import type { ConditionKind, FunctionSyntax } from './syntax.ts';
import type { Placeholders } from './placeholders.ts';

const prefixTypes: readonly AttributeType[] = ['S', 'B'];
const typeNames: ReadonlySet<string> = new Set([
  'S',
  'N',
  'B',
  'BOOL',
  'NULL',
  'SS',
  'NS',
  'BS',
  'L',
  'M',
] satisfies AttributeType[]);

/** Binds a function that stands as a condition. */
export function bindFunction(
  kind: ConditionKind,
  call: FunctionSyntax,
  placeholders: Placeholders,
): BoundCondition {
  const [first, second = first] = bindOperands(kind, call, placeholders);
  invariant(
    first !== undefined && second !== undefined,
    'a function of a condition takes one operand or two',
  );
  switch (call.name) {
    case 'attribute_exists':
    case 'attribute_not_exists':
      if (first.type !== 'path') throw documentPathRequired(kind, call.name);
      return { type: call.name, path: first.path };
    case 'attribute_type':
      requireDistinct(kind, 'attribute_type', first, second);
      checkAttributeType(kind, second);
      return { type: 'attribute_type', operand: first, attributeType: second };
    case 'begins_with':
      requireDistinct(kind, 'begins_with', first, second);
      requireOperandType(kind, 'begins_with', staticType(first), prefixTypes);
      requireOperandType(kind, 'begins_with', staticType(second), prefixTypes);
      return { type: 'begins_with', operand: first, prefix: second };
    case 'contains':
      requireDistinct(kind, 'contains', first, second);
      return { type: 'contains', container: first, element: second };
    default:
      invariant(false, `parseCondition refuses ${call.name} as a condition`);
  }
}

/** The second operand of attribute_type is a value that names a type. */
function checkAttributeType(kind: ConditionKind, operand: BoundOperand): void {
  if (operand.type === 'value' && typeof operand.value === 'string') {
    if (typeNames.has(operand.value)) return;
    throw expressionError(
      kind,
      `Invalid attribute type name found; type: ${operand.value}, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`,
    );
  }
  // A path may lead to any type; the order in which AWS prints its sets of types is no order of their names.
  const type = staticType(operand) ?? '{NS,SS,L,BS,N,M,B,BOOL,NULL,S}';
  throw incorrectOperandType(kind, 'attribute_type', type);
}
