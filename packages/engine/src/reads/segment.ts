import type { KeyRange } from '../base/ordered-map.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { hashOfKey, keyAtHash, type OrderedKey } from '../tables/ordered-key.ts';

const HASHES = 0x100000000;

/**
 * One worker's share of a parallel scan: the keys whose partition key hashes into [fromHash, toHash).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan
 */
export interface Segment {
  readonly segment: number;
  readonly totalSegments: number;
  readonly fromHash: number;
  readonly toHash: number;
}

/**
 * The segment a Scan asks for; undefined where it asks for none.
 * @throws ValidationException when one of the two parameters is missing or `segment` is not less than `totalSegments`
 */
export function scanSegment(
  segment: number | undefined,
  totalSegments: number | undefined,
): Segment | undefined {
  if (segment === undefined && totalSegments === undefined) return undefined;
  if (totalSegments === undefined) {
    throw new ValidationException(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    );
  }
  if (segment === undefined) {
    throw new ValidationException(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    );
  }
  if (segment >= totalSegments) {
    throw new ValidationException(
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: ' +
        `Segment: ${segment} is not less than TotalSegments: ${totalSegments}`,
    );
  }
  return {
    segment,
    totalSegments,
    fromHash: hashAt(segment, totalSegments),
    toHash: hashAt(segment + 1, totalSegments),
  };
}

/** The stretch of a store that `segment` covers; all of it without a segment. */
export function segmentRange(segment: Segment | undefined): KeyRange {
  if (segment === undefined) return {};
  return { from: keyAtHash(segment.fromHash), to: keyAtHash(segment.toHash), toExcluded: true };
}

/**
 * Refuses to go on in `segment` from a key of another one.
 * @throws ValidationException
 */
export function requireInSegment(key: OrderedKey, segment: Segment): void {
  const hash = hashOfKey(key);
  if (hash >= segment.fromHash && hash < segment.toHash) return;
  throw new ValidationException(
    'The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct ' +
      `Segment. TotalSegments: ${segment.totalSegments} Segment: ${segment.segment}`,
  );
}

function hashAt(segment: number, totalSegments: number): number {
  return Math.ceil((HASHES * segment) / totalSegments);
}
