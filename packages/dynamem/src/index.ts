export * from '@dynamem/engine';
