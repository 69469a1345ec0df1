import { planMigrations, runMigrations } from '@patchbay/persistence';
import { readConfig } from '@patchbay/service-kit';
import { carrierVariables } from '@patchbay/carriers';
import { parseArgs } from 'node:util';

const usage = `Brings the database up to this version. Programs of the version before go on while it runs. You can run it again.

  npm run migrate              runs what is missing
  npm run migrate -- --plan    only says what is missing; exit code 3 if there is something

It uses DATABASE_SESSION_URL, or else DATABASE_URL. A migration that needs a lock gives up after 3 s, lets others pass,
and tries again, for about two minutes in all.`;

/** What `--plan` ends with if something is missing. */
const missingCode = 3;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { plan: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const config = readConfig(process.env, 'reconcile', carrierVariables);
  for (const warning of config.warnings) console.error(warning);
  const url = (config.databaseSessionUrl ?? config.databaseUrl)?.reveal() ?? '';
  const { missing, ofLaterVersion } = await planMigrations(url);
  for (const name of ofLaterVersion) console.log(`of a later version: ${name}`);
  if (values.plan === true) {
    for (const name of missing) console.log(`would run: ${name}`);
    console.log(missing.length === 0 ? 'Nothing is missing.' : `${missing.length} migrations are missing.`);
    return missing.length === 0 ? 0 : missingCode;
  }
  const done = await runMigrations(url, {
    retrying: (attempt, { message }) => console.error(`Attempt ${attempt} waits for others: ${message}.`),
  });
  for (const name of done) console.log(`done: ${name}`);
  console.log(done.length === 0 ? 'Nothing was missing.' : `${done.length} migrations are done.`);
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
