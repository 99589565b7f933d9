export * from '@dynamem/testing/jest-globals';
