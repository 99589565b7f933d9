export * from '@dynamem/client';
