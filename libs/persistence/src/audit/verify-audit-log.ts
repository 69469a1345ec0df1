import { type ChainLink, chainStart, digestOf, linkAfter } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { limitOf } from '../sql/page';
import { eachOf, sqlOn } from '../sql/statement';
import { readEntries, type SealedEntry } from './audit-trail';

export interface AuditFindings {
  /** How many entries are in the chain. */
  readonly entryCount: number;
  /** Where the chain ends now. Keep it elsewhere: a later check can be asked whether it still is in the chain. */
  readonly head: ChainLink;
  /** What is wrong, for people; empty if nothing is. At most `maxFindings`. */
  readonly findings: readonly string[];
}

const pageSize = 500;
const maxFindings = 100;
/** Entries are sealed within seconds. */
const patienceMinutes = 15;

/**
 * Walks the chain from its start: every place has an entry, and every hash covers what the entry says now. `known` is a
 * link that was noted before; without it, the loss of the last entries cannot be noticed.
 */
export async function verifyAuditLog(dataSource: DataSource, known?: ChainLink): Promise<AuditFindings> {
  const findings: string[] = [];
  const find = (finding: string) => void (findings.length < maxFindings && findings.push(finding));
  let head = chainStart;
  let entryCount = 0;
  for (;;) {
    const page = await readEntries(
      dataSource,
      sql`position > ${head.position} ORDER BY position LIMIT ${limitOf(pageSize)}`,
    );
    if (page.length === 0) break;
    await checkValues(dataSource, page, find);
    for (const entry of page) {
      const { position, hash } = entry;
      if (position !== head.position + 1) find(`${describeGap(head.position + 1, position - 1)} missing.`);
      const link = linkAfter({ position: position - 1, hash: head.hash }, entry);
      if (position === head.position + 1 && link.hash !== hash)
        find(`Entry ${position} (${entry.id}) is not what was sealed, or one before it is not.`);
      if (known?.position === position && known.hash !== hash)
        find(`Entry ${position} has the hash ${hash}, but ${known.hash} was noted.`);
      // Go on from what is stored: one changed entry is one finding.
      head = { position, hash };
      entryCount += 1;
    }
  }
  if (known !== undefined && known.position > head.position)
    find(`${describeGap(head.position + 1, known.position)} missing at the end: position ${known.position} was noted.`);
  await findForgotten(dataSource, find);
  return { entryCount, head, findings };
}

const describeGap = (first: number, last: number) =>
  first === last ? `Entry ${first} is` : `Entries ${first} to ${last} are`;

/** Values that are there must be those of the digest; values that are gone, an erasure must have removed. */
async function checkValues(
  dataSource: DataSource,
  page: readonly SealedEntry[],
  find: (finding: string) => void,
): Promise<void> {
  const positions = new Map(page.map(({ id, position }) => [id, position]));
  const rows = await sqlOn(dataSource).run<{
    id: string;
    entryId: string;
    digest: string;
    salt: string | null;
    change: string | null;
  }>(sql`SELECT id, entry_id AS "entryId", digest, salt, change::text FROM audit_change
    WHERE entry_id IN ${eachOf(positions.keys())}`);
  for (const { id, entryId, digest, salt, change } of rows)
    if (change !== null && digestOf(salt ?? '', change) !== digest)
      find(`Entry ${positions.get(entryId)}: the values of change ${id} are not those that were sealed.`);
}

async function findForgotten(dataSource: DataSource, find: (finding: string) => void): Promise<void> {
  const [row] = await sqlOn(dataSource).run<{ count: string }>(sql`
    SELECT count(*) FROM audit_entry
    WHERE position IS NULL AND at < now() - make_interval(mins => ${patienceMinutes}::int)`);
  if (row?.count !== '0')
    find(`${row?.count} entries were not sealed for ${patienceMinutes} minutes. Is a worker running?`);
}
