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
    '/node_modules/(jose|sql-template-tag|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|aws4fetch)/.*\\.js$':
      ['@swc/jest', { module: swc.module }],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|sql-template-tag|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|aws4fetch)/)',
  ],
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
  // With a browser's tests beside them, two workers keep two processors busy. More of them only wait for each other.
  maxWorkers: 2,
  testSequencer: require.resolve('./tools/testing/slowest-first.js'),
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
      globalSetup: '<rootDir>/tools/testing/build-and-start-servers.ts',
      runtime: '<rootDir>/tools/testing/load-packages-once.js',
      testMatch: ['<rootDir>/tools/{end-to-end,nx}/*.test.ts'],
    },
  ],
};
