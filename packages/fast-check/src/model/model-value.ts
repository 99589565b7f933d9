import type { WireAttributeValue } from '@dynamem/engine';
import { modelNumber, type ModelNumber } from './model-number.ts';

/**
 * An attribute value as the naive model holds it: its type and what is of it. Bytes are text, a character each;
 * maps are Maps, so that no name means anything.
 */
export type ModelValue =
  | { readonly type: 'S' | 'B'; readonly of: string }
  | { readonly type: 'N'; readonly of: ModelNumber }
  | { readonly type: 'BOOL' | 'NULL'; readonly of: boolean }
  | { readonly type: 'SS' | 'BS'; readonly of: readonly string[] }
  | { readonly type: 'NS'; readonly of: readonly ModelNumber[] }
  | { readonly type: 'L'; readonly of: readonly ModelValue[] }
  | { readonly type: 'M'; readonly of: ModelItem };

/** An item as the naive model holds it. */
export type ModelItem = ReadonlyMap<string, ModelValue>;

const bytesText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The model's form of a value in the form AWS SDK v3 has it. */
export function modelValue(wire: WireAttributeValue): ModelValue {
  if (wire.S !== undefined) return { type: 'S', of: wire.S };
  if (wire.N !== undefined) return { type: 'N', of: modelNumber(wire.N) };
  if (wire.B !== undefined) return { type: 'B', of: bytesText(wire.B) };
  if (wire.BOOL !== undefined) return { type: 'BOOL', of: wire.BOOL };
  if (wire.NULL !== undefined) return { type: 'NULL', of: wire.NULL };
  if (wire.SS !== undefined) return { type: 'SS', of: wire.SS };
  if (wire.NS !== undefined) return { type: 'NS', of: wire.NS.map(modelNumber) };
  if (wire.BS !== undefined) return { type: 'BS', of: wire.BS.map(bytesText) };
  if (wire.L !== undefined) return { type: 'L', of: wire.L.map(modelValue) };
  if (wire.M !== undefined) return { type: 'M', of: modelItem(wire.M) };
  throw new TypeError(`The model knows no value of this type: ${Object.keys(wire).join(', ')}`);
}

/** The model's form of an item in the form AWS SDK v3 has it. */
export function modelItem(wire: Readonly<Record<string, WireAttributeValue>>): ModelItem {
  return new Map(Object.entries(wire).map(([name, value]) => [name, modelValue(value)]));
}

/** A text that two values share just when they are equal: sets and maps in an order of their own. */
export function valueText({ type, of }: ModelValue): string {
  switch (type) {
    case 'SS':
    case 'NS':
    case 'BS':
      return `${type}${JSON.stringify(of.map(String).toSorted())}`;
    case 'L':
      return `L[${of.map(valueText).join(',')}]`;
    case 'M':
      return `M${itemText(of)}`;
    default:
      return `${type}${JSON.stringify(String(of))}`;
  }
}

/** A text that two items share just when they are equal. */
export function itemText(item: ModelItem): string {
  const entries = [...item].map(([name, value]) => `${JSON.stringify(name)}:${valueText(value)}`);
  return `{${entries.toSorted().join(',')}}`;
}
