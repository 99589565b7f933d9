import { ValidationException } from '../errors/validation-exception.ts';
import { faultMessage } from '../values/attribute-value-fault.ts';
import { attributeMapOf } from '../values/attribute-map.ts';
import { attributeSetOf, compareSetMembers, type AttributeSetMember } from '../values/attribute-set.ts';
import { attributeType, type AttributeValue } from '../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../values/decimal.ts';
import { statementError } from './statement-error.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';

/** What a literal is written in: its text, and the parameters that stand in it. */
export interface LiteralSource {
  readonly text: string;
  parameter(offset: number): AttributeValue;
}

const MAX_LEVELS = 32;

/**
 * The value a literal writes; `place` is where in the outermost one it stands, as AWS prints it: `root.a[1]`.
 * @throws ValidationException when it is no literal, or its value is none that DynamoDB can hold
 */
export function literalValue(
  literal: ExpressionSyntax,
  source: LiteralSource,
  place = 'root',
  level = 1,
): AttributeValue {
  if (level > MAX_LEVELS) throw new ValidationException(faultMessage({ kind: 'tooDeep' }, 'older'));
  switch (literal.type) {
    case 'scalar':
      return literal.value;
    case 'parameter':
      return source.parameter(literal.offset);
    case 'number':
      return numberValue(literal.text, place);
    case 'list':
      return literal.elements.map((element, index) =>
        literalValue(element, source, `${place}[${index}]`, level + 1),
      );
    case 'tuple':
      return attributeMapOf(
        literal.members.map(([name, member]) => [
          name,
          literalValue(member, source, `${place}.${name}`, level + 1),
        ]),
      );
    case 'bag':
      return setValue(
        literal.elements.map((element, index) =>
          literalValue(element, source, `${place}[${index}]`, level + 1),
        ),
        place,
      );
    default:
      throw statementError(
        `Unsupported data type: ${literal.type === 'call' ? literal.name : literal.type} under key ${place}`,
        source.text,
        literal.at,
      );
  }
}

function numberValue(text: string, place: string): Decimal {
  const decimal = parseDecimal(text);
  if (decimal instanceof Decimal) return decimal;
  throw new ValidationException(`${faultMessage(decimal, 'older')} under ${place}`);
}

/** A bag of strings, of numbers or of binaries is a set of them. */
function setValue(elements: readonly AttributeValue[], place: string): AttributeValue {
  const first = elements[0];
  if (first === undefined) throw new ValidationException('Empty bags are not supported');
  const type = attributeType(first);
  if (type !== 'S' && type !== 'N' && type !== 'B') throw unfitForBag(first, place);
  const other = elements.find((element) => attributeType(element) !== type);
  if (other !== undefined) throw unfitForBag(other, place);
  // All are of one scalar type that sets have.
  const members = elements as readonly AttributeSetMember[];
  const set = attributeSetOf(`${type}S`, members);
  for (const [index, member] of set.members.entries()) {
    const next = set.members[index + 1];
    if (next !== undefined && compareSetMembers(member, next) === 0) throw duplicates(members);
  }
  return set;
}

// Neither of these two texts is measured on AWS.
function unfitForBag(value: AttributeValue, place: string): ValidationException {
  return new ValidationException(
    `Unsupported data type: ${attributeType(value)} in a bag under key ${place}`,
  );
}

function duplicates(members: readonly AttributeSetMember[]): ValidationException {
  const strings = members.filter((member) => typeof member === 'string');
  if (strings.length > 0) {
    return new ValidationException(faultMessage({ kind: 'duplicateStrings', members: strings }, 'older'));
  }
  const binaries = members.filter((member) => member instanceof Uint8Array);
  return new ValidationException(
    faultMessage(
      binaries.length > 0 ? { kind: 'duplicateBinaries', members: binaries } : { kind: 'duplicateNumbers' },
      'older',
    ),
  );
}
