const { TestEnvironment } = require('jest-environment-node');

/** Sets `globalThis.hasTestFailed`, so that code after a test knows whether the test failed. */
module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasTestFailed = false;
    if (name === 'test_fn_failure') this.global.hasTestFailed = true;
  }
};
