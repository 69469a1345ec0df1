const { TestEnvironment } = require('jest-environment-node');

/** Tests as ever, but what runs after each is told whether it failed: `globalThis.hasTestFailed`. */
module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasTestFailed = false;
    if (name === 'test_fn_failure') this.global.hasTestFailed = true;
  }
};
