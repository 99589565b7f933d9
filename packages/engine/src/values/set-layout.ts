import type { AttributeSetType } from './attribute-set.ts';

/** What a small set is that stands among the cells of what it is in. */
export class SetLayout {
  readonly type: AttributeSetType;
  /** How many members and cells. */
  readonly width: number;

  constructor(type: AttributeSetType, width: number) {
    this.type = type;
    this.width = width;
  }
}

/** Larger sets stand in an array of their own. */
const MAX_INNER_MEMBERS = 4;

function layoutsOf(type: AttributeSetType): readonly SetLayout[] {
  return Array.from({ length: MAX_INNER_MEMBERS + 1 }, (_none, width) => new SetLayout(type, width));
}

const layouts = { SS: layoutsOf('SS'), NS: layoutsOf('NS'), BS: layoutsOf('BS') };

/** The layout of sets of `width` members; undefined where they are too many to stand among others' cells. */
export function setLayoutOf(type: AttributeSetType, width: number): SetLayout | undefined {
  return layouts[type][width];
}
