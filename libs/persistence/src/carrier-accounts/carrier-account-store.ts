import type { CarrierAccountList, CarrierAccounts } from '@patchbay/messaging';
import type { SecretBox } from '@patchbay/service-kit';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { jobsChannel } from '../jobs';
import { instant, sqlOn, texts, uuid } from '../sql/statement';
import { readAccounts, sealCredentials } from './account-rows';

const changeLock = 7_250_011;
/** Who changes credentials again so soon corrects a mistake: the carrier still uses those from before both changes. */
const correctedWithin = sql`interval '1 hour'`;

export function createCarrierAccountList(dataSource: DataSource, box: SecretBox): CarrierAccountList {
  return { read: () => readAccounts(sqlOn(dataSource), box) };
}

/** Plain SQL: an error of TypeORM has the values of its statement. */
export function createCarrierAccountStore(manager: EntityManager, box: SecretBox): CarrierAccounts {
  const db = sqlOn(manager);
  return {
    async lockAll() {
      await db.run(sql`SELECT pg_advisory_xact_lock(${changeLock})`);
      return readAccounts(db, box);
    },
    async add({ id, name, title, isPaused, createdAt }, credentials) {
      await db.run(sql`
        INSERT INTO carrier_account (id, name, title, is_paused, credentials, created_at)
        VALUES (${uuid(id)}, ${name}, ${title}, ${isPaused}, ${sealCredentials(box, id, credentials)}, ${instant(createdAt)})`);
    },
    async change({ id, title, isPaused }) {
      await db.run(sql`UPDATE carrier_account SET title = ${title}, is_paused = ${isPaused} WHERE id = ${uuid(id)}`);
    },
    async replaceCredentials(id, credentials, formerUntil) {
      await db.run(sql`
        UPDATE carrier_account SET credentials = ${sealCredentials(box, id, credentials)},
          former_credentials = CASE WHEN former_until > ${instant(formerUntil)} - ${correctedWithin}
            THEN former_credentials ELSE credentials END,
          former_until = ${instant(formerUntil)}
        WHERE id = ${uuid(id)}`);
      await db.run(sql`
        DELETE FROM carrier_check USING carrier_account
        WHERE account = carrier_account.name AND carrier_account.id = ${uuid(id)}`);
    },
    async saveCheck({ id, name }, { at, findings }) {
      await db.run(sql`
        INSERT INTO carrier_check (account, account_id, checked_at, findings)
        VALUES (${name}, ${uuid(id)}, ${instant(at)}, ${JSON.stringify(findings)})
        ON CONFLICT (account) DO UPDATE SET account_id = excluded.account_id, checked_at = excluded.checked_at,
          findings = excluded.findings`);
    },
    async addConnections({ id, name }, numbers, { isConfirmed, at }) {
      await db.run(sql`
        INSERT INTO carrier_connection (id, account, account_id, number, is_confirmed, at)
        SELECT gen_random_uuid(), ${name}, ${uuid(id)}, number, ${isConfirmed}::boolean, ${instant(at)}
        FROM unnest(${texts(numbers)}) AS number`);
    },
    async remove(id) {
      await db.run(sql`
        WITH gone AS (DELETE FROM carrier_account WHERE id = ${uuid(id)} RETURNING name),
          calls AS (DELETE FROM carrier_call USING gone WHERE account = gone.name),
          connections AS (DELETE FROM carrier_connection USING gone WHERE account = gone.name)
        DELETE FROM carrier_check USING gone WHERE account = gone.name`);
    },
    async countNumbers(name) {
      const rows = await db.run<{ count: number }>(
        sql`SELECT count(*)::integer AS count FROM phone_number WHERE carrier = ${name} AND is_active`,
      );
      return rows[0]!.count;
    },
    async releaseTexts(name) {
      await db.run(sql`
        WITH woken AS (
          UPDATE job SET run_at = date_trunc('milliseconds', now())
          FROM message JOIN conversation ON conversation.id = message.conversation_id
            JOIN phone_number ON phone_number.id = conversation.phone_number_id
          WHERE job.name = 'deliver-message' AND job.subject_id = message.id AND job.run_at > now()
            AND message.status = 'QUEUED' AND phone_number.carrier = ${name}
          RETURNING 1
        )
        SELECT pg_notify(${jobsChannel}, 'deliver-message') FROM woken LIMIT 1`);
    },
  };
}
