import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownApps } from '../installation/app';

const root = join(__dirname, '../../../..');
const migrateCommand = 'worker/dist/migrate/main.js';

/** A build of Patchbay. */
export interface Release {
  readonly name: string;
  readonly appsFolder: string;
  /** Releases before `npm run migrate` migrate when they start. */
  readonly hasMigrate: boolean;
}

const releaseAt = (name: string, appsFolder: string): Release => ({
  name,
  appsFolder,
  hasMigrate: existsSync(join(appsFolder, migrateCommand)),
});

/** The build that this file belongs to. */
export const thisRelease = (): Release => releaseAt('this build', ownApps);

/** Builds a revision in a folder of its own, once: later runs use what is there. */
export function buildRelease(revision: string, log: (line: string) => void): Release {
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`);
  const folder = join(tmpdir(), `patchbay-release-${commit.slice(0, 12)}`);
  const done = join(folder, '.is-built');
  if (!existsSync(done)) {
    log(`Building ${revision} in ${folder}.`);
    mkdirSync(folder, { recursive: true });
    execFileSync('sh', ['-c', `git archive ${commit} | tar -x -C "$0"`, folder], { cwd: root });
    installPackages(folder);
    run(folder, process.execPath, ['tools/build/build.mjs']);
    writeFileSync(done, '');
  }
  return releaseAt(revision, join(folder, 'apps'));
}

/** Our own packages, if the release has the same ones: that takes seconds instead of minutes. */
function installPackages(folder: string): void {
  const lock = (of: string) => readFileSync(join(of, 'package-lock.json'), 'utf8');
  const isLinked =
    lock(folder) === lock(root) &&
    nodeModules().every((path) => spawnSync('cp', ['-al', join(root, path), join(folder, path)]).status === 0);
  if (!isLinked) run(folder, 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund']);
}

/** Of the root, and of the projects that have other versions. */
const nodeModules = (): string[] => [
  'node_modules',
  ...['apps', 'libs', 'tools', 'examples']
    .flatMap((area) => readdirSync(join(root, area)).map((name) => join(area, name, 'node_modules')))
    .filter((path) => existsSync(join(root, path))),
];

/** Runs `npm run migrate` of a release. Returns what it says, and how long it took. */
export async function migrate(
  { appsFolder }: Release,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly lines: readonly string[]; readonly seconds: number }> {
  const since = Date.now();
  const child = spawn(process.execPath, [join(appsFolder, migrateCommand)], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`npm run migrate ended with ${String(code)}: ${output}`);
  return { lines: output.trim().split('\n'), seconds: (Date.now() - since) / 1_000 };
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function run(cwd: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}\n${stderr}`);
}
