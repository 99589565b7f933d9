import type { Decimal } from './decimal.ts';

export type AttributeSetType = 'SS' | 'NS' | 'BS';

export type AttributeSetMember = string | Decimal | Uint8Array;

/**
 * A set value: members of one scalar type, distinct, in DynamoDB's order of keys.
 * Build one with `attributeSetOf`, which sorts.
 */
export class AttributeSet {
  readonly type: AttributeSetType;
  readonly members: readonly AttributeSetMember[];

  constructor(type: AttributeSetType, members: readonly AttributeSetMember[]) {
    this.type = type;
    this.members = members;
  }
}
