import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Gives every project its targets, from what its folder holds; `inputs` name everything that can change a result
 * (`namedInputs` in nx.json). A new project needs a package.json and a tsconfig.json, and nothing for Nx.
 */
export const createNodesV2 = [
  '{apps,examples,libs,tools}/*/package.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      return [file, { projects: { [root]: { targets: targetsOf(root, join(workspaceRoot, root)) } } }];
    }),
];

/** The set-up of the servers runs these. */
const servers = {
  projects: ['@patchbay/persistence', '@patchbay/testkit', '@patchbay/embedded-database'],
  input: 'production',
};

const command = (text) => ({ command: text, options: { cwd: '{workspaceRoot}' } });

function targetsOf(root, folder) {
  const has = (name) => existsSync(join(folder, name));
  const files = readdirSync(folder, { recursive: true }).filter((name) => !/(^|\/)(node_modules|dist)\//.test(name));
  const tsconfig = has('tsconfig.test.json') ? `${root}/tsconfig.test.json` : root;
  const isApp = root.startsWith('apps/') && has('src/main.ts');
  const targets = {
    lint: {
      ...command(`oxlint --type-aware ${root} && eslint --cache --cache-location .nx/eslint/${root} ${root}`),
      cache: true,
      inputs: ['default', '^production', 'lint', 'typescript', 'tools'],
    },
    typecheck: {
      ...command(`node node_modules/typescript-native/bin/tsc -b --checkers 1 ${tsconfig}`),
      cache: true,
      inputs: ['default', '^production', 'typescript', 'tools'],
      outputs: ['{projectRoot}/.tsbuild'],
      dependsOn: ['^typecheck'],
    },
  };
  if (has('src'))
    targets.build = {
      ...command(`node tools/build/build.mjs ${root}`),
      cache: true,
      // The bundle of an app contains its libs, and so does what Vite builds.
      inputs: [
        'production',
        ...(isApp || has('vite.config.mjs') ? ['^production'] : []),
        '{workspaceRoot}/tools/build/**/*',
        'tools',
      ],
      outputs: ['{projectRoot}/dist'],
      dependsOn: ['^build'],
    };
  const tests = files.filter((name) => /^src\/.*\.test\.tsx?$/.test(name));
  const isIntegration = (name) => name.includes('.integration.test.');
  if (tests.some((name) => !isIntegration(name)))
    targets.test = {
      ...command(`jest ${root}/ --selectProjects unit`),
      cache: true,
      inputs: ['default', '^production', 'jest', 'typescript', 'tools'],
    };
  if (tests.some(isIntegration))
    targets.integration = {
      ...command(`jest ${root}/ --selectProjects integration`),
      cache: true,
      inputs: ['default', '^production', 'jest', 'servers', servers, 'typescript', 'tools'],
    };
  // Not cached: the result depends on the machine, too (its browser, its time).
  if (!has('src') && files.some((name) => /\.(test|spec)\.ts$/.test(name)))
    targets.e2e = {
      ...command(`jest ${root}/ ${has('jest.config.js') ? `--config ${root}/jest.config.js` : '--selectProjects e2e'}`),
      cache: false,
      inputs: ['default', '^production', 'jest', 'servers', servers, 'typescript', 'tools'],
      dependsOn: ['^build'],
    };
  return targets;
}
