import { attributeType, type AttributeType, type AttributeValue } from '../values/attribute-value.ts';
import { expressionError } from './expression-error.ts';

/** The names by which this one message calls the types. */
const longNames: Readonly<Record<AttributeType, string>> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  L: 'LIST',
  M: 'MAP',
};

/** Refuses what can be neither added to (ADD: a number or a set) nor taken from (DELETE: a set) an attribute. */
export function checkAddDeleteOperand(action: 'add' | 'delete', value: AttributeValue): void {
  const type = attributeType(value);
  if (type === 'SS' || type === 'NS' || type === 'BS' || (type === 'N' && action === 'add')) return;
  const operator = action === 'add' ? 'ADD' : 'DELETE';
  throw expressionError(
    'Update',
    `Incorrect operand type for operator or function; operator: ${operator}, operand type: ${longNames[type]}, typeSet: ALLOWED_FOR_${operator}_OPERAND`,
  );
}
