import { SerializationException } from '../errors/serialization-exception.ts';
import { attributeListOf } from './attribute-list.ts';
import { AttributeMapBuilder, type AttributeMap } from './attribute-map.ts';
import {
  attributeSetOf,
  compareSetMembers,
  type AttributeSet,
  type AttributeSetMember,
  type AttributeSetType,
} from './attribute-set.ts';
import type { AttributeType, AttributeValue } from './attribute-value.ts';
import type { AttributeValueFault } from './attribute-value-fault.ts';
import { Decimal, parseDecimal } from './decimal.ts';
import type { WireForm } from './wire-attribute-value.ts';
import { wireBoolean } from './wire-boolean.ts';
import { wireBytes } from './wire-bytes.ts';
import { wireString } from './wire-string.ts';
import { isWireStructure, refuseMap, refuseStructure, wireList, type WirePlace } from './wire-structure.ts';

/** The levels of nesting an attribute may have, its own included. */
const MAX_DEPTH = 32;

/** The members of AttributeValue in the order of AWS's service model, in which they are read. */
const TYPES: readonly AttributeType[] = ['S', 'N', 'B', 'SS', 'NS', 'BS', 'M', 'L', 'NULL', 'BOOL'];

/** Stands in for a value that is faulty; what it was decoded for is refused. */
const FAULTY: AttributeValue = null;

/** Decodes the attribute values of one request member and remembers the first fault. */
export class AttributeValueDecoder {
  readonly form: WireForm;
  fault: AttributeValueFault | undefined = undefined;
  /** The attribute of the outermost map that `fault` was found under. */
  faultName: string | undefined = undefined;
  /** The numbers among the outermost map's attributes that were written other than their one text, as written. */
  numbersAsWritten: Map<string, string> | undefined = undefined;
  /** Set where nesting is too deep: an endless structure is not looked at further. */
  private ended = false;

  constructor(form: WireForm) {
    this.form = form;
  }

  /** The attributes of a map at nesting level `depth`, 0 for an item itself. */
  decodeAttributes(input: unknown, depth: number, place: WirePlace): AttributeMap {
    if (!isWireStructure(input)) return refuseMap(input, place);
    const builder = new AttributeMapBuilder();
    for (const name of Object.keys(input)) {
      const value = input[name];
      // AWS SDK v3 sends no entry for null and undefined.
      if (this.form === 'sdk' && (value === undefined || value === null)) continue;
      const decoded = this.decodeValue(value, depth + 1, 'element');
      builder.set(name, decoded);
      if (depth > 0) continue;
      if (this.fault !== undefined) this.faultName ??= name;
      if (decoded instanceof Decimal) this.noteAsWritten(name, decoded, value);
    }
    // An item is copied when it is stored, a key or the values of an expression are not kept.
    return depth === 0 ? builder.buildTransient() : builder.build();
  }

  private noteAsWritten(name: string, { text }: Decimal, input: unknown): void {
    const written = (input as { readonly N?: unknown }).N;
    if (written === text || typeof written !== 'string') return;
    this.numbersAsWritten ??= new Map();
    this.numbersAsWritten.set(name, written);
  }

  /** The value at nesting level `depth`, 1 for an attribute's own. */
  decodeValue(input: unknown, depth: number, place: WirePlace): AttributeValue {
    if (this.ended) return FAULTY;
    if (input === undefined || input === null) return this.refuse({ kind: 'noType' });
    if (!isWireStructure(input)) return refuseStructure(input, place);
    if (depth > MAX_DEPTH) {
      this.ended = true;
      return this.refuse({ kind: 'tooDeep' });
    }
    let only: string | undefined;
    for (const name in input) {
      if (only !== undefined) return this.decodeOneOfMany(input, depth);
      only = name;
    }
    const member = only === undefined ? undefined : input[only];
    if (only === undefined || member === undefined || member === null) return this.refuse({ kind: 'noType' });
    return this.decodeMember(only, member, depth);
  }

  /** A structure with several members: at most one may be a type that is not null. */
  private decodeOneOfMany(input: Readonly<Record<string, unknown>>, depth: number): AttributeValue {
    let found: AttributeValue = FAULTY;
    let count = 0;
    for (const type of TYPES) {
      const member = Object.hasOwn(input, type) ? input[type] : undefined;
      if (member === undefined || member === null) continue;
      found = this.decodeMember(type, member, depth);
      count += 1;
    }
    // A fault within a type comes before their number (AWS as dynalite recorded it).
    if (count === 1) return found;
    return this.refuse({ kind: count === 0 ? 'noType' : 'manyTypes' });
  }

  private decodeMember(type: string, member: unknown, depth: number): AttributeValue {
    switch (type) {
      case 'S':
        return wireString(member);
      case 'N':
        return this.decodeNumber(member) ?? FAULTY;
      case 'B':
        return wireBytes(member, this.form);
      case 'SS':
      case 'NS':
      case 'BS':
        return this.decodeSet(type, wireList(member));
      case 'M':
        return this.decodeAttributes(member, depth, 'member');
      case 'L':
        return this.decodeList(wireList(member), depth);
      case 'NULL':
        return wireBoolean(member) ? null : this.refuse({ kind: 'nullFalse' });
      case 'BOOL':
        return wireBoolean(member);
      default:
        // AWS ignores members it does not know.
        return this.refuse({ kind: 'noType' });
    }
  }

  private decodeNumber(member: unknown): Decimal | undefined {
    const decimal = parseDecimal(wireString(member));
    if (decimal instanceof Decimal) return decimal;
    this.fault ??= decimal;
    return undefined;
  }

  private decodeList(elements: readonly unknown[], depth: number): AttributeValue {
    const values: AttributeValue[] = [];
    // Unlike map, for of does not pass over the holes of an array.
    for (const element of elements) values.push(this.decodeValue(element, depth + 1, 'element'));
    return attributeListOf(values);
  }

  private decodeSet(type: AttributeSetType, elements: readonly unknown[]): AttributeValue {
    if (elements.length === 0) return this.refuse({ kind: `empty${type}` });
    const members: AttributeSetMember[] = [];
    for (const element of elements) {
      // AWS refuses null members while it reads the request; its text was not recorded.
      if (element === undefined || element === null) throw new SerializationException();
      const member = this.decodeSetMember(type, element);
      if (member !== undefined) members.push(member);
    }
    const set = attributeSetOf(type, members);
    return hasRepeat(set) ? this.refuse(repeatFault(type, members)) : set;
  }

  private decodeSetMember(type: AttributeSetType, element: unknown): AttributeSetMember | undefined {
    if (type === 'SS') return wireString(element);
    return type === 'NS' ? this.decodeNumber(element) : wireBytes(element, this.form);
  }

  private refuse(fault: AttributeValueFault): AttributeValue {
    this.fault ??= fault;
    return FAULTY;
  }
}

function hasRepeat({ members }: AttributeSet): boolean {
  for (let index = 1; index < members.length; index += 1) {
    if (
      compareSetMembers(members[index - 1] as AttributeSetMember, members[index] as AttributeSetMember) === 0
    )
      return true;
  }
  return false;
}

function repeatFault(type: AttributeSetType, members: readonly AttributeSetMember[]): AttributeValueFault {
  if (type === 'SS') return { kind: 'duplicateStrings', members: members as readonly string[] };
  if (type === 'NS') return { kind: 'duplicateNumbers' };
  return { kind: 'duplicateBinaries', members: members as readonly Uint8Array[] };
}
