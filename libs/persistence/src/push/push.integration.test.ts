import type { Viewer } from '@patchbay/access';
import {
  endSession,
  type Job,
  markNotificationsRead,
  maxPushSubscriptions,
  type PushMessage,
  pushNotification,
  type PushOutcome,
  type PushSubscription,
  registerPushSubscription,
  removePushSubscription,
  startSession,
  updateNotificationPreferences,
} from '@patchbay/messaging';
import { createSecretBox, newId } from '@patchbay/service-kit';
import { createECDH, randomBytes } from 'node:crypto';
import { connectPersistence } from '../connect-persistence';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben, number, other, maya] = Array.from({ length: 5 }, () => newId()) as [
  string,
  string,
  string,
  string,
  string,
];
const viewerOf = (userId: string): Viewer => ({
  userId,
  role: 'SALESPERSON',
  teamIds: new Set(),
  teamMateIds: new Set([userId]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
const viewer = viewerOf(ana);
const [ours, customer] = ['+12025550101', '+13125550141'];

interface Sent extends PushMessage {
  readonly endpoint: string;
}

describe('push', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role)
    VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'), ('${ben}', 'ben', 'Ben', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${number}', '${ours}', 'Ana', 'generic', '${ana}'), ('${other}', '+12025550102', 'Ben', 'generic', '${ben}');
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id)
    VALUES ('${maya}', 'CONTACT', 'Maya Lindqvist', true, '2026-01-01', '${ana}');
    INSERT INTO record_phone (record_id, position, kind, number, number_key)
    VALUES ('${maya}', 0, 'MOBILE', '${customer}', '${customer}')`);
  let sent: Sent[] = [];
  let outcome: PushOutcome = { kind: 'accepted' };
  let clockMs = 0;
  const now = () => new Date(Date.now() + clockMs);
  const { query } = company;
  const dependencies = () => ({
    ...{ database: company.persistence.database, jobs: company.persistence.jobs, now, newId },
    faultOfPushEndpoint: (url: string) => (url.startsWith('https://push.example/') ? null : 'Refused.'),
    pushService: {
      send({ endpoint }: PushSubscription, message: PushMessage) {
        sent.push({ endpoint, ...message });
        return Promise.resolve(outcome);
      },
    },
    publicId: (type: string, id: string) => `${type}:${id}`,
    signal: new AbortController().signal,
  });
  beforeEach(async () => {
    sent = [];
    outcome = { kind: 'accepted' };
    clockMs = 0;
    for (const table of ['push_subscription', 'job', 'notification_preference', 'notification'])
      await query(`DELETE FROM ${table}`);
    await query('UPDATE app_user SET is_active = true');
    await query('UPDATE record SET owner_user_id = $1', [ana]);
    await query('UPDATE phone_number SET owner_user_id = $1 WHERE id = $2', [ana, number]);
  });

  const browser = (name: string) => {
    const key = createECDH('prime256v1');
    key.generateKeys();
    return {
      endpoint: `https://push.example/${name}`,
      p256dh: key.getPublicKey('base64url'),
      auth: randomBytes(16).toString('base64url'),
    };
  };
  const register = (name: string, userId = ana, sessionHash: string | null = null) =>
    registerPushSubscription(dependencies(), viewerOf(userId), browser(name), sessionHash);
  const endpoints = async () =>
    (await query<{ endpoint: string }>('SELECT endpoint FROM push_subscription ORDER BY endpoint')).map(
      ({ endpoint }) => endpoint.slice(endpoint.lastIndexOf('/') + 1),
    );
  /** A customer's text, routed, with its notification. */
  const text = async (body = 'Is it there yet?') => {
    await company.receive({ from: customer, to: ours, body });
    await company.route(dependencies());
  };
  const claim = () => company.persistence.jobs.claim(['push-notification'], { limit: 50, perLane: 1, leaseMs: 60_000 });
  const work = async (): Promise<Job[]> => {
    const claimed = await claim();
    for (const job of claimed) await pushNotification(dependencies(), job);
    return claimed;
  };
  const left = async () =>
    (await query('SELECT FROM push_message')).length +
    (await query("SELECT FROM job WHERE name = 'push-notification'")).length;
  const contents = () => sent.map(({ text: json }) => JSON.parse(json) as Record<string, unknown>);

  it('goes to each browser of those who are notified, once', async () => {
    await register('phone');
    await register('desk');
    await register('of-ben', ben);
    await text();
    expect(await work()).toHaveLength(2);
    expect(sent.map(({ endpoint }) => endpoint).toSorted()).toEqual([
      'https://push.example/desk',
      'https://push.example/phone',
    ]);
    expect(contents()[0]).toMatchObject({
      title: 'Maya Lindqvist',
      body: 'Is it there yet?',
      unreadCount: 1,
      read: [],
    });
    const [{ id }] = (await query<{ id: string }>('SELECT id FROM notification')) as [{ id: string }];
    expect(contents()[0]).toMatchObject({ tag: id.replaceAll('-', '') });
    expect(sent[0]).toMatchObject({ topic: id.replaceAll('-', '') });
    expect(sent[0]!.ttlSeconds).toBeLessThanOrEqual(86_400);
    expect(await left()).toBe(0);
    expect(await work()).toEqual([]);
  });

  it('and the bell say one thing about a text, the most telling', async () => {
    await register('phone');
    const bell = () =>
      query<{ kind: string; isRead: boolean }>(
        'SELECT kind, read_at IS NOT NULL AS "isRead" FROM notification ORDER BY created_at, id',
      );
    const events = async () => (await query("SELECT FROM outbox WHERE event->>'type' = 'notification-added'")).length;
    const before = await events();
    await text('STOP');
    await company.receive({ from: '+13125550177', to: ours, body: 'Who are you?' });
    await company.route(dependencies());
    expect((await bell()).map(({ kind }) => kind)).toEqual(['CUSTOMER_OPTED_OUT', 'NEW_LEAD']);
    expect(await events()).toBe(before + 2);
    await work();
    await work();
    expect(contents()).toMatchObject([{ title: 'Maya Lindqvist opted out' }, { body: 'Who are you?' }]);
    expect(await left()).toBe(0);
  });

  it('tells news of a text that was read, in the same place', async () => {
    await register('phone');
    await text('A first text');
    await work();
    await markNotificationsRead(dependencies(), viewer, null);
    const [told] = await query<{ id: string; message_id: string; conversation_id: string }>(
      'SELECT id, message_id, conversation_id FROM notification',
    );
    const add = (kind: 'NEW_MESSAGE' | 'NEW_LEAD' | 'CUSTOMER_OPTED_OUT') =>
      company.persistence.database.transaction((tx) =>
        tx.notifications.add([
          {
            id: newId(),
            userId: ana,
            kind,
            conversationId: told!.conversation_id,
            messageId: told!.message_id,
            at: now(),
          },
        ]),
      );
    expect(await add('NEW_MESSAGE')).toEqual([]);
    expect(await add('CUSTOMER_OPTED_OUT')).toMatchObject([{ id: told!.id }]);
    expect(await add('NEW_LEAD')).toEqual([]);
    expect(await query('SELECT id, kind, read_at FROM notification')).toEqual([
      { id: told!.id, kind: 'CUSTOMER_OPTED_OUT', read_at: null },
    ]);
    await work();
    expect(contents()).toMatchObject([{ body: 'A first text' }, { title: 'Maya Lindqvist opted out' }]);
    expect(new Set(contents().map(({ tag }) => tag)).size).toBe(1);
  });

  it('says nothing of what was read in the meantime, and names what was read', async () => {
    await register('phone');
    await text('First');
    await markNotificationsRead(dependencies(), viewer, null);
    await work();
    expect(sent).toEqual([]);
    const [{ id }] = (await query<{ id: string }>('SELECT id FROM notification')) as [{ id: string }];
    await text('Second');
    await work();
    expect(contents()).toMatchObject([{ body: 'Second', unreadCount: 1, read: [id.replaceAll('-', '')] }]);
    expect(await left()).toBe(0);
  });

  it('shows what its user may see when it is sent', async () => {
    await register('phone');
    await text('The secret');
    await query('UPDATE record SET owner_user_id = $1', [ben]);
    await query('UPDATE phone_number SET owner_user_id = $1 WHERE id = $2', [ben, number]);
    await work();
    expect(contents()).toMatchObject([{ name: null, conversationId: null, title: 'You got a text message' }]);
    expect(sent[0]!.text).not.toMatch(/secret|Maya/);
  });

  it('asks the preferences of its user when it is sent', async () => {
    await register('phone');
    await text();
    await updateNotificationPreferences(dependencies(), viewer, { mutedPhoneNumberIds: [number] });
    await work();
    expect(sent).toEqual([]);
    await updateNotificationPreferences(dependencies(), viewer, { mutedPhoneNumberIds: [other], showsText: false });
    await text();
    await work();
    expect(contents()).toMatchObject([{ title: 'New text from Maya Lindqvist', body: '' }]);
    await updateNotificationPreferences(dependencies(), viewer, { mutedKinds: ['NEW_MESSAGE'] });
    await text();
    await work();
    expect(sent).toHaveLength(1);
  });

  it('is tried again if its push service fails, and waits as long as it asks', async () => {
    await register('phone');
    await text();
    outcome = { kind: 'failed', problem: 'It is busy.', retryAfterMs: 120_000 };
    const [job] = await work();
    expect(await claim()).toEqual([]);
    const [row] = await query<{ wait: number; attempts: number; last_error: string }>(
      'SELECT extract(epoch FROM run_at - now())::float AS wait, attempts, last_error FROM job WHERE id = $1',
      [job!.id],
    );
    expect(row).toMatchObject({ attempts: 1, last_error: 'It is busy.' });
    expect(row!.wait).toBeGreaterThan(100);
    await query("UPDATE job SET run_at = now() - interval '1 s'");
    outcome = { kind: 'accepted' };
    await work();
    expect(sent).toHaveLength(2);
    expect(await left()).toBe(0);
  });

  it('is old news after a day', async () => {
    await register('phone');
    await text();
    clockMs = 25 * 3_600_000;
    await work();
    expect(sent).toEqual([]);
    expect(await left()).toBe(0);
  });

  it('forgets a browser that its push service no longer knows', async () => {
    await register('phone');
    await register('desk');
    await text();
    outcome = { kind: 'gone' };
    await work();
    expect(await endpoints()).toEqual([]);
    expect(await left()).toBe(0);
  });

  it('keeps a browser whose push service refuses one message', async () => {
    await register('phone');
    await text();
    outcome = { kind: 'refused', problem: 'Too large.' };
    await work();
    expect(await endpoints()).toEqual(['phone']);
    expect(await left()).toBe(0);
  });

  it('ends with the session of its browser, and no other one', async () => {
    const start = async () => (await startSession(dependencies(), { userId: ana, hours: 12 }))!;
    const [one, two] = [await start(), await start()];
    await register('one', ana, one.session.hash);
    await register('two', ana, two.session.hash);
    await text();
    await endSession(dependencies(), one.secret);
    expect(await endpoints()).toEqual(['two']);
    await work();
    expect(sent.map(({ endpoint }) => endpoint)).toEqual(['https://push.example/two']);
    expect(await register('one', ana, one.session.hash)).toMatchObject({ refusals: [{ code: 'FORBIDDEN' }] });
    expect(await endpoints()).toEqual(['two']);
  });

  it('ends with the deactivation of its user', async () => {
    await register('phone');
    await register('of-ben', ben);
    await query('UPDATE app_user SET is_active = false WHERE id = $1', [ana]);
    expect(await endpoints()).toEqual(['of-ben']);
    expect(await register('phone')).toMatchObject({ kind: 'refused' });
  });

  it('belongs to the user who has the browser now', async () => {
    await register('shared');
    await text();
    await register('shared', ben);
    await work();
    expect(sent).toEqual([]);
    await removePushSubscription(dependencies(), viewer, 'https://push.example/shared');
    expect(await endpoints()).toEqual(['shared']);
    await removePushSubscription(dependencies(), viewerOf(ben), 'https://push.example/shared');
    expect(await endpoints()).toEqual([]);
  });

  it('keeps a bounded number of browsers: those whose pages were opened last', async () => {
    for (let n = 0; n < maxPushSubscriptions; n += 1) {
      clockMs = n * 1_000;
      await register(`n${n}`);
    }
    clockMs += 1_000;
    await register('n0');
    clockMs += 1_000;
    await register('new');
    const names = await endpoints();
    expect(names).toHaveLength(maxPushSubscriptions);
    expect(names).toEqual(expect.arrayContaining(['n0', 'new', 'n2']));
    expect(names).not.toContain('n1');
  });

  it('refuses addresses and keys that cannot be used', async () => {
    const refuses = async (changed: object, field: string) =>
      expect(
        await registerPushSubscription(dependencies(), viewer, { ...browser('phone'), ...changed }, null),
      ).toMatchObject({ refusals: [{ code: 'INVALID_INPUT', path: [field] }] });
    await refuses({ endpoint: 'https://10.0.0.1/' }, 'endpoint');
    await refuses({ endpoint: `https://push.example/${'a'.repeat(1_000)}` }, 'endpoint');
    await refuses({ p256dh: 'AAAA' }, 'p256dh');
    await refuses({ p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url') }, 'p256dh');
    await refuses({ auth: 'short' }, 'auth');
    expect(await endpoints()).toEqual([]);
  });
});

describe('the keys of an installation', () => {
  const on = withPersistence('SELECT 1');
  const connect = (...keys: Buffer[]) =>
    connectPersistence({ url: on.url, applicationName: 'test', secrets: createSecretBox(keys) });

  it('are created once, sealed, and sealed again with another key', async () => {
    const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const persistences = await Promise.all([connect(first), connect(first), connect(second, first), connect(second)]);
    const [one, two, both, late] = persistences;
    try {
      const [pair, again] = await Promise.all([one.pushKeys.keyPair(), two.pushKeys.keyPair()]);
      expect(again).toEqual(pair);
      const [{ value }] = (await on.query<{ value: string }>("SELECT value FROM setting WHERE key = 'push_keys'")) as [
        { value: string },
      ];
      expect(value).toContain('sealed:');
      expect(value).not.toContain(pair.privateKey);
      // Only who sends needs the private key.
      expect(await late.pushKeys.publicKey()).toBe(pair.publicKey);
      await expect(late.pushKeys.keyPair()).rejects.toThrow('SECRETS_KEY');
      expect(await both.resealSecrets()).toBe(1);
      expect(await both.resealSecrets()).toBe(0);
      expect(await late.pushKeys.keyPair()).toEqual(pair);
    } finally {
      await Promise.all(persistences.map((persistence) => persistence.close()));
    }
  });
});
