import type { WireAttributeValue } from '@dynamem/engine';
import { marshallNumber, type Printable } from './marshall-number.ts';
import { isNativeBinary } from './native-binary.ts';
import { isNumberValue } from './number-value.ts';
import type { MarshallOptions } from './translate-config.ts';

/**
 * A set as NS, SS or BS, by the type of its first element.
 * @throws Error for an empty set, undefined elements, and elements of other types
 */
export function marshallSet(set: ReadonlySet<unknown>, options: MarshallOptions): WireAttributeValue {
  const kept = [...set].filter((element) => element !== undefined);
  if (kept.length < set.size && !options.removeUndefinedValues) {
    throw new Error('Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.');
  }
  if (kept.length > 0) return elementsOf(kept, options);
  if (options.convertEmptyValues) return { NULL: true };
  throw new Error('Pass a non-empty set, or options.convertEmptyValues=true.');
}

/** The first element speaks for all: the others are converted alike, whatever they are. */
function elementsOf(elements: readonly unknown[], options: MarshallOptions): WireAttributeValue {
  const [first] = elements;
  const printables = elements as readonly Printable[];
  if (typeof first === 'number') return { NS: printables.map((number) => marshallNumber(number, options)) };
  if (typeof first === 'bigint' || isNumberValue(first)) return { NS: printables.map(textOf) };
  if (typeof first === 'string') return { SS: printables.map(textOf) };
  if (isNativeBinary(first)) return { BS: elements as Uint8Array[] };
  throw new Error('Only Number Set (NS), Binary Set (BS) or String Set (SS) are allowed.');
}

const textOf = (element: Printable): string => element.toString();
