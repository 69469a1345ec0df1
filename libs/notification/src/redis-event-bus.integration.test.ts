import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { createClient } from 'redis';
import { describeEventBus, eventOf, waitFor } from './event-bus.contract';
import { connectRedisEventBus } from './redis-event-bus';

/* Others may use this Redis: every test has its own channel. */
const redisUrl = process.env.PATCHBAY_TEST_REDIS_URL;
const describeWithRedis = redisUrl === undefined ? describe.skip : describe;
const newChannel = () => `patchbay-test:${randomUUID()}`;
const fail = (error: Error) => {
  throw error;
};
const open = (channel: string, onError: (error: Error) => void = fail, url = redisUrl ?? '') =>
  connectRedisEventBus({ url, channel, onError });

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
    const stranger = createClient({ url: redisUrl ?? '' });
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
    const proxy = closing(await openProxy(redisUrl ?? ''));
    const { url } = proxy;
    await proxy.close();
    const errors: Error[] = [];
    const connecting = open(newChannel(), (error) => errors.push(error), url);
    await waitFor(() => errors.length > 0);
    expect(errors[0]).toMatchObject({ code: 'ECONNREFUSED' });
    await proxy.listen();
    await (await connecting).close();
  });

  it('reconnects by itself, and says that events may have been missed', async () => {
    const channel = newChannel();
    const proxy = closing(await openProxy(redisUrl ?? ''));
    const bus = closing(await open(channel, () => undefined, proxy.url));
    const elsewhere = closing(await open(channel));
    const heard = await listen(bus);
    await proxy.close();
    await waitFor(() => proxy.connections() === 0);
    await expect(bus.ping()).rejects.toThrow();
    await expect(bus.publish([eventOf(1)])).rejects.toThrow();
    await elsewhere.publish([eventOf(2)]);
    expect(heard).toEqual([]);

    await proxy.listen();
    await waitFor(() => heard.length > 0);
    expect(heard).toEqual([null]);
    await elsewhere.publish([eventOf(3)]);
    await waitFor(() => heard.length > 1);
    expect(heard).toEqual([null, [eventOf(3)]]);
  });

  it('closes without waiting for a Redis that is away', async () => {
    const proxy = closing(await openProxy(redisUrl ?? ''));
    const bus = await open(newChannel(), () => undefined, proxy.url);
    await proxy.close();
    const began = Date.now();
    await bus.close();
    expect(Date.now() - began).toBeLessThan(1_000);
  });
});

/** A proxy before Redis: a test can cut its connections without disturbing others. */
async function openProxy(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const redis = connect(Number(port || 6_379), hostname);
    for (const [end, other] of [
      [socket, redis],
      [redis, socket],
    ] as const) {
      sockets.add(end);
      end
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(end);
          other.destroy();
        });
      end.pipe(other);
    }
  });
  const listenOn = (own: number) => new Promise<void>((resolve) => server.listen(own, '127.0.0.1', resolve));
  await listenOn(0);
  const { port: own } = server.address() as AddressInfo;
  const proxied = new URL(url);
  proxied.host = `127.0.0.1:${own}`;
  return {
    url: proxied.href,
    connections: () => sockets.size,
    listen: () => listenOn(own),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
