import { randomUUID } from 'node:crypto';
import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { Secret } from '@patchbay/service-kit';
import { describeWithRedis, startProxy, testRedisUrl, waitFor } from '@patchbay/testkit';
import { createClient } from '@redis/client';
import { describeEventBus, eventOf } from './event-bus.contract';
import { connectRedisEventBus } from './redis-event-bus';

/* Others may use this Redis: every test has its own channel. */
const newChannel = () => `patchbay-test:${randomUUID()}`;
const fail = (error: Error) => {
  throw error;
};
const open = (channel: string, onError: (error: Error) => void = fail, url = testRedisUrl()) =>
  connectRedisEventBus({ redis: { urls: [new Secret(url)], isCluster: false }, channel, onError });

describeWithRedis('connectRedisEventBus', () => {
  describeEventBus('the Redis event bus', async () => {
    const channel = newChannel();
    const [publisher, subscriber] = [await open(channel), await open(channel)];
    return {
      publisher,
      subscriber,
      close: async () => {
        await publisher.close();
        await subscriber.close();
      },
    };
  });

  const opened: { close(): Promise<unknown> }[] = [];
  const closing = <T extends { close(): Promise<unknown> }>(part: T): T => {
    opened.push(part);
    return part;
  };
  afterEach(async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  });
  async function listen(bus: EventBus) {
    const heard: (readonly SequencedEvent[] | null)[] = [];
    await bus.listen((events) => void heard.push(events));
    return heard;
  }

  it('keeps two installations on one Redis apart', async () => {
    const [own, other] = [closing(await open(newChannel())), closing(await open(newChannel()))];
    const [heard, overheard] = [await listen(own), await listen(other)];
    await other.publish([eventOf(1)]);
    await own.publish([eventOf(2)]);
    await waitFor(() => heard.length > 0 && overheard.length > 0);
    expect([heard, overheard]).toEqual([[[eventOf(2)]], [[eventOf(1)]]]);
  });

  it('reports a message that is not an event, and goes on', async () => {
    const channel = newChannel();
    const errors: Error[] = [];
    const bus = closing(await open(channel, (error) => errors.push(error)));
    const heard = await listen(bus);
    const stranger = createClient({ url: testRedisUrl() });
    await stranger.connect();
    const rubbish = ['hello', '{}', '[]', '[{"sequence":"1","event":{"type":"x"}}]', '[{"sequence":1}]', '[null]', ''];
    for (const message of rubbish) await stranger.publish(channel, message);
    stranger.destroy();
    await bus.publish([eventOf(1)]);
    await waitFor(() => heard.length > 0);
    expect(heard).toEqual([[eventOf(1)]]);
    expect(errors).toHaveLength(rubbish.length);
  });

  it('reports a Redis that is out of reach at the start', async () => {
    const proxy = closing(await startProxy(testRedisUrl()));
    const { url } = proxy;
    await proxy.cut();
    const errors: Error[] = [];
    const connecting = open(newChannel(), (error) => errors.push(error), url);
    await waitFor(() => errors.length > 0);
    expect(errors[0]).toMatchObject({ code: 'ECONNREFUSED' });
    await proxy.mend();
    await (await connecting).close();
  });

  it('reconnects by itself, and says that events may have been missed', async () => {
    const channel = newChannel();
    const proxy = closing(await startProxy(testRedisUrl()));
    const bus = closing(await open(channel, () => undefined, proxy.url));
    const elsewhere = closing(await open(channel));
    const heard = await listen(bus);
    await proxy.cut();
    await expect(bus.ping()).rejects.toThrow();
    await expect(bus.publish([eventOf(1)])).rejects.toThrow();
    await elsewhere.publish([eventOf(2)]);
    expect(heard).toEqual([]);

    await proxy.mend();
    await waitFor(() => heard.length > 0);
    expect(heard).toEqual([null]);
    await elsewhere.publish([eventOf(3)]);
    await waitFor(() => heard.length > 1);
    expect(heard).toEqual([null, [eventOf(3)]]);
  });

  it('waits once for a Redis that does not answer, and publishes again as soon as it does', async () => {
    const channel = newChannel();
    const proxy = closing(await startProxy(testRedisUrl()));
    const bus = closing(await open(channel, () => undefined, proxy.url));
    const heard = await listen(closing(await open(channel)));
    proxy.silence();
    await expect(bus.publish([eventOf(1)])).rejects.toThrow('Redis did not take events within 500 ms.');
    await expect(bus.publish([eventOf(2)])).resolves.toBeUndefined();
    await proxy.cut();
    await proxy.mend();
    await waitFor(async () => (await Promise.allSettled([bus.ping()]))[0].status === 'fulfilled');
    await bus.publish([eventOf(3)]);
    await waitFor(() => heard.length > 0);
    expect(heard).toEqual([[eventOf(3)]]);
  });

  it('closes without waiting for a Redis that is away', async () => {
    const proxy = closing(await startProxy(testRedisUrl()));
    const bus = await open(newChannel(), () => undefined, proxy.url);
    await proxy.cut();
    const began = Date.now();
    await bus.close();
    expect(Date.now() - began).toBeLessThan(1_000);
  });
});
