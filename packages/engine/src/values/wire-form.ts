import type { AttributeMap } from './attribute-map.ts';
import type { AttributeValue } from './attribute-value.ts';
import type { AttributeValueFault } from './attribute-value-fault.ts';

/**
 * How bytes and timestamps look at the edge: `sdk` is what AWS SDK v3 hands out and takes (Uint8Array, Date),
 * `json` what AWS JSON 1.0 carries (base64, seconds since 1970 as a number).
 */
export type WireForm = 'sdk' | 'json';

/** AWS's AttributeValue, assignable to and from the one of `@aws-sdk/client-dynamodb`. */
export type WireAttributeValue =
  | (WireMembers & { S: string })
  | (WireMembers & { N: string })
  | (WireMembers & { B: Uint8Array })
  | (WireMembers & { SS: string[] })
  | (WireMembers & { NS: string[] })
  | (WireMembers & { BS: Uint8Array[] })
  | (WireMembers & { M: Record<string, WireAttributeValue> })
  | (WireMembers & { L: WireAttributeValue[] })
  | (WireMembers & { NULL: boolean })
  | (WireMembers & { BOOL: boolean });

interface WireMembers {
  S?: string;
}

/** One attribute value as it came, decoded; `fault` is the first thing wrong with it. */
export interface DecodedAttributeValue {
  /** Meaningful where `fault` is undefined. */
  readonly value: AttributeValue;
  readonly fault: AttributeValueFault | undefined;
}

/** Attribute values as they came, decoded; `fault` is the first thing wrong with them, raised when its turn comes. */
export interface DecodedAttributes {
  readonly attributes: AttributeMap;
  readonly fault: AttributeValueFault | undefined;
  /** The attribute (or placeholder) the fault was found under. */
  readonly faultName: string | undefined;
}
