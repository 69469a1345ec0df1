import type { Owner } from '@patchbay/access';
import type { Directory, OwnedNumber, RecordFieldRow } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type EntityManager, type EntityTarget, type FindOptionsSelect, type FindOptionsWhere } from 'typeorm';
import { type Owned, ownerColumns, withOwner } from '../sql/owner';
import { type SqlConnection, sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { createPhoneNumberRows, createRecordRows, createRows, createTeamRows } from './directory-rows';
import { RecordFieldEntity } from './record-field.entity';
import { TeamEntity } from './team.entity';
import { UserEntity } from './user.entity';

export function createDirectoryStore(manager: EntityManager): Directory {
  const db = sqlOn(manager);
  return {
    users: createRows(db, table(UserEntity), { key: ['externalId'], columns: ['name', 'email', 'role'] }),
    teams: createTeamRows(db),
    phoneNumbers: createPhoneNumberRows(db),
    records: createRecordRows(db),
    recordFields: createRows(db, table(RecordFieldEntity), { key: ['recordType'], columns: ['key', 'label', 'kind'] }),
    userIds: (externalIds) => idsBy(manager, UserEntity, { externalId: Any([...externalIds]) }),
    teamIds: (externalIds) => idsBy(manager, TeamEntity, { externalId: Any([...externalIds]) }),
    async recordIds(type, externalIds) {
      const rows = await db.run<{ externalId: string; id: string }>(sql`
        SELECT external_id AS "externalId", coalesce(merged_into_id, id) AS id FROM record
        WHERE type = ${type} AND external_id = ANY (${texts(externalIds)})`);
      return new Map(rows.map(({ externalId, id }) => [externalId, id]));
    },
    recordFieldsOf: (types): Promise<RecordFieldRow[]> =>
      manager.findBy(RecordFieldEntity, { recordType: Any([...types]) }),
    existingOwners: (owners) => existingOwners(db, owners),
    unclaimedLeads: (numbers) => unclaimedLeads(db, numbers),
    async countTeams(userIds, otherThan) {
      const rows = await db.run<{ id: string; count: number }>(sql`
        SELECT user_id AS id, count(*)::integer AS count FROM team_member JOIN team ON team.id = team_member.team_id
        WHERE user_id = ANY (${uuids(userIds)}) AND team.external_id <> ALL (${texts(otherThan)}) GROUP BY user_id`);
      return new Map(rows.map(({ id, count }) => [id, count]));
    },
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

async function existingOwners(db: SqlConnection, owners: readonly Owner[]): Promise<Owner[]> {
  if (owners.length === 0) return [];
  const idsOf = (kind: Owner['kind']) => uuids(owners.filter((owner) => owner.kind === kind).map(({ id }) => id));
  return db.run<Owner>(sql`
    SELECT 'user' AS kind, id FROM app_user WHERE id = ANY (${idsOf('user')})
    UNION ALL SELECT 'team', id FROM team WHERE id = ANY (${idsOf('team')})`);
}

async function unclaimedLeads(db: SqlConnection, numbers: readonly OwnedNumber[]) {
  if (numbers.length === 0) return [];
  const owners = numbers.map(({ owner }) => ownerColumns(owner));
  const rows = await db.run<Owned & { numberKey: string; leadId: string }>(sql`
    SELECT DISTINCT record.id AS "leadId", record.owner_user_id AS "ownerUserId", record.owner_team_id AS "ownerTeamId",
      record_phone.number_key AS "numberKey"
    FROM unnest(
      ${uuids(owners.map(({ ownerUserId, ownerTeamId }) => (ownerUserId ?? ownerTeamId) as string))},
      ${texts(numbers.map(({ numberKey }) => numberKey))}
    ) AS given (owner_id, number_key)
    JOIN record_phone ON record_phone.number_key = given.number_key
    JOIN record ON record.id = record_phone.record_id
    WHERE record.external_id IS NULL AND coalesce(record.owner_user_id, record.owner_team_id) = given.owner_id`);
  return rows.map(withOwner);
}
