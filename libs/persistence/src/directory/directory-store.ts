import type { Directory, UpsertCounts } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';

/** A row that the statement inserted has no earlier version; one that it updated has. */
const returningCounts = `RETURNING id, (xmax = 0) AS created`;

interface WrittenRow {
  id: string;
  created: boolean;
}

const countsOf = (rows: readonly WrittenRow[]): UpsertCounts => {
  const created = rows.filter((row) => row.created).length;
  return { created, updated: rows.length - created };
};

/** What a row is given as, in the order of its key: two calls that write the same rows wait for each other. */
const given = (columns: string) => `FROM jsonb_to_recordset($1) AS given (${columns})`;

export function createDirectory(manager: EntityManager): Directory {
  const idsBy = async (sql: string, values: unknown[]) => {
    const rows: { external_id: string; id: string }[] = await manager.query(sql, values);
    return new Map(rows.map((row) => [row.external_id, row.id]));
  };
  const write = async (sql: string, rows: readonly unknown[]): Promise<WrittenRow[]> =>
    rows.length === 0 ? [] : manager.query(sql, [JSON.stringify(rows)]);

  return {
    userIds: (externalIds) => idsBy('SELECT external_id, id FROM app_user WHERE external_id = ANY ($1)', [externalIds]),
    teamIds: (externalIds) => idsBy('SELECT external_id, id FROM team WHERE external_id = ANY ($1)', [externalIds]),
    recordIds: (type, externalIds) =>
      idsBy('SELECT external_id, id FROM record WHERE type = $1 AND external_id = ANY ($2)', [type, externalIds]),

    async writeUsers(rows) {
      const written = await write(
        `INSERT INTO app_user (id, external_id, name, email, role)
         SELECT id, "externalId", name, email, role
         ${given('id uuid, "externalId" text, name text, email text, role text')} ORDER BY "externalId"
         ON CONFLICT (external_id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role
         ${returningCounts}`,
        rows,
      );
      return countsOf(written);
    },

    async writeTeams(rows) {
      const written: (WrittenRow & { external_id: string })[] = await manager.query(
        `INSERT INTO team (id, external_id, name)
         SELECT id, "externalId", name ${given('id uuid, "externalId" text, name text')} ORDER BY "externalId"
         ON CONFLICT (external_id) DO UPDATE SET name = excluded.name
         ${returningCounts}, external_id`,
        [JSON.stringify(rows)],
      );
      const idOf = new Map(written.map((row) => [row.external_id, row.id]));
      const members = rows.flatMap(({ externalId, memberIds }) =>
        memberIds.map((userId) => ({ teamId: idOf.get(externalId), userId })),
      );
      await manager.query(
        `WITH listed AS (
           SELECT "teamId" AS team_id, "userId" AS user_id ${given('"teamId" uuid, "userId" uuid')}
         ), left_out AS (
           DELETE FROM team_member WHERE team_id = ANY ($2::uuid[])
             AND NOT EXISTS (SELECT 1 FROM listed
               WHERE listed.team_id = team_member.team_id AND listed.user_id = team_member.user_id)
         )
         INSERT INTO team_member (team_id, user_id) SELECT team_id, user_id FROM listed ON CONFLICT DO NOTHING`,
        [JSON.stringify(members), [...idOf.values()]],
      );
      return countsOf(written);
    },

    async writePhoneNumbers(rows) {
      const written = await write(
        `INSERT INTO phone_number (id, number, name, carrier, owner_user_id, owner_team_id, quiet_from, quiet_until, quiet_time_zone)
         SELECT id, number, name, carrier, "ownerUserId", "ownerTeamId", "quietHours"->>'from', "quietHours"->>'until', "quietHours"->>'timeZone'
         ${given('id uuid, number text, name text, carrier text, "ownerUserId" uuid, "ownerTeamId" uuid, "quietHours" jsonb')} ORDER BY number
         ON CONFLICT (number) DO UPDATE SET name = excluded.name, carrier = excluded.carrier,
           owner_user_id = excluded.owner_user_id, owner_team_id = excluded.owner_team_id,
           quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, quiet_time_zone = excluded.quiet_time_zone
         ${returningCounts}`,
        rows,
      );
      return countsOf(written);
    },

    async writeRecords(rows) {
      if (rows.length === 0) return { created: 0, updated: 0 };
      const written: (WrittenRow & { external_id: string })[] = await manager.query(
        `INSERT INTO record (id, type, external_id, name, is_active, account_id, contact_id, updated_at, owner_user_id, owner_team_id)
         SELECT id, type, "externalId", name, "isActive", "accountId", "contactId", "updatedAt", "ownerUserId", "ownerTeamId"
         ${given(`id uuid, type text, "externalId" text, name text, "isActive" boolean, "accountId" uuid, "contactId" uuid,
           "updatedAt" timestamptz, "ownerUserId" uuid, "ownerTeamId" uuid`)} ORDER BY "externalId"
         ON CONFLICT (type, external_id) DO UPDATE SET name = excluded.name, is_active = excluded.is_active,
           account_id = excluded.account_id, contact_id = excluded.contact_id, updated_at = excluded.updated_at,
           owner_user_id = excluded.owner_user_id, owner_team_id = excluded.owner_team_id
         ${returningCounts}, external_id`,
        [JSON.stringify(rows)],
      );
      const idOf = new Map(written.map((row) => [row.external_id, row.id]));
      const phones = rows.flatMap((row) =>
        row.phones.map(({ kind, number, key }, position) => ({
          recordId: idOf.get(row.externalId),
          position,
          kind,
          number,
          key,
        })),
      );
      // The record rows are locked by the insert above, so no other call changes these phones meanwhile.
      await manager.query(
        `WITH listed AS (
           SELECT "recordId" AS record_id, position, kind, number, key
           ${given('"recordId" uuid, position integer, kind text, number text, key text')}
         ), left_out AS (
           DELETE FROM record_phone WHERE record_id = ANY ($2::uuid[])
             AND NOT EXISTS (SELECT 1 FROM listed
               WHERE listed.record_id = record_phone.record_id AND listed.position = record_phone.position)
         )
         INSERT INTO record_phone (record_id, position, kind, number, number_key)
         SELECT record_id, position, kind, number, key FROM listed
         ON CONFLICT (record_id, position) DO UPDATE SET kind = excluded.kind, number = excluded.number,
           number_key = excluded.number_key`,
        [JSON.stringify(phones), [...idOf.values()]],
      );
      return countsOf(written);
    },
  };
}
