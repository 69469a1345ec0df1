const swc = require('./tools/testing/swc-options.js');

/** Tests run from the sources; the `source` export condition makes `@patchbay/...` resolve to them. */
const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.tsbuild/'],
  modulePathIgnorePatterns: ['/dist/', '/.tsbuild/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  // These are ES modules, which Jest cannot require.
  transform: {
    '\\.ts$': ['@swc/jest', swc],
    '/node_modules/(jose|sql-template-tag)/.*\\.js$': ['@swc/jest', { module: swc.module }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|sql-template-tag)/)'],
};
/** PostgreSQL and Redis start before the first of these tests, and not at all if none of them runs. */
const withServers = {
  ...shared,
  globalSetup: '<rootDir>/tools/testing/global-setup.ts',
  globalTeardown: '<rootDir>/tools/testing/global-teardown.ts',
};

module.exports = {
  // Jest reads this here, and not in a project.
  testTimeout: 60_000,
  // Most tests wait more than they work.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/**/*.test.ts'],
      testPathIgnorePatterns: [
        ...shared.testPathIgnorePatterns,
        '\\.integration\\.test\\.ts$',
        '/tools/(end-to-end|nx)/',
      ],
    },
    {
      ...withServers,
      displayName: 'integration',
      testMatch: ['<rootDir>/**/*.integration.test.ts'],
    },
    {
      ...withServers,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tools/{end-to-end,nx}/*.test.ts'],
    },
  ],
};
