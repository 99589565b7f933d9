export * from '@dynamem/server';
