import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { type Api, createApi, readAccounts, readFieldKinds, readOwners } from '../api';
import { mapColumns, type Mapping } from '../columns';
import { importTable } from '../importing';
import { openTable } from '../reading';
import { createOwners, type KindOf, type Rules } from '../records';
import { describeCounts, describeSurvey, describeTable, describeWarnings } from './describe';
import { showProgress } from './progress';
import type { Options } from './read-options';
import { printRefused, writeRefused } from './refused-rows';

/** Imports a file, and returns the exit code. */
export async function run(options: Options, api: Api, print: (text: string) => void): Promise<number> {
  const { file, stated, dryRun, claim, rejects } = options;
  if (rejects !== undefined && existsSync(rejects) && realpathSync(rejects) === realpathSync(file))
    throw new Error('--rejects names the file that is imported. Name another one.');
  const table = await openTable(file, options);
  const mapping = mapColumns(table.header, stated);
  if (dryRun) print(describeTable(table, mapping));
  const { users, teams } = await readOwners(api);
  const owners = createOwners(users, teams);
  const defaultOwner = options.defaultOwner === undefined ? undefined : owners.find(options.defaultOwner);
  if (options.defaultOwner !== undefined && defaultOwner === undefined)
    throw new Error(`--default-owner: ${options.defaultOwner} not found, or the name of several.`);
  const rules: Rules = {
    ...{ mapping, owners, country: options.country, hasDefaultOwner: defaultOwner !== undefined },
    kindOf: await customFields(api, mapping),
    accountOf: mapping.columns.some(({ field }) => field === 'accountName') ? await readAccounts(api) : () => undefined,
    dates: { order: options.dates, zone: options.zone },
    decimal: options.decimal ?? (table.delimiter === ';' ? ',' : '.'),
  };
  const refused = rejects === undefined ? printRefused(print) : await writeRefused(rejects, table.header);
  const result = await importTable(table, {
    ...{ api, rules, defaultOwner, dryRun, claimUnclaimedByNumber: claim, onProgress: showProgress },
    onRefused: (row) => refused.add(row),
  });
  const rest = await refused.end();
  print(dryRun ? describeSurvey(result) : describeWarnings(result.warnings).join('\n'));
  print(describeCounts(result.counts, dryRun));
  print(rest);
  return result.counts.refused > 0 ? 1 : 0;
}

/** Only asks for the custom fields of the company if a column is one. */
async function customFields(api: Api, { columns }: Mapping): Promise<KindOf> {
  return columns.some(({ key }) => key !== undefined) ? readFieldKinds(api) : () => undefined;
}

/** The token that the options or the environment name; or one of a user of the demo. */
export async function readToken(
  { url, token, demoUser }: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (token) return token.trim();
  const file = environment.PATCHBAY_TOKEN_FILE;
  if (file) return readFileSync(file, 'utf8').trim();
  if (!demoUser)
    throw new Error('Token missing. Set PATCHBAY_TOKEN to the token of an administrator or service account.');
  const response = await fetch(`${url}/demo/sessions`, { method: 'POST', body: JSON.stringify({ user: demoUser }) });
  const answer = (await response.json()) as { token?: string; error?: string };
  if (answer.token === undefined) throw new Error(`${demoUser} cannot sign in: ${answer.error ?? response.status}`);
  return answer.token;
}

export const connect = async (
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Api> => createApi({ url: options.url, token: await readToken(options, environment) });
