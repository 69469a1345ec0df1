import type { Config } from '@patchbay/service-kit';
import { connectNats } from './nats-connection';
import { connectRedis } from './redis-connections';

/** What transports messages between processes: Redis or NATS. It may lose some. */
export interface Broker {
  readonly name: 'Redis' | 'NATS';
  /** Resolves when the broker has the message. Nothing is queued while it is away. */
  publish(channel: string, message: string): Promise<unknown>;
  subscribe(channel: string, onMessage: (message: string) => void): Promise<void>;
  ping(): Promise<unknown>;
  /** The longest message that it takes, in bytes; undefined without a limit of its own. */
  maxBytes(): number | undefined;
  /** Does not wait for the broker, which may be away. */
  destroy(): void;
}

export interface BrokerOptions {
  readonly onError: (error: Error) => void;
  /** A lost connection is back, with its subscriptions: messages may have been missed. */
  readonly onReconnect: () => void;
  /** For one look: what cannot be reached is an error, and nothing connects again. */
  readonly isOnce?: boolean;
}

/** How an installation reaches its broker. */
export type BrokerAddress = Pick<Config, 'redis' | 'nats'>;

export const hasBroker = ({ redis, nats }: BrokerAddress): boolean => redis !== undefined || nats !== undefined;

export const brokerName = ({ nats }: BrokerAddress): Broker['name'] => (nats === undefined ? 'Redis' : 'NATS');

export function connectBroker({ redis, nats }: BrokerAddress, options: BrokerOptions): Promise<Broker> {
  if (nats !== undefined) return connectNats({ nats, ...options });
  return connectRedis({ redis: redis ?? { urls: [], isCluster: false }, ...options });
}
