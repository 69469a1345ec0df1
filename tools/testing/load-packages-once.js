const { createRequire, isBuiltin } = require('node:module');
const { default: Runtime } = require('jest-runtime');

/** Runs in the test's own world: it defines suites. */
const ofTests = '@patchbay/testkit';
const isPackage = (name) => /^[@\w]/.test(name) && !isBuiltin(name) && name !== ofTests && !name.startsWith('@jest/');

/**
 * Loads packages, which include Patchbay as it was built, once per process and outside of Jest's sandbox. Jest loads all
 * modules again for each file, which takes 2 s with Patchbay, and runs them slower. Only for tests that use Patchbay from
 * outside: what they get from it has other prototypes (`instanceof Error` is false), and no mock or fake clock reaches it.
 */
module.exports = class LoadPackagesOnce extends Runtime {
  constructor(...given) {
    super(...given);
    const { watch, watchAll } = given.at(-1);
    // In watch mode the process outlives changes.
    this.isOnce = !watch && !watchAll;
  }

  requireModuleOrMock(from, name) {
    return this.isOnce && isPackage(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
};
