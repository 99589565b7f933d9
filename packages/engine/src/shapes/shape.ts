// Inputs declared as data. Members stand in the order of AWS's service model; constraints in its words.

/** Bounds of a length or a value, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** `false` where AWS's newest layer tells of broken bounds without the value; `never` where it did so before too. */
  readonly echo?: false | 'never';
  /** What AWS said before June 2026, and nothing else, of a broken bound of which it did not speak as of others. */
  readonly formerTexts?: { readonly min?: string; readonly max?: string };
}

export interface StringShape extends Bounds {
  readonly type: 'string';
  /** The regular expression as AWS prints it. */
  readonly pattern?: string;
  /** The enum values in the order AWS prints them. */
  readonly values?: readonly string[];
  /** The enum values as AWS's newest layer prints them, without a word on the member. */
  readonly unnamedValues?: readonly string[];
  /** What more is asked of a string that is not an ARN. */
  readonly unlessArn?: Omit<StringShape, 'type' | 'values'>;
}

export interface NumberShape extends Bounds {
  readonly type: 'integer' | 'long' | 'double';
}

interface BooleanShape {
  readonly type: 'boolean';
}

export interface ListShape extends Bounds {
  readonly type: 'list';
  readonly member: Shape;
}

export interface MapShape extends Bounds {
  readonly type: 'map';
  readonly key: StringShape;
  readonly value: Shape;
  /** How AWS's newest layer prints the map where a key of it is wrong; as Java does by default. */
  readonly keyEcho?: 'json';
}

/** One AttributeValue: decoded to `DecodedAttributeValue`. */
interface AttributeValueShape {
  readonly type: 'attributeValue';
}

/** A map from attribute name (or `:placeholder`) to AttributeValue: decoded to `DecodedAttributes`. */
export interface AttributeMapShape {
  readonly type: 'attributeMap';
}

export interface StructureShape {
  readonly type: 'structure';
  /** AWS's name, as it is printed in SerializationExceptions and echoes. */
  readonly name: string;
  readonly members: Readonly<Record<string, Shape>>;
  /** The members that may not be absent. */
  readonly required?: readonly string[];
  /** Fields of AWS's own class that no request has; they are printed as null. */
  readonly hiddenFields?: readonly string[];
  /** Names of members in the order AWS lists their violations, where it is not the order of `members`. */
  readonly violationOrder?: readonly string[];
  /**
   * Groups of members that AWS's newest layer checks together: a group is heard only where those before it are in
   * order. Members in none make the last group. Where a required member is absent the older layer lists them all.
   */
  readonly violationStages?: readonly (readonly string[])[];
  /** What AWS says of an absent member in place of everything else. */
  readonly absentTexts?: Readonly<Record<string, string>>;
  /** Members whose violation stands without the count before it. */
  readonly bareMembers?: readonly string[];
}

export type Shape =
  | StringShape
  | NumberShape
  | BooleanShape
  | ListShape
  | MapShape
  | StructureShape
  | AttributeValueShape
  | AttributeMapShape;
