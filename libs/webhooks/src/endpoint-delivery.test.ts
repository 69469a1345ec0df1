import type { Database, LogPosition, WebhookAttempt, WebhookClaim, WebhookQueue } from '@patchbay/messaging';
import { faultOfSignature } from '@patchbay/service-kit';
import { waitFor } from '@patchbay/testkit';
import { EndpointDelivery, type EventOutlet, type SubscriptionFault } from './endpoint-delivery';
import { queueLimits } from './event-queue';
import type { WebhookAnswer, WebhookPost } from './webhook-client';

const start = new Date('2026-03-01T12:00:00Z');
const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const former = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
const positionOf = (sequence: number): LogPosition => ({ sequence, at: start.getTime() + sequence });
const claimWith = (change: Partial<WebhookClaim> = {}): WebhookClaim => ({
  id: 'endpoint',
  url: 'https://crm.example.com/hooks',
  document: 'subscription { events { cursor } }',
  serviceAccountId: 'account',
  state: 'ACTIVE',
  problem: null,
  position: positionOf(0),
  acknowledgedAt: null,
  failures: 0,
  failingSince: null,
  createdAt: start,
  holder: 'here',
  fence: 1,
  replays: 0,
  batchEnd: null,
  openSecrets: () => ({ secret, former: null, formerUntil: null }),
  ...change,
});
const away = new Error('The database is away.');
const acknowledged = { responseStatus: 204, durationMs: 1, problem: null, retryAfterMs: null };
const settle = async () => {
  for (let n = 0; n < 20; n += 1) await new Promise(setImmediate);
};

interface Post {
  readonly id: string;
  readonly cursors: string[];
  readonly post: WebhookPost;
  answer(answer: WebhookAnswer): void;
}

/** A log of events that are all for the endpoint, a receiver that a test answers for, and what is stored. */
function deliver(claim: WebhookClaim, { limits = queueLimits } = {}) {
  const posts: Post[] = [];
  const stored: { attempt?: WebhookAttempt; position?: LogPosition; nextAttemptAt?: Date; suspended?: string }[] = [];
  const subscribedAfter: number[] = [];
  let outlet: EventOutlet | undefined;
  let end: (fault: SubscriptionFault | null) => void = () => undefined;
  let reached = claim.position;
  let isHeld = true;
  let failures = 0;
  let refusal: SubscriptionFault | undefined;
  const write = async (what: (typeof stored)[number]) => {
    if (failures > 0) {
      failures -= 1;
      throw away;
    }
    if (isHeld) stored.push(what);
    return isHeld;
  };
  const queue = {
    isHeld: async () => isHeld,
    acknowledge: (_claim, attempt) => write({ attempt, position: attempt.position }),
    advance: (_claim, position) => write({ position }),
    retryLater: (_claim, { attempt, nextAttemptAt }) => write({ attempt, nextAttemptAt }),
    removeAttempts: async () => undefined,
  } as Partial<WebhookQueue> as WebhookQueue;
  const tx = {
    webhookEndpoints: {
      suspend: (_claim: WebhookClaim, problem: string) => write({ suspended: problem }),
      addAttempt: async () => undefined,
    },
    users: { administrators: async () => [] },
  };
  const delivery = new EndpointDelivery(claim, {
    database: { transaction: (work: (given: typeof tx) => unknown) => work(tx) } as unknown as Database,
    queue,
    client: {
      post: (post, signal) =>
        new Promise((resolve) => {
          const { data } = JSON.parse(post.body.toString()) as { data: { cursor: string }[] };
          posts.push({
            id: post.headers['webhook-id']!,
            cursors: data.map(({ cursor }) => cursor),
            post,
            answer: resolve,
          });
          signal.addEventListener('abort', () =>
            resolve({ responseStatus: null, durationMs: 1, problem: 'Aborted.', retryAfterMs: null }),
          );
        }),
      close: async () => undefined,
    },
    subscribe: async (_claim, after, given) => {
      subscribedAfter.push(after.sequence);
      outlet = given;
      if (refusal !== undefined) return refusal;
      const ended = new Promise<SubscriptionFault | null>((resolve) => (end = resolve));
      return {
        ended,
        get reached() {
          return reached;
        },
        leave: () => end(null),
      };
    },
    cursorOf: ({ sequence }) => `c${sequence}`,
    isTransient: (error) => error === away,
    observer: { attempted: () => undefined, suspended: () => undefined },
    now: () => start,
    newId: () => 'attempt',
    random: () => 1,
    limits,
  });
  const payloadOf = (sequence: number) => Buffer.from(`{"data":{"n":${sequence}}}`);
  return {
    delivery,
    posts,
    stored,
    subscribedAfter,
    live: (...sequences: number[]) => {
      for (const n of sequences) {
        reached = positionOf(n);
        outlet!.send(payloadOf(n), positionOf(n));
      }
    },
    backfill: (sequence: number) => outlet!.sendAndWait(payloadOf(sequence), positionOf(sequence)),
    end: (fault: SubscriptionFault) => end(fault),
    lose: () => void (isHeld = false),
    failTimes: (times: number) => void (failures = times),
    refuseWith: (fault: SubscriptionFault) => void (refusal = fault),
    sent: () => posts.map(({ cursors }) => cursors.map((cursor) => Number(cursor.slice(1)))),
  };
}

let company: ReturnType<typeof deliver>;
const open = async (...given: Parameters<typeof deliver>) => {
  company = deliver(...given);
  await settle();
};
afterEach(async () => {
  company.delivery.abort();
  await company.delivery.ended;
});

test('one request at a time; what comes in the meantime is the next batch', async () => {
  await open(claimWith());
  company.live(1);
  await settle();
  company.live(2, 3, 4);
  await settle();
  expect(company.sent()).toEqual([[1]]);
  company.posts[0]!.answer(acknowledged);
  await settle();
  expect(company.sent()).toEqual([[1], [2, 3, 4]]);
  company.posts[1]!.answer(acknowledged);
  await settle();
  expect(company.stored.map(({ position }) => position)).toEqual([positionOf(1), positionOf(4)]);
});

test('a request is signed with the secret, and with the former one during its overlap', async () => {
  const secrets = { secret, former, formerUntil: new Date(start.getTime() + 1) };
  await open(claimWith({ openSecrets: () => secrets }));
  company.live(1);
  await settle();
  const { headers, body } = company.posts[0]!.post;
  for (const one of [secret, former]) expect(faultOfSignature([one], headers, body, start)).toBeNull();
  company.delivery.renew(claimWith({ openSecrets: () => ({ ...secrets, formerUntil: start }) }));
  company.posts[0]!.answer(acknowledged);
  company.live(2);
  await settle();
  const second = company.posts[1]!.post;
  expect(faultOfSignature([secret], second.headers, second.body, start)).toBeNull();
  expect(faultOfSignature([former], second.headers, second.body, start)).toBe('no signature matches');
});

test('a failure is kept with the end of its batch, and ends the delivery', async () => {
  await open(claimWith());
  company.live(1, 2);
  await settle();
  company.live(3);
  company.posts[0]!.answer({ responseStatus: 500, durationMs: 1, problem: 'No.', retryAfterMs: null });
  await company.delivery.ended;
  expect(company.stored).toEqual([
    {
      attempt: expect.objectContaining({ position: positionOf(2), responseStatus: 500, problem: 'No.' }) as unknown,
      nextAttemptAt: new Date(start.getTime() + 2_000),
    },
  ]);
});

test('a receiver can ask to wait for longer', async () => {
  await open(claimWith());
  company.live(1);
  await settle();
  company.posts[0]!.answer({ responseStatus: 503, durationMs: 1, problem: 'Busy.', retryAfterMs: 90_000 });
  await company.delivery.ended;
  expect(company.stored).toMatchObject([{ nextAttemptAt: new Date(start.getTime() + 90_000) }]);
});

test('a batch that failed is sent again as it was, with its id, although there is more by now', async () => {
  await open(claimWith());
  company.live(1, 2);
  await settle();
  const [first] = company.posts;
  company.delivery.abort();
  await company.delivery.ended;
  await open(claimWith({ fence: 2, failures: 1, failingSince: start, batchEnd: 2 }));
  void company.backfill(1);
  await settle();
  expect(company.sent()).toEqual([]);
  for (const n of [2, 3]) void company.backfill(n);
  await settle();
  expect(company.sent()).toEqual([[1, 2]]);
  expect(company.posts[0]!.id).toBe(first!.id);
  company.posts[0]!.answer(acknowledged);
  await settle();
  expect(company.sent()).toEqual([[1, 2], [3]]);
});

test('a batch that failed is not waited for if nothing of it is to be seen, or if it has become too large', async () => {
  await open(claimWith({ failures: 1, failingSince: start, batchEnd: 2 }));
  for (const n of [3, 4]) void company.backfill(n);
  await settle();
  expect(company.sent()).toEqual([[3, 4]]);
  company.delivery.abort();
  await company.delivery.ended;
  const limits = { ...queueLimits, maxWaitingEvents: 3 };
  await open(claimWith({ failures: 1, failingSince: start, batchEnd: 9 }), { limits });
  for (const n of [1, 2]) void company.backfill(n);
  await settle();
  expect(company.sent()).toEqual([]);
  void company.backfill(3);
  await settle();
  expect(company.sent()).toEqual([[1, 2, 3]]);
});

test('a day of failures suspends, and so does 410 right away', async () => {
  const failed = {
    responseStatus: 503,
    durationMs: 1,
    problem: 'The receiver answered with status 503.',
    retryAfterMs: null,
  };
  for (const [claim, answer, problem] of [
    [{ failures: 40, failingSince: new Date(start.getTime() - 86_400_000) }, failed, /^Delivery failed for 24 hours\./],
    [{}, { ...failed, responseStatus: 410 }, /410 \(Gone\)/],
  ] as const) {
    await open(claimWith(claim));
    company.live(1);
    await settle();
    company.posts[0]!.answer(answer);
    await company.delivery.ended;
    expect(company.stored).toEqual([{ suspended: expect.stringMatching(problem) as string }]);
  }
});

test('a subscription that is refused or ends suspends; what waits is not sent', async () => {
  company = deliver(claimWith());
  company.refuseWith({ kind: 'refused', problem: 'No such field.' });
  await company.delivery.ended;
  expect(company.stored).toEqual([{ suspended: 'No such field.' }]);
  await open(claimWith());
  company.live(1);
  company.end({ kind: 'refused', problem: 'Revoked.' });
  await company.delivery.ended;
  expect([company.sent(), company.stored]).toEqual([[], [{ suspended: 'Revoked.' }]]);
});

test('events that cannot be read count as a failure', async () => {
  await open(claimWith());
  company.end({ kind: 'failed', problem: 'Not now.' });
  await company.delivery.ended;
  expect(company.stored).toMatchObject([{ attempt: { problem: 'Not now.', responseStatus: null } }]);
});

test('who has lost the claim sends nothing, and what it sent before counts for nothing', async () => {
  await open(claimWith());
  company.live(1);
  await settle();
  company.lose();
  company.live(2);
  company.posts[0]!.answer(acknowledged);
  await company.delivery.ended;
  expect([company.sent(), company.stored]).toEqual([[[1]], []]);
  await open(claimWith());
  company.lose();
  company.live(1);
  await company.delivery.ended;
  expect(company.sent()).toEqual([]);
});

test('while the database is away, nothing more is sent than what it will know of', async () => {
  await open(claimWith());
  company.live(1);
  await settle();
  company.failTimes(2);
  company.posts[0]!.answer(acknowledged);
  company.live(2);
  await settle();
  expect([company.sent(), company.stored]).toEqual([[[1]], []]);
  await waitFor(() => company.posts.length === 2);
  expect(company.stored.map(({ position }) => position)).toEqual([positionOf(1)]);
  expect(company.sent()).toEqual([[1], [2]]);
});

test('live events that come too fast are read again after the last one that was taken', async () => {
  const limits = { ...queueLimits, maxBatchEvents: 2, maxWaitingEvents: 2, liveFactor: 2 };
  await open(claimWith(), { limits });
  company.live(1, 2, 3, 4, 5, 6);
  for (let n = 0; n < 2; n += 1) {
    await settle();
    company.posts[n]!.answer(acknowledged);
  }
  await settle();
  expect(company.subscribedAfter).toEqual([0, 4]);
  company.live(5, 6);
  await settle();
  expect(company.sent()).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

test('a stop waits for the answer, and stores it', async () => {
  await open(claimWith());
  company.live(1);
  await settle();
  company.live(2);
  company.delivery.stop();
  await settle();
  company.posts[0]!.answer(acknowledged);
  await company.delivery.ended;
  expect([company.sent(), company.stored.length]).toEqual([[[1]], 1]);
});
