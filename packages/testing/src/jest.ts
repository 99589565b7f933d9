import { matchers, type DynamemMatchers } from './index.ts';

// An import of this file, in a test or in `setupFilesAfterEnv` of jest, extends its `expect`, at run time and in types.

/** What the `expect` of jest has then. */
export type JestMatchers<Result = void> = DynamemMatchers<Result>;

declare global {
  // The place where the types of jest look for matchers.
  // oxlint-disable-next-line typescript/no-namespace
  namespace jest {
    // What jest's own declaration has beside has a default.
    // oxlint-disable-next-line typescript/no-empty-object-type
    interface Matchers<R> extends DynamemMatchers<R> {}
  }
}

const { expect } = globalThis as { expect?: { extend?: (more: object) => void } };
if (expect?.extend === undefined)
  throw new Error(
    'Jest has no global `expect` here: call expect.extend(matchers), `matchers` of dynamem/testing',
  );
expect.extend(matchers);
