import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

export const root = join(__dirname, '../..');
/** Without the settings of an Nx that runs this test. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));

export interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
}

export async function run(cwd: string, command: string, ...args: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, { cwd, env });
    return { succeeded: true, output: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { succeeded: false, output: stdout + stderr };
  }
}

export const nx = (cwd: string, ...args: string[]) => run(cwd, join(root, 'node_modules/.bin/nx'), ...args);

function packageIn(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return `@patchbay/${basename(folder)}`;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name: string }).name;
}

/** The workspace as it is, in a temporary folder, where `@patchbay/...` means the copies. */
export function copyWorkspace(): string {
  const copy = mkdtempSync(join(tmpdir(), 'workspace-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, maxBuffer: 1 << 26 });
  for (const file of files.toString().trim().split('\n'))
    if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));

  mkdirSync(join(copy, 'node_modules/@patchbay'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => each !== '@patchbay'))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const area of ['apps', 'examples', 'libs', 'tools'])
    for (const name of readdirSync(join(copy, area))) {
      symlinkSync(join(copy, area, name), join(copy, 'node_modules', packageIn(join(copy, area, name))));
      const own = join(area, name, 'node_modules');
      if (existsSync(join(root, own))) symlinkSync(join(root, own), join(copy, own));
    }
  return copy;
}
