import { defineConfig } from 'vitest/config';

const packed = 'packages/conformance/test/packed';

export default defineConfig({
  resolve: { conditions: ['dynamem-source'] },
  ssr: { resolve: { conditions: ['dynamem-source'] } },
  test: {
    // On two cores vitest would leave one idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'packed', include: [`${packed}/*.test.ts`], globalSetup: `${packed}/pack.ts` },
      },
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', `${packed}/**`],
        },
      },
    ],
  },
});
