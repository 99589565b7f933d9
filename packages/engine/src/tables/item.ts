import { AttributeMap } from '../values/container.ts';

/** An item or an index entry: its attributes, as which it is read, and their size, counted once at the write. */
export class Item extends AttributeMap {
  /** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
  readonly sizeBytes: number;

  constructor({ layout, cells, start }: AttributeMap, sizeBytes: number) {
    super(layout, cells, start);
    this.sizeBytes = sizeBytes;
  }

  get attributes(): AttributeMap {
    return this;
  }
}
