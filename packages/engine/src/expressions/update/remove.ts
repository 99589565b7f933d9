import type { AttributeValue } from '../../values/attribute-value.ts';
import type { Edit } from './edits.ts';

const removal: Edit = { type: 'remove' };

/** REMOVE: takes the attribute, member or element away; nothing to do where there is none. */
export function removeEdit(existing: AttributeValue | undefined): Edit | undefined {
  return existing === undefined ? undefined : removal;
}
