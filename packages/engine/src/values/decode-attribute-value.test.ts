import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireItem, arbitraryWireValue, ownProperties } from '../../test/arbitrary-wire-value.ts';
import { SerializationException } from '../errors/serialization-exception.ts';
import { attributeCount, getAttribute } from './attribute-map.ts';
import { faultMessage, type AttributeValueFault } from './attribute-value-fault.ts';
import { decodeAttributes, decodeAttributeValue } from './decode-attribute-value.ts';
import { type Decimal } from './decimal.ts';
import { encodeAttributes, encodeAttributeValue } from './encode-attribute-value.ts';
import { equalAttributeMaps } from './equal.ts';
import type { WireForm } from './wire-attribute-value.ts';

const forms: readonly WireForm[] = ['sdk', 'json'];

function faultKind(input: unknown): AttributeValueFault['kind'] | undefined {
  const [sdk, json] = forms.map((form) => decodeAttributeValue(input, form).fault?.kind);
  expect(sdk).toBe(json);
  return sdk;
}

/** `value` inside `depth` maps. */
function nested(value: unknown, depth: number): unknown {
  let wrapped = value;
  for (let level = 0; level < depth; level += 1) wrapped = { M: { a: wrapped } };
  return wrapped;
}

describe('decodeAttributeValue', () => {
  it.each<[unknown, AttributeValueFault['kind']]>([
    [null, 'noType'],
    [undefined, 'noType'],
    [{}, 'noType'],
    [{ a: '' }, 'noType'],
    [{ s: 'a' }, 'noType'],
    [{ S: null }, 'noType'],
    [{ S: undefined, N: null }, 'noType'],
    [{ $unknown: ['X', 1] }, 'noType'],
    [{ S: 'a', N: '1' }, 'manyTypes'],
    [{ M: {}, L: [] }, 'manyTypes'],
    [{ NULL: 'no' }, 'nullFalse'],
    [{ NULL: false }, 'nullFalse'],
    [{ SS: [] }, 'emptySS'],
    [{ NS: [] }, 'emptyNS'],
    [{ BS: [] }, 'emptyBS'],
    [{ SS: ['b', 'a', 'b'] }, 'duplicateStrings'],
    [{ NS: ['1', '1.0'] }, 'duplicateNumbers'],
    [{ N: 'abc' }, 'number'],
    [{ NS: ['1', 'b'] }, 'number'],
    // Read before their number is counted (AWS, recorded by dynalite).
    [{ S: 'a', N: 'b' }, 'number'],
    [{ L: [{ S: 'a' }, {}] }, 'noType'],
    [{ L: [null] }, 'noType'],
    [{ L: [{ S: 'a' }, undefined] }, 'noType'],
    [{ L: Object.assign(new Array<unknown>(2), { 1: { S: 'a' } }) }, 'noType'],
    [{ M: { a: { L: new Array<unknown>(1) } } }, 'noType'],
    [{ M: { a: { L: [{ NS: [] }] } } }, 'emptyNS'],
  ])('finds fault with %o: %s', (input, kind) => {
    expect(faultKind(input)).toBe(kind);
  });

  it.each<unknown>([
    { S: '' },
    { SS: [''] },
    { L: [] },
    { M: {} },
    { NULL: true },
    { NULL: 'yes' },
    { S: 'a', N: null, B: undefined },
    { S: 'a', Unknown: 1 },
  ])('finds no fault with %o', (input) => {
    expect(faultKind(input)).toBeUndefined();
  });

  it('judges binary in either form: base64 or bytes', () => {
    expect(decodeAttributeValue({ BS: ['Yg==', 'Yg=='] }, 'json').fault?.kind).toBe('duplicateBinaries');
    const same = [Uint8Array.of(98), Uint8Array.of(98)];
    expect(decodeAttributeValue({ BS: same }, 'sdk').fault?.kind).toBe('duplicateBinaries');
    for (const empty of [{ B: '' }, { BS: [''] }])
      expect(decodeAttributeValue(empty, 'json').fault).toBeUndefined();
    expect(decodeAttributeValue({ B: new Uint8Array() }, 'sdk').fault).toBeUndefined();
  });

  it('reports the first fault in the order of the request', () => {
    expect(faultKind({ L: [{ N: 'x' }, {}, { SS: [] }] })).toBe('number');
    expect(faultKind({ L: [{ SS: [] }, { N: 'x' }] })).toBe('emptySS');
  });

  it('keeps repeated members as they came for the message', () => {
    expect(decodeAttributeValue({ SS: ['b', 'a', 'b'] }, 'sdk').fault).toEqual({
      kind: 'duplicateStrings',
      members: ['b', 'a', 'b'],
    });
    expect(decodeAttributeValue({ BS: ['/w==', 'AA==', 'AA=='] }, 'json').fault).toEqual({
      kind: 'duplicateBinaries',
      members: [Uint8Array.of(255), Uint8Array.of(0), Uint8Array.of(0)],
    });
  });

  it.each<[unknown, string]>([
    [{ S: 1 }, 'NUMBER_VALUE cannot be converted to String'],
    [{ N: 1.5 }, 'DECIMAL_VALUE cannot be converted to String'],
    [{ BOOL: 'x' }, 'Unexpected token received from parser'],
    [{ B: 5 }, 'only base-64-encoded strings are convertible to bytes'],
    [{ SS: 'a' }, 'Unexpected field type'],
    [{ SS: [1] }, 'NUMBER_VALUE cannot be converted to String'],
    [{ BS: [1] }, 'only base-64-encoded strings are convertible to bytes'],
    [{ L: {} }, 'Start of structure or map found where not expected'],
    [{ L: ['a'] }, 'Unexpected value type in payload'],
    [{ L: [[]] }, 'Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue'],
    [{ M: 'a' }, 'Unexpected field type'],
    [
      { M: [] },
      'Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>',
    ],
    [{ M: { a: 'b' } }, 'Unexpected value type in payload'],
    ['a', 'Unexpected field type'],
    // The shape is checked before the meaning, and members in the order of the service model.
    [{ L: [{ N: 'x' }, {}, 1] }, 'Unexpected value type in payload'],
    [{ BOOL: [], N: 5 }, 'NUMBER_VALUE cannot be converted to String'],
  ])('refuses the shape of %o', (input, message) => {
    for (const form of forms)
      expect(() => decodeAttributeValue(input, form)).toThrow(new SerializationException(message));
  });

  it('finds the repeat in a set of a hundred thousand members at once', () => {
    const members = Array.from({ length: 100_000 }, (_, index) => `m${index}`);
    const { fault } = decodeAttributeValue({ SS: [...members, 'm0'] }, 'json');
    expect(fault && faultMessage(fault, 'current')).toMatch(/"m99999", "m0"\] contains duplicates\.$/);
  });

  it('refuses null in a set', () => {
    expect(() => decodeAttributeValue({ SS: ['a', null] }, 'json')).toThrow(SerializationException);
  });

  it('has the text for elements where the value is one', () => {
    expect(() => decodeAttributeValue('a', 'json', 'element')).toThrow(
      new SerializationException('Unexpected value type in payload'),
    );
    expect(() => decodeAttributes('a', 'json', 'element')).toThrow('ParameterizedTypeImpl cannot be cast');
  });

  it('takes 32 levels of nesting and refuses the 33rd', () => {
    expect(faultKind(nested({ S: 'a' }, 31))).toBeUndefined();
    expect(faultKind(nested({ S: 'a' }, 32))).toBe('tooDeep');
    expect(faultKind({ L: [nested({ S: 'a' }, 30)] })).toBeUndefined();
    expect(faultKind({ L: [nested({ S: 'a' }, 31)] })).toBe('tooDeep');
  });

  it('refuses ten thousand levels, a cycle and a cycle that branches as nested too deep', () => {
    const cycle: Record<string, unknown> = {};
    cycle['L'] = [cycle];
    const tree: Record<string, unknown> = {};
    Object.assign(tree, { M: { a: tree, b: { L: [tree, tree] }, c: tree }, L: [tree, tree] });
    expect([faultKind(nested({ S: 'a' }, 10_000)), faultKind(cycle), faultKind(tree)]).toEqual([
      'tooDeep',
      'tooDeep',
      'tooDeep',
    ]);
  });

  it('drops null and undefined entries of a map as an SDK does, and finds fault with null in JSON', () => {
    const input = { M: { a: null, b: { S: 'x' }, c: undefined } };
    expect(encodeAttributeValue(decodeAttributeValue(input, 'sdk').value, 'sdk')).toEqual({
      M: { b: { S: 'x' } },
    });
    expect(decodeAttributeValue(input, 'json').fault).toEqual({ kind: 'noType' });
  });

  it('gives back what was encoded, numbers in their one writing', () => {
    fc.assert(
      fc.property(arbitraryWireValue, fc.constantFrom(...forms), (wire, form) => {
        const { value, fault } = decodeAttributeValue(wire, 'sdk');
        expect(fault).toBeUndefined();
        const encoded = encodeAttributeValue(value, form);
        const again = decodeAttributeValue(
          form === 'json' ? JSON.parse(JSON.stringify(encoded)) : encoded,
          form,
        );
        expect(again).toEqual({ value, fault: undefined });
        expect(encodeAttributeValue(again.value, form)).toEqual(encoded);
      }),
    );
  });

  it('keeps nothing of its input', () => {
    fc.assert(
      fc.property(arbitraryWireValue, (wire) => {
        const input = structuredClone(wire);
        const { value } = decodeAttributeValue(input, 'sdk');
        const before = JSON.stringify(encodeAttributeValue(value, 'json'));
        vandalise(input);
        expect(JSON.stringify(encodeAttributeValue(value, 'json'))).toBe(before);
      }),
    );
  });
});

describe('decodeAttributes', () => {
  it('names the attribute of the first fault, however deep it lies', () => {
    expect(decodeAttributes({ a: { S: 'x' }, b: { M: { c: { N: 'z' } } }, d: {} }, 'sdk')).toMatchObject({
      fault: { kind: 'number', text: 'z' },
      faultName: 'b',
    });
  });

  it('has no fault and no name where all is well', () => {
    const { attributes, fault, faultName } = decodeAttributes({ n: { N: '1.50' } }, 'json');
    expect([fault, faultName, (getAttribute(attributes, 'n') as Decimal).text]).toEqual([
      undefined,
      undefined,
      '1.5',
    ]);
  });

  it('checks the shape of every attribute before it tells of a fault', () => {
    expect(() => decodeAttributes({ a: {}, b: { S: 1 } }, 'json')).toThrow(SerializationException);
  });

  it('takes every name, `__proto__` included, both ways', () => {
    fc.assert(
      fc.property(arbitraryWireItem, (item) => {
        const { attributes, fault } = decodeAttributes(item, 'sdk');
        expect(fault).toBeUndefined();
        const encoded = encodeAttributes(attributes, 'json');
        expect(new Set(Object.keys(encoded))).toEqual(new Set(Object.keys(item)));
        const json: unknown = JSON.parse(JSON.stringify(encoded));
        const again = decodeAttributes(json, 'json').attributes;
        expect(encodeAttributes(again, 'json')).toEqual(encoded);
        expect(equalAttributeMaps(again, attributes)).toBe(true);
        expect(Object.getPrototypeOf(encoded)).toBe(Object.prototype);
      }),
    );
  });

  it('reads an own `__proto__` and never the prototype', () => {
    const input: unknown = JSON.parse('{"__proto__": {"M": {"__proto__": {"S": "x"}}}}');
    const { attributes } = decodeAttributes(input, 'json');
    expect(JSON.stringify(encodeAttributes(attributes, 'json'))).toBe(
      '{"__proto__":{"M":{"__proto__":{"S":"x"}}}}',
    );
    const inherited: unknown = Object.create(ownProperties([['a', { S: 'x' }]]));
    expect(attributeCount(decodeAttributes(inherited, 'sdk').attributes)).toBe(0);
  });

  it('refuses what is no map', () => {
    expect(() => decodeAttributes('a', 'json')).toThrow(new SerializationException('Unexpected field type'));
    expect(() => decodeAttributes([], 'json')).toThrow(
      new SerializationException(
        'Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>',
      ),
    );
  });
});

/** Changes everything within `input` that can be changed. */
function vandalise(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  if (input instanceof Uint8Array) {
    input.fill(7);
    return;
  }
  for (const member of Object.values(input)) vandalise(member);
  if (Array.isArray(input)) input.splice(0, input.length, 'gone');
  else for (const name of Object.keys(input)) delete (input as Record<string, unknown>)[name];
}
