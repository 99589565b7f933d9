import { expect } from 'vitest';
import { matchers, type DynamemMatchers } from './index.ts';

// An import of this file, in a test or as a set-up file of vitest, extends its `expect`, at run time and in types.

/** What the `expect` of vitest has then. */
export type VitestMatchers = DynamemMatchers;

declare module 'vitest' {
  // Declarations of one interface have the same parameters: these are vitest's own.
  // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-empty-object-type, no-unused-vars
  interface Matchers<T = any> extends DynamemMatchers {}
}

expect.extend(matchers);
