import { createHash } from 'node:crypto';

/** Who acts in a transaction. The triggers of the audit log write it with each change. */
export interface Act {
  /** The operation, such as `moveMessages`. */
  readonly action: string;
  readonly userId?: string;
  readonly accountId?: string;
  readonly requestId?: string;
}

/** What became of a row: the columns that differ, before and after. */
export interface AuditedRow {
  /** Table and operation, such as `record update`. */
  readonly operation: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** A change as the chain covers it: of its values only the digest, because an erasure removes the values. */
export interface ChainedChange {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly digest: string;
}

export interface ChainedEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly userId: string | null;
  readonly accountId: string | null;
  readonly requestId: string | null;
  /** By id. */
  readonly changes: readonly ChainedChange[];
}

/** A place in the chain. */
export interface ChainLink {
  readonly position: number;
  readonly hash: string;
}

/** Before the first entry. */
export const chainStart: ChainLink = { position: 0, hash: '' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The link of an entry: its hash covers the entry and, through the hash before it, all entries before it. */
export function linkAfter(former: ChainLink, entry: ChainedEntry): ChainLink {
  const position = former.position + 1;
  const { id, at, action, userId, accountId, requestId, changes } = entry;
  const covered = [
    former.hash,
    position,
    [id, at.toISOString(), action, userId, accountId, requestId],
    changes.map((change) => [change.id, change.subjectKind, change.subjectId, change.digest]),
  ];
  return { position, hash: sha256(JSON.stringify(covered)) };
}

/** `change` as PostgreSQL writes it. */
export const digestOf = (salt: string, change: string): string => sha256(salt + change);
