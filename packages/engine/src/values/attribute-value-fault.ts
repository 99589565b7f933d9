import { encodeBase64 } from '../base/base64.ts';
import { compareBytes } from '../base/bytes.ts';
import { compareUtf8 } from '../base/utf8.ts';

/**
 * Which of AWS's two layers of wording a request meets (measured on AWS, 2026). `current`: PutItem, UpdateItem,
 * DeleteItem, GetItem, BatchGetItem and Query; `older`: BatchWriteItem, the transactions, Scan and PartiQL.
 */
export type WordingLayer = 'current' | 'older';

/** What can be wrong with the text of a number. */
export type NumberProblem = 'notANumber' | 'tooManyDigits' | 'overflow' | 'underflow';

/** What is wrong with a number; the layers read huge exponents differently. */
export interface NumberFault {
  readonly kind: 'number';
  readonly text: string;
  readonly problem: Readonly<Record<WordingLayer, NumberProblem>>;
}

/** A set that holds a member twice; `members` as they came. */
export type DuplicateFault =
  | { readonly kind: 'duplicateStrings'; readonly members: readonly string[] }
  | { readonly kind: 'duplicateBinaries'; readonly members: readonly Uint8Array[] }
  | { readonly kind: 'duplicateNumbers' };

/** What can be wrong with an attribute value whose JSON is of the right shape. */
export type AttributeValueFault =
  | NumberFault
  | DuplicateFault
  | { readonly kind: 'noType' | 'manyTypes' | 'emptySS' | 'emptyNS' | 'emptyBS' | 'nullFalse' | 'tooDeep' };

const INVALID = 'One or more parameter values were invalid:';

/** AWS's text for `fault`, without an envelope. */
export function faultMessage(fault: AttributeValueFault, layer: WordingLayer): string {
  switch (fault.kind) {
    case 'number':
      return numberMessage(fault, layer);
    case 'duplicateStrings':
      return `${INVALID} Input collection [${listed(fault.members, compareUtf8, layer, String, ', ')}] contains duplicates.`;
    case 'duplicateBinaries': {
      const separator = layer === 'current' ? ',' : ', ';
      return `${INVALID} Input collection [${listed(fault.members, compareBytes, layer, encodeBase64, separator)}]of type BS contains duplicates.`;
    }
    case 'duplicateNumbers':
      return layer === 'current' ? `${INVALID} Input collection contains duplicates.` : 'Input collection contains duplicates';
    case 'emptySS':
      return `${INVALID} An string set  may not be empty`;
    case 'emptyNS':
      return `${INVALID} An number set  may not be empty`;
    case 'emptyBS':
      return `${INVALID} Binary sets should not be empty`;
    case 'nullFalse':
      return `${INVALID} Null attribute value types must have the value of true`;
    case 'noType':
      return 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes';
    case 'manyTypes':
      return 'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes';
    case 'tooDeep':
      return 'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit';
  }
}

/** Whether AWS writes the text of `fault` without the `1 validation error detected: ` envelope everywhere. */
export function isBareFault(fault: AttributeValueFault): boolean {
  return fault.kind === 'noType' || fault.kind === 'manyTypes';
}

/** AWS's text for what is wrong with a number that was computed or written. */
export function numberProblemMessage(problem: Exclude<NumberProblem, 'notANumber'>): string {
  switch (problem) {
    case 'tooManyDigits':
      return 'Attempting to store more than 38 significant digits in a Number';
    case 'overflow':
      return 'Number overflow. Attempting to store a number with magnitude larger than supported range';
    case 'underflow':
      return 'Number underflow. Attempting to store a number with magnitude smaller than supported range';
  }
}

function numberMessage({ text, problem }: NumberFault, layer: WordingLayer): string {
  const found = problem[layer];
  if (found !== 'notANumber') return numberProblemMessage(found);
  return text === '' && layer === 'older'
    ? 'The parameter cannot be converted to a numeric value'
    : `The parameter cannot be converted to a numeric value: ${text}`;
}

/**
 * The members of a set as a text shows them: as they came in the older layer; in the current one quoted and, up to
 * the first repeat, in order (measured on AWS, 2026).
 */
function listed<Member>(
  members: readonly Member[],
  compare: (left: Member, right: Member) => number,
  layer: WordingLayer,
  format: (member: Member) => string,
  separator: string,
): string {
  if (layer === 'older') return members.map(format).join(separator);
  const repeat = members.findIndex((member, index) => members.slice(0, index).some((other) => compare(other, member) === 0));
  const shown = [...members.slice(0, repeat).toSorted(compare), ...members.slice(repeat)];
  return shown.map((member) => `"${format(member)}"`).join(separator);
}
