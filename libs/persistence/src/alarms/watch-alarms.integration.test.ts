import {
  dismissReceipt,
  dismissReceipts,
  restoreReceipt,
  retryReceipts,
  watchAlarms,
  type AlarmKind,
  type Receipt,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { connectPersistence } from '../connect-persistence';
import { connectDataSource } from '../data-source';
import { explainStatement } from '../sql/explain-statement.testing';
import { sqlOn } from '../sql/statement';
import { factStatements } from './alarm-facts';
import { withPersistence } from '../with-persistence.testing';

const [ana, root, boss, number, maya, account] = Array.from({ length: 6 }, () => newId());
const ours = '+12025550101';
const missing = '+12025550199';
const minute = 60_000;
const thresholds = { sendsWaitingMs: 5 * minute, inDoubtMs: 60 * minute, unansweredMs: 120 * minute };

interface AlarmRow {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly about: string;
  readonly cause: string;
  readonly count: number;
  readonly subject_ids: readonly string[];
  readonly since: Date;
  readonly waiting_since: Date | null;
}

describe('an alarm', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${root}', 'root', 'Root', '', 'ADMIN'), ('${boss}', 'boss', 'Boss', '', 'ADMIN');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('${number}', '${ours}', 'Ana', 'generic', '${ana}');
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id)
      VALUES ('${maya}', 'CONTACT', 'Maya', true, '2026-01-01', '${ana}');
    INSERT INTO service_account (id, name, scopes, created_at) VALUES ('${account}', 'CRM', '[]', now())`);
  const { query } = company;
  const dependencies = (persistence = company.persistence) => ({
    database: persistence.databaseFor('watch-alarms'),
    now: () => new Date(),
    newId,
    thresholds,
    sendsEmails: true,
  });
  const watch = () => watchAlarms(dependencies());
  const open = () => query<AlarmRow>('SELECT * FROM alarm WHERE ended_at IS NULL ORDER BY kind, key');
  const told = (kind: string) =>
    query<{ user_id: string }>(
      'SELECT user_id FROM notification WHERE kind = $1 AND alarm_id IS NOT NULL ORDER BY user_id',
      [kind],
    );
  const administrators = [{ user_id: root }, { user_id: boss }].toSorted((a, b) => (a.user_id! < b.user_id! ? -1 : 1));

  /** Expects that nothing is wrong, then that something is after `cause`, then that nothing is after `cure`. */
  const expectRaised = async (
    expected: Partial<AlarmRow>,
    cause: () => Promise<unknown>,
    cure: () => Promise<unknown>,
  ) => {
    expect(await watch()).toEqual({ began: [], ended: [] });
    await cause();
    expect((await watch()).began).toHaveLength(1);
    expect(await open()).toMatchObject([expected]);
    expect(await watch()).toEqual({ began: [], ended: [] });
    await cure();
    const { began, ended } = await watch();
    expect([began, ended.map(({ kind }) => kind)]).toEqual([[], [expected.kind]]);
    expect(await open()).toEqual([]);
  };

  beforeEach(async () => {
    await query('DELETE FROM job; DELETE FROM notification; DELETE FROM alarm');
    await query('DELETE FROM send_attempt; DELETE FROM message; DELETE FROM conversation; DELETE FROM receipt');
  });

  const conversation = async () => {
    const id = newId();
    await query(
      `INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
       VALUES ($1, $2, $3, $4, $4, now())`,
      [id, maya, number, id],
    );
    return id;
  };
  const message = async (status: string, ageMs: number, rest: { attention?: boolean; problem?: string } = {}) => {
    const id = newId();
    await query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, carrier, created_at, needs_attention, problem)
       VALUES ($1, $2, 'OUTBOUND', 'Hi', $3, 'GSM7', 1, 'generic', $4, $5, $6)`,
      [
        ...[id, await conversation(), status, new Date(Date.now() - ageMs), rest.attention ?? false],
        rest.problem === undefined ? null : JSON.stringify({ code: rest.problem, reason: '', advice: '' }),
      ],
    );
    return id;
  };
  const receive = async (to: string, at = new Date()) => {
    await company.receive({ from: '+13125550141', to, at });
    await company.route(dependencies());
  };

  it('begins when a text is set aside, says why and since when, and ends when it was routed', async () => {
    const at = new Date(Date.now() - 3 * minute);
    await expectRaised(
      {
        kind: 'QUARANTINED_TEXTS',
        about: missing,
        cause: 'UNKNOWN_PHONE_NUMBER',
        count: 1,
        since: at,
        waiting_since: at,
      },
      () => receive(missing, at),
      async () => {
        await query('UPDATE phone_number SET number = $1', [missing]);
        const [receipt] = await query<Receipt>('SELECT id FROM receipt');
        const retried = await retryReceipts(dependencies(), receipt!.id);
        expect(retried).toMatchObject({
          kind: 'changed',
          receipts: [{ id: receipt!.id, state: 'PENDING' }],
          hasMore: false,
        });
        await company.route(dependencies());
        await query('UPDATE phone_number SET number = $1', [ours]);
      },
    );
    expect(await query('SELECT state, missing_number FROM receipt')).toEqual([
      { state: 'ROUTED', missing_number: null },
    ]);
    expect([await told('ALARM_BEGAN'), await told('ALARM_ENDED')]).toEqual([administrators, administrators]);
    expect(await query('SELECT name FROM job WHERE name LIKE $1 ORDER BY id', ['email%'])).toEqual([
      { name: 'email-alarm-began' },
      { name: 'email-alarm-ended' },
    ]);
    expect(
      await query(
        `SELECT action, change ->> 'operation' AS operation FROM audit_change JOIN audit_entry ON audit_entry.id = entry_id
         WHERE subject_kind = 'Alarm' AND subject_id = (SELECT id FROM alarm) ORDER BY audit_change.id`,
      ),
    ).toEqual([
      { action: 'watch-alarms', operation: 'alarm insert' },
      { action: 'watch-alarms', operation: 'alarm update' },
    ]);
  });

  it('is one for each missing number, and texts to it are retried or dismissed together', async () => {
    await receive(missing);
    await receive(missing);
    await receive('+12025550198');
    await watch();
    expect(await open()).toMatchObject([
      { about: '+12025550198', count: 1 },
      { about: missing, count: 2 },
    ]);
    await receive(missing);
    expect(await watch()).toEqual({ began: [], ended: [] });
    expect(await open()).toMatchObject([{ count: 1 }, { count: 3 }]);
    const [first] = await query<Receipt>('SELECT id FROM receipt WHERE missing_number = $1', [missing]);
    expect(await retryReceipts(dependencies(), first!.id)).toMatchObject({ receipts: [{}, {}, {}] });
    expect((await watch()).ended).toMatchObject([{ about: missing }]);
    const [other] = await query<Receipt>("SELECT id FROM receipt WHERE state = 'QUARANTINED'");
    const dismissed = { kind: 'changed', receipts: [{ id: other!.id, state: 'IGNORED' }], hasMore: false };
    expect(await dismissReceipts(dependencies(), other!.id, null)).toMatchObject(dismissed);
    expect((await watch()).ended).toMatchObject([{ about: '+12025550198' }]);
    expect(await dismissReceipts(dependencies(), other!.id, null)).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
    expect(await told('ALARM_BEGAN')).toHaveLength(4);
  });

  it('ends when its only text is dismissed, and begins again when that is taken back', async () => {
    await receive(missing);
    const [{ id }] = (await query<Receipt>('SELECT id FROM receipt')) as [Receipt];
    expect((await watch()).began).toHaveLength(1);
    expect(await restoreReceipt(dependencies(), id)).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
    expect(await dismissReceipt(dependencies(), id, ' Not our number ')).toMatchObject({
      receipt: { state: 'IGNORED', dismissalReason: 'Not our number' },
    });
    expect((await watch()).ended).toMatchObject([{ about: missing }]);
    expect(await dismissReceipt(dependencies(), id, null)).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
    expect(await restoreReceipt(dependencies(), id)).toMatchObject({
      receipt: { state: 'QUARANTINED', missingNumber: missing, dismissalReason: null },
    });
    expect((await watch()).began).toMatchObject([{ about: missing }]);
    await dismissReceipt(dependencies(), id, null);
    await query("UPDATE receipt SET raw_body = '', path = '', cause = NULL");
    expect(await restoreReceipt(dependencies(), id)).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
  });

  it('ends when the texts are erased', async () => {
    await receive(missing);
    expect((await watch()).began).toHaveLength(1);
    await query("UPDATE receipt SET raw_body = '', path = '', cause = NULL");
    expect((await watch()).ended).toHaveLength(1);
  });

  it('begins when a carrier check fails, and ends with one that is fine', async () => {
    const check = (severity: string) =>
      query(
        `INSERT INTO carrier_check (account, checked_at, findings) VALUES ('generic', now(), $1)
         ON CONFLICT (account) DO UPDATE SET findings = excluded.findings`,
        [JSON.stringify([{ severity, code: 'X', message: 'The credentials are wrong.' }])],
      );
    await expectRaised(
      { kind: 'CARRIER_FAILING', about: 'generic', cause: 'The credentials are wrong.', subject_ids: ['generic'] },
      () => check('ERROR'),
      () => check('OK'),
    );
    await query('DELETE FROM carrier_check');
  });

  it('begins when a carrier refuses the account three times in a row, and ends when it accepts a text', async () => {
    const attempt = async (problem: string | null) =>
      query(
        `INSERT INTO send_attempt (id, message_id, started_at, ended_at, outcome, problem_code, reason)
         VALUES ($1, $2, now(), now(), 'refused', $3, 'Not accepted.')`,
        [newId(), await message('FAILED', 0), problem],
      );
    await attempt('ACCOUNT_PROBLEM');
    await attempt('ACCOUNT_PROBLEM');
    await expectRaised(
      { kind: 'CARRIER_FAILING', about: 'generic', cause: '' },
      () => attempt('ACCOUNT_PROBLEM'),
      () => attempt(null),
    );
  });

  it('begins when texts wait to be sent, but not because of texts that are planned for later', async () => {
    const job = (id: string, runAt: string) =>
      query(
        `INSERT INTO job (name, subject_id, lane, run_at) VALUES ('deliver-message', $1, 'lane', now() + $2::interval)`,
        [id, runAt],
      );
    const planned = await message('SCHEDULED', 60 * minute);
    await query(`UPDATE message SET send_at = now() + interval '1 hour' WHERE id = $1`, [planned]);
    await job(planned, '1 hour');
    await job(await message('QUEUED', 4 * minute), '0');
    await expectRaised(
      { kind: 'SENDS_WAITING', about: 'generic', cause: '', count: 1 },
      async () => job(await message('QUEUED', 6 * minute), '20 minutes'),
      () => query("DELETE FROM job WHERE name = 'deliver-message'"),
    );
  });

  it('begins when nobody decides about a text in doubt, but not about one that is held', async () => {
    await message('SENDING', 61 * minute, { attention: true, problem: 'CUSTOMER_MAY_OPT_OUT' });
    await message('SENDING', 59 * minute, { attention: true, problem: 'IN_DOUBT' });
    let doubtful = '';
    const expected = { kind: 'MESSAGES_IN_DOUBT' as const, count: 1 };
    await expectRaised(
      expected,
      async () => {
        doubtful = await message('SENDING', 61 * minute, { attention: true, problem: 'IN_DOUBT' });
      },
      () => query('UPDATE message SET needs_attention = false WHERE id = $1', [doubtful]),
    );
  });

  it('begins when a webhook is suspended, which tells of it by itself, and ends when it is resumed', async () => {
    const id = newId();
    await query(
      `INSERT INTO webhook_endpoint (id, url, document, service_account_id, state, sequence, sequence_at, created_at)
       VALUES ($1, 'https://crm.example.com:8443/hooks?key=secret', '', $2, 'ACTIVE', 0, now(), now())`,
      [id, account],
    );
    const become = (state: string) =>
      query('UPDATE webhook_endpoint SET state = $1, problem = $2 WHERE id = $3', [state, 'Delivery failed.', id]);
    await expectRaised(
      { kind: 'WEBHOOK_SUSPENDED', about: 'crm.example.com:8443', cause: 'Delivery failed.', subject_ids: [id] },
      () => become('SUSPENDED'),
      () => become('ACTIVE'),
    );
    expect([await told('ALARM_BEGAN'), await told('ALARM_ENDED')]).toEqual([[], administrators]);
  });

  it('begins when a customer waits too long for an answer', async () => {
    const waits = async (ageMs: number) => {
      const id = await conversation();
      await query('UPDATE conversation SET waiting_since = $1 WHERE id = $2', [new Date(Date.now() - ageMs), id]);
      return id;
    };
    await waits(119 * minute);
    let late = '';
    await expectRaised(
      { kind: 'UNATTENDED_TEXTS', count: 1 },
      async () => {
        late = await waits(121 * minute);
      },
      () => query('UPDATE conversation SET waiting_since = NULL WHERE id = $1', [late]),
    );
  });

  it('begins when nobody who owns a number may read texts, and ends when somebody may again', async () => {
    const become = (role: string) => query('UPDATE app_user SET role = $1 WHERE id = $2', [role, ana]);
    await expectRaised(
      { kind: 'NUMBER_WITHOUT_PEOPLE', about: 'Ana', count: 1, subject_ids: [number!] },
      () => become('VIEWER'),
      () => become('SALESPERSON'),
    );
    const team = newId();
    await query(`INSERT INTO team (id, external_id, name) VALUES ($1, 'west', 'West')`, [team]);
    await query('UPDATE phone_number SET owner_user_id = NULL, owner_team_id = $1', [team]);
    expect((await watch()).began).toMatchObject([{ about: 'West' }]);
    await query('UPDATE phone_number SET owner_user_id = $1, owner_team_id = NULL', [ana]);
    expect((await watch()).ended).toMatchObject([{ about: 'West' }]);
  });

  it('is raised and ended once, however many workers look at the same time', async () => {
    const others = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        connectPersistence({ url: company.url, applicationName: `worker-${n}`, poolSize: 2 }),
      ),
    );
    const rounds = async () => {
      const changes = await Promise.all(
        Array.from({ length: 3 }, () => others.map((one) => watchAlarms(dependencies(one)))).flat(),
      );
      return changes.flatMap(({ began, ended }) => [...began, ...ended]);
    };
    await receive(missing);
    expect(await rounds()).toHaveLength(1);
    expect(await told('ALARM_BEGAN')).toEqual(administrators);
    await query('DELETE FROM receipt');
    expect(await rounds()).toHaveLength(1);
    expect(await told('ALARM_ENDED')).toEqual(administrators);
    expect(await query('SELECT 1 FROM alarm')).toHaveLength(1);
    await Promise.all(others.map((one) => one.close()));
  });

  it('is looked for in few rows of indexes, whatever the company sends', async () => {
    await query(`INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at, state, cause_code, missing_number)
      SELECT gen_random_uuid(), 'generic', 'e' || n, 'text', '', '', 'x', now(),
        CASE WHEN n <= 3000 THEN 'QUARANTINED' ELSE 'ROUTED' END, CASE WHEN n <= 3000 THEN 'UNKNOWN_PHONE_NUMBER' END,
        CASE WHEN n <= 3000 THEN '+1202555010' || n % 2 END FROM generate_series(1, 6000) AS n`);
    const pair = await conversation();
    await query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, carrier, created_at)
       SELECT gen_random_uuid(), $1, 'OUTBOUND', '', CASE WHEN n <= 3000 THEN 'SCHEDULED' ELSE 'DELIVERED' END, 'GSM7', 1, 'generic',
         now() - n * interval '1 second' FROM generate_series(1, 6000) AS n`,
      [pair],
    );
    await query(`INSERT INTO job (name, subject_id, lane, run_at) SELECT 'deliver-message', id, 'lane', now() + interval '1 day'
      FROM message WHERE status = 'SCHEDULED'`);
    await query(`INSERT INTO send_attempt (id, message_id, started_at, ended_at, outcome)
      SELECT gen_random_uuid(), id, now(), now(), 'accepted' FROM message WHERE status = 'DELIVERED'`);
    const dataSource = await connectDataSource({ url: company.url, applicationName: 'test-facts' });
    for (const statement of factStatements(thresholds, new Date())) {
      const { readsAllOf, rows } = await explainStatement(company.url, () => sqlOn(dataSource).planOnce(statement));
      // These have a row for each account and endpoint.
      expect(readsAllOf.filter((name) => name !== 'carrier_check' && name !== 'webhook_endpoint')).toEqual([]);
      expect(rows).toBeLessThan(3_000);
    }
    await dataSource.destroy();
  });
});
