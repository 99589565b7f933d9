export * from '@dynamem/testing/template';
