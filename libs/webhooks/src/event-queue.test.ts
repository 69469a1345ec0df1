import { EventQueue, type QueueLimits } from './event-queue';

const limits: QueueLimits = {
  maxBatchEvents: 3,
  maxBatchBytes: 100,
  maxWaitingEvents: 5,
  maxWaitingBytes: 1_000,
  liveFactor: 2,
};

function openQueue(change: Partial<QueueLimits> = {}) {
  let fullTimes = 0;
  const queue = new EventQueue({ ...limits, ...change }, () => (fullTimes += 1));
  const event = (sequence: number, bytes = 10) => [Buffer.alloc(bytes), { sequence, at: sequence }] as const;
  return {
    queue,
    fullTimes: () => fullTimes,
    send: (sequence: number, bytes?: number) => queue.send(...event(sequence, bytes)),
    wait: (sequence: number, bytes?: number) => queue.sendAndWait(...event(sequence, bytes)),
    take: (upTo?: number) => queue.take(upTo)?.map(({ position }) => position.sequence) ?? null,
  };
}

/** Whether a promise has settled by now. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol();
  await new Promise(setImmediate);
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

test('batches are in order, and limited in events and bytes, but have at least one event', () => {
  const { send, take } = openQueue();
  for (let n = 1; n <= 4; n += 1) send(n);
  send(5, 95);
  send(6, 500);
  expect([take(), take(), take(), take(), take()]).toEqual([[1, 2, 3], [4], [5], [6], null]);
});

test('a batch may end at a sequence number', () => {
  const { send, take } = openQueue();
  for (const n of [1, 2, 4]) send(n);
  expect([take(2), take(2), take()]).toEqual([[1, 2], null, [4]]);
});

test('a backfill waits until there is room', async () => {
  const { wait, take } = openQueue();
  for (let n = 1; n <= 4; n += 1) expect(await hasSettled(wait(n))).toBe(true);
  const blocked = wait(5);
  expect(await hasSettled(blocked)).toBe(false);
  take();
  expect(await hasSettled(blocked)).toBe(true);
  const large = wait(6, 1_000);
  expect(await hasSettled(large)).toBe(false);
  take();
  take();
  expect(await hasSettled(large)).toBe(true);
});

test('live events that come too fast are not taken until it reopens, and what was taken stays', () => {
  const { send, take, queue, fullTimes } = openQueue();
  for (let n = 1; n <= 10; n += 1) expect(send(n)).toBe(true);
  expect([send(11), send(12)]).toEqual([false, false]);
  expect(fullTimes()).toBe(1);
  expect(take()).toEqual([1, 2, 3]);
  expect(send(13)).toBe(false);
  while (take() !== null);
  queue.reopen();
  expect(send(11)).toBe(true);
  expect(queue.last).toEqual({ sequence: 11, at: 11 });
});

test('closing ends those who wait, and takes nothing more', async () => {
  const { queue, wait, send } = openQueue();
  const blocked = wait(1, 1_000);
  queue.close();
  await expect(blocked).rejects.toThrow('Delivery has ended.');
  await expect(wait(2)).rejects.toThrow('Delivery has ended.');
  expect(send(3)).toBe(false);
});

test('what came before someone looked is not missed', async () => {
  const { queue, send } = openQueue();
  send(1);
  await queue.changed(60_000);
  const change = queue.changed(60_000);
  expect(await hasSettled(change)).toBe(false);
  send(2);
  await change;
  const late = queue.changed(60_000);
  queue.wake();
  await late;
  await queue.changed(1);
});
