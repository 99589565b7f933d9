import { invariant } from '../base/invariant.ts';
import type { KeyRange } from '../base/ordered-map.ts';
import type { KeyConditionPart } from '../expressions/bound.ts';
import {
  afterEndedKeyPart,
  afterPrefix,
  encodeKeyPart,
  endedKeyPart,
  partitionPrefix,
} from '../tables/ordered-key.ts';
import type { KeyConditionMatch } from './key-condition-match.ts';

/** The stretch of a store in which exactly the items stand that meet a key condition. */
export function keyRange({ partitionKey, sortKey }: KeyConditionMatch): KeyRange {
  let prefix = partitionPrefix(partitionKey.map(({ values }) => values[0]));
  for (const part of sortKey) {
    if (part.comparison !== '=') return comparisonRange(prefix, part);
    prefix += endedKeyPart(part.values[0]);
  }
  return { from: prefix, to: afterPrefix(prefix), toExcluded: true };
}

function comparisonRange(prefix: string, { comparison, values }: KeyConditionPart): KeyRange {
  const first = prefix + endedKeyPart(values[0]);
  const range = (from: string, to: string | undefined): KeyRange => ({ from, to, toExcluded: true });
  switch (comparison) {
    case '<':
      return range(prefix, first);
    case '<=':
      return range(prefix, afterEndedKeyPart(first));
    case '>':
      return range(afterEndedKeyPart(first), afterPrefix(prefix));
    case '>=':
      return range(first, afterPrefix(prefix));
    case 'BETWEEN': {
      const upper = values[1];
      invariant(upper !== undefined, 'BETWEEN has two bounds');
      return range(first, afterEndedKeyPart(prefix + endedKeyPart(upper)));
    }
    case 'begins_with': {
      const start = prefix + encodeKeyPart(values[0]);
      return range(start, afterPrefix(start));
    }
    case '=':
      return range(first, afterPrefix(first));
  }
}
