import { utf8ByteLength } from '../base/utf8.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { attributeCount, attributeNames, emptyAttributeMap, getAttribute } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { faultMessage, type WordingLayer } from '../values/attribute-value-fault.ts';
import type { DecodedAttributes } from '../values/wire-form.ts';
import { javaHashOrder } from './java-hash-order.ts';

const maximumKeyLength = 255;
const maximumNameBytes = 65535;

/**
 * The ExpressionAttributeNames and ExpressionAttributeValues of one request, and which of them its expressions use.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeNames.html
 */
export class Placeholders {
  readonly names: ReadonlyMap<string, string> | undefined;
  readonly values: DecodedAttributes | undefined;
  readonly layer: WordingLayer;
  /** The placeholders of both maps that are used; their first characters tell them apart. */
  readonly used: Set<string> = new Set();

  /** @throws ValidationException when either map is malformed, the names first. */
  constructor(
    names: ReadonlyMap<string, string> | undefined,
    values: DecodedAttributes | undefined,
    layer: WordingLayer,
  ) {
    if (names !== undefined) checkNames(names);
    if (values !== undefined) checkValues(values, layer);
    this.names = names;
    this.values = values;
    this.layer = layer;
  }

  /** The attribute name `placeholder` (`#n`) stands for, now used; undefined where none is defined. */
  name(placeholder: string): string | undefined {
    const name = this.names?.get(placeholder);
    if (name !== undefined) this.used.add(placeholder);
    return name;
  }

  /** The value `placeholder` (`:v`) stands for, now used; undefined where none is defined. */
  value(placeholder: string): AttributeValue | undefined {
    const value = this.values === undefined ? undefined : getAttribute(this.values.attributes, placeholder);
    if (value !== undefined) this.used.add(placeholder);
    return value;
  }

  /** How the number `placeholder` stands for was written, where that is not its one text. */
  numberAsWritten(placeholder: string): string | undefined {
    return this.values?.numbersAsWritten?.get(placeholder);
  }

  /**
   * States that all expressions of the request are bound.
   * @throws ValidationException when one of the names or else of the values is used by none of them
   */
  requireAllUsed(): void {
    const nameCount = this.names?.size ?? 0;
    const valueCount = this.values === undefined ? 0 : attributeCount(this.values.attributes);
    if (this.used.size === nameCount + valueCount) return;
    this.requireUsed('ExpressionAttributeNames', [...(this.names?.keys() ?? [])]);
    this.requireUsed(
      'ExpressionAttributeValues',
      attributeNames(this.values?.attributes ?? emptyAttributeMap),
    );
  }

  private requireUsed(member: MapMember, keys: readonly string[]): void {
    const unused = keys.filter((key) => !this.used.has(key));
    if (unused.length === 0) return;
    throw new ValidationException(
      `Value provided in ${member} unused in expressions: keys: {${javaHashOrder(unused).join(', ')}}`,
    );
  }
}

function checkNames(names: ReadonlyMap<string, string>): void {
  if (names.size === 0) throw new ValidationException('ExpressionAttributeNames must not be empty');
  for (const key of names.keys()) checkKey('ExpressionAttributeNames', key, /^#[A-Za-z0-9_]+$/);
  for (const [key, name] of names) {
    const fault = nameFault(name);
    if (fault === undefined) continue;
    throw new ValidationException(`ExpressionAttributeNames contains invalid value: ${fault} for key ${key}`);
  }
}

function nameFault(name: string): string | undefined {
  if (name === '') return 'Empty attribute name';
  // A code unit takes at most three bytes.
  return name.length * 3 > maximumNameBytes && utf8ByteLength(name) > maximumNameBytes
    ? `Attribute name is too large, must be less than ${maximumNameBytes + 1} bytes`
    : undefined;
}

function checkValues({ attributes, fault, faultName }: DecodedAttributes, layer: WordingLayer): void {
  const keys = attributeNames(attributes);
  if (keys.length === 0 && fault === undefined) {
    throw new ValidationException('ExpressionAttributeValues must not be empty');
  }
  for (const key of keys) checkKey('ExpressionAttributeValues', key, /^:[A-Za-z0-9_]+$/);
  if (fault === undefined) return;
  const message = faultMessage(fault, layer);
  throw new ValidationException(
    layer === 'older'
      ? `ExpressionAttributeValues contains invalid value: ${message} for key ${faultName}`
      : message,
  );
}

type MapMember = 'ExpressionAttributeNames' | 'ExpressionAttributeValues';

function checkKey(member: MapMember, key: string, pattern: RegExp): void {
  if (key.length <= maximumKeyLength && pattern.test(key)) return;
  throw new ValidationException(`${member} contains invalid key: ${keyFault(member, key)}`);
}

// The texts for an empty key and for a long key of a value are DynamoDB local's (2.6.1).
function keyFault(member: MapMember, key: string): string {
  if (key === '') return 'The expression attribute map contains an empty key;';
  if (key.length <= maximumKeyLength) return `Syntax error; key: "${key}"`;
  const size = member === 'ExpressionAttributeNames' ? ` size of key: ${key.length}` : '';
  return `The expression attribute map contains a key that is too long;${size}`;
}
