import type { LogPosition, WebhookAttempt, WebhookClaim, WebhookEndpoint } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { createSecretBox, SecretUnreadable } from '@patchbay/service-kit';
import { connectPersistence, type Persistence } from '../connect-persistence';

const at = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000);
const positionOf = (sequence: number): LogPosition => ({ sequence, at: at.getTime() + sequence });
const leaseMs = 60_000;
const accountId = randomUUID();

let database: TestDatabase;
let persistence: Persistence;
const [oldKey, newKey] = [1, 2].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer];
beforeAll(async () => {
  database = await createTestDatabase();
  persistence = await connect([oldKey]);
  await persistence.database.transaction((tx) =>
    tx.serviceAccounts.add({
      id: accountId,
      name: 'CRM',
      scopes: ['MESSAGES_READ'],
      createdAt: at,
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
    }),
  );
});
afterEach(() => database.query('TRUNCATE webhook_endpoint, outbox CASCADE'));
afterAll(async () => {
  await persistence.close();
  await database.close();
});

const connect = (keys: readonly Buffer[]) =>
  connectPersistence({
    url: database.url,
    applicationName: 'test',
    poolSize: 4,
    secrets: createSecretBox(keys),
  });

const endpointWith = (change: Partial<WebhookEndpoint> = {}): WebhookEndpoint => ({
  id: randomUUID(),
  url: 'https://crm.example.com/hooks',
  document: 'subscription { messageAdded { cursor } }',
  serviceAccountId: accountId,
  state: 'ACTIVE',
  problem: null,
  position: positionOf(5),
  acknowledgedAt: null,
  failures: 0,
  failingSince: null,
  createdAt: at,
  ...change,
});
const attemptOf = ({ id }: WebhookEndpoint, change: Partial<WebhookAttempt> = {}): WebhookAttempt => ({
  id: randomUUID(),
  endpointId: id,
  at,
  position: positionOf(7),
  responseStatus: 204,
  durationMs: 12,
  problem: null,
  ...change,
});
const change: Persistence['database']['transaction'] = (work) => persistence.database.transaction(work);
const add = async (given: Partial<WebhookEndpoint> = {}) => {
  const endpoint = endpointWith(given);
  await change((tx) => tx.webhookEndpoints.add(endpoint, 'whsec_first'));
  return endpoint;
};
const claim = async (holder: string): Promise<WebhookClaim> => {
  const [claimed] = await persistence.webhooks.claim(holder, leaseMs, 10);
  if (claimed === undefined) throw new Error('There was nothing to claim.');
  return claimed;
};
const find = async (id: string) => (await persistence.queries.webhooks.byIds([id]))[0];
const expire = () => database.query("UPDATE webhook_endpoint SET leased_until = now() - interval '1 second'");

describe('a claim', () => {
  it('is one holder’s, until the lease ends; each has a higher fence', async () => {
    const endpoint = await add();
    const first = await claim('a');
    expect(first).toMatchObject({ ...endpoint, batchEnd: null, replays: 0 });
    expect(first.openSecrets()).toEqual({ secret: 'whsec_first', former: null, formerUntil: null });
    const { webhooks } = persistence;
    expect(await webhooks.claim('b', leaseMs, 10)).toEqual([]);
    expect(await webhooks.renew('b', leaseMs)).toEqual([]);
    expect((await webhooks.renew('a', leaseMs)).map(({ fence }) => fence)).toEqual([first.fence]);
    await expire();
    const second = await claim('b');
    expect(second.fence).toBeGreaterThan(first.fence);
    expect([await webhooks.isHeld(first), await webhooks.isHeld(second)]).toEqual([false, true]);
    expect(await webhooks.renew('a', leaseMs)).toEqual([]);
  });

  it('goes to one of many who want it at the same time', async () => {
    await add();
    await add();
    const claims = await Promise.all(
      Array.from({ length: 6 }, (_, n) => persistence.webhooks.claim(String(n), leaseMs, 10)),
    );
    expect(claims.flat()).toHaveLength(2);
    expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(2);
  });

  it('that was lost writes nothing', async () => {
    const endpoint = await add();
    const lost = await claim('a');
    await expire();
    await claim('b');
    const { webhooks } = persistence;
    const attempt = attemptOf(endpoint);
    const failed = { attempt, failingSince: at, nextAttemptAt: later(1) };
    expect([
      await webhooks.acknowledge(lost, attempt),
      await webhooks.advance(lost, positionOf(9)),
      await webhooks.retryLater(lost, failed),
      await change((tx) => tx.webhookEndpoints.suspend(lost, 'Gone.')),
    ]).toEqual([false, false, false, false]);
    await webhooks.postpone(lost, 1);
    expect(await find(endpoint.id)).toMatchObject({ ...endpoint });
    expect(await database.query('SELECT 1 FROM webhook_attempt')).toEqual([]);
    expect(await webhooks.claim('c', leaseMs, 10)).toEqual([]);
  });

  it('ends when the database is restored, although the restored state has it, too', async () => {
    const endpoint = await add();
    const { holder, ...rest } = await claim('a');
    const before = { ...rest, holder: holder.replace(/@.*/, '@before/00000001') };
    await database.query('UPDATE webhook_endpoint SET holder = $1', [before.holder]);
    const { webhooks } = persistence;
    expect(await webhooks.renew('a', leaseMs)).toEqual([]);
    expect(await webhooks.advance(before, positionOf(9))).toBe(false);
    expect(await change((tx) => tx.webhookEndpoints.suspend(before, 'Too old.'))).toBe(false);
    await expire();
    expect((await claim('a')).position).toEqual(endpoint.position);
  });

  it.each(['PAUSED', 'SUSPENDED'] as const)(
    'ends when its endpoint is %s, and comes back with another fence',
    async (state) => {
      const { id } = await add();
      const before = await claim('a');
      await change((tx) => tx.webhookEndpoints.setState(id, state, null));
      expect([await persistence.webhooks.isHeld(before), await persistence.webhooks.renew('a', leaseMs)]).toEqual([
        false,
        [],
      ]);
      expect(await persistence.webhooks.claim('a', leaseMs, 10)).toEqual([]);
      await change((tx) => tx.webhookEndpoints.setState(id, 'ACTIVE', null));
      expect((await claim('a')).fence).toBeGreaterThan(before.fence);
      expect(await persistence.webhooks.isHeld(before)).toBe(false);
    },
  );

  it('is given back by its holder', async () => {
    await add();
    await claim('a');
    await persistence.webhooks.release('a');
    await claim('b');
  });
});

describe('an endpoint', () => {
  it('moves with what its receiver acknowledged, and with what is not for it', async () => {
    const endpoint = await add();
    const held = await claim('a');
    await persistence.webhooks.acknowledge(held, attemptOf(endpoint));
    expect(await find(endpoint.id)).toMatchObject({ position: positionOf(7), acknowledgedAt: at });
    await persistence.webhooks.advance(held, positionOf(20));
    expect(await find(endpoint.id)).toMatchObject({ position: positionOf(20), acknowledgedAt: at });
  });

  it('that failed is due later, with the end of its batch, until it succeeds or is resumed', async () => {
    const endpoint = await add();
    const failing = async (nextAttemptAt: Date) =>
      persistence.webhooks.retryLater(await claim('a'), {
        attempt: attemptOf(endpoint, { responseStatus: 500, problem: 'No.' }),
        failingSince: at,
        nextAttemptAt,
      });
    const hour = new Date(Date.now() + 3_600_000);
    await failing(new Date(0));
    const again = await claim('b');
    await persistence.webhooks.advance(again, positionOf(6));
    expect((await persistence.webhooks.renew('b', leaseMs))[0]).toMatchObject({ batchEnd: 7, position: positionOf(6) });
    expect(again).toMatchObject({ failures: 1, failingSince: at, batchEnd: 7, position: endpoint.position });
    await persistence.webhooks.acknowledge(again, attemptOf(endpoint));
    await persistence.webhooks.release('b');
    expect(await find(endpoint.id)).toMatchObject({ failures: 0, failingSince: null });
    await failing(hour);
    expect(await persistence.webhooks.claim('a', leaseMs, 10)).toEqual([]);
    await change((tx) => tx.webhookEndpoints.forgetFailures(endpoint.id));
    expect(await claim('a')).toMatchObject({ failures: 0, failingSince: null, batchEnd: 7 });
  });

  it('is replayed from an earlier position', async () => {
    const { id } = await add();
    await change((tx) => tx.webhookEndpoints.replayAfter(id, positionOf(2)));
    expect(await claim('a')).toMatchObject({ position: positionOf(2), replays: 1, batchEnd: null });
  });

  it('has two secrets during an overlap, which its listing never has', async () => {
    const { id } = await add();
    const rotated = { secret: 'whsec_second', former: 'whsec_first', formerUntil: later(60) };
    await change((tx) => tx.webhookEndpoints.rotateSecret(id, 'whsec_second', later(60)));
    expect((await claim('a')).openSecrets()).toEqual(rotated);
    expect(await change((tx) => tx.webhookEndpoints.secretsOf(id))).toEqual(rotated);
    expect(JSON.stringify(await persistence.queries.webhooks.list(10))).not.toContain('whsec');
  });

  it('is behind since the first event after its position', async () => {
    const { id } = await add();
    expect(await find(id)).toMatchObject({ behindSince: null });
    await database.query(
      `INSERT INTO outbox (event, sequence, created_at)
       SELECT '{"type":"access-changed"}', n, $1::timestamptz + n * interval '1 second' FROM generate_series(4, 8) AS n`,
      [at],
    );
    expect(await find(id)).toMatchObject({ behindSince: later(6) });
  });

  it('keeps its latest attempts', async () => {
    const [one, other] = [await add(), await add()];
    await change(async (tx) => {
      for (let n = 0; n < 5; n += 1)
        await tx.webhookEndpoints.addAttempt(attemptOf(one, { at: later(n), durationMs: n }));
      await tx.webhookEndpoints.addAttempt(attemptOf(other));
    });
    await persistence.webhooks.removeAttempts(one.id, 3);
    const page = async (limit: number, after: WebhookAttempt | null = null) => {
      const found = await persistence.queries.webhooks.attemptsOf([one.id, other.id], {
        limit,
        after: after === null ? null : { key: after.at, id: after.id },
      });
      return found.get(one.id) ?? [];
    };
    const [latest, second] = await page(2);
    expect([latest, second].map((attempt) => attempt!.durationMs)).toEqual([4, 3]);
    expect((await page(2, second)).map(({ durationMs }) => durationMs)).toEqual([2]);
    await change((tx) => tx.webhookEndpoints.remove(one.id));
    expect(await database.query('SELECT 1 FROM webhook_attempt')).toHaveLength(1);
  });

  it('is counted one transaction after the other, so that no two see room for one', async () => {
    const create = () =>
      change(async (tx) => {
        if ((await tx.webhookEndpoints.count()) === 0) await tx.webhookEndpoints.add(endpointWith(), 'whsec_first');
      });
    await Promise.all([create(), create(), create()]);
    expect(await persistence.queries.webhooks.list(10)).toHaveLength(1);
  });
});

describe('secrets', () => {
  const stored = async () => {
    const rows = await database.query<{ secret: string; former: string | null }>(
      'SELECT secret, former FROM webhook_secret',
    );
    return rows.flatMap(({ secret, former }) => [secret, ...(former === null ? [] : [former])]);
  };
  const using = async <Result>(keys: readonly Buffer[], work: (other: Persistence) => Promise<Result>) => {
    const other = await connect(keys);
    try {
      return await work(other);
    } finally {
      await other.close();
    }
  };
  const claimWith = async (keys: readonly Buffer[]) => {
    await expire();
    return using(keys, async (other) => (await other.webhooks.claim('other', leaseMs, 10))[0]!);
  };

  it('are sealed, and those of one endpoint are useless to another', async () => {
    const [first, second] = [await add(), await add()];
    expect(await stored()).toEqual([expect.stringMatching(/^sealed:/), expect.stringMatching(/^sealed:/)]);
    await database.query(
      'UPDATE webhook_secret SET secret = (SELECT secret FROM webhook_secret WHERE endpoint_id = $1) WHERE endpoint_id = $2',
      [first.id, second.id],
    );
    const claims = await persistence.webhooks.claim('a', leaseMs, 10);
    const [own, copied] = [first, second].map(({ id }) => claims.find((held) => held.id === id)!);
    expect(own!.openSecrets().secret).toBe('whsec_first');
    expect(() => copied!.openSecrets()).toThrow(SecretUnreadable);
  });

  it('are sealed again with a new key, after which nobody needs the old one', async () => {
    const { id } = await add();
    await database.query('UPDATE webhook_secret SET secret = $1', ['whsec_clear']);
    await change((tx) => tx.webhookEndpoints.rotateSecret(id, 'whsec_second', later(60)));
    expect(await using([newKey, oldKey], (other) => other.resealSecrets())).toBe(1);
    expect(await using([newKey, oldKey], (other) => other.resealSecrets())).toBe(0);
    expect(await stored()).toEqual([expect.stringMatching(/^sealed:/), expect.stringMatching(/^sealed:/)]);
    const secrets = { secret: 'whsec_second', former: 'whsec_clear', formerUntil: later(60) };
    expect((await claimWith([newKey])).openSecrets()).toEqual(secrets);
    const lost = await claimWith([oldKey]);
    expect(() => lost.openSecrets()).toThrow(/is sealed with the key [0-9a-f]{8}, which this process lacks/);
  });

  it('whose key was lost can be replaced', async () => {
    const { id } = await add();
    await using([newKey], (other) =>
      other.database.transaction((tx) => tx.webhookEndpoints.rotateSecret(id, 'whsec_second', later(60))),
    );
    expect((await claimWith([newKey])).openSecrets()).toMatchObject({ secret: 'whsec_second', former: null });
  });

  it('are stored as they are without a key', async () => {
    await using([], (other) =>
      other.database.transaction((tx) => tx.webhookEndpoints.add(endpointWith(), 'whsec_clear')),
    );
    expect(await stored()).toEqual(['whsec_clear']);
    expect(await using([], (other) => other.resealSecrets())).toBe(0);
    expect(await persistence.resealSecrets()).toBe(1);
    expect((await claim('a')).openSecrets().secret).toBe('whsec_clear');
  });
});
