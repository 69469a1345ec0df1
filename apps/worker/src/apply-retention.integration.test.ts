import { connectPersistence, type Persistence } from '@patchbay/persistence';
import { createMetrics, readConfig } from '@patchbay/service-kit';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { applyRetention } from './apply-retention';

const id = '00000000-0000-4000-8000-0000000000b1';

const fail = (problem: unknown) => {
  throw new Error('Housekeeping failed.', { cause: problem });
};

describe('texts of 20 days', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 2 });
    await database.query(
      `INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${id}', 'ana', 'Ana', '', 'SALESPERSON')`,
    );
    await database.query(`INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
      VALUES ('${id}', '+12025550101', 'Ana', 'generic', '${id}')`);
    await database.query(`INSERT INTO record (id, type, external_id, name, is_active, owner_user_id, updated_at)
      VALUES ('${id}', 'CONTACT', 'maya', 'Maya', true, '${id}', now())`);
    await database.query(`INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key,
      last_message_at, record_owner_id) VALUES ('${id}', '${id}', '${id}', '+13125550141', '+13125550141', now(), '${id}')`);
    await database.query(`INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at,
      carrier) VALUES ('01800000-0000-7000-8000-000000000001', '${id}', 'INBOUND', 'Hello', 'RECEIVED', 'GSM_7', 1,
      now() - interval '20 days', 'generic')`);
  });
  afterAll(async () => {
    await persistence?.close();
    await database?.close();
  });

  test.each([
    ['for ever, as the company decided', '10', 0, 'Hello'],
    ['for 7 days, as the company decided', '0', 7, ''],
    ['for ever, as configured', '0', null, 'Hello'],
    ['for 10 days, as configured', '10', null, ''],
  ])('are kept %s', async (_, TEXT_DAYS, textDays, left) => {
    await database.query(`UPDATE message SET body = 'Hello'`);
    await database.query(`UPDATE company_settings SET text_days = ${textDays}`);
    const minimum = { DATABASE_URL: database.url, AUTH_JWT_SECRET: 'a-secret-that-is-long-enough-for-this' };
    const { retention } = readConfig({ ...minimum, TEXT_DAYS }, 'standalone', {});
    const app = { config: { retention }, metrics: createMetrics({ isServed: false }), log: { warn: fail } };
    let finish = () => {};
    const done = new Promise<void>((resolve) => (finish = resolve));
    const readSettings = () => persistence.queries.company.settings();
    const running = applyRetention(app as never, persistence.retention, readSettings, {
      last: () => Promise.resolve(finish()),
    });
    await done;
    await running.close();
    expect(await database.query('SELECT body FROM message')).toEqual([{ body: left }]);
  });
});
