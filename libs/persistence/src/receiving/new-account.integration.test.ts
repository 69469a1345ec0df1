import { type Carriers, recordDeliveryStatus, routeInbound, type StoredCallback } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const ana = newId();
const ours = '+12025550101';
const start = Date.parse('2026-03-02T15:00:00Z');
const reader = { read: ({ rawBody }: StoredCallback) => JSON.parse(rawBody.toString()) as unknown };

describe('a callback over an account that this worker does not know', () => {
  const world = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${newId()}', '${ours}', 'Ana', 'generic', '${ana}')`);

  const arrive = async (kind: 'text' | 'status') => {
    const id = newId();
    const text = { kind, carrierMessageId: id, from: '+12025550150', to: ours, body: 'Hi', media: [] };
    const report = { kind, carrierMessageId: id, messageId: null, status: 'delivered', problem: null };
    await world.persistence.receipts.append({
      ...{ id, carrier: 'generic-new', path: '', contentType: '', receivedAt: new Date(start) },
      envelope: { eventId: id, kind, lane: id },
      rawBody: Buffer.from(JSON.stringify(kind === 'text' ? text : report)),
    });
    return id;
  };
  /** A round of a worker, so long after the callback came. What waits is due immediately. */
  const work = async (id: string, afterMs: number, known: readonly string[]) => {
    const { database, jobs } = world.persistence;
    await world.query("UPDATE job SET run_at = now() - interval '1 second' WHERE subject_id = $1", [id]);
    const claimed = await jobs.claim(['route-inbound', 'record-delivery-status'], {
      ...{ limit: 1, perLane: 1, leaseMs: 60_000 },
    });
    expect(claimed.map(({ subjectId }) => subjectId)).toEqual([id]);
    const carriers = new Map(known.map((name) => [name, reader])) as unknown as Carriers;
    const dependencies = { database, jobs, carriers, newId, now: () => new Date(start + afterMs) };
    if (claimed[0]!.name === 'route-inbound')
      await routeInbound(
        { ...dependencies, helpText: '', maxTextsPerMinute: Infinity, countryOf: () => null },
        claimed,
      );
    else await recordDeliveryStatus(dependencies, claimed);
    const [receipt] = await world.query<{ state: string; cause_code: string | null }>(
      'SELECT state, cause_code FROM receipt WHERE id = $1',
      [id],
    );
    const [waiting] = await world.query<{ seconds: number; attempts: number }>(
      'SELECT extract(epoch FROM run_at - now())::float AS seconds, attempts FROM job WHERE subject_id = $1',
      [id],
    );
    return { ...receipt!, waiting };
  };
  const soon = { attempts: 0, seconds: expect.any(Number) as number };

  test('waits for the account', async () => {
    const id = await arrive('text');
    const early = await work(id, 100, ['generic']);
    expect(early).toEqual({ state: 'PENDING', cause_code: null, waiting: soon });
    expect(early.waiting!.seconds).toBeLessThan(1);
    expect(await work(id, 400, ['generic', 'generic-new'])).toEqual({
      ...{ state: 'ROUTED', cause_code: null, waiting: undefined },
    });
    expect(await world.query('SELECT carrier FROM message WHERE receipt_id = $1', [id])).toEqual([
      { carrier: 'generic-new' },
    ]);
  });

  test.each(['text', 'status'] as const)('is set aside if a %s has waited for ten seconds', async (kind) => {
    const id = await arrive(kind);
    expect(await work(id, 9_000, ['generic'])).toEqual({ state: 'PENDING', cause_code: null, waiting: soon });
    expect(await work(id, 10_000, ['generic'])).toEqual({
      ...{ state: 'QUARANTINED', cause_code: 'CARRIER_NOT_SET_UP', waiting: undefined },
    });
  });
});
