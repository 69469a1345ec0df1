import { carrierVariables } from '@patchbay/carriers';
import { readConfig, now } from '@patchbay/service-kit';
import { parseArgs } from 'node:util';
import { readSince } from '../reconcile/reconcile';
import { nothingLost, restored } from './restored';

const usage = `What to do after the database was restored to an older state. You can run it at any time, also again.

  npm run restored -- --lost-since 2026-11-01T08:00:00Z    texts that wait are asked about before they are sent, and the
                                                           logs of carriers are read for what is missing
  npm run restored -- --nothing-lost                       a standby that has everything took over: texts are just sent

  --lost-since   the time that it was restored to, or an earlier one: 30m, 2h, 7d, or a time

It uses the worker's environment variables: DATABASE_URL and those of the carriers.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'lost-since': { type: 'string' },
      'nothing-lost': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const since = readSince(values['lost-since'] ?? '', now());
  if (values.help === true || (since === null) !== values['nothing-lost']) {
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const config = readConfig(process.env, 'reconcile', carrierVariables);
  const lines = since === null ? await nothingLost(config) : await restored(config, since, stopping.signal);
  for (const line of lines) console.log(line);
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
