import { equalBytes } from '../base/bytes.ts';
import { listElements } from './attribute-list.ts';
import { attributeCount, everyAttribute, getAttribute } from './attribute-map.ts';
import { AttributeSet, compareSetMembers, type AttributeSetMember } from './attribute-set.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from './attribute-value.ts';
import type { Cell } from './cell.ts';
import { AttributeList, AttributeMap, type Container } from './container.ts';
import { Decimal, equalDecimals } from './decimal.ts';

/** Whether two values are of one type and equal: numbers by value, sets in any order, lists and maps throughout. */
export function equalValues(left: AttributeValue, right: AttributeValue): boolean {
  if (left === right) return true;
  // Of strings, booleans and null only identical ones are equal.
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left instanceof Decimal) return right instanceof Decimal && equalDecimals(left, right);
  if (left instanceof Uint8Array) return right instanceof Uint8Array && equalBytes(left, right);
  if (left instanceof AttributeSet) return right instanceof AttributeSet && equalSets(left, right);
  if (isAttributeList(left)) return isAttributeList(right) && equalLists(left, right);
  return isAttributeMap(right) && equalAttributeMaps(left, right);
}

/** Whether two maps have the same names with equal values. */
export function equalAttributeMaps(left: AttributeMap, right: AttributeMap): boolean {
  if (left === right) return true;
  if (left.layout === right.layout) return equalCells(left, right);
  if (attributeCount(left) !== attributeCount(right)) return false;
  return everyAttribute(left, (name, value) => {
    const other = getAttribute(right, name);
    return other !== undefined && equalValues(value, other);
  });
}

/** Whether two containers of one layout have the same values, which stand in the same places then. */
function equalCells(left: Container, right: Container): boolean {
  for (let index = 0; index < left.layout.width; index += 1) {
    if (!equalCell(left.cells[left.start + index] as Cell, right.cells[right.start + index] as Cell))
      return false;
  }
  return true;
}

/** Whether two cells of one type hold the same value. */
function equalCell(left: Cell, right: Cell): boolean {
  if (typeof left !== 'object' || left === null) return left === right;
  if (left instanceof Uint8Array) return equalBytes(left, right as Uint8Array);
  if (left instanceof AttributeMap) return equalAttributeMaps(left, right as AttributeMap);
  if (left instanceof AttributeList) return equalLists(left, right as AttributeList);
  // The members of a set, in the one order they have.
  return sameElements<Cell>(left, right as readonly string[] | readonly Uint8Array[], equalCell);
}

function equalSets(left: AttributeSet, right: AttributeSet): boolean {
  return left.type === right.type && sameElements(left.members, right.members, equalMembers);
}

function equalMembers(left: AttributeSetMember, right: AttributeSetMember): boolean {
  return compareSetMembers(left, right) === 0;
}

function equalLists(left: AttributeList, right: AttributeList): boolean {
  if (left.layout === right.layout) return equalCells(left, right);
  return sameElements(listElements(left), listElements(right), equalValues);
}

function sameElements<T>(
  left: readonly T[],
  right: readonly T[],
  equal: (left: T, right: T) => boolean,
): boolean {
  return left.length === right.length && left.every((element, index) => equal(element, right[index] as T));
}
