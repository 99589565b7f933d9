import type { AttributeType } from './attribute-value.ts';

/** How many steps between layouts are known at a time; then all are forgotten, and learnt anew from new lists. */
const MAX_KNOWN_STEPS = 1_000;
/** Longer lists of elements of several types are seldom alike: each has a layout of its own. */
const MAX_SHARED_LENGTH = 16;

/** Of what types the elements of a list are: one for all of them, or one for each. Lists alike share one layout. */
export class ListLayout {
  readonly type = 'L';
  readonly types: readonly AttributeType[];
  /** The layouts of one element more, of another type than all before or after such a one. */
  private readonly steps = new Map<AttributeType, ListLayout>();

  constructor(types: readonly AttributeType[]) {
    this.types = types;
  }

  typeAt(index: number): AttributeType {
    return (this.types.length === 1 ? this.types[0] : this.types[index]) as AttributeType;
  }

  /** The layout of one element more. */
  extended(type: AttributeType): ListLayout {
    let longer = this.steps.get(type);
    if (longer !== undefined) return longer;
    longer = new ListLayout([...this.types, type]);
    countStep(this);
    this.steps.set(type, longer);
    return longer;
  }

  forgetSteps(): void {
    this.steps.clear();
  }
}

const emptyListLayout = new ListLayout([]);
/** Of each known step the layout it starts at. */
const knownSteps: ListLayout[] = [];

/** Keeps the memory of steps bounded, whatever lists hold: layouts that no list has any more can go then. */
function countStep(start: ListLayout): void {
  if (knownSteps.length === MAX_KNOWN_STEPS) {
    for (const layout of knownSteps) layout.forgetSteps();
    knownSteps.length = 0;
  }
  knownSteps.push(start);
}

/** The layout of a list of elements of `types`. */
export function listLayoutOf(types: readonly AttributeType[]): ListLayout {
  const first = types[0];
  if (first === undefined) return emptyListLayout;
  if (isUniform(types)) return emptyListLayout.extended(first);
  if (types.length > MAX_SHARED_LENGTH) return new ListLayout(types);
  let layout = emptyListLayout;
  for (const type of types) layout = layout.extended(type);
  return layout;
}

function isUniform(types: readonly AttributeType[]): boolean {
  for (let index = 1; index < types.length; index += 1) if (types[index] !== types[0]) return false;
  return true;
}
