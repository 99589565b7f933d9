import '@dynamem/testing/vitest';
