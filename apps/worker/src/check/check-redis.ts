import { inspectRedis, type RedisFacts } from '@patchbay/notification';
import type { Config } from '@patchbay/service-kit';
import { reasonOf } from './check-database';
import { type CheckResult, systemResult } from './findings';

const area = 'redis';
const oldest: Readonly<Record<string, number>> = { redis: 7, valkey: 8 };

/** Without REDIS_URL, only the standalone app works; for others, that is a mistake of the configuration. */
export async function checkRedis({ redis, app }: Config): Promise<CheckResult[]> {
  if (redis === undefined) return app === 'standalone' ? [systemResult(area, 'REDIS_NOT_SET')] : [];
  try {
    return resultsOf(await inspectRedis(redis));
  } catch (error) {
    return [systemResult(area, 'REDIS_UNREACHABLE', { message: `Redis cannot be used: ${reasonOf(error as Error)}.` })];
  }
}

function resultsOf({ server, version, policy, isHeard }: RedisFacts): CheckResult[] {
  const name = server === null || version === null ? 'Redis' : `${server} ${version}`;
  const isOld = server !== null && Number.parseInt(version ?? '', 10) < (oldest[server] ?? 0);
  const old = isOld ? [systemResult(area, 'REDIS_OLD', { message: `Redis is old: ${name}.` })] : [];
  if (!isHeard) return [...old, systemResult(area, 'REDIS_SILENT')];
  const ofPolicy =
    policy === null ? '' : ` Its maxmemory-policy is ${policy}; any will do, because nothing is stored in it.`;
  return [...old, systemResult(area, 'REDIS_OK', { message: `${name} passes messages on.${ofPolicy}` })];
}
