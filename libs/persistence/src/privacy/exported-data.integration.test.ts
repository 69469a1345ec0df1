import type { ExportedRow, ExportPlace, Person } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { Pool } from 'pg';
import sql, { join, raw } from 'sql-template-tag';
import { sqlOn } from '../sql/statement';
import { withPersistence } from '../with-persistence.testing';
import { exportedData } from './exported-data';
import { personalData } from './personal-data';

const user = newId();
const number = newId();
const hostile = '<script>alert("x")</script>';

/** A person with something in every column that is personal; `word` is in all of it, and in nothing else. */
interface Seeded {
  readonly word: string;
  readonly recordId: string;
  readonly customerKey: string;
}

describe('an export', () => {
  const test = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${user}', 'ana', 'Ana', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${user}')`);

  const insert = async (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row);
    await test.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
       ON CONFLICT DO NOTHING`,
      Object.values(row).map((value) =>
        typeof value === 'object' && value !== null && !(value instanceof Date) && !Buffer.isBuffer(value)
          ? JSON.stringify(value)
          : value,
      ),
    );
  };
  const record = async (id: string, name: string, rest: Readonly<Record<string, unknown>> = {}) =>
    insert('record', {
      ...{ id, type: 'CONTACT', name, is_active: true, owner_user_id: user, updated_at: new Date() },
      ...rest,
    });

  async function seed(word: string, customerNumber: string): Promise<Seeded> {
    const [recordId, merged, conversation, message, receipt, entry] = Array.from({ length: 6 }, newId) as [
      ...[string, string, string, string, string, string],
    ];
    const at = new Date();
    const customerKey = customerNumber;
    await record(recordId, `${word} name`, {
      ...{ external_id: `${word} id`, first_name: `${word} first`, last_name: `${word} last` },
      fields: { street: `${word} ${hostile}` },
    });
    await record(merged, `${word} merged`, { external_id: `${word} merged id`, merged_into_id: recordId });
    await insert('record_phone', {
      ...{ record_id: recordId, position: 0, kind: `${word} kind`, number: customerNumber, number_key: customerKey },
    });
    await insert('record_merge', {
      ...{ id: newId(), from_id: merged, into_id: recordId, merged_by: user, merged_at: at },
      before: { note: `${word} before` },
    });
    await insert('conversation', {
      ...{ id: conversation, record_id: recordId, phone_number_id: number, customer_number: customerNumber },
      ...{ customer_key: customerKey, last_message_at: at, record_owner_id: user },
    });
    await insert('receipt', {
      ...{ id: receipt, carrier: 'generic', event_id: `${word} event`, kind: 'text', path: `${word} path` },
      dismissal_reason: `${word} dismissal`,
      ...{ content_type: 'application/json', raw_body: Buffer.from(`${word} raw`), received_at: at, state: 'ROUTED' },
      cause: `${word} cause`,
    });
    await insert('message', {
      ...{ id: message, conversation_id: conversation, direction: 'INBOUND', body: `${word} body`, status: 'RECEIVED' },
      ...{ encoding: 'GSM_7', segments: 1, created_at: at, carrier: 'generic', receipt_id: receipt },
      ...{ idempotency_key: `${word} key`, media: [{ url: `https://x.example/${word}`, contentType: 'image/png' }] },
      problem: { code: 'UNREACHABLE', carrierCode: null, reason: `${word} reason`, advice: '' },
      reaction: { quoted: `${word} reaction` },
      confirmation: { words: [`${word} confirmed`], userId: null, accountId: null },
    });
    await insert('stored_file', {
      ...{ id: newId(), state: 'READY', file_name: `${word}.png`, content_type: 'image/png', size: 1 },
      ...{ message_id: message, created_at: at, variant: { carrier: `${word} variant` } },
    });
    await insert('send_attempt', { id: newId(), message_id: message, started_at: at, reason: `${word} attempt` });
    await insert('send_request', {
      ...{ user_id: user, key: `${word} request`, input_hash: `${word} hash`, message_id: message },
    });
    await insert('status_event', { message_id: message, carrier_status: 'sent', recorded_at: at, receipt_id: receipt });
    await insert('note', {
      ...{ id: newId(), conversation_id: conversation, author_id: user, body: `${word} note`, created_at: at },
    });
    await insert('draft', { user_id: user, conversation_id: conversation, body: `${word} draft`, updated_at: at });
    await insert('job', {
      ...{
        name: 'deliver-message',
        subject_id: message,
        lane: `${word} lane`,
        run_at: at,
        last_error: `${word} error`,
      },
    });
    await insert('text_part', {
      ...{ receipt_id: newId(), carrier: 'generic', sender: customerNumber, recipient: '+12025550101', reference: '1' },
      ...{ total: 2, part_number: 1, carrier_message_id: newId(), body: `${word} part`, received_at: at },
    });
    await insert('move', {
      ...{ id: newId(), phone_number_id: number, customer_key: customerKey, from_conversation_id: conversation },
      ...{ to_conversation_id: conversation, to_record_id: recordId, moved_by: user, moved_at: at },
    });
    await insert('consent_entry', {
      ...{ id: entry, customer_key: customerKey, scope: 'PHONE_NUMBER', phone_number_id: number, state: 'OPTED_IN' },
      ...{ source: 'USER', at, recorded_at: at, user_id: user, evidence: `${word} evidence` },
    });
    await insert('consent', { phone_number_id: number, customer_key: customerKey, is_opted_out: false });
    await insert('consent_change', {
      ...{ phone_number_id: number, customer_key: customerKey, is_opted_out: false, source: 'KEYWORD', changed_at: at },
    });
    return { word, recordId, customerKey };
  }

  const personOf = async (recordId: string): Promise<Person> =>
    (await test.persistence.database.transaction((tx) => tx.erasures.personOf(recordId)))!;

  const rowsOf = async (person: Person, file: string): Promise<ExportedRow[]> => {
    const rows: ExportedRow[] = [];
    let place: ExportPlace | null | undefined;
    do {
      const page = await test.persistence.database.transaction((tx) =>
        tx.exports.read(person, file, place ?? undefined),
      );
      rows.push(...page.rows);
      place = page.next;
    } while (place !== null);
    return rows;
  };
  const exportOf = async (person: Person): Promise<Record<string, ExportedRow[]>> =>
    Object.fromEntries(
      await Promise.all(exportedData.map(async ({ name }) => [name, await rowsOf(person, name)] as const)),
    );

  it('has all that is declared as personal, and nothing of anybody else', async () => {
    const maya = await seed('Quandt', '+13125550141');
    const rafi = await seed('Zerlina', '+13125550161');
    // Somebody else has this number, too.
    const sister = newId();
    await record(sister, 'Zerlina’s sister');
    await insert('record_phone', {
      ...{ record_id: sister, position: 0, kind: 'Zerlina kind', number: maya.customerKey },
      number_key: maya.customerKey,
    });
    // They were one by mistake, for a while.
    await insert('record_merge', {
      ...{ id: newId(), from_id: rafi.recordId, into_id: maya.recordId, merged_by: user, merged_at: new Date() },
      ...{ before: { numbers: ['Zerlina before'] }, undone_by: user, undone_at: new Date() },
    });
    const person = await personOf(maya.recordId);
    const files = await exportOf(person);

    const pool = new Pool({ connectionString: test.url });
    try {
      const seen: string[] = [];
      for (const { table, columns, rows } of personalData.filter((one) => one.columns.length > 0)) {
        const found = await sqlOn(pool).run<Record<string, unknown>>(
          sql`SELECT ${join(columns.map((column) => raw(column)))} FROM ${raw(table)} WHERE ${rows(person)}`,
        );
        const exported = exportedData.filter((file) => file.table === table).flatMap(({ name }) => files[name]!);
        const text = JSON.stringify(exported);
        for (const column of columns)
          for (const row of found) {
            const value = row[column];
            if (value == null) continue;
            const shown = Buffer.isBuffer(value) ? value.toString('base64') : value;
            // The merge that was a mistake, and the record of somebody else with the number.
            if (JSON.stringify(shown).includes('Zerlina')) continue;
            seen.push(`${table}.${column}`);
            expect([table, column, text.includes(JSON.stringify(shown))]).toEqual([table, column, true]);
          }
      }
      // Every column had something to look for.
      const all = personalData.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
      expect([...new Set(seen)].toSorted()).toEqual(all.toSorted());
    } finally {
      await pool.end();
    }
    const everything = JSON.stringify(files);
    expect(everything).toContain('Quandt');
    expect(everything).not.toContain('Zerlina');
    expect(everything).not.toContain(rafi.customerKey);
    expect(everything).not.toContain('Ana');
    // What an erasure removes of the audit log, it has, too.
    expect(files.changes!.map(({ change }) => (change as { operation: string }).operation)).toEqual(
      expect.arrayContaining(['record insert', 'record_phone insert', 'consent_entry insert']),
    );
  });

  it('has opportunities with their name, as an erasure does', async () => {
    const kim = await seed('Kimura', '+13125550188');
    const [named, other] = [newId(), newId()];
    await record(named, 'Deal with kimura LAST', { type: 'OPPORTUNITY', contact_id: kim.recordId });
    await record(other, 'Supply', { type: 'OPPORTUNITY', contact_id: kim.recordId });
    const person = await personOf(kim.recordId);
    expect((await rowsOf(person, 'related-records')).map(({ id }) => id)).toEqual([named]);
    await test.persistence.database.transaction((tx) =>
      tx.erasures.erase(person, { id: newId(), at: new Date(), by: user }),
    );
    const names = await test.query<{ name: string }>('SELECT name FROM record WHERE id = ANY ($1) ORDER BY name', [
      [named, other],
    ]);
    expect(names.map(({ name }) => name)).toEqual(['Erased', 'Supply']);
  });

  it('reads long conversations page by page, in order and completely', async () => {
    const many = await seed('Plenty', '+13125550177');
    const [conversation] = await test.query<{ id: string }>('SELECT id FROM conversation WHERE customer_key = $1', [
      many.customerKey,
    ]);
    await test.query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
       SELECT gen_random_uuid(), $1, 'INBOUND', 'Text ' || n, 'RECEIVED', 'GSM_7', 1, now() + n * interval '1 second', 'generic'
       FROM generate_series(1, 1234) AS n`,
      [conversation!.id],
    );
    await test.query(
      `INSERT INTO note (id, conversation_id, author_id, body, created_at)
       SELECT gen_random_uuid(), $1, $2, 'Note ' || n, now() FROM generate_series(1, 600) AS n`,
      [conversation!.id, user],
    );
    const person = await personOf(many.recordId);
    const bodies = (await rowsOf(person, 'messages')).map(({ body }) => body);
    expect(bodies).toEqual(['Plenty body', ...Array.from({ length: 1_234 }, (_, n) => `Text ${n + 1}`)]);
    expect(await rowsOf(person, 'notes')).toHaveLength(601);
    const page = await test.persistence.database.transaction((tx) => tx.exports.read(person, 'messages'));
    expect(page.rows.length).toBeLessThanOrEqual(500);
  });
});
