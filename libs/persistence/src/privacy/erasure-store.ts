import type { Erasure, Erasures, Person } from '@patchbay/messaging';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { limitOf } from '../sql/page';
import { eachOf, eachOfTexts, type SqlConnection, sqlOn, texts, uuid, uuids } from '../sql/statement';
import { emptyReceipt, personalData, type PersonalTable } from './personal-data';
import { namesContact } from './exported-data';
import { searchedDigits } from './searched-digits';

const searchedAtOnce = 2_000;
const nothing = '00000000-0000-0000-0000-000000000000';

export function createErasureStore(manager: EntityManager): Erasures {
  const db = sqlOn(manager);
  return {
    async personOf(recordId) {
      const [record] = await db.run<{ id: string; name: string }>(sql`
        SELECT root.id, root.name FROM record JOIN record AS root ON root.id = coalesce(record.merged_into_id, record.id)
        WHERE record.id = ${uuid(recordId)}`);
      if (record === undefined) return undefined;
      const merged = await idsOf(
        db,
        sql`SELECT id FROM record WHERE id = ${uuid(record.id)} OR merged_into_id = ${uuid(record.id)}`,
      );
      const keys = await keysOf(db, merged);
      const others = await idsOf(
        db,
        sql`SELECT DISTINCT record.id FROM record JOIN record_phone ON record_phone.record_id = record.id
          WHERE number_key IN ${eachOfTexts(keys)} AND (type = 'LEAD' AND external_id IS NULL
            OR type IN ('CONTACT', 'LEAD') AND lower(name) = lower(${record.name}))`,
      );
      return findAll(db, [...new Set([...merged, ...others])], keys);
    },
    async personIn({ id, recordIds, numberHashes }) {
      if ((await db.run(sql`SELECT 1 FROM erasure WHERE id = ${uuid(id)}`)).length > 0) return undefined;
      const known = await idsOf(db, sql`SELECT id FROM record WHERE id IN ${eachOf(recordIds)}`);
      const rows = await db.run<{ key: string }>(sql`
        SELECT key FROM (SELECT number_key AS key FROM record_phone UNION SELECT customer_key FROM conversation
          UNION SELECT customer_key FROM consent_state) AS every
        WHERE erased_key(key) IN ${eachOfTexts(numberHashes)}`);
      const keys = new Set([...rows.map(({ key }) => key), ...(await keysOf(db, known))]);
      return known.length === 0 && keys.size === 0 ? undefined : findAll(db, known, [...keys]);
    },
    async count(person) {
      const count = (table: string) =>
        sql`(SELECT count(*)::integer FROM ${raw(table)} WHERE ${rowsOf(table, person)})`;
      const [counts] = await db.run<{ messageCount: number; mediaCount: number; receiptCount: number }>(sql`
        SELECT ${count('message')} AS "messageCount", ${count('receipt')} AS "receiptCount",
          (SELECT coalesce(sum(jsonb_array_length(media)), 0)::integer FROM message
            WHERE ${rowsOf('message', person)}) AS "mediaCount"`);
      return { recordCount: person.recordIds.length, ...counts! };
    },
    async erase(person, { id, at, by }) {
      await tellClients(db, person);
      const others = await idsOf(
        db,
        sql`SELECT DISTINCT record_id AS id FROM record_phone WHERE number_key IN ${eachOfTexts(person.customerKeys)}`,
      );
      const subjects = await subjectsOf(db, person);
      await forgetName(db, person);
      for (const one of personalData) await db.run(removalOf(one, person));
      const hashes = await hashesOf(db, person.customerKeys);
      await db.run(sql`INSERT INTO erased_number (hash) SELECT unnest(${texts(hashes)}) ON CONFLICT DO NOTHING`);
      await db.run(sql`
        INSERT INTO erasure (id, record_ids, number_hashes, erased_at, erased_by, numbers) VALUES (${uuid(id)},
          ${JSON.stringify(person.recordIds)}::jsonb, ${JSON.stringify(hashes)}::jsonb, ${at}, ${by},
          ${JSON.stringify(person.numbers)}::jsonb)`);
      await db.run(sql`SELECT erase_audit_values(${uuids(subjects)}, ${texts([...person.customerKeys, ...hashes])},
        ${uuids(others)}, ${texts(person.numbers)})`);
      for (const recordId of person.recordIds)
        await db.run(
          sql`SELECT note_change('Record', ${uuid(recordId)}, NULL, 'record erased', '{}'::jsonb, '{}'::jsonb)`,
        );
    },
    searchCallbacks: (erasureId, after) => searchCallbacks(db, erasureId, after),
  };
}

function removalOf({ table, rows, instead, statement }: PersonalTable, person: Person): Sql {
  if (statement !== undefined) return statement(person);
  return instead === undefined
    ? sql`DELETE FROM ${raw(table)} WHERE ${rows(person)}`
    : sql`UPDATE ${raw(table)} SET ${instead(person)} WHERE ${rows(person)}`;
}

const rowsOf = (table: string, person: Person): Sql => personalData.find((one) => one.table === table)!.rows(person);

async function idsOf(db: SqlConnection, statement: Sql): Promise<string[]> {
  return (await db.run<{ id: string }>(statement)).map(({ id }) => id);
}

/** Of the records, and of their conversations with numbers that they do not have any more. */
async function keysOf(db: SqlConnection, recordIds: readonly string[]): Promise<string[]> {
  const rows = await db.run<{ key: string }>(sql`
    SELECT number_key AS key FROM record_phone WHERE record_id IN ${eachOf(recordIds)}
    UNION SELECT customer_key FROM conversation
    WHERE record_id IN ${eachOf(recordIds)} AND customer_key NOT LIKE 'erased:%'`);
  return rows.map(({ key }) => key);
}

async function hashesOf(db: SqlConnection, keys: readonly string[]): Promise<string[]> {
  const rows = await db.run<{ hash: string }>(sql`SELECT erased_key(key) AS hash FROM unnest(${texts(keys)}) AS key`);
  return rows.map(({ hash }) => hash);
}

async function findAll(db: SqlConnection, recordIds: string[], customerKeys: string[]): Promise<Person> {
  const numbers = await db.run<{ number: string }>(sql`
    SELECT number FROM record_phone WHERE number_key IN ${eachOfTexts(customerKeys)}
    UNION SELECT customer_number FROM conversation WHERE customer_key IN ${eachOfTexts(customerKeys)}
    UNION SELECT unnest(${texts(customerKeys)})`);
  const conversationIds = await idsOf(
    db,
    sql`SELECT id FROM conversation WHERE customer_key IN ${eachOfTexts(customerKeys)} OR record_id IN ${eachOf(recordIds)}`,
  );
  return { recordIds, customerKeys, conversationIds, numbers: numbers.map(({ number }) => number) };
}

/** What the audit log may have as the subject of a change that says something about the person. */
async function subjectsOf(db: SqlConnection, person: Person): Promise<string[]> {
  const rest = await idsOf(
    db,
    sql`SELECT id FROM message WHERE ${rowsOf('message', person)} UNION ALL SELECT id FROM note WHERE ${rowsOf('note', person)}
      UNION ALL SELECT id FROM receipt WHERE ${rowsOf('receipt', person)}`,
  );
  return [...person.recordIds, ...person.conversationIds, ...rest];
}

/** Opportunities of a contact often have the contact's name. */
async function forgetName(db: SqlConnection, { recordIds }: Person): Promise<void> {
  await db.run(sql`
    UPDATE record SET name = 'Erased', fields = '{}', updated_at = now()
    WHERE contact_id IN ${eachOf(recordIds)} AND NOT id IN ${eachOf(recordIds)} AND ${namesContact}`);
}

/** Clients that are open forget the texts, too. */
async function tellClients(db: SqlConnection, person: Person): Promise<void> {
  await db.run(sql`
    INSERT INTO outbox (event) SELECT jsonb_build_object('type', 'message-updated', 'messageId', message.id,
      'conversationId', conversation.id, 'owners', jsonb_build_object(
        'numberOwner', owner_fact(phone_number.owner_user_id, phone_number.owner_team_id),
        'recordOwner', owner_fact(record.owner_user_id, record.owner_team_id)))
    FROM message JOIN conversation ON conversation.id = message.conversation_id
    JOIN phone_number ON phone_number.id = conversation.phone_number_id JOIN record ON record.id = conversation.record_id
    WHERE conversation.id IN ${eachOf(person.conversationIds)} ORDER BY message.id`);
  await db.run(sql`SELECT wake_relay()`);
}

async function searchCallbacks(db: SqlConnection, erasureId: string, after: string | null): Promise<string | null> {
  const [erasure] = await db.run<Pick<Erasure, 'id'> & { numbers: string[] | null }>(
    sql`SELECT id, numbers FROM erasure WHERE id = ${uuid(erasureId)}`,
  );
  const digits = searchedDigits(erasure?.numbers ?? []);
  const page = await idsOf(
    db,
    sql`SELECT id FROM receipt WHERE id > ${uuid(after ?? nothing)} ORDER BY id LIMIT ${limitOf(searchedAtOnce)}`,
  );
  const last = page.at(-1);
  if (last === undefined || digits.length === 0) {
    await db.run(sql`UPDATE erasure SET numbers = NULL WHERE id = ${uuid(erasureId)}`);
    return null;
  }
  // One that waits belongs to a text that came after the erasure.
  await db.run(sql`
    UPDATE receipt SET ${emptyReceipt} WHERE id IN ${eachOf(page)} AND state <> 'PENDING'
      AND EXISTS (SELECT 1 FROM unnest(${texts(digits)}) AS digits
        WHERE position(convert_to(digits, 'UTF8') IN raw_body) > 0 OR position(digits IN path || coalesce(cause, '')) > 0)`);
  return last;
}
