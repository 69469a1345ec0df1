// Builds what changed since its last build: what runs in browsers with Vite, every other project from src/ to dist/ with
// SWC. Then it bundles the apps, into dist/main.js. With nothing to do it takes 0.3 s; Nx takes 4.3 s to find everything in
// its cache (two cores). With folders as arguments it builds only those. `npm start` runs this first and bundles only the
// app that it starts: `--bundle=apps/standalone`. `npm run typecheck` checks the types.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleApp } from './bundle.mjs';

const root = join(import.meta.dirname, '../..');
/** Runs in browsers. */
const isWeb = (folder) => existsSync(join(folder, 'vite.config.mjs'));
const isApp = (folder) => existsSync(join(folder, 'src/main.ts')) && dirname(folder) === join(root, 'apps');
const isSource = (file) => file.endsWith('.ts') && !/\.(test|contract|testing|d)\.ts$/.test(file);
const swcOptions = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

const below = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name));

/** A file's change time moves with every write, whatever its mtime; a folder's moves when a file in it comes or goes. */
const isNewer = (path, time) => {
  const stats = statSync(path);
  return stats.ctimeMs > time || (stats.isDirectory() && below(path).some((each) => statSync(each).ctimeMs > time));
};

async function compile(folder) {
  const { transformFile } = await import('@swc/core');
  const dist = join(folder, 'dist');
  const written = new Set();
  const sources = below(join(folder, 'src')).filter(isSource);
  await Promise.all(
    sources.map(async (filename) => {
      const name = relative(join(folder, 'src'), filename).replace(/\.ts$/, '.js');
      const output = join(dist, isApp(folder) && name === 'main.js' ? 'unbundled.js' : name);
      const sourceFileName = relative(dirname(output), filename);
      const { code, map } = await transformFile(filename, { ...swcOptions, filename, sourceFileName });
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(`${output}.map`, map);
      writeFileSync(output, `${code}\n//# sourceMappingURL=${basename(output)}.map\n`);
      written.add(output).add(`${output}.map`);
    }),
  );
  for (const file of below(dist)) if (statSync(file).isFile() && !written.has(file)) rmSync(file);
}

async function buildWeb(folder) {
  const vite = createRequire(join(folder, 'package.json')).resolve('vite');
  const { build } = await import(pathToFileURL(vite).href);
  // Jest has another one, which means React with all its checks.
  process.env.NODE_ENV = 'production';
  await build({ root: folder, configFile: join(folder, 'vite.config.mjs'), logLevel: 'warn' });
}

/** Runs a step again if its ingredients changed since it last succeeded. */
async function ifChanged(stamp, ingredients, step) {
  const last = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (![...ingredients, import.meta.dirname, join(root, 'package-lock.json')].some((path) => isNewer(path, last)))
    return;
  const since = new Date();
  await step();
  writeFileSync(stamp, '');
  // A file that changed during the build is newer than its start.
  utimesSync(stamp, since, since);
}

const stampOf = (folder) => join(folder, 'dist/.built');
const all = ['apps', 'examples', 'libs', 'tools']
  .flatMap((area) => readdirSync(join(root, area)).map((name) => join(root, area, name)))
  .filter((folder) => existsSync(join(folder, 'src')));
const bundleOption = '--bundle=';
const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith('--')).map((folder) => join(root, folder));
const bundled = options
  .filter((option) => option.startsWith(bundleOption))
  .map((option) => join(root, option.slice(bundleOption.length)));
const isBundled = (folder) => isApp(folder) && (bundled.length === 0 || bundled.includes(folder));
const folders = wanted.length === 0 ? all : all.filter((folder) => wanted.includes(folder));
for (const folder of folders) {
  const parts = isWeb(folder)
    ? [
        'src',
        'public',
        'index.html',
        'vite.config.mjs',
        'lingui.config.mjs',
        'macros.mjs',
        'inline-documents.mjs',
        'service-worker.mjs',
        'package.json',
        '../../libs/client/src',
        '../../libs/importing/src',
      ]
    : ['src'];
  const ingredients = parts.map((part) => join(folder, part)).filter(existsSync);
  await ifChanged(stampOf(folder), ingredients, () => (isWeb(folder) ? buildWeb(folder) : compile(folder)));
}
// The bundle of an app contains libs, and that of the standalone app contains the other apps.
const parts = all
  .filter((folder) => !isWeb(folder) && ['apps', 'libs'].includes(basename(dirname(folder))))
  .map(stampOf);
for (const folder of folders.filter(isBundled))
  await ifChanged(join(folder, 'dist/.bundled'), parts.filter(existsSync), () => bundleApp(folder));
