import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['dynamem-source'] },
  ssr: { resolve: { conditions: ['dynamem-source'] } },
  test: {
    setupFiles: ['packages/engine/test/value-equality.ts'],
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'bench/**/*.test.ts'],
    // On two cores vitest would leave one idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
