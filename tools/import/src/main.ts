import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importRecords } from './import-records';
import { readRecords, type RefusedRow } from './read-records';

const usage = `Imports customer records from a CSV file. Safe to repeat: a record is identified by its type and externalId.

  npm run import -- records.csv [--country US] [--type CONTACT] [--dry-run] [--report refused.csv]

  --country    country of numbers without a +, two letters; PATCHBAY_COUNTRY
  --type       type of rows without a type column: CONTACT, ACCOUNT, OPPORTUNITY or LEAD
  --dry-run    check everything, write nothing
  --report     file for refused rows; without it, they are printed
  --url        address of the gateway; PATCHBAY_URL, or http://127.0.0.1:4000
  --token      token of an administrator; PATCHBAY_TOKEN
  --demo-user  instead of a token, a user of the demo: ada

Columns: externalId; for new records also name, and owner (a user's externalId) or ownerTeam. Optional: type, firstName,
lastName, active, business, mobile, home, other (separate several numbers with ;), account, contact, updatedAt. What the
file has no column for stays as it is; an empty cell clears it.`;

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
  if (!token) throw new Error('Token missing. Set --token or PATCHBAY_TOKEN to the token of an administrator.');

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
    `${dryRun ? 'Dry run: ' : ''}${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged, ${all.length} refused.`,
  );
  if (all.length > 0) reportRefused(all, values.report);
  return all.length > 0 ? 1 : 0;
}

async function signIn(url: string, user: string): Promise<string> {
  const response = await fetch(`${url}/demo/sessions`, { method: 'POST', body: JSON.stringify({ user }) });
  const { token, error } = (await response.json()) as { token?: string; error?: string };
  if (token === undefined) throw new Error(`${user} cannot sign in: ${error ?? response.status}`);
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

function reportRefused(refused: readonly RefusedRow[], report: string | undefined): void {
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
  console.log(`Reasons written to ${report}.`);
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
