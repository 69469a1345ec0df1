import { conversationScope } from '@patchbay/access';
import type { RecordDetails, RecordPhone, Records } from '@patchbay/messaging';
import type { Candidate, RecordType } from '@patchbay/routing-domain';
import type { EntityManager } from 'typeorm';
import { RecordEntity } from './record.entity';
import { RecordPhoneEntity } from './record-phone.entity';
import { queryPrepared } from '../sql/prepared';
import { ownerColumns, ownerOf, type OwnerColumns } from '../sql/rows';
import { ownedWithin } from '../sql/owned-within';

interface CandidateRow extends OwnerColumns {
  id: string;
  type: RecordType;
  is_active: boolean;
  updated_at: Date;
  last_message_at: Date | null;
  owner_team_ids: string[];
  is_moved_to: boolean;
}

/**
 * The records that have a number: those it is written at, and the opportunities of such a contact or account. Every
 * step goes through an index, so that it costs the same however many records there are.
 */
const candidatesSql = `
  WITH holder AS (
    SELECT DISTINCT record_id FROM record_phone WHERE number_key = $1::text
  ), moved AS (
    SELECT to_record_id AS id FROM move WHERE phone_number_id = $2::uuid AND customer_key = $1::text AND undone_at IS NULL ORDER BY place DESC LIMIT 1
  ), candidate AS (
    SELECT record_id AS id FROM holder
    UNION SELECT record.id FROM holder JOIN record ON record.contact_id = holder.record_id AND record.type = 'OPPORTUNITY'
    UNION SELECT record.id FROM holder JOIN record ON record.account_id = holder.record_id AND record.type = 'OPPORTUNITY'
    UNION SELECT * FROM moved
  )
  SELECT record.id, record.type, record.is_active, record.updated_at, record.owner_user_id, record.owner_team_id,
    (SELECT max(conversation.last_message_at) FROM conversation
      WHERE conversation.record_id = record.id AND conversation.phone_number_id = $2::uuid AND conversation.customer_key = $1::text
        AND conversation.last_message_id IS NOT NULL
    ) AS last_message_at,
    EXISTS (SELECT 1 FROM moved WHERE moved.id = record.id) AS is_moved_to,
    CASE WHEN record.owner_team_id IS NOT NULL THEN ARRAY[record.owner_team_id]
      ELSE ARRAY(SELECT team_id FROM team_member WHERE user_id = record.owner_user_id) END AS owner_team_ids
  FROM candidate JOIN record USING (id)`;

interface DetailsRow extends OwnerColumns {
  id: string;
  type: RecordType;
  name: string;
  owner_name: string;
  account_name: string | null;
  contact_name: string | null;
  account_id: string | null;
  contact_id: string | null;
}

export function createRecords(manager: EntityManager): Records {
  return {
    async lockCustomer(numberKey) {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [numberKey]);
    },

    async routingQuestion(number, customerKey, { keepAsIs }) {
      const sql = keepAsIs ? `${candidatesSql} FOR SHARE OF record` : candidatesSql;
      const rows = await queryPrepared<CandidateRow>(manager, sql, [customerKey, number.id]);
      return {
        numberOwner: number.owner,
        movedToRecordId: rows.find((row) => row.is_moved_to)?.id ?? null,
        candidates: rows.map(
          (row): Candidate => ({
            recordId: row.id,
            type: row.type,
            owner: ownerOf(row),
            ownerTeamIds: row.owner_team_ids,
            isActive: row.is_active,
            updatedAt: row.updated_at,
            lastMessageAt: row.last_message_at,
          }),
        ),
      };
    },

    async addLead({ id, name, owner, number, numberKey, at }) {
      const [ownerUserId, ownerTeamId] = ownerColumns(owner);
      await manager.insert(RecordEntity, {
        id,
        type: 'LEAD',
        externalId: null,
        name,
        isActive: true,
        accountId: null,
        contactId: null,
        updatedAt: at,
        ownerUserId,
        ownerTeamId,
      });
      await manager.insert(RecordPhoneEntity, { recordId: id, position: 0, kind: 'OTHER', number, numberKey });
    },

    async load(id) {
      const rows: DetailsRow[] = await manager.query(
        `SELECT record.id, record.type, record.name, record.owner_user_id, record.owner_team_id,
           record.account_id, record.contact_id, coalesce(app_user.name, team.name) AS owner_name,
           account.name AS account_name, contact.name AS contact_name
         FROM record
         LEFT JOIN app_user ON app_user.id = record.owner_user_id
         LEFT JOIN team ON team.id = record.owner_team_id
         LEFT JOIN record AS account ON account.id = record.account_id
         LEFT JOIN record AS contact ON contact.id = record.contact_id
         WHERE record.id = $1`,
        [id],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      const holders =
        row.type === 'OPPORTUNITY' ? [row.contact_id, row.account_id].filter((holder) => holder !== null) : [id];
      return {
        id,
        type: row.type,
        name: row.name,
        owner: ownerOf(row),
        ownerName: row.owner_name,
        accountName: row.account_name,
        contactName: row.contact_name,
        phones: await phonesOf(manager, holders),
      } satisfies RecordDetails;
    },

    async hasConversationSeenBy(recordId, viewer) {
      const values: unknown[] = [recordId];
      const scope = conversationScope(viewer);
      const rows: unknown[] = await manager.query(
        `SELECT 1 FROM conversation
         JOIN phone_number ON phone_number.id = conversation.phone_number_id
         JOIN record ON record.id = conversation.record_id
         WHERE conversation.record_id = $1 AND conversation.last_message_id IS NOT NULL
           AND (${ownedWithin(scope, 'phone_number', values)} OR ${ownedWithin(scope, 'record', values)})
         LIMIT 1`,
        values,
      );
      return rows.length > 0;
    },
  };
}

async function phonesOf(manager: EntityManager, recordIds: readonly string[]): Promise<RecordPhone[]> {
  const rows: { number: string; number_key: string }[] = await manager.query(
    `SELECT number, number_key FROM record_phone WHERE record_id = ANY ($1::uuid[])
     ORDER BY array_position($1::uuid[], record_id), position`,
    [recordIds],
  );
  return rows.map((row) => ({ number: row.number, key: row.number_key }));
}
