import {
  askCarrier,
  type Carrier,
  createDeliverMessage,
  type DeliveryDependencies,
  type Job,
  type OutboundText,
  type SendAnswer,
  type SendQuestion,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { connectDataSource } from '../data-source';
import { plainDelivery } from '../plain-delivery.testing';
import { withPersistence } from '../with-persistence.testing';
import { createRestoreStore, createSeenLog, type SeenLog } from './restore-store';

const [ana, number] = [newId(), newId()];
const minute = 60_000;

describe('a text that waits in a database that was restored', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${ana}')`);
  const { query } = company;
  let calls: string[];
  let questions: SendQuestion[];
  let answer: SendAnswer;
  let time: number;

  beforeEach(async () => {
    calls = [];
    questions = [];
    answer = { kind: 'no-answer', reason: 'away' };
    time = Date.now();
    await query('DELETE FROM job');
    await query('UPDATE restore SET last_job_id = 0');
  });

  const dependenciesOf = (carrier: Partial<Carrier> = {}): DeliveryDependencies => ({
    database: company.persistence.database,
    jobs: company.persistence.jobs,
    now: () => new Date(time),
    newId,
    carriers: new Map([
      [
        'generic',
        {
          repetitionsAreOne: false,
          send: ({ body }: OutboundText) => {
            calls.push(body);
            return Promise.resolve({ kind: 'accepted', carrierMessageId: newId() } as const);
          },
          ask: (question: SendQuestion) => {
            questions.push(question);
            return Promise.resolve(answer);
          },
          ...carrier,
        } as Carrier,
      ],
    ]),
    ...plainDelivery,
  });

  async function queueText(sendAt: Date | null = null): Promise<string> {
    const [record, conversation, message] = [newId(), newId(), newId()];
    const customer = `+1312${String(Date.now()).slice(-7)}`;
    await query(`
      INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ('${record}', 'CONTACT', 'Al', true, now(), '${ana}');
      INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
      VALUES ('${conversation}', '${record}', '${number}', '${customer}', '${customer}', now())`);
    await query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, sender_id, created_at, carrier, send_at)
       VALUES ($1, $2, 'OUTBOUND', 'Hi', $3, 'GSM7', 1, $4, now() - interval '1 hour', 'generic', $5)`,
      [message, conversation, sendAt === null ? 'QUEUED' : 'SCHEDULED', ana, sendAt],
    );
    await company.persistence.database.transaction((tx) =>
      tx.jobs.add({ name: 'deliver-message', subjectId: message, lane: `deliver:${conversation}`, runAt: null }),
    );
    return message;
  }
  /** As if the database had been on another server until now. */
  const restore = () => query(`UPDATE restore SET server = 'before/00000001'`);
  const nothingLost = () => company.persistence.database.transaction((tx) => tx.restores.forgetNothing());
  const latest = () => company.persistence.database.transaction((tx) => tx.restores.latest());

  async function claim(name: Job['name']): Promise<Job> {
    await query(`UPDATE job SET run_at = now() - interval '1 second' WHERE name = $1`, [name]);
    const [job] = await company.persistence.jobs.claim([name], { limit: 1, perLane: 1, leaseMs: minute });
    if (job === undefined) throw new Error(`There is no job ${name}.`);
    return job;
  }
  const rethrow = (error: unknown) => {
    throw error;
  };
  const deliver = async (dependencies = dependenciesOf()) =>
    createDeliverMessage(dependencies, rethrow)(await claim('deliver-message'));
  const ask = async (dependencies = dependenciesOf()) => askCarrier(dependencies, await claim('ask-carrier'));
  const stateOf = async (id: string) =>
    (
      await query<{ status: string; problem: { reason: string } | null; jobs: string[] }>(
        `SELECT status, problem, array(SELECT name::text FROM job WHERE subject_id = message.id ORDER BY name) AS jobs FROM message WHERE id = $1`,
        [id],
      )
    )[0];

  test('is asked about, since it was written, and is not sent if the carrier had it', async () => {
    const id = await queueText();
    await restore();
    await deliver();
    expect(await stateOf(id)).toEqual({ status: 'SENDING', problem: null, jobs: ['ask-carrier'] });
    answer = {
      kind: 'status',
      report: {
        ...{ kind: 'status', carrierMessageId: newId(), messageId: id, status: 'delivered' },
        ...{ carrierStatus: 'delivered', problem: null, at: null },
      },
    };
    await ask();
    expect(await stateOf(id)).toEqual({ status: 'DELIVERED', problem: null, jobs: [] });
    expect(questions[0]!.since.getTime()).toBeLessThan(time - 59 * minute);
    expect(calls).toEqual([]);
  });

  test('is sent if the carrier never got it, but not while a call from before may be under way', async () => {
    const id = await queueText();
    await restore();
    await deliver();
    answer = { kind: 'not-sent' };
    await ask();
    expect((await stateOf(id))!.jobs).toEqual(['ask-carrier']);
    time += minute;
    await ask();
    await deliver();
    expect(calls).toEqual(['Hi']);
    expect((await stateOf(id))!.status).toBe('SENT');
  });

  test.each<[string, Partial<Carrier>]>([
    ['does not know', {}],
    ['cannot be asked', { ask: undefined }],
  ])('waits for a user if the carrier %s', async (_, carrier) => {
    const dependencies = dependenciesOf(carrier);
    const id = await queueText();
    await restore();
    await deliver(dependencies);
    time += 15 * minute;
    await ask(dependencies);
    expect((await stateOf(id))!.problem!.reason).toContain('The database was restored');
    expect(calls).toEqual([]);
  });

  test('is sent again to a carrier that sends a repeated text once', async () => {
    await queueText();
    await restore();
    await deliver(dependenciesOf({ repetitionsAreOne: true }));
    expect(calls).toEqual(['Hi']);
  });

  test('is sent at its time if that was not before the restore', async () => {
    const at = new Date(Date.now() + minute);
    await queueText(at);
    await restore();
    time = at.getTime();
    await deliver();
    expect(calls).toEqual(['Hi']);
  });

  test('is like any other if it was written after the restore, or if an operator says that nothing is lost', async () => {
    await queueText();
    await restore();
    expect((await latest()).lastJobId).toBeGreaterThan(0n);
    await query('DELETE FROM job');
    await queueText();
    await deliver();
    await queueText();
    await restore();
    await latest();
    await nothingLost();
    await deliver();
    expect(calls).toEqual(['Hi', 'Hi']);
  });

  test('is sent if an operator says that nothing is lost when it is in doubt already', async () => {
    await queueText();
    await restore();
    await deliver();
    await nothingLost();
    await ask();
    await deliver();
    expect(calls).toEqual(['Hi']);
  });

  test('is found by who saw a later state of the same server, and by nobody again', async () => {
    const dataSource = await connectDataSource({ url: company.url, applicationName: 'test', poolSize: 1 });
    const look = (seen: SeenLog) =>
      dataSource.transaction((manager) => createRestoreStore(manager, seen).latest()).then(({ isNew }) => isNew);
    const now = createSeenLog();
    try {
      expect(await look(now)).toBe(false);
      const later = { ...now, position: 2n ** 60n };
      const aheadOfTime = { ...later, at: new Date(Date.now() + minute) };
      const [one, other, elsewhere] = [{ ...aheadOfTime }, { ...later }, { ...aheadOfTime, server: 'other' }];
      expect([await look(elsewhere), await look(one), await look(other), await look(one)]).toEqual([
        ...[false, true, false, false],
      ]);
      expect(one.position).toBeLessThan(later.position);
    } finally {
      await dataSource.destroy();
    }
  });

  test('is found once, by several workers at the same time', async () => {
    const before = await latest();
    await restore();
    const found = await Promise.all(Array.from({ length: 5 }, latest));
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set([before.id + 1]));
    expect((await latest()).id).toBe(before.id + 1);
  });
});
