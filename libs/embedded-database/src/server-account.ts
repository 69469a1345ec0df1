import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Whom the server runs as; empty where that is whoever starts it. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly name?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** For root: the account `postgres` (`_postgres` on macOS), which is made where there is none. */
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
    'PostgreSQL does not run as root, and no user `postgres` could be made for it. Make one, start as an ordinary user, ' +
      `or name a PostgreSQL of your own in DATABASE_URL.\n${problems.join('\n')}`,
  );
}

/** For root, with data that is there already: its owner, as nobody else may have it. */
export function ownerOf(path: string): ServerAccount {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** Whether a command succeeds in the hands of that account. */
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
