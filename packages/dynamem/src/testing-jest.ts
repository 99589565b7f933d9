export * from '@dynamem/testing/jest';
