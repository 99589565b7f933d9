/**
 * How bytes and timestamps look at the edge: `sdk` is what AWS SDK v3 hands out and takes (Uint8Array, Date),
 * `json` what AWS JSON 1.0 carries (base64, seconds since 1970 as a number).
 */
export type WireForm = 'sdk' | 'json';

/** How items look in an answer: in one of the forms, or as WrittenJson of the `json` form. */
export type ItemForm = WireForm | 'written';

/** What each of the ten types holds, by DynamoDB's descriptor. */
interface WireMembers {
  S: string;
  N: string;
  B: Uint8Array;
  SS: string[];
  NS: string[];
  BS: Uint8Array[];
  M: Record<string, WireAttributeValue>;
  L: WireAttributeValue[];
  NULL: boolean;
  BOOL: boolean;
  /** What AWS SDK v3 makes of a type it does not know; dynamem never answers it. */
  $unknown: [string, unknown];
}

/** A value of exactly one type: its member and none of the others. */
type Only<Type extends keyof WireMembers> = Pick<WireMembers, Type> & {
  [Other in Exclude<keyof WireMembers, Type>]?: never;
};

/**
 * AWS's AttributeValue, assignable to and from the one of `@aws-sdk/client-dynamodb`. In the `json` form binary
 * members are base64 text, whatever the type says.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export type WireAttributeValue = { [Type in keyof WireMembers]: Only<Type> }[keyof WireMembers];
