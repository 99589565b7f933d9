import type { AttributeMap } from '../values/attribute-map.ts';

/** An item or an index entry: its attributes and their size, counted once at the write. */
export class Item {
  readonly attributes: AttributeMap;
  /** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
  readonly sizeBytes: number;

  constructor(attributes: AttributeMap, sizeBytes: number) {
    this.attributes = attributes;
    this.sizeBytes = sizeBytes;
  }
}
