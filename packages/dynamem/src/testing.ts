export * from '@dynamem/testing';
