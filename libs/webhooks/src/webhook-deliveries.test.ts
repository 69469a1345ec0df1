import type { Database, WebhookClaim, WebhookQueue } from '@patchbay/messaging';
import { waitFor } from '@patchbay/testkit';
import type { EventOutlet, SubscriptionFault } from './endpoint-delivery';
import type { WebhookAnswer } from './webhook-client';
import { startWebhookDeliveries, type WebhookDeliveries } from './webhook-deliveries';

const at = new Date('2026-03-01T12:00:00Z');
const claimOf = (id: string, fence = 1): WebhookClaim => ({
  id,
  url: `https://${id}.example.com/`,
  document: '',
  serviceAccountId: 'account',
  state: 'ACTIVE',
  problem: null,
  position: { sequence: 0, at: 0 },
  acknowledgedAt: null,
  failures: 0,
  failingSince: null,
  createdAt: at,
  holder: 'here',
  fence,
  replays: 0,
  batchEnd: null,
  openSecrets: () => ({ secret: 'whsec_AAAA', former: null, formerUntil: null }),
});

/** A queue in memory, and subscriptions that a test can send through. */
function start(free: WebhookClaim[]) {
  const held = new Map<string, WebhookClaim>();
  const seen = { subscribed: [] as string[], postponed: [] as string[], released: 0, acknowledged: [] as string[] };
  const errors: unknown[] = [];
  const outlets = new Map<string, EventOutlet>();
  const posts: { readonly url: string; answer(answer: WebhookAnswer): void }[] = [];
  let failure: Error | undefined;
  let renewals = 0;
  const claims: number[] = [];
  const queue: Partial<WebhookQueue> = {
    async renew() {
      renewals += 1;
      if (failure !== undefined) throw failure;
      return [...held.values()];
    },
    async claim(_holder, _leaseMs, limit) {
      if (failure !== undefined) throw failure;
      const claimed = free.splice(0, limit);
      claims.push(claimed.length);
      for (const claim of claimed) held.set(claim.id, claim);
      return claimed;
    },
    isHeld: async ({ id, fence }) => held.get(id)?.fence === fence,
    async acknowledge({ id, fence }) {
      const holds = held.get(id)?.fence === fence;
      if (holds) seen.acknowledged.push(id);
      return holds;
    },
    advance: async () => true,
    async postpone({ id }) {
      seen.postponed.push(id);
      held.delete(id);
    },
    async release() {
      seen.released += 1;
      held.clear();
    },
    removeAttempts: async () => undefined,
  };
  const deliveries = startWebhookDeliveries({
    database: {} as Database,
    queue: queue as WebhookQueue,
    client: {
      post: ({ url }, signal) =>
        new Promise((resolve) => {
          posts.push({ url, answer: resolve });
          signal.addEventListener('abort', () =>
            resolve({ responseStatus: null, durationMs: 0, problem: 'Aborted.', retryAfterMs: null }),
          );
        }),
      close: async () => undefined,
    },
    async subscribe({ id, fence }, after, outlet) {
      seen.subscribed.push(`${id} ${fence}`);
      if (id === 'broken') throw new Error('Out of order.');
      outlets.set(id, outlet);
      let end: (fault: SubscriptionFault | null) => void = () => undefined;
      const ended = new Promise<SubscriptionFault | null>((resolve) => (end = resolve));
      return { ended, reached: after, leave: () => end(null) };
    },
    cursorOf: ({ sequence }) => `c${sequence}`,
    isTransient: () => false,
    observer: { attempted: () => undefined, suspended: () => undefined },
    now: () => at,
    newId: () => 'id',
    random: () => 1,
    onError: (error) => errors.push(error),
    roundMs: 5,
  });
  return {
    deliveries,
    free,
    held,
    seen,
    errors,
    posts,
    renewals: () => renewals,
    /** How many endpoints each round claimed. */
    claims,
    fail: (error: Error | undefined) => void (failure = error),
    send: (id: string, sequence: number) =>
      outlets.get(id)!.send(Buffer.from('{"data":{}}'), { sequence, at: sequence }),
  };
}

const acknowledged = { responseStatus: 204, durationMs: 1, problem: null, retryAfterMs: null };
let deliveries: WebhookDeliveries | undefined;
const open = (...free: WebhookClaim[]) => {
  const given = start(free);
  ({ deliveries } = given);
  return given;
};
afterEach(() => deliveries?.close());

test('claims a few endpoints in each round, and keeps them', async () => {
  const given = open(...Array.from({ length: 20 }, (_, n) => claimOf(`e${n}`)));
  await waitFor(() => given.claims.length > 4);
  expect(given.claims.slice(0, 5)).toEqual([8, 8, 4, 0, 0]);
  // Nothing was held before the first round.
  expect(given.renewals()).toBeGreaterThanOrEqual(4);
  expect(given.seen.subscribed).toHaveLength(20);
});

test('ends a delivery whose claim is gone or another one, and begins again with the new one', async () => {
  const given = open(claimOf('crm'));
  await waitFor(() => given.seen.subscribed.length === 1);
  given.send('crm', 1);
  await waitFor(() => given.posts.length === 1);
  given.held.set('crm', claimOf('crm', 2));
  await waitFor(() => given.seen.subscribed.length === 2);
  expect(given.seen.subscribed).toEqual(['crm 1', 'crm 2']);
  given.send('crm', 1);
  await waitFor(() => given.posts.length === 2);
  given.posts[1]!.answer(acknowledged);
  await waitFor(() => given.seen.acknowledged.length === 1);
  given.held.clear();
  given.send('crm', 2);
  // The claim is asked for before the request.
  const rounds = given.claims.length;
  await waitFor(() => given.claims.length > rounds + 2);
  expect(given.posts).toHaveLength(2);
});

test('an endpoint that our side cannot deliver to is tried later, and others go on', async () => {
  const given = open(claimOf('broken'), claimOf('crm'));
  await waitFor(() => given.seen.postponed.length === 1);
  given.send('crm', 1);
  await waitFor(() => given.posts.length === 1);
  expect(given.errors).toEqual([new Error('Out of order.')]);
  given.free.push(claimOf('broken', 2));
  await waitFor(() => given.seen.postponed.length === 2);
  given.posts[0]!.answer(acknowledged);
});

test('goes on when the database is back', async () => {
  const given = open(claimOf('crm'));
  await waitFor(() => given.seen.subscribed.length === 1);
  given.fail(new Error('Away.'));
  await waitFor(() => given.errors.length > 0);
  given.fail(undefined);
  given.send('crm', 1);
  await waitFor(() => given.posts.length === 1);
  expect(given.seen.subscribed).toEqual(['crm 1']);
  given.posts[0]!.answer(acknowledged);
});

test('a stop waits for the answers, stores them, and gives everything back', async () => {
  const given = open(claimOf('crm'), claimOf('idle'));
  await waitFor(() => given.seen.subscribed.length === 2);
  given.send('crm', 1);
  await waitFor(() => given.posts.length === 1);
  const closing = given.deliveries.close();
  given.free.push(claimOf('later'));
  given.posts[0]!.answer(acknowledged);
  await closing;
  expect(given.seen).toMatchObject({ acknowledged: ['crm'], released: 1 });
  expect(given.free).toHaveLength(1);
  await given.deliveries.close();
  expect(given.seen.released).toBe(1);
});
