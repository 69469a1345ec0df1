import { readConfig } from '@patchbay/service-kit';
import { parseArgs } from 'node:util';
import { readSince, reconcile } from './reconcile';

const usage = `Takes in the texts that a carrier's log has and that never arrived here. Safe to repeat, and while everything runs.

  npm run reconcile -- --since 2h

  --since   how far back: 30m, 2h, 7d, or an instant like 2026-11-01T08:00:00Z

It reads the same environment as the worker: DATABASE_URL, and what the carriers need.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { since: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  const since = readSince(values.since ?? '', new Date());
  if (values.help === true || since === null) {
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  for (const line of await reconcile(readConfig(process.env, 'reconcile'), since, stopping.signal)) console.log(line);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
