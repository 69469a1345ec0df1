import { carrierVariables } from '@patchbay/carriers';
import { readConfig, now } from '@patchbay/service-kit';
import { parseArgs } from 'node:util';
import { readSince, reconcile } from './reconcile';

const usage = `Stores the texts that are in a carrier's log but never arrived here. You can run it at any time, also again.

  npm run reconcile -- --since 2h

  --since   how far back: 30m, 2h, 7d, or a time like 2026-11-01T08:00:00Z

It uses the worker's environment variables: DATABASE_URL and those of the carriers.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { since: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  const since = readSince(values.since ?? '', now());
  if (values.help === true || since === null) {
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const config = readConfig(process.env, 'reconcile', carrierVariables);
  for (const line of await reconcile(config, since, stopping.signal)) console.log(line);
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
