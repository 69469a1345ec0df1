import { createClient, createCluster } from '@redis/client';

/** What the bus needs of Redis, whether it is one server or a cluster. */
export interface RedisConnections {
  publish(channel: string, message: string): Promise<unknown>;
  subscribe(channel: string, onMessage: (message: string) => void): Promise<void>;
  ping(): Promise<unknown>;
  /** Does not wait for Redis, which may be away. */
  destroy(): void;
}

export interface RedisConnectionsOptions {
  readonly url: string;
  /** `url` is one node of a Redis Cluster. */
  readonly isCluster: boolean;
  readonly onError: (error: Error) => void;
  /** A lost connection is back, with its subscriptions: messages may have been missed. */
  readonly onReconnect: () => void;
}

const maxReconnectDelayMs = 1_000;
const socket = {
  reconnectStrategy: (retries: number) => Math.min(maxReconnectDelayMs, 50 * 2 ** retries),
  connectTimeout: 3_000,
};

export function connectRedis(options: RedisConnectionsOptions): Promise<RedisConnections> {
  return options.isCluster ? connectCluster(options) : connectServer(options);
}

/** Two connections, as one that subscribes can do nothing else. Both reconnect by themselves. */
async function connectServer({ url, onError, onReconnect }: RedisConnectionsOptions): Promise<RedisConnections> {
  // Messages are not queued while Redis is away: gateways read those events from the log.
  const publisher = createClient({ url, socket, disableOfflineQueue: true });
  const subscriber = createClient({ url, socket });
  let wasLost = false;
  publisher.on('error', onError);
  subscriber.on('error', (error: Error) => {
    wasLost = true;
    onError(error);
  });
  subscriber.on('ready', () => {
    if (wasLost) onReconnect();
    wasLost = false;
  });
  await publisher.connect();
  await subscriber.connect();
  return {
    publish: (channel, message) => publisher.publish(channel, message),
    subscribe: (channel, onMessage) => subscriber.subscribe(channel, onMessage),
    ping: () => publisher.ping(),
    destroy() {
      publisher.destroy();
      subscriber.destroy();
    },
  };
}

/** Sharded publish/subscribe: a message stays on the shard of its channel. */
async function connectCluster({ url, onError, onReconnect }: RedisConnectionsOptions): Promise<RedisConnections> {
  const { username, password } = new URL(url);
  const credentials = {
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
  const cluster = createCluster({ rootNodes: [{ url }], defaults: { socket, ...credentials } });
  const lostNodes = new Set<string>();
  cluster.on('error', onError);
  cluster.on('node-error', (error: Error, { host, port }: { host: string; port: number }) => {
    lostNodes.add(`${host}:${port}`);
    onError(error);
  });
  cluster.on('node-ready', ({ host, port }: { host: string; port: number }) => {
    if (lostNodes.delete(`${host}:${port}`) && lostNodes.size === 0) onReconnect();
  });
  await cluster.connect();
  return {
    publish: (channel, message) => cluster.sPublish(channel, message),
    subscribe: (channel, onMessage) => cluster.sSubscribe(channel, onMessage),
    ping: () => Promise.all(cluster.masters.map(async (master) => (await cluster.nodeClient(master)).ping())),
    destroy: () => cluster.destroy(),
  };
}
