import { type ChainLink } from '@patchbay/messaging';
import { connectDataSource, verifyAuditLog } from '@patchbay/persistence';
import { readConfig } from '@patchbay/service-kit';
import { parseArgs } from 'node:util';

const usage = `Checks that nobody changed or removed entries of the audit log.

  npm run audit:verify
  npm run audit:verify -- --head 1200:5f2a…

  --head   where the chain ended at an earlier check, as that one printed it. Without it, nobody can tell whether the last
           entries were removed.

It uses DATABASE_URL, only reads, and ends with 1 if it finds something.`;

function readLink(given: string): ChainLink | null {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(given) ?? [];
  return position === undefined || hash === undefined ? null : { position: Number(position), hash };
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { head: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  const known = values.head === undefined ? undefined : readLink(values.head);
  if (values.help === true || known === null) {
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  const { databaseUrl } = readConfig(process.env, 'reconcile', {});
  const url = databaseUrl?.reveal() ?? '';
  const dataSource = await connectDataSource({
    url,
    applicationName: 'patchbay-audit',
    work: 'migrations',
    poolSize: 1,
  });
  try {
    const { entryCount, head, findings } = await verifyAuditLog(dataSource, known);
    for (const finding of findings) console.log(finding);
    console.log(`${entryCount} entries. The chain ends at ${head.position}:${head.hash}`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
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
