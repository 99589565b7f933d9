import { ValidationException } from '../errors/validation-exception.ts';
import { faultMessage } from '../values/attribute-value-fault.ts';
import { attributeListOf } from '../values/attribute-list.ts';
import { attributeMapOf, type AttributeMap } from '../values/attribute-map.ts';
import { attributeSetOf, compareSetMembers, type AttributeSetMember } from '../values/attribute-set.ts';
import { attributeType, type AttributeValue } from '../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../values/decimal.ts';
import { nodeName, nodeWord } from './node-name.ts';
import { statementError } from './statement-error.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';

/** What a literal is written in: its text, and the parameters that stand in it. */
export interface LiteralSource {
  readonly text: string;
  parameter(offset: number): AttributeValue;
}

/** Where a literal stands in the value it is part of, as AWS prints it: `root.a[1]`. */
interface LiteralPlace {
  readonly path: string;
  readonly level: number;
  /** What is no literal is repeated as written within an item, called by its kind elsewhere. */
  readonly inItem: boolean;
}

type Tuple = Extract<ExpressionSyntax, { type: 'tuple' }>;

const MAX_LEVELS = 32;

/**
 * The value a literal writes.
 * @throws ValidationException when it is no literal, or its value is none that DynamoDB can hold
 */
export function literalValue(literal: ExpressionSyntax, source: LiteralSource): AttributeValue {
  return valueAt(literal, source, { path: 'root', level: 1, inItem: false });
}

/**
 * The item a tuple writes. AWS tells of the place of what is wrong in it without the attribute's name: `root.b` for
 * `{'a': {'b': …}}` (measured, October 2026).
 * @throws ValidationException
 */
export function literalItem(tuple: Tuple, source: LiteralSource): AttributeMap {
  const members = tupleMembers(tuple, source, 'root');
  if (members.some(([name]) => name === '')) {
    // The text is DynamoDB Local's (2.6.1).
    throw new ValidationException('Path component cannot be an empty string');
  }
  const place = { path: 'root', level: 1, inItem: true };
  return attributeMapOf(members.map(([name, value]) => [name, valueAt(value, source, place)]));
}

function valueAt(literal: ExpressionSyntax, source: LiteralSource, place: LiteralPlace): AttributeValue {
  const { path, level } = place;
  if (level > MAX_LEVELS) throw new ValidationException(faultMessage({ kind: 'tooDeep' }, 'older'));
  const within = (step: string): LiteralPlace => ({ ...place, path: path + step, level: level + 1 });
  const elementsOf = (elements: readonly ExpressionSyntax[]): AttributeValue[] =>
    elements.map((element, index) => valueAt(element, source, within(`[${index}]`)));
  switch (literal.type) {
    case 'scalar':
      return literal.value;
    case 'parameter':
      return source.parameter(literal.offset);
    case 'number':
      return numberValue(literal.text, path);
    case 'list':
      return attributeListOf(elementsOf(literal.elements));
    case 'tuple':
      return attributeMapOf(
        tupleMembers(literal, source, path).map(([name, member]) => [
          name,
          valueAt(member, source, within(`.${name}`)),
        ]),
      );
    case 'bag': {
      const { elements } = literal;
      const at = elements.map((element) => element.at);
      return setValue(elementsOf(elements), (index) => unfitForBag(source.text, at[index] ?? literal.at));
    }
    default: {
      const word = place.inItem ? nodeWord(literal) : nodeName(literal);
      throw statementError(`Unsupported data type: ${word} under key ${path}`, source.text, literal.at);
    }
  }
}

// The texts of these two refusals are DynamoDB Local's (2.6.1).
function tupleMembers(
  { members, at }: Tuple,
  { text }: LiteralSource,
  path: string,
): (readonly [string, ExpressionSyntax])[] {
  const seen = new Set<string>();
  return members.map(([name, value]) => {
    if (name.type !== 'scalar' || typeof name.value !== 'string') {
      const type = nodeName(name);
      throw statementError(
        `Tuple keys must be of type String. Actual type: ${type} under ${path}`,
        text,
        name.at,
      );
    }
    if (seen.has(name.value))
      throw statementError(`Duplicate keys in tuple. Key: ${name.value} under ${path}`, text, at);
    seen.add(name.value);
    return [name.value, value];
  });
}

function numberValue(text: string, path: string): Decimal {
  const decimal = parseDecimal(text);
  if (decimal instanceof Decimal) return decimal;
  throw new ValidationException(`${faultMessage(decimal, 'older')} under ${path}`);
}

/** A bag of strings, of numbers or of binaries is a set of them. */
function setValue(
  elements: readonly AttributeValue[],
  unfit: (index: number) => ValidationException,
): AttributeValue {
  const first = elements[0];
  if (first === undefined) throw new ValidationException('Empty bags are not supported');
  const type = attributeType(first);
  if (type !== 'S' && type !== 'N' && type !== 'B') throw unfit(0);
  const other = elements.findIndex((element) => attributeType(element) !== type);
  if (other >= 0) throw unfit(other);
  // All are of one scalar type that sets have.
  const members = elements as readonly AttributeSetMember[];
  const set = attributeSetOf(`${type}S`, members);
  for (const [index, member] of set.members.entries()) {
    const next = set.members[index + 1];
    if (next !== undefined && compareSetMembers(member, next) === 0) throw duplicates(members);
  }
  return set;
}

// The text is DynamoDB Local's (2.6.1); binaries come by parameters alone.
function unfitForBag(text: string, at: ExpressionSyntax['at']): ValidationException {
  return statementError(
    'Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags',
    text,
    at,
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
