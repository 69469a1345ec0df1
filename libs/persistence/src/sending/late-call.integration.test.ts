import {
  askCarrier,
  type Carrier,
  createDeliverMessage,
  type DeliveryDependencies,
  type Job,
  type OutboundText,
  type SendAnswer,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';
import { plainDelivery } from '../plain-delivery.testing';

const [ana, number] = [newId(), newId()];

/** The worst moment: the attempt is committed, the worker stands still, and another worker decides what to do. */
describe('a worker that stands still before it calls the carrier', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${ana}')`);
  const { query } = company;
  let calls: string[];
  let time: number;

  beforeEach(async () => {
    calls = [];
    time = Date.now();
    await query('DELETE FROM job');
  });

  const minute = 60_000;
  const later = (ms: number) => (time += ms);

  function dependenciesOf(worker: string, carrier: Partial<Carrier>): DeliveryDependencies {
    const generic = {
      repetitionsAreOne: false,
      send: (text: OutboundText) => {
        calls.push(`${worker} ${text.body}`);
        return Promise.resolve({ kind: 'accepted', carrierMessageId: newId() } as const);
      },
      ...carrier,
    } as Carrier;
    return {
      database: company.persistence.database,
      jobs: company.persistence.jobs,
      now: () => new Date(time),
      newId,
      carriers: new Map([['generic', generic]]),
      ...plainDelivery,
    };
  }

  /** Runs `whileStanding` after the worker has committed its attempt, and before it calls. */
  function standStill(dependencies: DeliveryDependencies, whileStanding: () => Promise<unknown>): DeliveryDependencies {
    let isFirst = true;
    return {
      ...dependencies,
      database: {
        ...dependencies.database,
        async transaction(work) {
          const result = await dependencies.database.transaction(work);
          if (isFirst) {
            isFirst = false;
            await whileStanding();
          }
          return result;
        },
      },
    };
  }

  async function queueText(): Promise<string> {
    const [record, conversation, message] = [newId(), newId(), newId()];
    const customer = `+1312${String(Date.now()).slice(-7)}`;
    await query(`
      INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ('${record}', 'CONTACT', 'Al', true, now(), '${ana}');
      INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
      VALUES ('${conversation}', '${record}', '${number}', '${customer}', '${customer}', now());
      INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, sender_id, created_at, carrier)
      VALUES ('${message}', '${conversation}', 'OUTBOUND', 'Hi', 'QUEUED', 'GSM7', 1, '${ana}', now(), 'generic')`);
    await company.persistence.database.transaction((tx) =>
      tx.jobs.add({ name: 'deliver-message', subjectId: message, lane: `deliver:${conversation}`, runAt: null }),
    );
    return message;
  }

  async function claim(name: Job['name']): Promise<Job> {
    await query(`UPDATE job SET run_at = now() - interval '1 second' WHERE name = $1`, [name]);
    const [job] = await company.persistence.jobs.claim([name], { limit: 1, perLane: 1, leaseMs: minute });
    if (job === undefined) throw new Error(`There is no job ${name}.`);
    return job;
  }
  const loseLease = () => query('UPDATE job SET leased_until = now()');
  const rethrow = (error: unknown) => {
    throw error;
  };
  const deliver = async (dependencies: DeliveryDependencies) =>
    createDeliverMessage(dependencies, rethrow)(await claim('deliver-message'));
  const stateOf = async (id: string) =>
    (
      await query<{ status: string; jobs: string[] }>(
        `SELECT status, array(SELECT name::text FROM job WHERE subject_id = message.id ORDER BY name) AS jobs FROM message WHERE id = $1`,
        [id],
      )
    )[0];

  test('calls, if it was only slow', async () => {
    const id = await queueText();
    const first = dependenciesOf('first', {});
    await deliver(standStill(first, () => Promise.resolve(later(5_000))));
    expect(calls).toEqual(['first Hi']);
    expect(await stateOf(id)).toEqual({ status: 'SENT', jobs: ['ask-carrier'] });
  });

  test('does not call after the carrier said that it never got the text, which another worker sent again', async () => {
    const id = await queueText();
    const carrier = { ask: () => Promise.resolve<SendAnswer>({ kind: 'not-sent' }) };
    const [first, second] = [dependenciesOf('first', carrier), dependenciesOf('second', carrier)];
    await deliver(
      standStill(first, async () => {
        later(minute);
        await loseLease();
        await deliver(second);
        expect(calls).toEqual([]);
        await askCarrier(second, await claim('ask-carrier'));
        await deliver(second);
      }),
    );
    expect(calls).toEqual(['second Hi']);
    expect(await stateOf(id)).toEqual({ status: 'SENT', jobs: ['ask-carrier'] });
  });

  test('says so: a text that was left in doubt is sent again, though its carrier cannot be asked', async () => {
    const id = await queueText();
    const [first, second] = [dependenciesOf('first', {}), dependenciesOf('second', {})];
    await deliver(
      standStill(first, async () => {
        later(minute);
        await loseLease();
        await deliver(second);
      }),
    );
    expect(calls).toEqual([]);
    expect(await stateOf(id)).toEqual({ status: 'SENDING', jobs: ['ask-carrier'] });
    await askCarrier(second, await claim('ask-carrier'));
    await deliver(second);
    expect(calls).toEqual(['second Hi']);
  });

  test('tries again if it still has its lease', async () => {
    const id = await queueText();
    const first = dependenciesOf('first', {});
    await deliver(standStill(first, () => Promise.resolve(later(11_000))));
    expect(calls).toEqual([]);
    expect(await stateOf(id)).toEqual({ status: 'SENDING', jobs: ['ask-carrier', 'deliver-message'] });
    await deliver(first);
    expect(calls).toEqual(['first Hi']);
  });

  test('is not sent again because of an answer that is older than its last call', async () => {
    const id = await queueText();
    const text = () => claim('deliver-message');
    const busy = { kind: 'not-processed', problem: null as never, retryAfterMs: null } as const;
    const noAnswer = { code: 'IN_DOUBT', carrierCode: null, reason: 'no answer', advice: '' } as const;
    const first = dependenciesOf('first', { send: () => Promise.resolve(busy) });
    await createDeliverMessage(first, rethrow)(await text());
    // The carrier has none of it when it is asked, and takes the next call before its answer arrives.
    const second = dependenciesOf('second', {
      send: ({ body }) => {
        calls.push(`second ${body}`);
        return Promise.resolve({ kind: 'unknown', problem: noAnswer });
      },
      ask: async () => {
        await deliver(second);
        return { kind: 'not-sent' };
      },
    });
    await askCarrier(second, await claim('ask-carrier'));
    expect(calls).toEqual(['second Hi']);
    expect(await stateOf(id)).toEqual({ status: 'SENDING', jobs: ['ask-carrier'] });
  });
});
