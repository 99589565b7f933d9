import { compareBytes } from '../base/bytes.ts';
import { compareUtf8 } from '../base/utf8.ts';
import { compareDecimals, Decimal } from './decimal.ts';

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

/** The set of `members`, which are distinct and of the type's kind, in any order. */
export function attributeSetOf(type: AttributeSetType, members: readonly AttributeSetMember[]): AttributeSet {
  return new AttributeSet(type, members.toSorted(compareSetMembers));
}

/** Whether `member`, a value of any kind, is in `set`. */
export function setHas(set: AttributeSet, member: unknown): boolean {
  if (!isMemberOf(set.type, member)) return false;
  let low = 0;
  let high = set.members.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareSetMembers(set.members[middle] as AttributeSetMember, member);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The members of either set; both are of one type. */
export function unionOfSets(left: AttributeSet, right: AttributeSet): AttributeSet {
  const members: AttributeSetMember[] = [];
  let rightIndex = 0;
  for (const member of left.members) {
    let order = -1;
    for (; rightIndex < right.members.length; rightIndex += 1) {
      order = compareSetMembers(right.members[rightIndex] as AttributeSetMember, member);
      if (order >= 0) break;
      members.push(right.members[rightIndex] as AttributeSetMember);
    }
    members.push(member);
    if (order === 0) rightIndex += 1;
  }
  for (; rightIndex < right.members.length; rightIndex += 1)
    members.push(right.members[rightIndex] as AttributeSetMember);
  return new AttributeSet(left.type, members);
}

/** The members of `left` that are not in `right`, both of one type; undefined where none is left. */
export function differenceOfSets(left: AttributeSet, right: AttributeSet): AttributeSet | undefined {
  const members = left.members.filter((member) => !setHas(right, member));
  return members.length === 0 ? undefined : new AttributeSet(left.type, members);
}

/** The order of members of one set: UTF-8 bytes, numbers, unsigned bytes. */
export function compareSetMembers(left: AttributeSetMember, right: AttributeSetMember): number {
  if (typeof left === 'string') return compareUtf8(left, right as string);
  return left instanceof Decimal
    ? compareDecimals(left, right as Decimal)
    : compareBytes(left, right as Uint8Array);
}

function isMemberOf(type: AttributeSetType, member: unknown): member is AttributeSetMember {
  if (type === 'SS') return typeof member === 'string';
  return type === 'NS' ? member instanceof Decimal : member instanceof Uint8Array;
}
