const { projects, ...shared } = require('../../jest.config.js');

/** The inbox in a real browser, on the built apps. Needs a Chromium: `CHROMIUM`, or one of the usual places. */
module.exports = {
  ...shared,
  // A browser, what it looks at and other tests share the machine.
  testTimeout: 180_000,
  maxWorkers: 1,
  projects: [
    {
      ...projects.find(({ displayName }) => displayName === 'e2e'),
      displayName: 'browser',
      testMatch: ['<rootDir>/tools/browser/*.spec.ts'],
      testEnvironment: '<rootDir>/tools/browser/tells-failure.js',
    },
  ],
};
