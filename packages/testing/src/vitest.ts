import { expect } from 'vitest';
import { matchers, type DynamemMatchers } from './index.ts';

// An import of this file, in a test or as a set-up file of vitest, extends its `expect`, at run time and in types.

/** What the `expect` of vitest has then. */
export type VitestMatchers = DynamemMatchers;

declare module 'vitest' {
  // Without parameters, which vitest 5 has others of than 3 and 4: all of them have defaults.
  // oxlint-disable-next-line typescript/no-empty-object-type
  interface Matchers extends DynamemMatchers {}
}

expect.extend(matchers);
