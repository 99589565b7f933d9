export * from '@dynamem/dynode';
