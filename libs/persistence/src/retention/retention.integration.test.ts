import { randomUUID } from 'node:crypto';
import { withPersistence } from '../with-persistence.testing';
import { retentionNames } from './retention-kinds';

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
});
