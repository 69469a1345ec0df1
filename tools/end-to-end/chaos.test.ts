import { describeWithOwnRedis } from '@patchbay/testkit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(__dirname, '../chaos/dist/main.js');
const faults = ['kill-relay', 'freeze-worker', 'redis-killed', 'postgres-crashed', 'promoted', 'later-release'];

/** A small version of `npm run chaos`, which starts servers of its own. */
describeWithOwnRedis('an installation that is broken under load', () => {
  test('loses, repeats, reorders and leaks nothing', async () => {
    const args = ['--texts-in=600', '--texts-out=120', '--quick', `--faults=${faults.join()}`];
    const run = spawn(process.execPath, ['--enable-source-maps', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [run.stdout, run.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    const [code] = (await once(run, 'close')) as [number | null];
    // A failure shows what was found, and the seed to repeat it.
    expect(code === 0 ? '' : output).toBe('');
    for (const fault of faults) expect(output).toContain(`(\`${fault}\`) | `);
    expect(output).toContain('| texts acknowledged | 600 |');
    expect(output).toContain('| sends accepted | 120 |');
  }, 300_000);
});
