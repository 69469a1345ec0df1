import {
  type ConsentEntry,
  type Consents,
  type CustomerConversation,
  type FoundSubject,
  maxConversationsTold,
} from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { keyedColumns, keyedConversationOf, type KeyedRow, conversationWithOwners } from '../conversations';
import { findPhoneNumbers } from '../directory';
import { limitOf } from '../sql/page';
import { type Owned, ownerOf } from '../sql/owner';
import { eachOf, eachOfTexts, instants, type SqlConnection, sqlOn, texts, uuids } from '../sql/statement';
import { consentEntries } from './consent-entry.entity';
import { visibleCustomer } from './consent-queries';
import { readSendRules, teamsOfNumber } from './send-rules';

export function createConsentStore(manager: EntityManager): Consents {
  const db = sqlOn(manager);
  return {
    rulesFor: (routes) => readSendRules(db, routes),
    decidingOf: (customerKeys) =>
      db.planOnce<ConsentEntry>(sql`
        SELECT ${consentEntries.columns()} FROM consent_state
        JOIN consent_entry ON consent_entry.id = consent_state.entry_id
        WHERE consent_state.customer_key IN ${eachOfTexts(customerKeys)}`),
    conversationsOf: (customerKeys) => conversationsOf(db, customerKeys),
    entriesAt: (moments) =>
      db.planOnce<ConsentEntry>(sql`
        SELECT ${consentEntries.columns()} FROM unnest(
          ${texts(moments.map(({ customerKey }) => customerKey))}, ${instants(moments.map(({ at }) => at))}
        ) AS given (customer_key, at)
        JOIN consent_entry ON consent_entry.customer_key = given.customer_key AND consent_entry.at = given.at`),
    async subjectsOf(ids) {
      if (ids.length === 0) return [];
      const rows = await db.planOnce<Owned & Omit<FoundSubject, 'owner'>>(sql`
        SELECT id, 'PHONE_NUMBER' AS scope, owner_user_id AS "ownerUserId", owner_team_id AS "ownerTeamId"
        FROM phone_number WHERE id IN ${eachOf(ids)}
        UNION ALL SELECT id, 'TEAM', NULL, NULL FROM team WHERE id IN ${eachOf(ids)}`);
      return rows.map(({ id, scope, ...owned }) => ({ id, scope, owner: scope === 'TEAM' ? null : ownerOf(owned) }));
    },
    async visibleCustomers(viewer, customerKeys) {
      if (customerKeys.length === 0) return new Set();
      const rows = await db.run<{ key: string }>(sql`
        SELECT given.key FROM unnest(${texts(customerKeys)}) AS given (key)
        WHERE ${visibleCustomer(viewer, sql`given.key`)}`);
      return new Set(rows.map(({ key }) => key));
    },
    async lockCustomers(customerKeys) {
      // In one order, so that two calls do not wait for each other.
      await db.run(sql`
        SELECT pg_advisory_xact_lock(hashtextextended(key, 1))
        FROM (SELECT DISTINCT unnest(${texts(customerKeys)}) AS key ORDER BY key) AS keys`);
    },
    async add(entries) {
      if (entries.length === 0) return;
      const columns = consentEntries.definitions.map(({ property }) => property as keyof ConsentEntry);
      await db.planOnce(consentEntries.insertAll(entries, ...columns));
    },
  };
}

async function conversationsOf(db: SqlConnection, customerKeys: readonly string[]): Promise<CustomerConversation[]> {
  const rows = await db.planOnce<KeyedRow & { teamIds: string[] }>(sql`
    SELECT DISTINCT ON (conversation.customer_key, conversation.phone_number_id)
      ${keyedColumns}, ${teamsOfNumber} AS "teamIds"
    FROM ${conversationWithOwners}
    WHERE conversation.customer_key IN ${eachOfTexts(customerKeys)} AND conversation.last_message_id IS NOT NULL
    ORDER BY conversation.customer_key, conversation.phone_number_id, conversation.last_message_at DESC
    LIMIT ${limitOf(maxConversationsTold)}`);
  const numberIds = uuids(new Set(rows.map(({ phoneNumberId }) => phoneNumberId)));
  const numbers = new Map((await findPhoneNumbers(db, sql`id = ANY (${numberIds})`)).map((one) => [one.id, one]));
  return rows.flatMap(({ teamIds, ...row }) => {
    const phoneNumber = numbers.get(row.phoneNumberId);
    const conversation = keyedConversationOf(row);
    return phoneNumber === undefined ? [] : { conversation, phoneNumber, phoneNumberId: phoneNumber.id, teamIds };
  });
}
