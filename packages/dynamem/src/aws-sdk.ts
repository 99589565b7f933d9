export * from '@dynamem/aws-sdk';
