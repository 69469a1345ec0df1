import { conversationScope } from '@patchbay/access';
import type { RecordDetails, RecordPhone, Records } from '@patchbay/messaging';
import type { Candidate } from '@patchbay/routing-domain';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type Owned, ownerColumns, withOwner } from '../sql/owner';
import { type SqlConnection, sqlOn, text, uuid, uuids } from '../sql/statement';
import { ownedWithin } from '../sql/visible';
import { RecordPhoneEntity } from './record-phone.entity';
import { RecordEntity } from './record.entity';

type CandidateRow = Omit<Candidate, 'owner'> & Owned & { readonly isMovedTo: boolean; readonly isHolder: boolean };
type DetailsRow = Omit<RecordDetails, 'owner' | 'phones'> &
  Owned & { readonly accountId: string | null; readonly contactId: string | null };

export function createRecordStore(manager: EntityManager): Records {
  const db = sqlOn(manager);
  return {
    async lockCustomer(numberKey) {
      await db.run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${numberKey}, 1))`);
    },

    async routingQuestion(number, customerKey, { keepAsIs }) {
      const rows = await db.planOnce<CandidateRow>(
        sql`${candidatesOf(number.id, customerKey)} ${keepAsIs ? sql`FOR SHARE OF record` : empty}`,
      );
      const candidatesIn = (found: readonly CandidateRow[]) =>
        found.map(({ isMovedTo: _, isHolder: __, ...row }): Candidate => withOwner(row));
      const numberOwner = number.owner;
      return {
        numberOwner,
        movedToRecordId: rows.find((row) => row.isMovedTo)?.recordId ?? null,
        candidates: candidatesIn(rows),
        withoutMove: {
          numberOwner,
          movedToRecordId: null,
          candidates: candidatesIn(rows.filter((row) => row.isHolder)),
        },
      };
    },

    async addLead({ id, name, owner, number, numberKey, at }) {
      const lead = { id, type: 'LEAD', externalId: null, name, isActive: true, updatedAt: at } as const;
      await manager.insert(RecordEntity, { ...lead, accountId: null, contactId: null, ...ownerColumns(owner) });
      await manager.insert(RecordPhoneEntity, { recordId: id, position: 0, kind: 'OTHER', number, numberKey });
    },

    load: (id) => load(db, id),

    async hasConversationSeenBy(recordId, viewer) {
      const scope = conversationScope(viewer);
      const rows = await db.run(sql`
        SELECT 1 FROM conversation
        JOIN phone_number ON phone_number.id = conversation.phone_number_id
        JOIN record ON record.id = conversation.record_id
        WHERE conversation.record_id = ${recordId} AND conversation.last_message_id IS NOT NULL
          AND (${ownedWithin(scope, 'phone_number')} OR ${ownedWithin(scope, 'record')})
        LIMIT 1`);
      return rows.length > 0;
    },
  };
}

/**
 * The records with a customer number: those that list it, and the opportunities of such a contact or account. Every step
 * uses an index, so the number of records makes no difference.
 */
function candidatesOf(phoneNumberId: string, customerKey: string): Sql {
  const [phoneNumber, customer] = [uuid(phoneNumberId), text(customerKey)];
  return sql`
    WITH holder AS (
      SELECT DISTINCT record_id FROM record_phone WHERE number_key = ${customer}
    ), moved AS (
      SELECT to_record_id AS id FROM move
      WHERE phone_number_id = ${phoneNumber} AND customer_key = ${customer} AND undone_at IS NULL
      ORDER BY place DESC LIMIT 1
    ), having_number AS (
      SELECT record_id AS id FROM holder
      UNION SELECT record.id FROM holder JOIN record ON record.contact_id = holder.record_id AND record.type = 'OPPORTUNITY'
      UNION SELECT record.id FROM holder JOIN record ON record.account_id = holder.record_id AND record.type = 'OPPORTUNITY'
    ), candidate AS (
      SELECT id FROM having_number UNION SELECT id FROM moved
    )
    SELECT record.id AS "recordId", record.type, record.is_active AS "isActive", record.updated_at AS "updatedAt",
      record.owner_user_id AS "ownerUserId", record.owner_team_id AS "ownerTeamId",
      (SELECT max(conversation.last_message_at) FROM conversation
        WHERE conversation.record_id = record.id AND conversation.phone_number_id = ${phoneNumber}
          AND conversation.customer_key = ${customer} AND conversation.last_message_id IS NOT NULL
      ) AS "lastMessageAt",
      EXISTS (SELECT 1 FROM moved WHERE moved.id = record.id) AS "isMovedTo",
      EXISTS (SELECT 1 FROM having_number WHERE having_number.id = record.id) AS "isHolder",
      CASE WHEN record.owner_team_id IS NOT NULL THEN ARRAY[record.owner_team_id]
        ELSE ARRAY(SELECT team_id FROM team_member WHERE user_id = record.owner_user_id) END AS "ownerTeamIds"
    FROM candidate JOIN record USING (id)`;
}

async function load(db: SqlConnection, id: string): Promise<RecordDetails | undefined> {
  const rows = await db.run<DetailsRow>(sql`
    SELECT record.id, record.type, record.name, record.owner_user_id AS "ownerUserId",
      record.owner_team_id AS "ownerTeamId", record.account_id AS "accountId", record.contact_id AS "contactId",
      coalesce(app_user.name, team.name) AS "ownerName", account.name AS "accountName", contact.name AS "contactName"
    FROM record
    LEFT JOIN app_user ON app_user.id = record.owner_user_id
    LEFT JOIN team ON team.id = record.owner_team_id
    LEFT JOIN record AS account ON account.id = record.account_id
    LEFT JOIN record AS contact ON contact.id = record.contact_id
    WHERE record.id = ${id}`);
  if (rows[0] === undefined) return undefined;
  const { accountId, contactId, ...details } = rows[0];
  const holders = details.type === 'OPPORTUNITY' ? [contactId, accountId].filter((holder) => holder !== null) : [id];
  return { ...withOwner(details), phones: await phonesOf(db, holders) };
}

async function phonesOf(db: SqlConnection, recordIds: readonly string[]): Promise<RecordPhone[]> {
  const holders = uuids(recordIds);
  return db.run<RecordPhone>(sql`
    SELECT number, number_key AS key FROM record_phone WHERE record_id = ANY (${holders})
    ORDER BY array_position(${holders}, record_id), position`);
}
