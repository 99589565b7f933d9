import '@dynamem/testing/jest';
