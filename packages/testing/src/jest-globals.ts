import { expect } from '@jest/globals';
import { matchers, type DynamemMatchers } from './index.ts';

// An import of this file, in a test or in `setupFilesAfterEnv` of jest, extends the `expect` that tests import from
// `@jest/globals`, at run time and in types; it needs no global one.

/** What the `expect` of `@jest/globals` has then. */
export type JestGlobalsMatchers<Result = void> = DynamemMatchers<Result>;

// The place from which `@jest/globals` takes the types of its `expect`.
declare module '@jest/expect' {
  // What jest's own declaration has beside has a default.
  // oxlint-disable-next-line typescript/no-empty-object-type
  interface Matchers<R extends void | Promise<void>> extends DynamemMatchers<R> {}
}

expect.extend(matchers);
