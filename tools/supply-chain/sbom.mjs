// Prints the packages of the product as CycloneDX, from package-lock.json, without those that only tools use.
//   npm run --silent sbom > sbom.json
// `npm sbom --omit dev` alone leaves out each package that a tool uses, too, such as graphql. So npm gets a lock file that
// knows of no tools.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, root), 'utf8'));
const withoutTools = ({ devDependencies: _, ...project }) => project;

const lock = read('package-lock.json');
const packages = Object.fromEntries(
  Object.entries(lock.packages)
    .filter(([, { dev }]) => dev !== true)
    .map(([path, one]) => [path, withoutTools(one)]),
);

const temporary = mkdtempSync(join(tmpdir(), 'sbom-'));
// npm takes the name of the folder for the name of the product.
const folder = join(temporary, 'patchbay');
try {
  for (const path of Object.keys(packages).filter((one) => !one.includes('node_modules/'))) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), JSON.stringify(withoutTools(read(join(path, 'package.json')))));
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  const { status, error } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  );
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
} finally {
  rmSync(temporary, { recursive: true });
}
