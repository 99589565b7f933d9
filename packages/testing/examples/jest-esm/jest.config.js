export default { testEnvironment: 'node', setupFilesAfterEnv: ['dynamem/testing/jest'] };
