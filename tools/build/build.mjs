// Transpiles every package's src/ to dist/ with SWC. A file that is newer than its output is written again, an output
// without its source is removed: the first build takes a few seconds, one with nothing to do some tens of milliseconds.
// Types are checked by `npm run typecheck`, not here.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync, existsSync, utimesSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const swcOptions = {
  module: { type: 'commonjs' },
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    : [];

const isSource = (file) =>
  file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.contract.ts') && !file.endsWith('.d.ts');
// The inbox is for browsers, and built by Vite.
const inbox = join(root, 'apps/inbox');
const packages = ['apps', 'libs', 'tools']
  .flatMap((area) => readdirSync(join(root, area)).map((name) => join(root, area, name)))
  .filter((folder) => folder !== inbox);

const stale = [];
for (const folder of packages) {
  const src = join(folder, 'src');
  const dist = join(folder, 'dist');
  const wanted = new Set();
  for (const source of filesBelow(src).filter(isSource)) {
    const output = join(dist, relative(src, source).replace(/\.ts$/, '.js'));
    wanted.add(output).add(`${output}.map`);
    const modified = statSync(source).mtimeMs;
    if (!existsSync(output) || Math.abs(statSync(output).mtimeMs - modified) > 1)
      stale.push({ source, output, modified });
  }
  if (existsSync(src)) for (const output of filesBelow(dist)) if (!wanted.has(output)) rmSync(output);
}

if (stale.length > 0) {
  const { transformFile } = await import('@swc/core');
  await Promise.all(
    stale.map(async ({ source, output, modified }) => {
      const { code, map } = await transformFile(source, {
        ...swcOptions,
        filename: source,
        sourceFileName: relative(dirname(output), source),
        swcrc: false,
      });
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(`${output}.map`, map ?? '{}');
      writeFileSync(output, `${code}\n//# sourceMappingURL=${output.split('/').pop()}.map\n`);
      // The output carries its source's time, so that a checkout of an older version is rebuilt too.
      utimesSync(output, modified / 1000, modified / 1000);
    }),
  );
}

/* The inbox is built anew when anything that goes into it changed: its sources, or what it depends on. */
const ingredients = [
  ...filesBelow(join(inbox, 'src')),
  ...filesBelow(join(inbox, 'public')),
  ...['index.html', 'vite.config.mjs', 'package.json'].map((name) => join(inbox, name)),
  join(root, 'package-lock.json'),
];
const fingerprint = createHash('sha256');
for (const file of ingredients.filter((name) => !name.endsWith('.test.ts')).sort())
  fingerprint.update(relative(root, file)).update(readFileSync(file));
const built = fingerprint.digest('hex');
const stamp = join(inbox, 'dist/.built');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== built) {
  const { build } = await import(pathToFileURL(createRequire(join(inbox, 'package.json')).resolve('vite')).href);
  await build({ root: inbox, configFile: join(inbox, 'vite.config.mjs'), logLevel: 'warn' });
  // Squeezed once here, and not at every request.
  for (const file of filesBelow(join(inbox, 'dist')).filter((name) => /\.(html|js|css|svg)$/.test(name))) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  }
  writeFileSync(stamp, built);
}
