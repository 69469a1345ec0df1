import { createClient, createCluster } from 'redis';

type Hear = (message: string) => void;

/** What the bus asks of a Redis, be it one server or a cluster. */
export interface RedisConnections {
  publish(channel: string, message: string): Promise<unknown>;
  subscribe(channel: string, hear: Hear): Promise<void>;
  unsubscribe(channel: string): Promise<void>;
  ping(): Promise<unknown>;
  /** At once, also where Redis is away and would never say goodbye. */
  destroy(): void;
}

export interface RedisConnectionsOptions {
  readonly url: string;
  /** A Redis Cluster, of which `url` is one node: sharded pub/sub, so that a message stays on its shard. */
  readonly isCluster: boolean;
  readonly onError: (error: Error) => void;
  /** The connection that hears was lost: what comes until `onBack` may be a part of it. */
  readonly onLost: () => void;
  /** It is there again, with all its subscriptions. */
  readonly onBack: () => void;
}

const maxReconnectDelayMs = 1_000;
const socket = {
  reconnectStrategy: (retries: number) => Math.min(maxReconnectDelayMs, 50 * 2 ** retries),
  connectTimeout: 3_000,
};

export function connectRedis(options: RedisConnectionsOptions): Promise<RedisConnections> {
  return options.isCluster ? connectCluster(options) : connectServer(options);
}

/** Two connections, as a subscribing one can do nothing else. Both come back by themselves. */
async function connectServer({ url, onError, onLost, onBack }: RedisConnectionsOptions): Promise<RedisConnections> {
  // What cannot be published now is not kept: the gateways read it from the log.
  const publisher = createClient({ url, socket, disableOfflineQueue: true });
  const subscriber = createClient({ url, socket });
  publisher.on('error', onError);
  subscriber.on('error', onError);
  subscriber.on('error', onLost);
  subscriber.on('ready', onBack);
  await publisher.connect();
  await subscriber.connect();
  return {
    publish: (channel, message) => publisher.publish(channel, message),
    subscribe: (channel, hear) => subscriber.subscribe(channel, hear),
    unsubscribe: (channel) => subscriber.unsubscribe(channel),
    ping: () => publisher.ping(),
    destroy() {
      publisher.destroy();
      subscriber.destroy();
    },
  };
}

async function connectCluster({ url, onError, onLost, onBack }: RedisConnectionsOptions): Promise<RedisConnections> {
  const { username, password } = new URL(url);
  const credentials = {
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
  const cluster = createCluster({ rootNodes: [{ url }], defaults: { socket, ...credentials } });
  const awayNodes = new Set<string>();
  cluster.on('error', onError);
  cluster.on('node-error', (error: Error, { host, port }: { host: string; port: number }) => {
    awayNodes.add(`${host}:${port}`);
    onError(error);
    onLost();
  });
  cluster.on('node-ready', ({ host, port }: { host: string; port: number }) => {
    awayNodes.delete(`${host}:${port}`);
    if (awayNodes.size === 0) onBack();
  });
  await cluster.connect();
  return {
    publish: (channel, message) => cluster.sPublish(channel, message),
    subscribe: (channel, hear) => cluster.sSubscribe(channel, hear),
    unsubscribe: (channel) => cluster.sUnsubscribe(channel),
    ping: () => Promise.all(cluster.masters.map(async (master) => (await cluster.nodeClient(master)).ping())),
    destroy: () => cluster.destroy(),
  };
}
