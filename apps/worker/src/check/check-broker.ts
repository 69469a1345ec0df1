import { inspectNats, inspectRedis, type NatsFacts, type RedisFacts } from '@patchbay/notification';
import type { Config } from '@patchbay/service-kit';
import { reasonOf } from './check-database';
import { type CheckResult, systemResult } from './findings';

const oldest: Readonly<Record<string, number>> = { redis: 7, valkey: 8 };
const smallestPayload = 65_536;

/** Without a broker, only the standalone app works; for others, that is a mistake of the configuration. */
export async function checkBroker({ redis, nats, app }: Config): Promise<CheckResult[]> {
  if (nats !== undefined) {
    try {
      return ofNats(await inspectNats(nats));
    } catch (error) {
      return [
        systemResult('nats', 'NATS_UNREACHABLE', { message: `NATS cannot be used: ${reasonOf(error as Error)}.` }),
      ];
    }
  }
  if (redis === undefined) return app === 'standalone' ? [systemResult('redis', 'REDIS_NOT_SET')] : [];
  try {
    return ofRedis(await inspectRedis(redis));
  } catch (error) {
    return [
      systemResult('redis', 'REDIS_UNREACHABLE', { message: `Redis cannot be used: ${reasonOf(error as Error)}.` }),
    ];
  }
}

function ofRedis({ server, version, policy, isHeard }: RedisFacts): CheckResult[] {
  const name = server === null || version === null ? 'Redis' : `${server} ${version}`;
  const isOld = server !== null && Number.parseInt(version ?? '', 10) < (oldest[server] ?? 0);
  const old = isOld ? [systemResult('redis', 'REDIS_OLD', { message: `Redis is old: ${name}.` })] : [];
  if (!isHeard) return [...old, systemResult('redis', 'REDIS_SILENT')];
  const ofPolicy =
    policy === null ? '' : ` Its maxmemory-policy is ${policy}; any will do, because nothing is stored in it.`;
  return [...old, systemResult('redis', 'REDIS_OK', { message: `${name} passes messages on.${ofPolicy}` })];
}

function ofNats({ version, maxBytes, isHeard }: NatsFacts): CheckResult[] {
  const small =
    maxBytes !== null && maxBytes < smallestPayload
      ? [systemResult('nats', 'NATS_SMALL_PAYLOAD', { message: `NATS takes messages of ${maxBytes} bytes at most.` })]
      : [];
  if (!isHeard) return [...small, systemResult('nats', 'NATS_SILENT')];
  const name = version === null ? 'NATS' : `NATS ${version}`;
  return [...small, systemResult('nats', 'NATS_OK', { message: `${name} passes messages on.` })];
}
