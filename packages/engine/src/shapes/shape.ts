// Inputs declared as data. Members stand in the order of AWS's service model; constraints in its words.

/** Bounds of a length or a value, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface StringShape extends Bounds {
  readonly type: 'string';
  /** The regular expression as AWS prints it. */
  readonly pattern?: string;
  /** The enum values in the order AWS prints them. */
  readonly values?: readonly string[];
}

export interface NumberShape extends Bounds {
  readonly type: 'integer' | 'long' | 'double';
}

export interface PlainShape {
  readonly type: 'boolean' | 'blob' | 'timestamp';
}

export interface ListShape extends Bounds {
  readonly type: 'list';
  readonly member: Shape;
}

export interface MapShape extends Bounds {
  readonly type: 'map';
  readonly key: StringShape;
  readonly value: Shape;
}

/** One AttributeValue: decoded to `DecodedAttributeValue`. */
export interface AttributeValueShape {
  readonly type: 'attributeValue';
}

/** A map from attribute name (or `:placeholder`) to AttributeValue: decoded to `DecodedAttributes`. */
export interface AttributeMapShape {
  readonly type: 'attributeMap';
}

export interface MemberShape {
  readonly shape: Shape;
  readonly required?: boolean;
}

export interface StructureShape {
  readonly type: 'structure';
  /** AWS's name, as it is printed in SerializationExceptions and echoes. */
  readonly name: string;
  readonly members: Readonly<Record<string, MemberShape>>;
  /** Names of members in the order AWS lists their violations, where it is not the order of `members`. */
  readonly violationOrder?: readonly string[];
}

export type Shape =
  | StringShape
  | NumberShape
  | PlainShape
  | ListShape
  | MapShape
  | StructureShape
  | AttributeValueShape
  | AttributeMapShape;
