import { conversationScope, type Owner } from '@patchbay/access';
import type { CustomerOfNumber, MovableQuestion, RecordDetails, RecordPhone, Records } from '@patchbay/messaging';
import type { Candidate } from '@patchbay/routing-domain';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { isOfPair } from '../sql/of-pair';
import { type Owned, ownerColumns, withOwner } from '../sql/owner';
import { groupBy } from '../sql/group-by';
import { type SqlConnection, sqlOn, texts, uuids } from '../sql/statement';
import { ownedWithin } from '../sql/visible';
import { isNamedByNumber } from './record-matches';
import { RecordPhoneEntity } from './record-phone.entity';
import { RecordEntity } from './record.entity';

type CandidateRow = Omit<Candidate, 'owner'> &
  Owned & {
    readonly pair: string;
    readonly isMovedTo: boolean;
    readonly isHolder: boolean;
    readonly burstStartedAt: Date | null;
    readonly burstTexts: number | null;
  };
type DetailsRow = Omit<RecordDetails, 'owner' | 'phones'> &
  Owned & { readonly accountId: string | null; readonly contactId: string | null };

export function createRecordStore(manager: EntityManager): Records {
  const db = sqlOn(manager);
  return {
    async lockCustomer(numberKey) {
      await db.run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${numberKey}, 1))`);
    },

    async tryLockCustomers(numberKeys) {
      if (numberKeys.length === 0) return new Set();
      const rows = await db.planOnce<{ key: string }>(sql`
        SELECT key FROM unnest(${texts(numberKeys)}) AS key WHERE pg_try_advisory_xact_lock(hashtextextended(key, 1))`);
      return new Set(rows.map(({ key }) => key));
    },

    async routingQuestions(pairs, { keepAsIs }) {
      const rows = await db.planOnce<CandidateRow>(
        sql`${candidatesOf(pairs)} ${keepAsIs ? sql`FOR SHARE OF record` : empty}`,
      );
      const found = groupBy(rows, 'pair');
      return pairs.map(({ number, customerKey }) =>
        questionOf(number.owner, found.get(pairKey(number.id, customerKey)) ?? []),
      );
    },

    async addLeads(leads) {
      if (leads.length === 0) return;
      const rows = leads.map(
        ({ id, name, owner, at }): RecordEntity => ({
          ...{
            id,
            type: 'LEAD',
            externalId: null,
            name,
            isActive: true,
            updatedAt: at,
            accountId: null,
            contactId: null,
            mergedIntoId: null,
            firstName: null,
            lastName: null,
            fields: {},
            timeZone: null,
            sourceUpdatedAt: null,
          },
          ...ownerColumns(owner),
        }),
      );
      await manager.insert(RecordEntity, rows);
      const phones = leads.map(({ id, number, numberKey }) => ({ recordId: id, position: 0, number, numberKey }));
      await manager.insert(
        RecordPhoneEntity,
        phones.map((phone) => ({ ...phone, kind: 'OTHER' as const })),
      );
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

const pairKey = (phoneNumberId: string, customerKey: string) => `${phoneNumberId} ${customerKey}`;

function questionOf(numberOwner: Owner, rows: readonly CandidateRow[]): MovableQuestion {
  const candidatesIn = (found: readonly CandidateRow[]) =>
    found.map(
      ({ pair: _, isMovedTo: __, isHolder: ___, burstStartedAt: ____, burstTexts: _____, ...row }): Candidate =>
        withOwner(row),
    );
  const { burstStartedAt: startedAt = null, burstTexts: texts = null } = rows[0] ?? {};
  return {
    burst: startedAt === null || texts === null ? null : { startedAt, texts },
    numberOwner,
    movedToRecordId: rows.find((row) => row.isMovedTo)?.recordId ?? null,
    candidates: candidatesIn(rows),
    withoutMove: {
      numberOwner,
      movedToRecordId: null,
      candidates: candidatesIn(rows.filter((row) => row.isHolder)),
    },
  };
}

/**
 * The records with the customer number of each pair: those that list it, the opportunities of such a contact or account,
 * and the one that the pair was moved to. Every step uses an index, so the number of records makes no difference. Ordered,
 * so that transactions lock records in one order.
 */
function candidatesOf(pairs: readonly CustomerOfNumber[]): Sql {
  const isPair = isOfPair(sql`pair.phone_number_id`, sql`pair.customer_key`);
  // OFFSET 0 keeps PostgreSQL from reading all opportunities for those of a holder.
  const opportunitiesOf = (holder: Sql) => sql`
    SELECT opportunity.id, false FROM record_phone AS holder
    CROSS JOIN LATERAL (SELECT id, type FROM record WHERE ${holder} = holder.record_id OFFSET 0) AS opportunity
    WHERE holder.number_key = pair.customer_key AND opportunity.type = 'OPPORTUNITY'`;
  return sql`
    SELECT pair.phone_number_id || ' ' || pair.customer_key AS pair, candidate."isMovedTo", candidate."isHolder",
      record.id AS "recordId", record.type, record.is_active AS "isActive", record.updated_at AS "updatedAt",
      record.owner_user_id AS "ownerUserId", record.owner_team_id AS "ownerTeamId",
      (SELECT max(conversation.last_message_at) FROM conversation
        WHERE conversation.record_id = record.id AND ${isPair} AND conversation.last_message_id IS NOT NULL
      ) AS "lastMessageAt",
      burst.burst_started_at AS "burstStartedAt", burst.burst_texts AS "burstTexts",
      CASE WHEN record.owner_team_id IS NOT NULL THEN ARRAY[record.owner_team_id]
        ELSE ARRAY(SELECT team_id FROM team_member WHERE user_id = record.owner_user_id) END AS "ownerTeamIds"
    FROM (
      SELECT DISTINCT * FROM unnest(
        ${uuids(pairs.map(({ number }) => number.id))}, ${texts(pairs.map(({ customerKey }) => customerKey))}
      ) AS given (phone_number_id, customer_key)
    ) AS pair
    CROSS JOIN LATERAL (
      SELECT id, bool_or(is_moved_to) AS "isMovedTo", NOT bool_and(is_moved_to) AS "isHolder" FROM (
        SELECT record_id AS id, false AS is_moved_to FROM record_phone WHERE number_key = pair.customer_key
        UNION ALL ${opportunitiesOf(sql`contact_id`)}
        UNION ALL ${opportunitiesOf(sql`account_id`)}
        UNION ALL (
          SELECT to_record_id, true FROM move
          WHERE phone_number_id = pair.phone_number_id AND customer_key = pair.customer_key AND undone_at IS NULL
          ORDER BY place DESC LIMIT 1
        )
      ) AS found GROUP BY id
    ) AS candidate
    JOIN record ON record.id = candidate.id
    LEFT JOIN LATERAL (
      SELECT burst_started_at, burst_texts FROM conversation WHERE ${isPair} AND burst_started_at IS NOT NULL
      ORDER BY burst_started_at DESC, burst_texts DESC LIMIT 1
    ) AS burst ON true
    ORDER BY record.id`;
}

async function load(db: SqlConnection, id: string): Promise<RecordDetails | undefined> {
  const rows = await db.run<DetailsRow>(sql`
    SELECT record.id, record.type, record.name, NOT ${isNamedByNumber} AS "hasName",
      record.first_name AS "firstName", record.last_name AS "lastName", record.fields,
      record.time_zone AS "timeZone", record.owner_user_id AS "ownerUserId",
      record.owner_team_id AS "ownerTeamId", record.account_id AS "accountId", record.contact_id AS "contactId",
      coalesce(app_user.name, team.name) AS "ownerName", account.name AS "accountName", contact.name AS "contactName"
    FROM record
    LEFT JOIN app_user ON app_user.id = record.owner_user_id
    LEFT JOIN team ON team.id = record.owner_team_id
    LEFT JOIN record AS account ON account.id = record.account_id
    LEFT JOIN record AS contact ON contact.id = record.contact_id
    WHERE record.id = (SELECT coalesce(merged_into_id, id) FROM record WHERE id = ${id})`);
  if (rows[0] === undefined) return undefined;
  const { accountId, contactId, ...details } = rows[0];
  const holders =
    details.type === 'OPPORTUNITY' ? [contactId, accountId].filter((holder) => holder !== null) : [details.id];
  return { ...withOwner(details), phones: await phonesOf(db, holders) };
}

async function phonesOf(db: SqlConnection, recordIds: readonly string[]): Promise<RecordPhone[]> {
  const holders = uuids(recordIds);
  return db.run<RecordPhone>(sql`
    SELECT number, number_key AS key FROM record_phone WHERE record_id = ANY (${holders})
    ORDER BY array_position(${holders}, record_id), position`);
}
