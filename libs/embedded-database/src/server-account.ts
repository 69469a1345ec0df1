import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The account that the server runs as; empty for the current user. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly name?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** For root: finds or creates the account `postgres` (`_postgres` on macOS). */
export function findServerAccount(): ServerAccount {
  const existing = lookUp('postgres') ?? lookUp('_postgres');
  if (existing !== null) return existing;
  const attempts: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/bin/false',
        'postgres',
      ],
    ],
    // BusyBox
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']],
  ];
  const problems: string[] = [];
  for (const [command, args] of attempts) {
    const { stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
    const created = lookUp('postgres');
    if (created !== null) return created;
    problems.push(`${command}: ${error?.message ?? stderr.trim()}`);
  }
  throw new Error(
    'PostgreSQL does not run as root, and the user `postgres` could not be created. Create it, start as an ordinary user, ' +
      `or set DATABASE_URL to your own PostgreSQL.\n${problems.join('\n')}`,
  );
}

/** For root, if the data exists: only the owner of the data may use it. */
export function ownerOf(path: string): ServerAccount {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** Checks whether a command succeeds when this account runs it. */
export function canRun(account: ServerAccount, command: string, args: readonly string[]): boolean {
  const { uid, gid } = account;
  return spawnSync(command, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

function lookUp(name: string): ServerAccount | null {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout ?? '', 10),
  );
  if (uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid)) return null;
  return { name, uid, gid };
}
