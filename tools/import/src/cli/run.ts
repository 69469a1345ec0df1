import {
  type Api,
  createApi,
  createOwners,
  hasConsent,
  importTable,
  type KindOf,
  mapColumns,
  type Mapping,
  nameListColumns,
  openTable,
  readAccounts,
  readDefaultCountry,
  readFieldKinds,
  readOwners,
  type Rules,
  type Table,
  targetOf,
} from '@patchbay/importing';
import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs';
import { describeCounts, describeSurvey, describeTable, describeUnusedConsent, describeWarnings } from './describe';
import { showProgress } from './progress';
import type { Options } from './read-options';
import type { MappedTable, Target } from './target';
import { printRefused, writeRefused } from './refused-rows';
import { runConsents } from './run-consents';

/** Imports a file, and returns the exit code. */
export async function run(given: Options, api: Api, print: (text: string) => void): Promise<number> {
  const options = { ...given, country: given.country ?? (await readDefaultCountry(api)) };
  const { file, stated, dryRun, rejects } = options;
  if (rejects !== undefined && existsSync(rejects) && realpathSync(rejects) === realpathSync(file))
    throw new Error('--rejects names the file that is imported. Name another one.');
  const { numberList: isList = false } = stated;
  const table = await openTable(() => createReadStream(file), {
    ...options,
    ...(isList ? { nameColumns: nameListColumns } : {}),
  });
  const mapping = mapColumns(table.header, stated);
  if (dryRun) print(describeTable(table, mapping));
  print(describeUnusedConsent(mapping).join('\n'));
  // Before the file of refused rows is opened: nothing is written if an option is wrong.
  const directory = isList ? undefined : await readDirectory(options, { mapping, table }, api);
  const refused = rejects === undefined ? printRefused(print) : await writeRefused(rejects, table.header);
  const target = { api, print, refused };
  const consents = isList || hasConsent(mapping) ? await runConsents(options, { table, mapping }, target) : 0;
  const records = directory === undefined ? 0 : await runRecords(options, { table, rules: directory }, target);
  print(await refused.end());
  return consents + records > 0 ? 1 : 0;
}

type Directory = Awaited<ReturnType<typeof readDirectory>>;

/** Imports the records of a file. Returns how many rows were refused. */
async function runRecords(
  { dryRun, claim }: Options,
  { table, rules: { rules, defaultOwner } }: { readonly table: Table; readonly rules: Directory },
  { api, print, refused }: Target,
): Promise<number> {
  const result = await importTable(table, {
    ...{ target: targetOf(api), rules, defaultOwner, dryRun, claimUnclaimedByNumber: claim, onProgress: showProgress },
    onRefused: (row) => refused.add(row),
  });
  print(dryRun ? describeSurvey(result) : describeWarnings(result.warnings).join('\n'));
  print(describeCounts(result.counts, dryRun));
  return result.counts.refused;
}

/** What rows mean in this company. */
async function readDirectory(options: Options, { mapping, table: { delimiter } }: MappedTable, api: Api) {
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
    decimal: options.decimal ?? (delimiter === ';' ? ',' : '.'),
  };
  return { rules, defaultOwner };
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
