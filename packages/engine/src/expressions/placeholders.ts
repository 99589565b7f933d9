import { ValidationException } from '../errors/validation-exception.ts';
import { attributeCount, attributeNames, getAttribute } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { faultMessage, isBareFault, type WordingLayer } from '../values/attribute-value-fault.ts';
import type { DecodedAttributes } from '../values/wire-form.ts';
import { javaHashOrder } from './java-hash-order.ts';

const maximumKeyLength = 255;

/**
 * The ExpressionAttributeNames and ExpressionAttributeValues of one request, and which of them its expressions use.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeNames.html
 */
export class Placeholders {
  readonly names: ReadonlyMap<string, string> | undefined;
  readonly values: DecodedAttributes | undefined;
  readonly usedNames: Set<string> = new Set();
  readonly usedValues: Set<string> = new Set();

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
  }

  /** The attribute name `placeholder` (`#n`) stands for, now used; undefined where none is defined. */
  name(placeholder: string): string | undefined {
    const name = this.names?.get(placeholder);
    if (name !== undefined) this.usedNames.add(placeholder);
    return name;
  }

  /** The value `placeholder` (`:v`) stands for, now used; undefined where none is defined. */
  value(placeholder: string): AttributeValue | undefined {
    const value = this.values === undefined ? undefined : getAttribute(this.values.attributes, placeholder);
    if (value !== undefined) this.usedValues.add(placeholder);
    return value;
  }

  /**
   * States that all expressions of the request are bound.
   * @throws ValidationException when one of the names or else of the values is used by none of them
   */
  requireAllUsed(): void {
    if (this.names !== undefined && this.usedNames.size < this.names.size) {
      throw unused('ExpressionAttributeNames', [...this.names.keys()], this.usedNames);
    }
    if (this.values !== undefined && this.usedValues.size < attributeCount(this.values.attributes)) {
      throw unused('ExpressionAttributeValues', attributeNames(this.values.attributes), this.usedValues);
    }
  }
}

function checkNames(names: ReadonlyMap<string, string>): void {
  if (names.size === 0) throw new ValidationException('ExpressionAttributeNames must not be empty');
  for (const key of names.keys()) checkKey('ExpressionAttributeNames', key, /^#[A-Za-z0-9_]+$/);
  for (const [key, name] of names) {
    if (name === '') {
      throw new ValidationException(
        `ExpressionAttributeNames contains invalid value: Empty attribute name for key ${key}`,
      );
    }
  }
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
    layer === 'older' && !isBareFault(fault)
      ? `ExpressionAttributeValues contains invalid value: ${message} for key ${faultName}`
      : message,
  );
}

type MapMember = 'ExpressionAttributeNames' | 'ExpressionAttributeValues';

function checkKey(member: MapMember, key: string, pattern: RegExp): void {
  if (key.length <= maximumKeyLength && pattern.test(key)) return;
  throw new ValidationException(`${member} contains invalid key: ${keyFault(member, key)}`);
}

// The texts for an empty key and for a long key of a value: DynamoDB local 2.6.1.
function keyFault(member: MapMember, key: string): string {
  if (key === '') return 'The expression attribute map contains an empty key;';
  if (key.length <= maximumKeyLength) return `Syntax error; key: "${key}"`;
  const size = member === 'ExpressionAttributeNames' ? ` size of key: ${key.length}` : '';
  return `The expression attribute map contains a key that is too long;${size}`;
}

function unused(member: MapMember, keys: readonly string[], used: ReadonlySet<string>): ValidationException {
  const left = javaHashOrder(keys.filter((key) => !used.has(key)));
  return new ValidationException(`Value provided in ${member} unused in expressions: keys: {${left.join(', ')}}`);
}
