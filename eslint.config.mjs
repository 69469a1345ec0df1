import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { featureBoundaries } from './tools/lint/features.mjs';
import { spokenLanguages } from './tools/lint/languages.mjs';
import { plainEnglish } from './tools/lint/plain-english.mjs';

const nodeBuiltins = builtinModules.flatMap((name) => [name, `node:${name}`]);
const without = (message, ...allowed) => ({
  paths: nodeBuiltins.filter((name) => !allowed.includes(name)).map((name) => ({ name, message })),
});
const tests = ['**/*.test.ts', '**/*.contract.ts', '**/*.testing.ts', 'tools/end-to-end/**', 'tools/testing/**'];

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only a main.ts reads the environment, through readConfig.',
};
const noClockOfMachine = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
].map((selector) => ({
  selector,
  message:
    'Use now() of service-kit: clocks of machines differ. To measure how long something takes, use performance.now().',
}));

/** ESLint caches by file and configuration; the module boundaries depend on the names and tags of all projects, too. */
const manifests = ['apps', 'examples', 'libs', 'tools']
  .flatMap((area) =>
    readdirSync(join(import.meta.dirname, area)).map((name) => join(import.meta.dirname, area, name, 'package.json')),
  )
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'));

export default tseslint.config(
  {
    ignores: [
      'apps/inbox/src/generated/**',
      'libs/client/src/generated/**',
      'examples/relay/src/__generated__/**',
      '**/dist/**',
      '**/node_modules/**',
      '**/.tsbuild/**',
      '.patchbay/**',
      '.nx/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A GraphQL resolver's types are read at run time: a type-only import would leave nothing there.
    files: ['apps/gateway/src/schema/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/{inbox,explorer}/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // It speaks to React's compiler, which does not run here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: false,
          checkDynamicDependenciesExceptions: [],
          allow: [],
          depConstraints: [
            {
              sourceTag: 'type:composition',
              onlyDependOnLibsWithTags: ['type:app', 'type:adapter', 'type:application', 'type:domain', 'type:util'],
            },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: ['type:adapter', 'type:application', 'type:domain', 'type:util'],
            },
            { sourceTag: 'type:adapter', onlyDependOnLibsWithTags: ['type:application', 'type:domain', 'type:util'] },
            { sourceTag: 'type:application', onlyDependOnLibsWithTags: ['type:domain'] },
            { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], bannedExternalImports: ['*'] },
            { sourceTag: 'type:util', onlyDependOnLibsWithTags: ['type:util'] },
            // The web knows the server through the types generated from its schema, and through its public client.
            { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:client', 'type:import'] },
            // It runs in browsers.
            { sourceTag: 'type:import', onlyDependOnLibsWithTags: [] },
            // They run elsewhere: nothing of the product comes with them.
            { sourceTag: 'type:client', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:example', onlyDependOnLibsWithTags: [] },
            // It judges the product, so it shares nothing with it: a mistake there must not be made here as well.
            { sourceTag: 'type:chaos', onlyDependOnLibsWithTags: [] },
            {
              sourceTag: 'type:tool',
              onlyDependOnLibsWithTags: ['type:application', 'type:domain', 'type:util', 'type:import'],
            },
            {
              sourceTag: 'type:bench',
              onlyDependOnLibsWithTags: ['type:app', 'type:adapter', 'type:application', 'type:domain', 'type:util'],
            },
            {
              sourceTag: 'type:e2e',
              onlyDependOnLibsWithTags: [
                'type:testkit',
                'type:adapter',
                'type:application',
                'type:domain',
                'type:util',
              ],
            },
            { sourceTag: 'type:testkit', onlyDependOnLibsWithTags: ['type:util'] },
          ],
        },
      ],
    },
  },
  {
    // Tests may use what they test with: real servers, and the code that they set a scene with.
    files: tests,
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['libs/routing-domain/src/**/*.ts', 'libs/access/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        without('The domain is pure: what it needs to know of the world is an argument.'),
      ],
    },
  },
  {
    files: ['libs/messaging/src/**/*.ts'],
    ignores: tests,
    // A hash is pure.
    rules: {
      'no-restricted-imports': ['error', without('The use cases reach the world through ports/.', 'node:crypto')],
    },
  },
  {
    files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts'],
    ignores: [...tests, '**/main.ts', 'libs/testkit/**', 'libs/embedded-database/**'],
    rules: {
      'no-restricted-syntax': ['error', noEnvironment],
    },
  },
  {
    // What runs elsewhere has no other clock, and what compares clocks needs both.
    files: ['apps/{gateway,worker,webhook-ingress,standalone}/src/**/*.ts', 'libs/*/src/**/*.ts'],
    ignores: [
      ...tests,
      '**/main.ts',
      'libs/{testkit,embedded-database,client,importing}/**',
      'libs/service-kit/src/clock.ts',
      'libs/carriers/src/ask-api.ts',
      'libs/persistence/src/inspect-database.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noEnvironment, ...noClockOfMachine] },
  },
  {
    // The other rule does not hold for tests, but nothing of the product may come in with those of the checker, either.
    files: ['tools/chaos/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@patchbay/|/(apps|libs)/',
              message: 'Chaos judges the product and shares no code with it. Write it again here.',
            },
          ],
        },
      ],
    },
  },
  { settings: { manifests } },
  featureBoundaries,
  ...spokenLanguages,
  plainEnglish,
);
