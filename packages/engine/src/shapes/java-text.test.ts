import { expect, it } from 'vitest';
import { fieldName, javaText } from './java-text.ts';
import { keySchemaShape } from './key-schema.ts';
import type { Shape } from './shape.ts';
import { writeRequestShape } from './write-request.ts';

const nothing =
  's=null, n=null, b=null, iNT=null, dECIMAL=null, dOUBLE=null, sS=null, nS=null, bS=null, iNTSET=null, ' +
  'dECIMALSET=null, dOUBLESET=null, m=null, l=null, nULL=null, bOOL=null';
const attributeValue = (fields: Record<string, string>): string =>
  `AttributeValue(${Object.entries(fields).reduce((text, [name, value]) => text.replace(new RegExp(`\\b${name}=null`), `${name}=${value}`), nothing)})`;
const value: Shape = { type: 'attributeValue' };

it.each<[unknown, Shape, string]>([
  [null, { type: 'string' }, 'null'],
  ['x', { type: 'string' }, 'x'],
  [1.5, { type: 'integer' }, '1'],
  [true, { type: 'boolean' }, 'true'],
  [['a', 'b'], { type: 'list', member: { type: 'string' } }, '[a, b]'],
  [{ b: '1', a: '2' }, { type: 'map', key: { type: 'string' }, value: { type: 'string' } }, '{b=1, a=2}'],
  [
    [{ KeyType: 'HASH', AttributeName: 'pk' }],
    keySchemaShape,
    '[KeySchemaElement(attributeName=pk, keyType=HASH)]',
  ],
  [{ S: 'x' }, value, attributeValue({ s: 'x' })],
  [{ SS: ['a', 'b'] }, value, attributeValue({ sS: '[a, b]' })],
  [{ B: 'AAEC' }, value, attributeValue({ b: 'java.nio.HeapByteBuffer[pos=0 lim=3 cap=3]' })],
  [{ BS: ['AA=='] }, value, attributeValue({ bS: '[java.nio.HeapByteBuffer[pos=0 lim=1 cap=1]]' })],
  [{ L: [{ NULL: true }] }, value, attributeValue({ l: `[${attributeValue({ nULL: 'true' })}]` })],
  [{ M: { a: { BOOL: false } } }, value, attributeValue({ m: `{a=${attributeValue({ bOOL: 'false' })}}` })],
  [
    { PutRequest: { Item: { a: { N: '1' } } } },
    writeRequestShape,
    `WriteRequest(putRequest=PutRequest(item={a=${attributeValue({ n: '1' })}}, workloadProfileName=null), deleteRequest=null)`,
  ],
])('%j', (input, shape, expected) => {
  expect(javaText(input, shape, 'json')).toBe(expected);
});

it('names fields with a small first letter', () => {
  expect(fieldName('SSESpecification')).toBe('sSESpecification');
});
