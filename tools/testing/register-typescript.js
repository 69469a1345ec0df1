const { transformFileSync } = require('@swc/core');
const swcOptions = require('./swc-options.js');

/** Lets Node run the sources, without a build: `node --conditions=source --require tools/testing/register-typescript.js`. */
require.extensions['.ts'] = (module, filename) =>
  module._compile(transformFileSync(filename, { ...swcOptions, swcrc: false }).code, filename);
