import sql, { join, raw } from 'sql-template-tag';
import { type SqlConnection, text, uuids } from '../sql/statement';
import type { Property, Table } from '../sql/table';

interface LockOptions<Entity> {
  readonly key: readonly Property<Entity>[];
  readonly ids?: readonly string[];
  /** The order in which routing locks these rows. */
  readonly order?: string;
}

/**
 * Waits for the turn of these keys, and then for their rows and for those with these ids. Keys take turns even if they
 * have no row yet; few turns for all keys, so that a call holds few locks. Both are locked in one order: the turns by
 * their number, the rows as routing does. Nobody else changes the rows until the transaction ends.
 */
export async function lockRows<Entity>(
  db: SqlConnection,
  of: Table<Entity>,
  keys: readonly Partial<Entity>[],
  { key, ids = [], order = 'id' }: LockOptions<Entity>,
): Promise<Entity[]> {
  if (keys.length + ids.length === 0) return [];
  const given = of.given(keys, ...key);
  const turn = raw(`hashtext(${key.map((property) => `"${property}"`).join(` || ' ' || `)}) & ${turns - 1}`);
  await db.run(sql`
    SELECT pg_advisory_xact_lock(hashtext(${text(of.name)}), turn)
    FROM (SELECT DISTINCT ${turn} AS turn FROM ${given} ORDER BY turn) AS turns`);
  const isSame = key.map((property) => sql`${raw(of.name)}.${of.names(property)} = given.${raw(`"${property}"`)}`);
  return db.run<Entity & object>(sql`
    SELECT ${of.columns()} FROM ${raw(of.name)} WHERE id = ANY (ARRAY(
      SELECT ${raw(of.name)}.id FROM ${given} JOIN ${raw(of.name)} ON ${join(isSame, ' AND ')}
      UNION SELECT * FROM unnest(${uuids(ids)})
    )) ORDER BY ${raw(order)} FOR NO KEY UPDATE`);
}

/** A power of two. */
const turns = 64;

/**
 * Inserts rows, or replaces their columns by id. The key of a row never changes here: setting it, even to itself, would wait
 * for everyone who just refers to the row.
 */
export async function writeRows<Entity>(
  db: SqlConnection,
  into: Table<Entity>,
  rows: readonly Partial<Entity>[],
  { key, columns }: { readonly key: readonly Property<Entity>[]; readonly columns: readonly Property<Entity>[] },
): Promise<void> {
  if (rows.length === 0) return;
  const id = 'id' as Property<Entity>;
  await db.run(sql`
    ${into.insertAll(rows, id, ...key, ...columns)} ORDER BY ${raw('"id"')}
    ON CONFLICT (id) DO UPDATE SET ${into.excluded(...columns)}`);
}

/** Leaves these parents with exactly these rows. The caller holds the locks of the parents. */
export async function replaceRows<Entity>(
  db: SqlConnection,
  table: Table<Entity>,
  parentIds: readonly string[],
  rows: readonly Partial<Entity>[],
  [parent, second, ...columns]: readonly [Property<Entity>, Property<Entity>, ...Property<Entity>[]],
): Promise<void> {
  if (parentIds.length === 0) return;
  const key = [parent, second] as const;
  const given = raw(key.map((property) => `given."${property}"`).join(', '));
  // NOT IN looks each row up in a hash table. For NOT EXISTS, PostgreSQL compares all pairs if it expects few rows.
  await db.run(sql`
    WITH removed AS (
      DELETE FROM ${raw(table.name)} WHERE ${table.names(parent)} = ANY (${uuids(parentIds)})
        AND (${table.names(...key)}) NOT IN (SELECT ${given} FROM ${table.given(rows, ...key)})
    )
    ${table.insertAll(rows, ...key, ...columns)}
    ON CONFLICT (${table.names(...key)}) DO ${columns.length === 0 ? sql`NOTHING` : sql`UPDATE SET ${table.excluded(...columns)}`}`);
}
