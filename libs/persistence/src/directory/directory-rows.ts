import type { Directory, Rows } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { groupBy } from '../sql/group-by';
import { ownerColumns, withOwner } from '../sql/owner';
import { type SqlConnection, uuids } from '../sql/statement';
import { type Property, type Table, table } from '../sql/table';
import { lockRows, replaceRows, writeRows } from './locked-rows';
import { phoneNumberOf, phoneNumberRows } from './phone-number.entity';
import { RecordPhoneEntity } from './record-phone.entity';
import { RecordEntity } from './record.entity';
import { TeamMemberEntity } from './team-member.entity';
import { teamRows } from './team.entity';

/** Rows that are one row of one table. */
export function createRows<Entity, Row extends Partial<Entity>>(
  db: SqlConnection,
  of: Table<Entity>,
  { key, columns }: { readonly key: readonly Property<Entity>[]; readonly columns: readonly Property<Entity>[] },
): Rows<Partial<Entity>, Row> {
  return {
    lock: async (keys) => (await lockRows(db, of, keys, { key })) as unknown as Row[],
    write: (rows) => writeRows(db, of, rows, { key, columns }),
  };
}

export function createTeamRows(db: SqlConnection): Directory['teams'] {
  return {
    async lock(keys) {
      const teams = await lockRows(db, teamRows, keys, { key: ['externalId'] });
      const members = groupBy(
        await db.run<TeamMemberEntity>(sql`
          SELECT ${table(TeamMemberEntity).columns()} FROM team_member
          WHERE team_id = ANY (${uuids(teams.map(({ id }) => id))}) ORDER BY user_id`),
        'teamId',
      );
      return teams.map((team) => ({ ...team, memberIds: (members.get(team.id) ?? []).map(({ userId }) => userId) }));
    },
    async write(rows) {
      await writeRows(db, teamRows, rows, { key: ['externalId'], columns: ['name', 'leadId'] });
      const members = rows.flatMap(({ id, memberIds }) => memberIds.map((userId) => ({ teamId: id, userId })));
      const ids = rows.map(({ id }) => id);
      await replaceRows(db, table(TeamMemberEntity), ids, members, ['teamId', 'userId']);
    },
  };
}

export function createPhoneNumberRows(db: SqlConnection): Directory['phoneNumbers'] {
  return {
    lock: async (keys) =>
      (await lockRows(db, phoneNumberRows, keys, { key: ['number'], order: 'number' })).map((row) =>
        phoneNumberOf(row),
      ),
    async write(rows) {
      const given = rows.map(({ owner, quietHours, ...row }) => ({
        ...{ ...row, ...ownerColumns(owner) },
        ...{ quietFrom: quietHours?.from, quietUntil: quietHours?.until, quietTimeZone: quietHours?.timeZone },
        ...{ quietDays: quietHours?.days ?? [], quietOnHolidays: quietHours?.onHolidays ?? false },
      }));
      const quiet = ['quietFrom', 'quietUntil', 'quietTimeZone', 'quietDays', 'quietOnHolidays'] as const;
      const columns = ['name', 'carrier', 'ownerUserId', 'ownerTeamId', 'awayMessage', ...quiet] as const;
      await writeRows(db, phoneNumberRows, given, { key: ['number'], columns });
    },
  };
}

export function createRecordRows(db: SqlConnection): Directory['records'] {
  const [records, phones] = [table(RecordEntity), table(RecordPhoneEntity)];
  return {
    async lock(keys, ids) {
      const rows = await lockRows(db, records, keys, { key: ['type', 'externalId'], ids });
      const found = groupBy(
        await db.run<RecordPhoneEntity>(sql`
          SELECT ${phones.columns()} FROM record_phone
          WHERE record_id = ANY (${uuids(rows.map(({ id }) => id))}) ORDER BY record_id, position`),
        'recordId',
      );
      return rows.map((row) => ({
        ...withOwner(row),
        phones: (found.get(row.id) ?? []).map(({ kind, number, numberKey: key }) => ({ kind, number, key })),
      }));
    },
    async write(rows) {
      if (rows.length === 0) return;
      const given = rows.map(({ owner, ...row }) => ({ ...row, ...ownerColumns(owner) }));
      const names = ['name', 'firstName', 'lastName', 'fields', 'isActive', 'timeZone'] as const;
      const others = ['ownerUserId', 'ownerTeamId', 'accountId', 'contactId', 'updatedAt', 'sourceUpdatedAt'] as const;
      const key = ['type', 'externalId'] as const;
      await db.run(sql`
        UPDATE record SET type = given."type", external_id = given."externalId"
        FROM ${records.given(given, 'id', ...key)} WHERE record.id = given."id" AND record.external_id IS NULL`);
      await writeRows(db, records, given, { key, columns: [...names, ...others] });
      const numbers = rows.flatMap((row) =>
        row.phones.map(({ key, ...phone }, position) => ({ ...phone, recordId: row.id, position, numberKey: key })),
      );
      const columns = ['recordId', 'position', 'kind', 'number', 'numberKey'] as const;
      await replaceRows(
        db,
        phones,
        rows.map(({ id }) => id),
        numbers,
        columns,
      );
    },
  };
}
