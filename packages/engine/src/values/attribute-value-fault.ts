import { encodeBase64 } from '../base/base64.ts';
import { compareBytes } from '../base/bytes.ts';
import { compareUtf8 } from '../base/utf8.ts';
import type { Wording } from '../errors/wording.ts';

/**
 * Which of AWS's two layers of wording a request meets (measured on AWS, 2026). `current`: PutItem, UpdateItem,
 * DeleteItem, GetItem, BatchGetItem and Query; `older`: BatchWriteItem, the transactions, Scan and PartiQL, and
 * before June 2026 all of them.
 */
export type WordingLayer = 'current' | 'older';

/** The layer that the operations AWS has moved to its current one meet. */
export function currentLayer(wording: Wording): WordingLayer {
  return wording === 'newest' ? 'current' : 'older';
}

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

/** What is wrong with a value whatever it holds. */
export interface FixedFault {
  readonly kind: 'noType' | 'manyTypes' | 'emptySS' | 'emptyNS' | 'emptyBS' | 'nullFalse' | 'tooDeep';
}

/** What can be wrong with an attribute value whose JSON is of the right shape. */
export type AttributeValueFault = NumberFault | DuplicateFault | FixedFault;

const INVALID = 'One or more parameter values were invalid:';

/** The faults AWS words alike whatever the value. */
const FIXED_TEXTS: Readonly<Record<FixedFault['kind'], string>> = {
  noType: 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
  manyTypes:
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
  emptySS: `${INVALID} An string set  may not be empty`,
  emptyNS: `${INVALID} An number set  may not be empty`,
  emptyBS: `${INVALID} Binary sets should not be empty`,
  nullFalse: `${INVALID} Null attribute value types must have the value of true`,
  tooDeep:
    'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
};

const NUMBER_TEXTS: Readonly<Record<Exclude<NumberProblem, 'notANumber'>, string>> = {
  tooManyDigits: 'Attempting to store more than 38 significant digits in a Number',
  overflow: 'Number overflow. Attempting to store a number with magnitude larger than supported range',
  underflow: 'Number underflow. Attempting to store a number with magnitude smaller than supported range',
};

/** AWS's text for `fault`, without an envelope. */
export function faultMessage(fault: AttributeValueFault, layer: WordingLayer): string {
  if (fault.kind === 'number') return numberMessage(fault, layer);
  if (fault.kind === 'duplicateStrings') {
    const members = listed(fault.members, compareUtf8, layer, String, ', ');
    return `${INVALID} Input collection [${members}] contains duplicates.`;
  }
  if (fault.kind === 'duplicateBinaries') {
    const members = listed(
      fault.members,
      compareBytes,
      layer,
      encodeBase64,
      layer === 'current' ? ',' : ', ',
    );
    return `${INVALID} Input collection [${members}]of type BS contains duplicates.`;
  }
  if (fault.kind === 'duplicateNumbers') {
    return layer === 'current'
      ? `${INVALID} Input collection contains duplicates.`
      : 'Input collection contains duplicates';
  }
  return FIXED_TEXTS[fault.kind];
}

/** Whether AWS writes the text of `fault` without the `1 validation error detected: ` envelope everywhere. */
export function isBareFault(fault: AttributeValueFault): boolean {
  return fault.kind === 'noType' || fault.kind === 'manyTypes';
}

/** AWS's text for what is wrong with a number that was written or computed. */
export function numberProblemMessage(problem: Exclude<NumberProblem, 'notANumber'>): string {
  return NUMBER_TEXTS[problem];
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
  const formatted = members.map(format);
  if (layer === 'older') return formatted.join(separator);
  const repeat = firstRepeat(formatted);
  const shown = [...members.slice(0, repeat).toSorted(compare).map(format), ...formatted.slice(repeat)];
  return shown.map((member) => `"${member}"`).join(separator);
}

/** Where the first text stands that stood before. */
function firstRepeat(texts: readonly string[]): number {
  const seen = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (seen.has(text)) return index;
    seen.add(text);
  }
  return texts.length;
}
