const swc = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** Tests run from the sources; the `source` export condition makes `@patchbay/...` resolve to them. */
module.exports = {
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.tsbuild/'],
  modulePathIgnorePatterns: ['/dist/', '/.tsbuild/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  // jose comes as ES modules only, which Jest cannot require.
  transform: { '\\.ts$': ['@swc/jest', swc], '/node_modules/jose/.*\\.js$': ['@swc/jest', { module: swc.module }] },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  globalSetup: '<rootDir>/tools/testing/global-setup.ts',
  globalTeardown: '<rootDir>/tools/testing/global-teardown.ts',
  // Most of them wait more than they work.
  maxWorkers: 2,
  testTimeout: 30_000,
};
