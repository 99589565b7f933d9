export * from '@dynamem/fast-check';
