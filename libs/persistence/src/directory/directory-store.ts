import type { Directory, UpsertCounts } from '@patchbay/messaging';
import sql, { join, raw } from 'sql-template-tag';
import { Any, type EntityManager, type EntityTarget, type FindOptionsSelect, type FindOptionsWhere } from 'typeorm';
import { type SqlConnection, sqlOn, texts, uuids } from '../sql/statement';
import { type Property, type Table, table } from '../sql/table';
import { PhoneNumberEntity } from './phone-number.entity';
import { RecordPhoneEntity } from './record-phone.entity';
import { RecordEntity } from './record.entity';
import { TeamMemberEntity } from './team-member.entity';
import { TeamEntity } from './team.entity';
import { UserEntity } from './user.entity';

export function createDirectoryStore(manager: EntityManager): Directory {
  const db = sqlOn(manager);
  return {
    userIds: (externalIds) => idsBy(manager, UserEntity, { externalId: Any([...externalIds]) }),
    teamIds: (externalIds) => idsBy(manager, TeamEntity, { externalId: Any([...externalIds]) }),
    recordIds: (type, externalIds) => idsBy(manager, RecordEntity, { type, externalId: Any([...externalIds]) }),
    async countTeams(userIds, otherThan) {
      const rows = await db.run<{ id: string; count: number }>(sql`
        SELECT user_id AS id, count(*)::integer AS count FROM team_member JOIN team ON team.id = team_member.team_id
        WHERE user_id = ANY (${uuids(userIds)}) AND team.external_id <> ALL (${texts(otherThan)}) GROUP BY user_id`);
      return new Map(rows.map(({ id, count }) => [id, count]));
    },
    async writeUsers(rows) {
      return countsOf(await upsert(db, table(UserEntity), rows, ['externalId'], ['name', 'email', 'role']));
    },
    writeTeams: (rows) => writeTeams(db, rows),
    writePhoneNumbers: (rows) => writePhoneNumbers(db, rows),
    writeRecords: (rows) => writeRecords(db, rows),
  };
}

async function idsBy<Entity extends { id: string; externalId: string | null }>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity>,
): Promise<Map<string, string>> {
  const select = { id: true, externalId: true } as FindOptionsSelect<Entity>;
  const found = await manager.find(entity, { select, where });
  return new Map(found.map(({ externalId, id }) => [externalId as string, id]));
}

interface WrittenRow {
  readonly id: string;
  /** Of the last property of the key. */
  readonly key: string;
  readonly isCreated: boolean;
}

/**
 * Inserts rows, or updates those with the same key; `id` is only used for new ones. In the order of the keys: two calls
 * with the same rows wait for each other.
 */
async function upsert<Entity>(
  db: SqlConnection,
  into: Table<Entity>,
  rows: readonly Partial<Entity>[],
  key: readonly Property<Entity>[],
  columns: readonly Property<Entity>[],
): Promise<WrittenRow[]> {
  if (rows.length === 0) return [];
  // A row that the statement inserted has no earlier version; one that it updated has.
  return db.run<WrittenRow>(sql`
    ${into.insertAll(rows, 'id' as Property<Entity>, ...key, ...columns)} ORDER BY ${raw(`"${key.at(-1)}"`)}
    ON CONFLICT (${into.names(...key)}) DO UPDATE SET ${into.excluded(...columns)}
    RETURNING id, ${into.names(...key.slice(-1))} AS key, (xmax = 0) AS "isCreated"`);
}

/** Leaves these parents with exactly these rows. The caller holds the locks of the parents. */
async function replaceRows<Entity>(
  db: SqlConnection,
  table: Table<Entity>,
  parentIds: Iterable<string>,
  rows: readonly Partial<Entity>[],
  [parent, second, ...columns]: readonly [Property<Entity>, Property<Entity>, ...Property<Entity>[]],
): Promise<void> {
  const key = [parent, second] as const;
  const isSame = key.map(
    (property) => sql`given.${raw(`"${property}"`)} = ${raw(table.name)}.${table.names(property)}`,
  );
  await db.run(sql`
    WITH removed AS (
      DELETE FROM ${raw(table.name)} WHERE ${table.names(parent)} = ANY (${uuids(parentIds)})
        AND NOT EXISTS (SELECT 1 FROM ${table.given(rows, ...key)} WHERE ${join(isSame, ' AND ')})
    )
    ${table.insertAll(rows, ...key, ...columns)}
    ON CONFLICT (${table.names(...key)}) DO ${columns.length === 0 ? sql`NOTHING` : sql`UPDATE SET ${table.excluded(...columns)}`}`);
}

function countsOf(rows: readonly WrittenRow[]): UpsertCounts {
  const created = rows.filter(({ isCreated }) => isCreated).length;
  return { created, updated: rows.length - created };
}

const idsOf = (rows: readonly WrittenRow[]) => new Map(rows.map(({ key, id }) => [key, id]));

async function writeTeams(db: SqlConnection, rows: Parameters<Directory['writeTeams']>[0]): Promise<UpsertCounts> {
  const written = await upsert(db, table(TeamEntity), rows, ['externalId'], ['name']);
  const ids = idsOf(written);
  const members = rows.flatMap(({ externalId, memberIds }) =>
    memberIds.map((userId) => ({ teamId: ids.get(externalId), userId })),
  );
  await replaceRows(db, table(TeamMemberEntity), ids.values(), members, ['teamId', 'userId']);
  return countsOf(written);
}

async function writePhoneNumbers(
  db: SqlConnection,
  rows: Parameters<Directory['writePhoneNumbers']>[0],
): Promise<UpsertCounts> {
  const given = rows.map(({ quietHours, ...row }) => ({
    ...row,
    quietFrom: quietHours?.from,
    quietUntil: quietHours?.until,
    quietTimeZone: quietHours?.timeZone,
  }));
  const columns = [
    'name',
    'carrier',
    'ownerUserId',
    'ownerTeamId',
    'quietFrom',
    'quietUntil',
    'quietTimeZone',
  ] as const;
  return countsOf(await upsert(db, table(PhoneNumberEntity), given, ['number'], columns));
}

async function writeRecords(
  db: SqlConnection,
  rows: Parameters<Directory['writeRecords']>[0],
): ReturnType<Directory['writeRecords']> {
  if (rows.length === 0) return { created: 0, updated: 0, areReassigned: false };
  const records = table(RecordEntity);
  const reassigned = await db.run(sql`
    SELECT 1 FROM ${records.given(rows, 'type', 'externalId', 'ownerUserId', 'ownerTeamId')}
    JOIN record ON record.type = given."type" AND record.external_id = given."externalId"
    WHERE (record.owner_user_id, record.owner_team_id) IS DISTINCT FROM (given."ownerUserId", given."ownerTeamId")
    LIMIT 1`);
  const columns = ['name', 'isActive', 'accountId', 'contactId', 'updatedAt', 'ownerUserId', 'ownerTeamId'] as const;
  const written = await upsert(db, records, rows, ['type', 'externalId'], columns);
  const ids = idsOf(written);
  const phones = rows.flatMap((row) =>
    row.phones.map(({ key, ...phone }, position) => ({
      ...phone,
      recordId: ids.get(row.externalId),
      position,
      numberKey: key,
    })),
  );
  const phoneColumns = ['recordId', 'position', 'kind', 'number', 'numberKey'] as const;
  await replaceRows(db, table(RecordPhoneEntity), ids.values(), phones, phoneColumns);
  return { ...countsOf(written), areReassigned: reassigned.length > 0 };
}
