import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importRecords } from './import-records';
import { readRecords, UnreadableFile, type RefusedRow } from './read-records';

const usage = `Takes customer records from a CSV file into Patchbay. Safe to repeat: a record is known by its type and externalId.

  npm run import -- records.csv [--country US] [--type CONTACT] [--dry-run] [--report refused.csv]

  --country    what numbers without a + are of, two letters; PATCHBAY_COUNTRY
  --type       of rows without a type column: CONTACT, ACCOUNT, OPPORTUNITY or LEAD
  --dry-run    ask for everything, write nothing
  --report     where the refused rows are written; they are printed where it is left out
  --url        the gateway; PATCHBAY_URL, or http://127.0.0.1:4000
  --token      of an administrator; PATCHBAY_TOKEN
  --demo-user  instead of a token, somebody of the demo: ada

Columns: externalId, name, owner (a user's externalId) or ownerTeam; as you have them: type, active, business, mobile, home,
other (several numbers with ; between), account, contact, updatedAt.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      country: { type: 'string' },
      type: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      url: { type: 'string' },
      token: { type: 'string' },
      'demo-user': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [file] = positionals;
  if (values.help === true || file === undefined) {
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  const url = (values.url ?? process.env.PATCHBAY_URL ?? 'http://127.0.0.1:4000').replace(/\/+$/, '');
  const token =
    values.token ?? process.env.PATCHBAY_TOKEN ?? (values['demo-user'] && (await signIn(url, values['demo-user'])));
  if (!token) throw new UnreadableFile('Give the token of an administrator with --token or PATCHBAY_TOKEN.');

  const country = values.country ?? process.env.PATCHBAY_COUNTRY;
  const { rows, refused } = readRecords(readFileSync(file, 'utf8'), { type: values.type, country });
  const dryRun = values['dry-run'];
  const report = await importRecords(rows, {
    url,
    token,
    dryRun,
    onProgress: (done) => showProgress(done, rows.length),
  });
  const all = [...refused, ...report.refused].sort((a, b) => a.line - b.line);
  console.log(
    `${dryRun ? 'Would be: ' : ''}${report.created} created, ${report.updated} updated, ${all.length} refused.`,
  );
  if (all.length > 0) tell(all, values.report);
  return all.length > 0 ? 1 : 0;
}

async function signIn(url: string, user: string): Promise<string> {
  const response = await fetch(`${url}/demo/sessions`, { method: 'POST', body: JSON.stringify({ user }) });
  const { token, error } = (await response.json()) as { token?: string; error?: string };
  if (token === undefined) throw new UnreadableFile(`${user} cannot sign in: ${error ?? response.status}`);
  return token;
}

const barWidth = 30;

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((done / Math.max(1, total)) * barWidth);
  process.stderr.write(
    `\r[${'#'.repeat(filled)}${' '.repeat(barWidth - filled)}] ${done} of ${total}${done === total ? '\n' : ''}`,
  );
}

function tell(refused: readonly RefusedRow[], report: string | undefined): void {
  if (report === undefined)
    return refused.forEach(({ line, externalId, reason }) => console.log(`line ${line} (${externalId}): ${reason}`));
  const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
  writeFileSync(
    report,
    [
      'line,externalId,reason',
      ...refused.map((row) => [row.line, row.externalId, row.reason].map(quoted).join(',')),
    ].join('\n') + '\n',
  );
  console.log(`Why, is written to ${report}.`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
