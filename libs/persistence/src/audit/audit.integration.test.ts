import type { Act, TextTemplate } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { connectDataSource } from '../data-source';
import { runMigrations } from '../migrate';
import { verifyAuditLog } from './verify-audit-log';

const seller = '00000000-0000-4000-8000-0000000000a1';

/** Tables whose changes have no entries, and why nobody misses them. */
const withoutEntries: Readonly<Record<string, string>> = {
  audit_change: 'It is the log.',
  audit_entry: 'It is the log.',
  carrier_call: 'Only figures.',
  consent: 'The version before reads it.',
  consent_change: 'The version before writes it.',
  consent_state: 'The ledger of consent tells of it.',
  conversation_read: 'What a user has read concerns nobody else.',
  draft: 'What a user has not sent concerns nobody else.',
  erased_number: 'It belongs to an erasure.',
  erasure: 'It is a log itself.',
  figure: 'Only sums of texts.',
  figure_due: 'Only programs know it.',
  figure_progress: 'Only programs know it.',
  job: 'Its use case makes the changes.',
  merged_message: 'Its merge tells of it.',
  moved_message: 'Its move tells of it.',
  notification: 'It tells of a change.',
  notification_preference: 'What a user wants to be alerted of.',
  push_message: 'A copy of a notification on its way.',
  number_ownership: 'It is a ledger itself.',
  outbox: 'It tells of a change.',
  relay_lease: 'Only programs know it.',
  restore: 'Only programs and operators know it.',
  send_attempt: 'It belongs to a text out.',
  send_rate: 'Only programs know it.',
  send_request: 'It belongs to a text out.',
  setting: 'Only programs know it.',
  status_event: 'It belongs to a text out.',
  stored_file: 'It belongs to a text.',
  team_membership: 'It is a ledger itself.',
  text_part: 'It belongs to a text in.',
  webhook_attempt: 'It belongs to a delivery.',
};

describe('the audit log', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let dataSource: DataSource;
  let act: Act | undefined;
  /** As somebody does who may do anything. */
  const forge = (...statements: readonly string[]) =>
    dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      for (const statement of statements) await manager.query(statement);
    });
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await connectDataSource({ url: database.url, applicationName: 'psql', work: 'migrations' });
    persistence = await connectPersistence({
      url: database.url,
      applicationName: 'patchbay-worker',
      currentAct: () => act,
    });
    await dataSource.query(
      `INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${seller}', 'ana', 'Ana', '', 'SALESPERSON')`,
    );
  });
  beforeEach(async () => {
    act = undefined;
    await forge('DELETE FROM audit_change', 'DELETE FROM audit_entry', 'DELETE FROM template');
  });
  afterAll(async () => {
    await persistence.close();
    await dataSource.destroy();
    await database.close();
  });

  const template: TextTemplate = {
    ...{ id: randomUUID(), name: 'Hello', recordType: 'CONTACT', language: 'en', body: 'Hello!' },
    ...{ owner: { kind: 'user', id: seller }, updatedAt: new Date() },
  };
  const add = (name = 'Hello') =>
    persistence.database.transaction((tx) => tx.templates.add({ ...template, id: randomUUID(), name }));
  const entries = () =>
    dataSource.query<Record<string, unknown>[]>(
      'SELECT action, user_id, account_id, request_id FROM audit_entry ORDER BY at, id',
    );
  const changes = () =>
    dataSource.query<{ id: string; change: unknown }[]>('SELECT id, change FROM audit_change ORDER BY id');
  const seal = async () => {
    while ((await persistence.audit.seal(2)) > 0);
  };
  const findings = async (known?: { position: number; hash: string }) =>
    (await verifyAuditLog(dataSource, known)).findings;

  it('covers every table, or says why not', async () => {
    const audited = await dataSource.query<{ name: string }[]>(
      "SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'audited'",
    );
    const known = [...audited.map(({ name }) => name), ...Object.keys(withoutEntries)];
    expect(known.toSorted()).toEqual(dataSource.entityMetadatas.map(({ tableName }) => tableName).toSorted());
  });

  it('has one entry for all changes of a transaction, with who made them', async () => {
    act = { action: 'createTemplate', userId: seller, requestId: 'request-1' };
    await persistence.database.transaction(async (tx) => {
      await tx.templates.add(template);
      await tx.templates.replace({ ...template, body: 'Hi!', updatedAt: new Date(0) });
      await tx.templates.replace({ ...template, body: 'Hi!', updatedAt: new Date() });
      await tx.templates.remove(template.id);
    });
    expect(await entries()).toEqual([
      { action: 'createTemplate', user_id: seller, account_id: null, request_id: 'request-1' },
    ]);
    const row = { id: template.id, name: 'Hello', record_type: 'CONTACT', language: 'en', owner_user_id: seller };
    expect((await changes()).map(({ change }) => change)).toEqual([
      { operation: 'template insert', before: {}, after: { ...row, body: 'Hello!' } },
      { operation: 'template update', before: { body: 'Hello!' }, after: { body: 'Hi!' } },
      { operation: 'template delete', before: expect.objectContaining({ ...row, body: 'Hi!' }) as unknown, after: {} },
    ]);
  });

  it('has the rule, the app or the program of a change that nobody asked for', async () => {
    await persistence.databaseFor('retention').transaction((tx) => tx.templates.add(template));
    await add();
    await dataSource.query('DELETE FROM template');
    expect((await entries()).map(({ action }) => action).toSorted()).toEqual(['psql', 'retention', 'worker']);
  });

  it('has nothing of what was rolled back, and keeps secrets to itself', async () => {
    await persistence.database
      .transaction(async (tx) => {
        await tx.templates.add(template);
        throw new Error('Refused.');
      })
      .catch(() => undefined);
    expect(await entries()).toEqual([]);
    const id = randomUUID();
    await dataSource.query(
      `INSERT INTO service_account (id, name, scopes, created_at) VALUES ('${id}', 'CRM', '[]', now())`,
    );
    await dataSource.query(
      `INSERT INTO service_account_token (hash, service_account_id, created_at) VALUES ('0a1b2c', '${id}', now())`,
    );
    const all = JSON.stringify(await changes());
    expect(all).toContain('"hash":"hidden"');
    expect(all).not.toContain('0a1b2c');
  });

  it.each([
    "UPDATE audit_entry SET action = 'nothing'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry, audit_change',
    "UPDATE audit_change SET subject_kind = 'Team'",
    `UPDATE audit_change SET change = '{"operation": "nothing"}'`,
    'DELETE FROM audit_change',
  ])('refuses, even to the owner of the tables: %s', async (statement) => {
    await add();
    await expect(dataSource.query(statement)).rejects.toThrow('The audit log is append-only.');
  });

  it('is written for a role that cannot write it', async () => {
    const role = `apps_${randomUUID().slice(0, 8)}`;
    await dataSource.query(`CREATE ROLE ${role} LOGIN PASSWORD 'a-password'`);
    await dataSource.query(`SELECT grant_to_apps('${role}')`);
    const url = Object.assign(new URL(database.url), { username: role, password: 'a-password' }).toString();
    // An app that starts finds nothing to migrate.
    await runMigrations(url);
    const apps = new Client({ connectionString: url });
    await apps.connect();
    try {
      await apps.query(
        `INSERT INTO template (id, name, record_type, language, body, owner_user_id, updated_at)
         VALUES ('${template.id}', 'Hello', 'CONTACT', 'en', 'Hello!', '${seller}', now())`,
      );
      expect(await entries()).toHaveLength(1);
      for (const statement of [
        "INSERT INTO audit_entry (action) VALUES ('x')",
        "UPDATE audit_entry SET action = 'x'",
        'UPDATE audit_change SET change = NULL',
        'DELETE FROM audit_change',
        'TRUNCATE audit_change',
        'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
        'DROP TABLE audit_change',
        'DROP TRIGGER audited ON template',
      ])
        await expect(apps.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    } finally {
      await apps.end();
      await dataSource.query(`DROP OWNED BY ${role}`);
      await dataSource.query(`DROP ROLE ${role}`);
    }
  });

  describe('its chain', () => {
    beforeEach(async () => {
      for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await add(name);
      await seal();
    });

    it('is whole as long as nobody forges it, also after an erasure', async () => {
      const noted = await verifyAuditLog(dataSource);
      expect(noted).toMatchObject({ entryCount: 5, findings: [], head: { position: 5 } });
      await add('Six');
      await Promise.all([seal(), seal()]);
      const [{ subject_id: subject }] = await dataSource.query<[{ subject_id: string }]>(
        'SELECT subject_id FROM audit_change ORDER BY id LIMIT 1',
      );
      await dataSource.query("SELECT erase_audit_values($1, '{}', '{}', '{}')", [[subject]]);
      expect((await changes()).filter(({ change }) => change === null)).toHaveLength(1);
      expect(await verifyAuditLog(dataSource, noted.head)).toMatchObject({ entryCount: 6, findings: [] });
      expect(await persistence.audit.unsealedSeconds()).toBe(0);
    });

    it.each([
      ["UPDATE audit_entry SET action = 'x' WHERE position = 2", /^Entry 2 .* is not what was sealed/],
      ["UPDATE audit_entry SET at = at - interval '1 hour' WHERE position = 5", /^Entry 5 .* is not what was sealed/],
      ['DELETE FROM audit_entry WHERE position = 3', /^Entry 3 is missing/],
      ['DELETE FROM audit_entry WHERE position IN (1, 2)', /^Entries 1 to 2 are missing/],
      [
        'DELETE FROM audit_change WHERE entry_id = (SELECT id FROM audit_entry WHERE position = 4)',
        /^Entry 4 .* is not what was sealed/,
      ],
      [
        `UPDATE audit_change SET change = jsonb_set(change, '{after,name}', '"x"')
         WHERE entry_id = (SELECT id FROM audit_entry WHERE position = 1)`,
        /^Entry 1: the values of change \d+ are not those that were sealed/,
      ],
    ])('shows %s', async (forgery, finding) => {
      await forge(forgery);
      expect(await findings()).toEqual([expect.stringMatching(finding)]);
    });

    it('shows the loss of its end, and that it was written again, to those who noted where it ended', async () => {
      const { head } = await verifyAuditLog(dataSource);
      await forge('DELETE FROM audit_entry WHERE position > 3');
      expect(await findings()).toEqual([]);
      expect(await findings(head)).toEqual([expect.stringMatching(/^Entries 4 to 5 are missing at the end/)]);
      await add();
      await add();
      await seal();
      expect(await findings(head)).toEqual([expect.stringMatching(/^Entry 5 has the hash .*, but .* was noted/)]);
    });

    it('shows entries that nobody seals', async () => {
      await add();
      await forge("UPDATE audit_entry SET at = now() - interval '1 hour' WHERE position IS NULL");
      expect(await findings()).toEqual([expect.stringMatching(/^1 entries were not sealed/)]);
    });
  });
});
