import { without, type Body } from './body.ts';

/** The ProvisionedThroughput of what is given of it. */
export function throughput(read: number | undefined, write: number | undefined): Body {
  const units: Body = { ReadCapacityUnits: read, WriteCapacityUnits: write };
  return without(units, ...Object.keys(units).filter((name) => units[name] === undefined));
}
