import { decodeAttributes, decodeAttributeValue, type WireForm } from '../values/wire-form.ts';
import { wireBoolean } from '../values/wire-boolean.ts';
import { wireString } from '../values/wire-string.ts';
import { isWireStructure, type WirePlace } from '../values/wire-structure.ts';
import { isAllowedString, isWithin } from './constraint.ts';
import { refuseCollection } from './refuse-collection.ts';
import type { ListShape, MapShape, NumberShape, Shape, StringShape, StructureShape } from './shape.ts';
import { wireNumber } from './wire-number.ts';

/** One reading of an input. */
export interface Reading {
  readonly form: WireForm;
  /** Whether members are read in the order of AWS's model; in their own order, which is faster, otherwise. */
  readonly inModelOrder: boolean;
  /** Set where a constraint is broken; which one is looked into afterwards. */
  violated: boolean;
}

/** Copies what it knows of an input that is neither undefined nor null. */
export type Decoder = (input: unknown, reading: Reading) => unknown;

/** Makes the decoder of `shape`, once for all inputs. */
export function compileDecoder(shape: Shape, place: WirePlace): Decoder {
  switch (shape.type) {
    case 'string':
      return stringDecoder(shape);
    case 'integer':
    case 'long':
    case 'double':
      return numberDecoder(shape);
    case 'boolean':
      return wireBoolean;
    case 'list':
      return listDecoder(shape, place);
    case 'map':
      return mapDecoder(shape, place);
    case 'structure':
      return structureDecoder(shape, place);
    case 'attributeValue':
      return (input, reading) => decodeAttributeValue(input, reading.form, place);
    case 'attributeMap':
      return (input, reading) => decodeAttributes(input, reading.form, place);
  }
}

function stringDecoder(shape: StringShape): Decoder {
  if (Object.keys(shape).length === 1) return wireString;
  // Most requests name the table that the one before named.
  let lastAllowed: string | undefined;
  return (input, reading) => {
    const text = wireString(input);
    if (text === lastAllowed) return text;
    if (isAllowedString(text, shape)) lastAllowed = text;
    else reading.violated = true;
    return text;
  };
}

function numberDecoder(shape: NumberShape): Decoder {
  return (input, reading) => {
    const number = wireNumber(input, shape.type);
    if (!isWithin(number, shape)) reading.violated = true;
    return number;
  };
}

function listDecoder(shape: ListShape, place: WirePlace): Decoder {
  const decodeMember = compileDecoder(shape.member, 'element');
  return (input, reading) => {
    if (!Array.isArray(input)) return refuseCollection(input, shape, place);
    const list: unknown[] = [];
    for (const element of input as readonly unknown[]) {
      if (element === undefined || element === null) reading.violated = true;
      else list.push(decodeMember(element, reading));
    }
    if (!isWithin(input.length, shape)) reading.violated = true;
    return list;
  };
}

function mapDecoder(shape: MapShape, place: WirePlace): Decoder {
  const decodeValue = compileDecoder(shape.value, 'element');
  return (input, reading) => {
    if (!isWireStructure(input)) return refuseCollection(input, shape, place);
    const map = new Map<string, unknown>();
    for (const key of Object.keys(input)) {
      const value = input[key];
      if (value === undefined || value === null) continue;
      if (!isAllowedString(key, shape.key)) reading.violated = true;
      map.set(key, decodeValue(value, reading));
    }
    if (!isWithin(map.size, shape)) reading.violated = true;
    return map;
  };
}

function structureDecoder(shape: StructureShape, place: WirePlace): Decoder {
  const decoders = new Map<string, Decoder>();
  for (const [name, member] of Object.entries(shape.members))
    decoders.set(name, compileDecoder(member, 'member'));
  const required = shape.required ?? [];
  // Copies of one object share its hidden class, so whoever reads decoded inputs stays fast.
  const nothing = Object.fromEntries(Object.keys(shape.members).map((name) => [name, undefined]));
  return (input, reading) => {
    if (!isWireStructure(input)) return refuseCollection(input, shape, place);
    const structure: Record<string, unknown> = { ...nothing };
    if (reading.inModelOrder) {
      for (const [name, decode] of decoders) giveMember(structure, name, input[name], decode, reading);
    } else {
      for (const name in input) giveMember(structure, name, input[name], decoders.get(name), reading);
    }
    for (const name of required) if (structure[name] === undefined) reading.violated = true;
    return structure;
  };
}

function giveMember(
  structure: Record<string, unknown>,
  name: string,
  value: unknown,
  decode: Decoder | undefined,
  reading: Reading,
): void {
  if (decode === undefined || value === undefined || value === null) return;
  structure[name] = decode(value, reading);
}
