// Writes @patchbay/client as it is published: ES module and CommonJS, with types for both. `npm run pack:client`, then
// `npm publish libs/client/dist/package`. Another folder can be given.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../..');
const client = join(root, 'libs/client');
const output = resolve(process.argv[2] ?? join(client, 'dist/package'));
rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, 'types/generated'), { recursive: true });

const bundle = await rolldown({ input: join(client, 'src/index.ts'), external: /^graphql-ws/, platform: 'neutral' });
await bundle.write({ format: 'esm', file: join(output, 'index.mjs') });
await bundle.write({ format: 'cjs', file: join(output, 'index.cjs') });
await bundle.close();

const declarations = mkdtempSync(join(tmpdir(), 'client-types-'));
try {
  const options = ['--composite', 'false', '--incremental', 'false', '--declaration', '--declarationMap', 'false'];
  const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
  const args = [tsc, '-p', client, ...options, '--outDir', declarations];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  for (const name of readdirSync(declarations, { recursive: true }).filter((file) => file.endsWith('.d.ts')))
    for (const kind of ['m', 'c']) {
      const text = readFileSync(join(declarations, name), 'utf8');
      writeFileSync(
        join(output, 'types', name.replace(/\.d\.ts$/, `.d.${kind}ts`)),
        text.replaceAll(/from '(\.\/[^']+)'/g, `from '$1.${kind}js'`),
      );
    }
} finally {
  rmSync(declarations, { recursive: true });
}

const { name, version, description, license, dependencies } = JSON.parse(
  readFileSync(join(client, 'package.json'), 'utf8'),
);
const entry = (kind) => ({ types: `./types/index.d.${kind}ts`, default: `./index.${kind}js` });
const manifest = {
  name,
  version,
  description,
  license,
  sideEffects: false,
  main: './index.cjs',
  module: './index.mjs',
  types: './types/index.d.cts',
  exports: { '.': { import: entry('m'), require: entry('c') }, './package.json': './package.json' },
  engines: { node: '>=20.19' },
  dependencies,
};
writeFileSync(join(output, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(join(root, 'LICENSE'), join(output, 'LICENSE'));
copyFileSync(join(client, 'README.md'), join(output, 'README.md'));
