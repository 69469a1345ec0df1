import { EventQueue } from './event-queue';

describe('the queue of a subscription', () => {
  test('gives what was pushed, in order, also to one who waited', async () => {
    const queue = new EventQueue<number>(10);
    const waited = queue.take();
    queue.push(1);
    queue.push(2);
    expect([await waited, await queue.take()]).toEqual([1, 2]);
  });

  test('ends the wait when it is closed', async () => {
    const queue = new EventQueue<number>(10);
    const waited = queue.take();
    queue.close();
    expect(await waited).toBe('closed');
    queue.push(1);
    expect(await queue.take()).toBe('closed');
  });

  test('says so when its reader is too slow, and holds nothing more', async () => {
    const queue = new EventQueue<number>(2);
    [1, 2, 3].forEach((item) => queue.push(item));
    expect(await queue.take()).toBe('overflowed');
  });
});
