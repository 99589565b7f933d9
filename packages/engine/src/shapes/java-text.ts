import type { WireForm } from '../values/wire-form.ts';
import { wireBytes } from '../values/wire-bytes.ts';
import type { Shape, StructureShape } from './shape.ts';
import { wireNumber } from './wire-number.ts';

/** How AWS's Java prints a value of an input that has the form of `shape`. */
export function javaText(value: unknown, shape: Shape, form: WireForm): string {
  if (value === undefined || value === null) return 'null';
  switch (shape.type) {
    case 'integer':
    case 'long':
    case 'double':
      return String(wireNumber(value, shape.type));
    case 'list':
      return listText(value, (element) => javaText(element, shape.member, form));
    case 'map':
      return mapText(value, (entry) => javaText(entry, shape.value, form));
    case 'structure':
      return structureText(value, shape, form);
    case 'attributeValue':
      return attributeValueText(value, form);
    case 'attributeMap':
      return mapText(value, (entry) => attributeValueText(entry, form));
    default:
      return scalarText(value);
  }
}

/** AWS's name of a field: the member's with a small first letter, as in `sSEType`. */
export function fieldName(memberName: string): string {
  return memberName.charAt(0).toLowerCase() + memberName.slice(1);
}

function structureText(value: unknown, shape: StructureShape, form: WireForm): string {
  const given = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(shape.members).map(
    ([name, member]) => `${fieldName(name)}=${javaText(given[name], member, form)}`,
  );
  const hidden = (shape.hiddenFields ?? []).map((field) => `${field}=null`);
  return `${shape.name}(${[...fields, ...hidden].join(', ')})`;
}

/** The fields of AWS's own class AttributeValue; requests have no INT, DECIMAL and DOUBLE. */
const ATTRIBUTE_VALUE_FIELDS =
  'S N B INT DECIMAL DOUBLE SS NS BS INTSET DECIMALSET DOUBLESET M L NULL BOOL'.split(' ');
const NEVER_GIVEN = /^(?:INT|DECIMAL|DOUBLE)/;

/** Deeper values are cut: no item may hold them, and a hostile one would exhaust the stack. */
const MAX_DEPTH = 64;

function attributeValueText(value: unknown, form: WireForm, depth = 1): string {
  if (value === undefined || value === null) return 'null';
  if (depth > MAX_DEPTH) return '...';
  const given = value as Readonly<Record<string, unknown>>;
  const fields = ATTRIBUTE_VALUE_FIELDS.map((type) => {
    const member = NEVER_GIVEN.test(type) ? undefined : given[type];
    return `${fieldName(type)}=${attributeMemberText(member, type, form, depth)}`;
  });
  return `AttributeValue(${fields.join(', ')})`;
}

function attributeMemberText(member: unknown, type: string, form: WireForm, depth: number): string {
  if (member === undefined || member === null) return 'null';
  switch (type) {
    case 'B':
      return bytesText(member, form);
    case 'BS':
      return listText(member, (element) => bytesText(element, form));
    case 'M':
      return mapText(member, (entry) => attributeValueText(entry, form, depth + 1));
    case 'L':
      return listText(member, (element) => attributeValueText(element, form, depth + 1));
    case 'SS':
    case 'NS':
      return listText(member, scalarText);
    default:
      return scalarText(member);
  }
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function bytesText(value: unknown, form: WireForm): string {
  const { length } = wireBytes(value, form);
  return `java.nio.HeapByteBuffer[pos=0 lim=${length} cap=${length}]`;
}

function listText(list: unknown, textOf: (element: unknown) => string): string {
  return `[${(list as readonly unknown[]).map(textOf).join(', ')}]`;
}

function mapText(map: unknown, textOf: (entry: unknown) => string): string {
  const entries = Object.entries(map as Readonly<Record<string, unknown>>);
  return `{${entries.map(([key, entry]) => `${key}=${textOf(entry)}`).join(', ')}}`;
}
