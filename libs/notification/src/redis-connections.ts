import type { RedisConfig } from '@patchbay/service-kit';
import { createClient, createCluster, createSentinel } from '@redis/client';
import type { Broker, BrokerOptions } from './broker';

/** Redis, whether it is one server or a cluster. */
export interface RedisConnections extends Broker {
  /** Any command without a key, of one server. */
  ask(...words: string[]): Promise<unknown>;
}

export interface RedisConnectionsOptions extends BrokerOptions {
  readonly redis: RedisConfig;
}

/** Its strings may have 512 MB. */
const kind = { name: 'Redis', maxBytes: () => undefined } as const;

const maxReconnectDelayMs = 1_000;
const defaultSentinelPort = 26_379;
/** How often Sentinels are asked for the master, besides what they tell by themselves. */
const scanMs = 1_000;
const socket = {
  reconnectStrategy: (retries: number) => Math.min(maxReconnectDelayMs, 50 * 2 ** retries),
  connectTimeout: 3_000,
};

export function connectRedis(options: RedisConnectionsOptions): Promise<RedisConnections> {
  if (options.redis.sentinel !== undefined) return connectWatched(options);
  return options.redis.isCluster ? connectCluster(options) : connectServer(options);
}

/** How to reach servers at addresses that a cluster or Sentinels tell: as the first URL says. */
function accessTo({ urls, username, password, ca }: RedisConfig, isOnce = false) {
  const url = new URL(urls[0]?.reveal() ?? '');
  const ofUrl = { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  const credentials = { username: username ?? ofUrl.username, password: password?.reveal() ?? ofUrl.password };
  return {
    ...(credentials.username === '' ? {} : { username: credentials.username }),
    ...(credentials.password === '' ? {} : { password: credentials.password }),
    socket: {
      ...socket,
      ...(isOnce ? { reconnectStrategy: false as const } : {}),
      ...(url.protocol === 'rediss:' ? { tls: true as const, ca } : {}),
    },
  };
}

/** Two connections, as one that subscribes can do nothing else. Both reconnect by themselves. */
async function connectServer({
  redis,
  onError,
  onReconnect,
  isOnce,
}: RedisConnectionsOptions): Promise<RedisConnections> {
  // Messages are not queued while Redis is away: gateways read those events from the log.
  const shared = { url: redis.urls[0]?.reveal(), ...accessTo(redis, isOnce) };
  const publisher = createClient({ ...shared, disableOfflineQueue: true });
  const subscriber = createClient(shared);
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
    ...kind,
    publish: (channel, message) => publisher.publish(channel, message),
    subscribe: (channel, onMessage) => subscriber.subscribe(channel, onMessage),
    ping: () => publisher.ping(),
    ask: (...words) => publisher.sendCommand(words),
    destroy() {
      publisher.destroy();
      subscriber.destroy();
    },
  };
}

/** Sharded publish/subscribe: a message stays on the shard of its channel. */
async function connectCluster({
  redis,
  onError,
  onReconnect,
  isOnce,
}: RedisConnectionsOptions): Promise<RedisConnections> {
  const cluster = createCluster({
    rootNodes: redis.urls.map((url) => ({ url: url.reveal() })),
    defaults: accessTo(redis, isOnce),
  });
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
    ...kind,
    publish: (channel, message) => cluster.sPublish(channel, message),
    subscribe: (channel, onMessage) => cluster.sSubscribe(channel, onMessage),
    ping: () => Promise.all(cluster.masters.map(async (master) => (await cluster.nodeClient(master)).ping())),
    ask: (...words) => cluster.sendCommand(undefined, true, words),
    destroy: () => cluster.destroy(),
  };
}

/** The server that Sentinels call the master. After a failover, both connections go to the new one by themselves. */
async function connectWatched({
  redis,
  onError,
  onReconnect,
  isOnce,
}: RedisConnectionsOptions): Promise<RedisConnections> {
  const { group = '', username, password } = redis.sentinel ?? {};
  const access = accessTo(redis, isOnce);
  const sentinel = createSentinel({
    name: group,
    sentinelRootNodes: redis.urls.map((url) => {
      const { hostname, port } = new URL(url.reveal());
      return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || defaultSentinelPort) };
    }),
    nodeClientOptions: { ...access, disableOfflineQueue: true },
    sentinelClientOptions: { socket: access.socket, username, password: password?.reveal() },
    scanInterval: scanMs,
  });
  sentinel.on('error', (error: unknown) => onError(error instanceof Error ? error : new Error(String(error))));
  sentinel.on('topology-change', ({ type }: { type: string }) => {
    // What was published in between reached nobody.
    if (type === 'MASTER_CHANGE') onReconnect();
  });
  await sentinel.connect();
  return {
    ...kind,
    publish: (channel, message) => sentinel.publish(channel, message),
    subscribe: async (channel, onMessage) => void (await sentinel.subscribe(channel, onMessage)),
    ping: () => sentinel.ping(),
    ask: (...words) => sentinel.sendCommand(false, words),
    destroy: () => void sentinel.destroy().catch(() => undefined),
  };
}
