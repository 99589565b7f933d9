import { expect, it } from 'vitest';
import { fromJsonForm, toJsonForm } from './json-form.ts';

const sdkForm = {
  Item: {
    b: { B: new Uint8Array([0, 255]) },
    bs: { BS: [new Uint8Array([1]), new Uint8Array()] },
    B: { S: 'an attribute called B' },
    ExportTime: { N: '5' },
    l: { L: [{ NULL: true }, { BOOL: false }] },
  },
  Table: { CreationDateTime: new Date(1_700_000_000_123), ItemCount: 3 },
  ExportTime: new Date(0),
};
const jsonForm = {
  Item: {
    b: { B: 'AP8=' },
    bs: { BS: ['AQ==', ''] },
    B: { S: 'an attribute called B' },
    ExportTime: { N: '5' },
    l: { L: [{ NULL: true }, { BOOL: false }] },
  },
  Table: { CreationDateTime: 1_700_000_000.123, ItemCount: 3 },
  ExportTime: 0,
};

it('carries bytes as base64 and times as seconds, there and back', () => {
  expect(toJsonForm(sdkForm)).toEqual(jsonForm);
  expect(fromJsonForm(jsonForm)).toEqual(sdkForm);
});

it('keeps a member named __proto__, and what is no base64', () => {
  const parsed: unknown = JSON.parse('{"__proto__":{"B":"%"}}');
  expect(JSON.stringify(fromJsonForm(parsed))).toBe('{"__proto__":{"B":"%"}}');
});
