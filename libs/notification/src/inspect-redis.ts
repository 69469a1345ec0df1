import { type RedisConfig, withTimeout } from '@patchbay/service-kit';
import { connectLimitMs, hearLimitMs, hears } from './hears';
import { connectRedis, type RedisConnections } from './redis-connections';

export interface RedisFacts {
  /** `redis 7.2.4`; null if it does not say. */
  readonly server: string | null;
  readonly version: string | null;
  /** Its `maxmemory-policy`; null if our user may not ask. */
  readonly policy: string | null;
  /** A message came back on a channel like ours. */
  readonly isHeard: boolean;
}

/** Looks at Redis as programs use it. Rejects with the reason if it cannot be reached. */
export async function inspectRedis(redis: RedisConfig): Promise<RedisFacts> {
  const errors: Error[] = [];
  const connecting = connectRedis({
    redis,
    isOnce: true,
    onError: (error) => void errors.push(error),
    onReconnect: () => undefined,
  });
  try {
    const connections = await withTimeout(connecting, connectLimitMs, `no answer within ${connectLimitMs / 1_000} s`);
    const [hello, policy, isHeard] = await Promise.all([
      ask(connections, 'HELLO'),
      ask(connections, 'CONFIG', 'GET', 'maxmemory-policy'),
      hears(connections),
    ]);
    const [server, version] = [fieldOf(hello, 'server'), fieldOf(hello, 'version')];
    return { server, version, policy: fieldOf(policy, 'maxmemory-policy'), isHeard };
  } catch (error) {
    throw errors[0] ?? error;
  } finally {
    // Also one that connects too late.
    void connecting.then(
      (connections) => connections.destroy(),
      () => undefined,
    );
  }
}

/** Undefined if our user may not ask. */
const ask = (redis: RedisConnections, ...words: string[]): Promise<unknown> =>
  withTimeout(redis.ask(...words), hearLimitMs, 'Redis did not answer.').catch(() => undefined);

/** An answer of pairs comes as a list, a map or an object, depending on the protocol. */
function fieldOf(answer: unknown, name: string): string | null {
  const pairs =
    answer instanceof Map ? [...answer].flat() : Array.isArray(answer) ? answer : Object.entries(answer ?? {}).flat();
  const place = pairs.findIndex((word) => String(word) === name);
  const value: unknown = place < 0 ? undefined : pairs[place + 1];
  return typeof value === 'string' || Buffer.isBuffer(value) ? value.toString() : null;
}
