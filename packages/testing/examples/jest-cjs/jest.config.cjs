module.exports = { testEnvironment: 'node', setupFilesAfterEnv: ['dynamem/testing/jest'] };
