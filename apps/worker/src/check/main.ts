import { now } from '@patchbay/service-kit';
import type { AppName } from '@patchbay/service-kit';
import { parseArgs } from 'node:util';
import { describeResults, isOk, toJson } from './report';
import { runChecks } from './run-checks';

const apps = ['gateway', 'ingress', 'worker', 'standalone'] as const satisfies readonly AppName[];

const usage = `Checks an installation: configuration, database, clock, Redis or NATS, public URL, and each account with a carrier.
It only asks; it changes and stores nothing. Run it where the programs run, with their environment.

  npm run check
  npm run check -- --json             for programs
  npm run check -- --app worker       checks the variables that this program needs: ${apps.join(', ')}

Without --app, it is the gateway, which needs most, or standalone if DATABASE_URL is not set.
Exit codes: 0 without errors (there may be warnings), 1 with errors, 2 if it was called in a wrong way.
docs/checks.md explains each code.`;

async function main(): Promise<{ readonly text: string; readonly code: number }> {
  let values: { readonly json?: boolean; readonly app?: string; readonly help?: boolean };
  try {
    const options = {
      json: { type: 'boolean' },
      app: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    ({ values } = parseArgs({ options }));
  } catch (error) {
    return { text: `${(error as Error).message}\n\n${usage}`, code: 2 };
  }
  const wanted = values.app ?? (isSet('DATABASE_URL') ? 'gateway' : 'standalone');
  const app = apps.find((name) => name === wanted);
  if (values.help === true) return { text: usage, code: 0 };
  if (app === undefined) return { text: usage, code: 2 };
  const results = await runChecks(process.env, app);
  const text = values.json === true ? toJson(results, now()) : describeResults(results);
  return { text, code: isOk(results) ? 0 : 1 };
}

const isSet = (name: string) => [name, `${name}_FILE`].some((one) => (process.env[one] ?? '').trim() !== '');

main().then(
  // What still connects in vain must not keep this process.
  ({ text, code }) => process.stdout.write(`${text}\n`, () => process.exit(code)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
