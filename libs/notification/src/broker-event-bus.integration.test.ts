import { randomUUID } from 'node:crypto';
import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { Secret } from '@patchbay/service-kit';
import {
  describeWithNats,
  describeWithOwnRedis,
  describeWithRedis,
  startNatsServer,
  startProxy,
  startRedisCluster,
  testRedisUrl,
  waitFor,
} from '@patchbay/testkit';
import { type BrokerAddress, connectBroker } from './broker';
import { connectEventBus } from './broker-event-bus';
import { describeEventBus, eventOf } from './event-bus.contract';

/* Others may use this broker: every test has its own channel. */
const newChannel = () => `patchbay-test:${randomUUID()}`;
const fail = (error: Error) => {
  throw error;
};

const redisAt = (url: string): BrokerAddress => ({ redis: { urls: [new Secret(url)], isCluster: false } });
const clusterAt = (url: string): BrokerAddress => ({ redis: { urls: [new Secret(url)], isCluster: true } });
const natsAt = (url: string): BrokerAddress => ({ nats: { urls: [new Secret(url)] } });

/** What every bus promises, of two processes on a broker. */
function describeOnBroker(name: string, address: () => BrokerAddress): void {
  describeEventBus(name, async () => {
    const channel = newChannel();
    const open = () => connectEventBus({ broker: address(), channel, onError: fail });
    const [publisher, subscriber] = [await open(), await open()];
    // A cluster is connected to on demand, which is not what is tested.
    await publisher.ping();
    return {
      publisher,
      subscriber,
      close: async () => {
        await publisher.close();
        await subscriber.close();
      },
    };
  });
}

/** What is more to promise if others use the broker, and if it goes away. */
function describeAwayBroker(name: 'Redis' | 'NATS', serverUrl: () => string, at: (url: string) => BrokerAddress): void {
  describe(`a bus on ${name}`, () => {
    const open = (channel: string, onError: (error: Error) => void = fail, url = serverUrl()) =>
      connectEventBus({ broker: at(url), channel, onError });
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

    it('keeps two installations apart', async () => {
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
      const stranger = await connectBroker(at(serverUrl()), { onError: fail, onReconnect: () => undefined });
      const rubbish = [
        'hello',
        '{}',
        '[]',
        '[{"sequence":"1","event":{"type":"x"}}]',
        '[{"sequence":1}]',
        '[null]',
        '',
      ];
      for (const message of rubbish) await stranger.publish(channel, message);
      stranger.destroy();
      await bus.publish([eventOf(1)]);
      await waitFor(() => heard.length > 0);
      expect(heard).toEqual([[eventOf(1)]]);
      expect(errors).toHaveLength(rubbish.length);
    });

    it('reports a server that is out of reach at the start', async () => {
      const proxy = closing(await startProxy(serverUrl()));
      const { url } = proxy;
      await proxy.cut();
      const errors: Error[] = [];
      const connecting = open(newChannel(), (error) => errors.push(error), url);
      await waitFor(() => errors.length > 0);
      expect(errors[0]?.message).toMatch(/refused/i);
      await proxy.mend();
      await (await connecting).close();
    });

    it('reconnects by itself, and says that events may have been missed', async () => {
      const channel = newChannel();
      const proxy = closing(await startProxy(serverUrl()));
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

    it('waits once for a server that does not answer, and publishes again as soon as it does', async () => {
      const channel = newChannel();
      const proxy = closing(await startProxy(serverUrl()));
      const bus = closing(await open(channel, () => undefined, proxy.url));
      const heard = await listen(closing(await open(channel)));
      proxy.silence();
      await expect(bus.publish([eventOf(1)])).rejects.toThrow(`${name} did not take events within 500 ms.`);
      await expect(bus.publish([eventOf(2)])).resolves.toBeUndefined();
      await proxy.cut();
      await proxy.mend();
      await waitFor(async () => (await Promise.allSettled([bus.ping()]))[0].status === 'fulfilled');
      await bus.publish([eventOf(3)]);
      await waitFor(() => heard.length > 0);
      expect(heard).toEqual([[eventOf(3)]]);
    });

    it('closes without waiting for a server that is away', async () => {
      const proxy = closing(await startProxy(serverUrl()));
      const bus = await open(newChannel(), () => undefined, proxy.url);
      await proxy.cut();
      const began = Date.now();
      await bus.close();
      expect(Date.now() - began).toBeLessThan(1_000);
    });
  });
}

describeWithRedis('connectEventBus', () => {
  describeOnBroker('the bus on Redis', () => redisAt(testRedisUrl()));
  describeAwayBroker('Redis', testRedisUrl, redisAt);
});

describeWithOwnRedis('connectEventBus', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.close());
  describeOnBroker('the bus on a Redis Cluster', () => clusterAt(cluster.url));
});

describeWithNats('connectEventBus', () => {
  let server: Awaited<ReturnType<typeof startNatsServer>>;
  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(() => server.close());
  describeOnBroker('the bus on NATS', () => natsAt(server.url));
  describeAwayBroker('NATS', () => server.url, natsAt);
});
