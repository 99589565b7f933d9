export * from '@dynamem/testing/vitest';
