import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const packed = 'packages/conformance/test/packed';
const pure = ['packages/engine/src/**/*.test.ts', 'packages/protocol/src/**/*.test.ts'];
// What layouts are known is counted in the process: tests of it have one to themselves.
const layouts = ['map-layout', 'list-layout', 'attribute-map'].map(
  (name) => `packages/engine/src/values/${name}.test.ts`,
);
const setupFiles = ['packages/engine/test/value-equality.ts'];
const installed = '**/node_modules/**';

/** What takes longest starts first, so that no core waits for the other at the end. */
const LONGEST_FIRST: readonly RegExp[] = [
  /packed\/(typescript|testing|fast-check)\./,
  /\/packed\//,
  /scenarios\.test/,
  /\/bench\//,
  /\/conformance\//,
  /./,
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number =>
      project.config.isolate
        ? LONGEST_FIRST.findIndex((pattern) => pattern.test(moduleId))
        : LONGEST_FIRST.length;
    return files.toSorted((left, right) => rank(left) - rank(right));
  }
}

export default defineConfig({
  resolve: { conditions: ['dynamem-source'] },
  ssr: { resolve: { conditions: ['dynamem-source'] } },
  test: {
    // On two cores vitest would leave one idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'packed',
          include: [`${packed}/*.test.ts`],
          globalSetup: `${packed}/pack.ts`,
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'adapters',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [installed, `${packed}/**`, ...pure],
        },
      },
      {
        extends: true,
        // These sources keep nothing in the process, so that their tests share it: most of their time was imports.
        test: { name: 'pure', setupFiles, include: pure, exclude: [installed, ...layouts], isolate: false },
      },
      {
        extends: true,
        test: { name: 'layouts', setupFiles, include: layouts },
      },
    ],
  },
});
