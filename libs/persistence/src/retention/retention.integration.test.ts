import { randomUUID } from 'node:crypto';
import { withPersistence } from '../with-persistence.testing';
import { retentionNames } from './retention-kinds';
import { createRetentionQueries } from './retention-queries';

const dayMs = 86_400_000;
const user = '00000000-0000-4000-8000-0000000000b1';
const number = '00000000-0000-4000-8000-0000000000b2';
const [free, held] = ['00000000-0000-4000-8000-0000000000b3', '00000000-0000-4000-8000-0000000000b4'];

/** Of version 7, as of these days ago. */
const idOf = (days: number) => {
  const hex = (Date.now() - days * dayMs).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${randomUUID().slice(15)}`;
};

describe('retention', () => {
  const test = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${user}', 'ana', 'Ana', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${user}');
    INSERT INTO record (id, type, external_id, name, is_active, owner_user_id, updated_at)
    SELECT id, 'CONTACT', id::text, 'Maya', true, '${user}', now() FROM unnest('{${free},${held}}'::uuid[]) AS id;
    INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at, record_owner_id)
    SELECT id, id, '${number}', '+13125550141', '+13125550141', now(), '${user}' FROM record;
    INSERT INTO legal_hold (record_id, reason, placed_by, placed_at) VALUES ('${held}', 'A lawsuit', '${user}', now())`);
  const { query } = test;
  const remove = (kind: (typeof retentionNames)[number], days: number) =>
    test.persistence.retention.remove(kind, new Date(Date.now() - days * dayMs));
  const receipt = async (days: number, state = 'ROUTED', id = idOf(days)) => {
    await query(
      `INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at, state)
       VALUES ($1::uuid, 'generic', $1::text, 'text', '', '', 'x', now() - $2::int * interval '1 day', $3)`,
      [id, days, state],
    );
    return id;
  };
  const message = async (days: number, conversation: string, receiptId: string | null = null) => {
    const id = idOf(days);
    await query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, receipt_id)
       VALUES ($1, $2, 'INBOUND', 'Hello', 'RECEIVED', 'GSM_7', 1, now() - $3::int * interval '1 day', 'generic', $4)`,
      [id, conversation, days, receiptId],
    );
    return id;
  };

  it('deletes callbacks that are older than they are kept, but neither pending, quarantined nor held ones', async () => {
    const [old, pending, quarantined, young] = [
      await receipt(31),
      await receipt(31, 'PENDING'),
      await receipt(31, 'QUARANTINED'),
      await receipt(29),
    ];
    const ofHeld = await receipt(31);
    await message(31, held, ofHeld);
    const ofReport = await receipt(31);
    await query(
      `INSERT INTO status_event (message_id, carrier_status, recorded_at, receipt_id) VALUES ($1, 'sent', now(), $2)`,
      [await message(31, held), ofReport],
    );
    // What it brought stays.
    const brought = await message(31, free, old);
    expect(await remove('receipts', 30)).toBe(1);
    const left = await query<{ id: string }>('SELECT id FROM receipt');
    expect(left.map(({ id }) => id).toSorted()).toEqual([pending, quarantined, young, ofHeld, ofReport].toSorted());
    expect(await query('SELECT 1 FROM message WHERE id = $1', [brought])).toHaveLength(1);
    expect(await remove('quarantined', 90)).toBe(0);
    expect(await remove('quarantined', 30)).toBe(1);
    expect(await remove('receipts', 30)).toBe(0);
  });

  it('empties texts and keeps that they existed, but for held records', async () => {
    const [old, ofHeld, young] = [await message(400, free), await message(400, held), await message(300, free)];
    expect(await remove('texts', 365)).toBe(1);
    const bodies = await query<{ id: string; body: string }>(
      'SELECT id, body FROM message WHERE id = ANY ($1) ORDER BY id',
      [[old, ofHeld, young]],
    );
    expect(Object.fromEntries(bodies.map(({ id, body }) => [id, body]))).toEqual({
      [old]: '',
      [ofHeld]: 'Hello',
      [young]: 'Hello',
    });
  });

  it('empties neither a text that waits to be sent nor one that was sent lately, and counts what it would empty', async () => {
    const ids: string[] = [];
    for (const days of [500, 501, 502, 503, 504, 505]) ids.push(await message(days, free));
    const [old, canceled, queued, scheduled, sentLately, sentLongAgo] = ids as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await message(500, held);
    const set = (id: string, status: string, sendDays: number | null) =>
      query(
        `UPDATE message SET direction = 'OUTBOUND', status = $2, send_at = now() - $3::int * interval '1 day' WHERE id = $1`,
        [...[id, status, sendDays]],
      );
    await set(canceled, 'CANCELED', -1);
    await set(queued, 'QUEUED', null);
    await set(scheduled, 'SCHEDULED', -1);
    await set(sentLately, 'SENDING', 1);
    await set(sentLongAgo, 'SENT', 470);
    const before = new Date(Date.now() - 450 * dayMs);
    const { retention } = test.persistence.queries;
    expect(await retention.countTexts(before)).toEqual({ count: 3, isAtLeast: false });
    const few = createRetentionQueries(test.persistence.pools.get('main')!, 3);
    expect((await few.countTexts(before)).isAtLeast).toBe(true);
    expect(await remove('texts', 450)).toBe(3);
    expect(await retention.countTexts(before)).toEqual({ count: 0, isAtLeast: false });
    const emptied = await query<{ id: string }>(`SELECT id FROM message WHERE id = ANY ($1) AND body = ''`, [ids]);
    expect(emptied.map(({ id }) => id).toSorted()).toEqual([old, canceled, sentLongAgo].toSorted());
  });

  it('leaves the files of emptied texts to be removed, and those of others', async () => {
    const [old, young] = [await message(400, free), await message(300, free)];
    for (const id of [old, young])
      await query(
        `INSERT INTO stored_file (id, owner_id, state, file_name, content_type, size, message_id, created_at)
         VALUES (gen_random_uuid(), '${user}', 'READY', 'maya.vcf', 'text/vcard', 1, $1, now())`,
        [id],
      );
    await query(`UPDATE message SET media = '[{"url": "x", "contentType": "text/vcard"}]' WHERE id = ANY ($1)`, [
      [old, young],
    ]);
    expect(await remove('texts', 365)).toBe(1);
    expect(
      await query<Record<string, unknown>>(
        'SELECT message_id, file_name, owner_id FROM stored_file ORDER BY created_at',
      ),
    ).toEqual([
      { message_id: null, file_name: null, owner_id: null },
      { message_id: young, file_name: 'maya.vcf', owner_id: user },
    ]);
    expect(await query('SELECT media FROM message WHERE id = $1', [old])).toEqual([{ media: [] }]);
  });

  it('removes few rows at a time, each batch in a transaction of its own', async () => {
    await query('CREATE TABLE batch (transaction bigint, rows integer)');
    try {
      await query(`CREATE FUNCTION count_batch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO batch SELECT txid_current(), count(*) FROM removed; RETURN NULL; END $$`);
      await query(`CREATE TRIGGER count_batch AFTER DELETE ON notification REFERENCING OLD TABLE AS removed
        FOR EACH STATEMENT EXECUTE FUNCTION count_batch()`);
      await query(
        `INSERT INTO notification (id, user_id, kind, created_at)
         SELECT ('0180' || substr(md5(n::text), 1, 4) || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '${user}', 'NEW_MESSAGE',
           now() - interval '40 days' FROM generate_series(1, 1700) AS n`,
      );
      expect(await remove('notifications', 30)).toBe(1_700);
      expect(
        await query('SELECT rows, count(DISTINCT transaction)::int AS batches FROM batch GROUP BY 1 ORDER BY 1'),
      ).toEqual([
        { rows: 200, batches: 1 },
        { rows: 500, batches: 3 },
      ]);
    } finally {
      await query('DROP TRIGGER IF EXISTS count_batch ON notification');
      await query('DROP FUNCTION IF EXISTS count_batch');
      await query('DROP TABLE batch');
    }
  });

  it('stops before the next batch if it does not go on, or nobody can tell', async () => {
    await query(
      `INSERT INTO notification (id, user_id, kind, created_at)
       SELECT ('0180' || substr(md5(n::text), 1, 4) || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '${user}', 'NEW_MESSAGE',
         now() - interval '40 days' FROM generate_series(1, 1300) AS n`,
    );
    const before = new Date(Date.now() - 30 * dayMs);
    const { retention } = test.persistence;
    expect(await retention.remove('notifications', before, undefined, () => Promise.resolve(false))).toBe(500);
    expect(await retention.remove('notifications', before, undefined, () => Promise.reject(new Error('No.')))).toBe(
      500,
    );
    expect(await retention.remove('notifications', before, undefined, () => Promise.resolve(true))).toBe(300);
  });

  it('deletes alarms that ended long ago, and tells the audit log of them together', async () => {
    const alarm = (days: number, endedDays: number | null) =>
      query(
        `INSERT INTO alarm (id, kind, key, about, cause, count, subject_ids, since, raised_at, ended_at)
         VALUES ($1::uuid, 'CARRIER_FAILING', $1::text, '', '', 1, '[]', now(), now(), now() - $2::int * interval '1 day')`,
        [idOf(days), endedDays],
      );
    await alarm(100, 91);
    await alarm(100, 89);
    await alarm(100, null);
    expect(await remove('alarms', 90)).toBe(1);
    expect(await query("SELECT 1 FROM audit_change WHERE subject_kind = 'Alarm'")).toEqual([]);
  });

  it('removes more than a batch, keeps the last event, and tells the audit log', async () => {
    await query(
      `INSERT INTO outbox (event, sequence, created_at)
       SELECT '{"type": "access-changed"}', n, now() - interval '20 days' FROM generate_series(1, 1200) AS n`,
    );
    expect(await remove('events', 14)).toBe(1199);
    expect(await query('SELECT sequence FROM outbox WHERE sequence IS NOT NULL')).toEqual([{ sequence: '1200' }]);
    for (let n = 0; n < 700; n += 1) await receipt(40);
    expect(await remove('receipts', 30)).toBe(700);
    const entries = await query<{ change: unknown }>(
      `SELECT change FROM audit_entry JOIN audit_change ON entry_id = audit_entry.id
       WHERE action = 'retention' ORDER BY audit_change.id DESC LIMIT 2`,
    );
    expect(entries.map(({ change }) => change)).toMatchObject([
      { operation: 'receipts removed', after: { removed: 700 } },
      { operation: 'events removed', after: { removed: 1199 } },
    ]);
  });

  it('leaves rows that somebody else is at, and waits for nobody', async () => {
    const id = await receipt(50);
    await query('BEGIN');
    await query('SELECT 1 FROM receipt WHERE id = $1 FOR UPDATE', [id]);
    expect(await remove('receipts', 30)).toBe(0);
    await query('COMMIT');
    expect(await remove('receipts', 30)).toBe(1);
  });

  it.each(retentionNames)('has a statement for %s that PostgreSQL understands', async (kind) => {
    expect(await remove(kind, 9_000)).toBe(0);
  });

  describe('removes by their age', () => {
    const old = (kind: string) => `${kind} that are old`;
    const rows: Readonly<Record<string, (days: number) => Promise<unknown>>> = {
      receipts: (days) => receipt(days),
      quarantined: (days) => receipt(days, 'QUARANTINED'),
      notifications: (days) =>
        query(
          `INSERT INTO notification (id, user_id, kind, created_at) VALUES ($1, '${user}', 'NEW_MESSAGE', now() - $2::int * interval '1 day')`,
          [idOf(days), days],
        ),
      attempts: async (days) =>
        query(
          `INSERT INTO send_attempt (id, message_id, started_at, ended_at)
           SELECT $1, $2, at, at FROM (SELECT now() - $3::int * interval '1 day' AS at) AS time`,
          [idOf(days), await message(days, free), days],
        ),
      reports: async (days) =>
        query(
          `INSERT INTO status_event (message_id, carrier_status, recorded_at) VALUES ($1, 'sent', now() - $2::int * interval '1 day')`,
          [await message(days, free), days],
        ),
      parts: async (days) =>
        query(
          `INSERT INTO text_part (receipt_id, carrier, sender, recipient, reference, total, part_number, carrier_message_id, body, received_at)
           VALUES ($1, 'generic', 'x', 'y', 'r', 2, 1, 'm', 'Hel', now() - $2::int * interval '1 day')`,
          [await receipt(days), days],
        ),
      texts: (days) => message(days, free),
    };

    beforeEach(async () => {
      for (const table of [
        'status_event',
        'send_attempt',
        'notification',
        'text_part',
        'stored_file',
        'message',
        'receipt',
      ])
        await query(`DELETE FROM ${table}`);
    });

    it('every kind, here or above', () =>
      expect([...Object.keys(rows), 'alarms', 'events'].toSorted()).toEqual([...retentionNames].toSorted()));

    it.each(Object.keys(rows))('%s, and no younger ones', async (kind) => {
      await rows[kind]!(32);
      await rows[kind]!(31);
      await rows[kind]!(29);
      expect({ [old(kind)]: await remove(kind as 'texts', 30) }).toEqual({ [old(kind)]: 2 });
      expect(await remove(kind as 'texts', 30)).toBe(0);
      expect(await remove(kind as 'texts', 28)).toBe(1);
    });
  });
});
