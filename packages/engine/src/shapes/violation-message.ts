import type { Wording } from '../errors/wording.ts';
import type { StructureShape } from './shape.ts';
import type { Violation } from './violation.ts';

/** AWS lists no more. */
const MAX_LISTED = 10;

/**
 * AWS's text for what an input breaks: the older layer answers for absent members and lists everything; the newest
 * layer answers stage by stage (measured on AWS, 2026).
 */
export function violationMessage(
  shape: StructureShape,
  found: readonly Violation[],
  wording: Wording = 'newest',
): string {
  const absentText = found
    .filter(({ absent }) => absent)
    .map(({ memberName }) => shape.absentTexts?.[memberName])
    .find((text) => text !== undefined);
  if (absentText !== undefined) return absentText;
  if (wording === 'before-2026-06') return formerMessage(found);
  if (found.some(({ absent }) => absent)) return listed(found.map(({ older }) => older));
  const heard = firstStage(shape, found);
  const [first] = heard;
  if (first !== undefined && shape.bareMembers?.includes(first.memberName) === true) return first.current;
  return listed(heard.map(({ current }) => current));
}

/** Before June 2026 a bad table name hid everything that was not absent; else everything was listed. */
function formerMessage(found: readonly Violation[]): string {
  const answer = found.find(({ formerAnswer }) => formerAnswer !== undefined)?.formerAnswer;
  if (answer !== undefined) return answer;
  const ofTableName = found.filter(({ memberName }) => memberName === 'TableName');
  const hidesOthers = ofTableName.length > 0 && !found.some(({ absent }) => absent);
  return listed((hidesOthers ? ofTableName : found).map(({ former }) => former));
}

/** The violations of the first stage that has any. */
function firstStage(shape: StructureShape, found: readonly Violation[]): readonly Violation[] {
  for (const stage of shape.violationStages ?? [['TableName']]) {
    const heard = found.filter(({ memberName }) => stage.includes(memberName));
    if (heard.length > 0) return heard;
  }
  return found;
}

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MAX_LISTED);
  return `${shown.length} validation error${shown.length === 1 ? '' : 's'} detected: ${shown.join('; ')}`;
}
