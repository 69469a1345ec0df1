const { projects, ...shared } = require('../../jest.config.js');

/** The inbox in a real browser, on the built apps. Needs a Chromium: `CHROMIUM`, or one of the usual places. */
module.exports = {
  ...shared,
  testTimeout: 60_000,
  projects: [
    {
      ...projects.find(({ displayName }) => displayName === 'e2e'),
      displayName: 'browser',
      testMatch: ['<rootDir>/tools/browser/*.spec.ts'],
      testEnvironment: '<rootDir>/tools/browser/tells-failure.js',
    },
  ],
};
