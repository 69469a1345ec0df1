import { openFileStore } from '@patchbay/file-store';
import { removeExports, removeOrphans, replayErasure } from '@patchbay/messaging';
import { connectPersistence } from '@patchbay/persistence';
import { createTestDatabase, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { type Dirent, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** Words that only this person's data has. Each is at a place of its own. */
const words = {
  name: 'Zerlina Quandt',
  lastName: 'Quandt',
  externalId: 'crm-zq-17',
  field: 'Kaninchenweg',
  textIn: 'xylophone',
  textOut: 'marzipan',
  planned: 'rhododendron',
  note: 'pamplemousse',
  draft: 'hippopotamus',
  file: 'zq-passport',
  card: 'thaumaturge',
  number: customers.unknown.slice(1),
} as const;
/** The number without its country code, however it is written. */
const national = customers.unknown.slice(2);

describe('erasing a customer', () => {
  let patchbay: Patchbay;
  let admin: GraphqlClient;
  let ana: GraphqlClient;
  let record: string;
  let conversation: string;
  const files = mkdtempSync(join(tmpdir(), 'files-'));
  beforeAll(async () => {
    patchbay = await startPatchbay({ TEXTS_PER_MINUTE_SENDER: '0', FILES_DIR: files });
    admin = patchbay.admin;
    await fillCompany(admin);
    ana = await patchbay.as('ana');
    await fillWithPerson();
  });
  afterAll(() => patchbay.close());

  const run = async (client: GraphqlClient, name: string, args: string, fields = '') => {
    const answer = await client.run<Record<string, { userErrors: unknown[] } & Record<string, never>>>(
      `mutation { ${name}(${args}) { ${fields} userErrors { code message } } }`,
    );
    expect([name, answer[name]!.userErrors]).toEqual([name, []]);
    return answer[name] as unknown as Record<string, { id: string }>;
  };
  const number = customers.unknown;
  const texts = () =>
    patchbay.database
      .query<{ body: string }>('SELECT body FROM message ORDER BY created_at')
      .then((rows) => rows.length);

  async function fillWithPerson() {
    await run(
      admin,
      'upsertRecordFields',
      'input: [{ recordType: CONTACT, key: "street", label: "Street", kind: TEXT }]',
    );
    await run(
      admin,
      'upsertRecords',
      `input: [{ type: CONTACT, externalId: "${words.externalId}", name: "${words.name}", lastName: "${words.lastName}",
        owner: { userExternalId: "ana" }, phones: [{ kind: MOBILE, number: "${number}" }],
        fields: [{ text: { key: "street", text: "${words.field}" } }] }]`,
    );
    await patchbay.text(number, numbers.ana, `Do you have a ${words.textIn}?`);
    await patchbay.text(number, numbers.ana, 'STOP', { eventId: 'stop-1' });
    await patchbay.text(number, numbers.ana, 'START');
    // These never become messages.
    await patchbay.text(number, '+12025550999', words.textIn);
    await waitFor(async () => (await texts()) >= 3);
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { id: string; record: { id: string } } }[] };
    }>('{ conversations(first: 1) { edges { node { id record { id } } } } }');
    ({
      id: conversation,
      record: { id: record },
    } = conversations.edges[0]!.node);
    await run(ana, 'sendMessage', `input: { conversationId: "${conversation}", body: "No, ${words.textOut}" }`);
    const sent = await waitFor(() => patchbay.carrier.sends.find(({ text }) => text.includes(words.textOut)));
    await patchbay.report(sent.id, 'delivered');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await run(
      ana,
      'sendMessage',
      `input: { conversationId: "${conversation}", body: "${words.planned}", sendAt: "${tomorrow}", idempotencyKey: "${words.file}" }`,
    );
    await sendCard();
    await run(ana, 'addNote', `conversationId: "${conversation}", body: "Likes ${words.note}"`);
    await run(ana, 'saveDraft', `conversationId: "${conversation}", body: "${words.draft}"`);
    await run(admin, 'updateRecord', `input: { id: "${record}", name: "${words.name} jun." }`);
    await run(admin, 'updateRecord', `input: { id: "${record}", name: "${words.name}" }`);
    await run(ana, 'optOutCustomer', `id: "${conversation}"`);
    await patchbay.database.query(
      `UPDATE message SET media = '[{"url": "https://example.com/${words.file}.jpg", "contentType": "image/jpeg"}]'
       WHERE direction = 'INBOUND' AND body LIKE '%${words.textIn}%'`,
    );
    await listen();
    await run(admin, 'exportCustomer', `recordId: "${record}"`, 'export { id }');
    await waitFor(
      async () => (await patchbay.database.query("SELECT 1 FROM customer_export WHERE state = 'READY'")).length === 1,
    );
    await waitFor(
      async () =>
        (await patchbay.database.query<{ n: string }>("SELECT count(*) AS n FROM receipt WHERE state = 'PENDING'"))[0]
          ?.n === '0',
    );
  }

  /** A text with a file of the person, whose bytes are on the disk. */
  async function sendCard() {
    const bytes = Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${words.card}\r\nEND:VCARD\r\n`);
    const { createUpload } = await ana.run<{ createUpload: { upload: { id: string; url: string } } }>(
      `mutation { createUpload(input: { fileName: "${words.file}.vcf", contentType: "text/vcard", bytes: ${bytes.length} }) { upload { id url } } }`,
    );
    const { id, url } = createUpload.upload;
    const headers = { 'content-type': 'text/vcard' };
    const put = await fetch(new URL(url, patchbay.gatewayUrl), { method: 'PUT', headers, body: bytes });
    expect(put.status).toBe(201);
    await run(ana, 'sendMessage', `input: { conversationId: "${conversation}", uploadIds: ["${id}"] }`);
    await waitFor(() => patchbay.carrier.sends.find(({ mediaUrls }) => mediaUrls.length > 0));
  }

  /** Events that wait for somebody who does not take them. */
  async function listen() {
    const { serviceAccount } = await run(
      admin,
      'createServiceAccount',
      'input: { name: "CRM", scopes: [EVENTS_READ, MESSAGES_READ, DIRECTORY_READ] }',
      'serviceAccount { id }',
    );
    await run(
      admin,
      'createWebhookEndpoint',
      `input: { url: "https://crm.invalid/hook", serviceAccountId: "${serviceAccount!.id}",
        document: "subscription ($after: Cursor) { events(after: $after) { cursor ... on MessageAdded { message { body } } } }" }`,
      'webhookEndpoint { id }',
    );
    await patchbay.text(number, numbers.ana, `Another ${words.textIn}`);
    await waitFor(
      async () => (await patchbay.database.query('SELECT 1 FROM webhook_endpoint WHERE failures > 0')).length,
    );
  }

  /** Files with one of the words in their names or bytes, and exports, which are compressed. */
  const findFiles = (): string[] =>
    (readdirSync(files, { recursive: true, withFileTypes: true }) as Dirent[])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => {
        const text = `${path} ${readFileSync(path).toString('latin1')}`.toLowerCase();
        return path.includes('/exports/') || Object.values(words).some((word) => text.includes(word.toLowerCase()));
      });

  /** Looks through every column of every table, also those that nobody has thought of. */
  const findWords = async (url: string): Promise<string[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      // Tables, their partitions and materialized views of all schemas but those of PostgreSQL.
      const { rows: tables } = await client.query<{ name: string; schema: string }>(
        `SELECT relname AS name, nspname AS schema FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
         WHERE relkind IN ('r', 'm', 'p') AND nspname !~ '^(pg_|information_schema$)' AND relname <> 'migrations' ORDER BY 1`,
      );
      expect(tables.length).toBeGreaterThan(40);
      const found: string[] = [];
      for (const { name, schema } of tables) {
        const { rows } = await client.query<{ row: Record<string, unknown> }>(
          `SELECT to_jsonb(t) AS row FROM "${schema}"."${name}" t`,
        );
        for (const { row } of rows)
          for (const [column, value] of Object.entries(row)) {
            const text = readable(value);
            if (text.replace(/[\s().+/-]/g, '').includes(national)) found.push(`${name}.${column}: number`);
            for (const [word, needle] of Object.entries(words))
              if (text.toLowerCase().includes(needle.toLowerCase())) found.push(`${name}.${column}: ${word}`);
          }
      }
      return [...new Set(found)].toSorted();
    } finally {
      await client.end();
    }
  };

  /** What a worker does once an hour. */
  async function removeFiles() {
    const persistence = await connectPersistence({ url: patchbay.database.url, applicationName: 'test', poolSize: 1 });
    try {
      const fileStore = openFileStore({ config: { files: { folder: files } } as never, closer: undefined as never });
      const dependencies = { database: persistence.database, now: () => new Date(), fileStore };
      const { signal } = new AbortController();
      expect(await removeOrphans(dependencies, signal)).toBe(1);
      expect(await removeExports(dependencies, new Date(0), signal)).toBe(1);
    } finally {
      await persistence.close();
    }
  }

  test('is not done in a dry run, nor while a record is held', async () => {
    const before = await findWords(patchbay.database.url);
    // The test itself: every word is somewhere, and in most tables that an erasure has to do with.
    expect(new Set(before.map((one) => one.split(': ')[1]))).toEqual(
      new Set(Object.keys(words).filter((word) => word !== 'card')),
    );
    // The card, and the export.
    expect(findFiles().length).toBeGreaterThan(1);
    expect(new Set(before.map((one) => one.split('.')[0]))).toEqual(
      new Set(
        [
          'audit_change',
          'consent',
          'consent_entry',
          'consent_state',
          'conversation',
          'draft',
          'message',
          'note',
          'receipt',
          'record',
        ].concat(['record_phone', 'send_request', 'stored_file']),
      ),
    );
    const dry = await run(
      admin,
      'eraseCustomer',
      `recordId: "${record}", dryRun: true`,
      'erasureId recordCount messageCount mediaCount receiptCount',
    );
    expect(dry).toMatchObject({ erasureId: null, recordCount: 1, messageCount: 9, mediaCount: 2 });
    await run(admin, 'setLegalHold', `recordId: "${record}", reason: "A lawsuit"`);
    const { eraseCustomer } = await admin.run<{ eraseCustomer: object }>(
      `mutation { eraseCustomer(recordId: "${record}") { erasureId messageCount userErrors { code message } } }`,
    );
    expect(eraseCustomer).toMatchObject({
      erasureId: null,
      messageCount: 0,
      userErrors: [{ code: 'LEGAL_HOLD', message: 'A record of this person is held: A lawsuit. Release it first.' }],
    });
    await run(admin, 'setLegalHold', `recordId: "${record}"`);
    expect(await findWords(patchbay.database.url)).toEqual(before);
  });

  test('removes every word from every table, and keeps that there were texts', async () => {
    const restored = await createTestDatabase();
    await copyDatabase(patchbay.database.url, restored.url);
    await run(admin, 'eraseCustomer', `recordId: "${record}"`, 'erasureId');
    const [erasure] = await waitFor(async () => {
      const rows = await patchbay.database.query<{
        id: string;
        record_ids: string[];
        number_hashes: string[];
        erased_at: Date;
      }>('SELECT * FROM erasure WHERE numbers IS NULL');
      return rows.length > 0 ? rows : undefined;
    });
    expect(await findWords(patchbay.database.url)).toEqual([]);
    await removeFiles();
    expect(findFiles()).toEqual([]);
    expect(await patchbay.database.query('SELECT 1 FROM customer_export UNION ALL SELECT 1 FROM stored_file')).toEqual(
      [],
    );

    const messages = await patchbay.database.query<{ status: string; body: string }>(
      'SELECT status, body FROM message ORDER BY created_at',
    );
    expect(messages.map(({ status }) => status)).toContain('DELIVERED');
    expect(messages.map(({ status }) => status)).toContain('CANCELED');
    expect(messages.every(({ body }) => body === '')).toBe(true);
    const { node } = await admin.run<{ node: { name: string; phones: unknown[] } }>(
      `{ node(id: "${record}") { ... on Record { name phones { number } } } }`,
    );
    expect(node).toEqual({ name: 'Erased', phones: [] });

    // The opt-out counts as soon as somebody has the number again.
    await run(
      admin,
      'upsertRecords',
      `input: [{ type: CONTACT, externalId: "again", name: "Again", owner: { userExternalId: "ana" }, phones: [{ kind: MOBILE, number: "${number}" }] }]`,
    );
    const { records, phoneNumbers } = await ana.run<{
      records: { edges: { node: { id: string } }[] };
      phoneNumbers: { id: string; number: string }[];
    }>('{ records(search: "Again") { edges { node { id } } } phoneNumbers { id number } }');
    const from = phoneNumbers.find((one) => one.number === numbers.ana)!.id;
    const { sendMessage } = await ana.run<{ sendMessage: { userErrors: { code: string; message: string }[] } }>(
      `mutation { sendMessage(input: { recordId: "${records.edges[0]!.node.id}", phoneNumberId: "${from}", body: "Hello again" }) { userErrors { code message } } }`,
    );
    expect(sendMessage.userErrors).toMatchObject([{ code: 'RECIPIENT_OPTED_OUT' }]);

    // A backup from before it has everything again. The log does not name the person, and is enough to erase them.
    const log = JSON.stringify(erasure);
    expect(Object.values(words).filter((word) => log.includes(word))).toEqual([]);
    const persistence = await connectPersistence({ url: restored.url, applicationName: 'test', poolSize: 1 });
    try {
      expect(await findWords(restored.url)).not.toEqual([]);
      const entry = {
        id: erasure!.id,
        recordIds: erasure!.record_ids,
        numberHashes: erasure!.number_hashes,
        erasedAt: erasure!.erased_at,
      };
      expect(await replayErasure(persistence, entry)).toBe(true);
      expect(await replayErasure(persistence, entry)).toBe(false);
      let after: string | null = null;
      do {
        const from: string | null = after;
        after = await persistence.database.transaction((tx) => tx.erasures.searchCallbacks(entry.id, from));
      } while (after !== null);
      expect(await findWords(restored.url)).toEqual([]);
    } finally {
      await persistence.close();
      await restored.close();
    }
  });
});

/** Bytes as text, too. */
function readable(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.startsWith('\\x') ? Buffer.from(text.slice(2), 'hex').toString('latin1') : text;
}

/** All rows, as a backup has them. */
async function copyDatabase(fromUrl: string, toUrl: string): Promise<void> {
  const [from, to] = [new Client({ connectionString: fromUrl }), new Client({ connectionString: toUrl })];
  await Promise.all([from.connect(), to.connect()]);
  try {
    await to.query('SET session_replication_role = replica');
    const { rows: tables } = await from.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'",
    );
    for (const { name } of tables) {
      const { rows } = await from.query<{ rows: unknown }>(
        `SELECT coalesce(jsonb_agg(t), '[]') AS rows FROM "${name}" t`,
      );
      await to.query(`DELETE FROM "${name}"`);
      await to.query(
        `INSERT INTO "${name}" OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::public."${name}", $1)`,
        [JSON.stringify(rows[0]!.rows)],
      );
    }
    const { rows: counted } = await to.query<{ name: string; column: string }>(
      `SELECT table_name AS name, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND is_identity = 'YES'`,
    );
    for (const { name, column } of counted)
      await to.query(
        `SELECT setval(pg_get_serial_sequence('public."${name}"', '${column}'), coalesce(max("${column}"), 1)) FROM public."${name}"`,
      );
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}
