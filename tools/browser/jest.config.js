const all = require('../../jest.config.js');

/** The inbox in a real browser, on the built apps. Needs a Chromium: `CHROMIUM`, or one of the usual places. */
module.exports = {
  ...all,
  rootDir: '../..',
  testMatch: ['<rootDir>/tools/browser/**/*.spec.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
  testEnvironment: '<rootDir>/tools/browser/tells-failure.js',
};
