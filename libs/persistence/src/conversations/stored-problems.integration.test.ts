import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import type { DataSource, QueryRunner } from 'typeorm';
import { connectDataSource } from '../data-source';
import { MessageDetails1766510000000 } from '../migrations/1766510000000-message-details';

describe('the problem of a message that an earlier version stored', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let runner: QueryRunner;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await connectDataSource({ url: database.url, applicationName: 'test' });
    runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    // Only the message matters here.
    await runner.query('SET LOCAL session_replication_role = replica');
  });
  afterAll(async () => {
    await runner.rollbackTransaction();
    await runner.release();
    await dataSource.destroy();
    await database.close();
  });

  test('gets the code of its words, and loses it again', async () => {
    const migration = new MessageDetails1766510000000();
    const stored = {
      OPTED_OUT: 'The customer opted out before the text was sent.',
      ACCOUNT_PROBLEM: "The carrier's account is suspended or has no credit.",
      NUMBER_RETIRED: 'Hotline was retired.',
      SENDER_NOT_ALLOWED: 'Hotline is no longer assigned to the sender or their team.',
      QUIET_HOURS: 'It was quiet hours where the customer is, until 2026-03-01T10:00:00.000Z.',
      EXPIRED: 'The phone could not be reached until the carrier gave up.',
      UNREACHABLE: 'The phone is off or has no signal.',
      OTHER: 'The carrier could not deliver the text (code 99999).',
    };
    await migration.down(runner);
    for (const reason of Object.values(stored))
      await runner.query(
        `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, problem)
         VALUES (gen_random_uuid(), gen_random_uuid(), 'OUTBOUND', '', 'FAILED', 'GSM7', 1, now(), 'generic',
           jsonb_build_object('carrierCode', null, 'reason', $1::text, 'advice', 'Call.'))`,
        [reason],
      );
    await migration.up(runner);
    const problems = async () =>
      ((await runner.query('SELECT problem FROM message')) as { problem: { code?: string; reason: string } }[]).map(
        ({ problem: { code, reason } }) => [code, reason],
      );
    expect(new Map((await problems()) as [string, string][])).toEqual(new Map(Object.entries(stored)));
    await migration.down(runner);
    expect((await problems()).map(([code]) => code)).toEqual(Array(8).fill(undefined));
  });
});
