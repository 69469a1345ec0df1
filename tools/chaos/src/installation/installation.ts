import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendUrl } from '../carrier/fake-carrier';
import { Network, type ServerName } from '../network/network';
import { App, type AppKind } from './app';
import { databaseUrl, Postgres } from './postgres';
import { copyBinaries, findAccount } from './postgres-binaries';
import { Redis } from './redis';
import { SmallDisk } from './small-disk';
import { reservePorts } from './reserve-ports';

export const tokenSecret = 'a-secret-of-chaos-for-tokens-of-all-users';
export const hookSecret = Buffer.from('a-secret-of-chaos-for-webhooks');

/** Two of each app, with a PostgreSQL and a Redis of their own. */
export interface Installation {
  readonly folder: string;
  /** The server behind the address that the apps know. A fault may put another one there. */
  postgres: Postgres;
  readonly postgresPort: number;
  /** For servers that the apps don't know yet, or any more. */
  readonly sparePort: number;
  readonly redis: Redis;
  readonly gateways: readonly App[];
  readonly ingresses: readonly App[];
  readonly workers: readonly App[];
  readonly apps: readonly App[];
  /** Undefined unless a fault needs it. */
  readonly disk: SmallDisk | undefined;
  /** Without links, unless a fault needs them. */
  readonly network: Network;
  /** A name for a new folder of a PostgreSQL server. */
  newFolder(name: string): string;
  close(): Promise<void>;
}

export interface InstallationOptions {
  readonly carrierPort: number;
  /** Each program has a network of its own to each server, which can be slow. */
  readonly hasLinks: boolean;
  /** PostgreSQL's files have a disk of their own, which can be full. */
  readonly hasSmallDisk: boolean;
  readonly seed: number;
  readonly leaseSeconds: number;
  readonly drainSeconds: number;
  /** What happens before the first app starts, which else migrates the database. */
  readonly prepare?: (apps: readonly App[]) => Promise<void>;
}

export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-chaos-'));
  // Another account runs PostgreSQL, if root runs this.
  chmodSync(folder, 0o755);
  const files = join(folder, 'servers');
  mkdirSync(files);
  const disk = options.hasSmallDisk ? SmallDisk.mount(files, join(folder, 'disk')) : undefined;
  chmodSync(files, 0o777);
  const [postgresPort = 0, sparePort = 0, redisPort = 0, ...appPorts] = await reservePorts(9);
  const postgres = new Postgres({
    bin: copyBinaries(folder),
    account: findAccount(),
    data: join(files, 'first'),
    logFile: join(folder, 'postgres.log'),
  });
  const redis = new Redis(redisPort, join(folder, 'redis.log'));
  postgres.initialize();
  await Promise.all([postgres.start(postgresPort), redis.start()]);
  await postgres.query('CREATE DATABASE patchbay', [], 'postgres');

  const servers = { postgres: postgresPort, redis: redisPort, carrier: options.carrierPort };
  const network = new Network(servers, options.seed);
  const create = async (kind: AppKind, n: number) => {
    const port = appPorts.pop() ?? 0;
    const name = `${kind}-${n}`;
    const found = options.hasLinks ? await network.connect(name) : servers;
    const environment = { ...environmentOf(options, found), [portVariable[kind]]: String(port) };
    return new App(name, kind, port, environment, folder);
  };
  const two = (kind: AppKind) => Promise.all([create(kind, 1), create(kind, 2)]);
  const [gateways, ingresses, workers] = await Promise.all([two('gateway'), two('webhook-ingress'), two('worker')]);
  const apps = [...gateways, ...ingresses, ...workers];
  const removeServers = () => {
    disk?.unmount();
    for (const name of ['servers', 'postgresql'])
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  // Also after an interruption: the guards end the servers.
  process.once('exit', removeServers);
  let folders = 0;
  const installation: Installation = {
    ...{ folder, postgres, postgresPort, sparePort, redis, gateways, ingresses, workers, apps, network, disk },
    newFolder: (name) => join(files, `${name}-${(folders += 1)}`),
    async close() {
      await Promise.all(apps.map((app) => app.stop('SIGKILL')));
      network.close();
      await redis.kill();
      await installation.postgres.stop('immediate');
      removeServers();
    },
  };
  await options.prepare?.(apps);
  // The first one migrates the database.
  await apps[0]?.start();
  await Promise.all(apps.slice(1).map((app) => app.start()));
  return installation;
}

const portVariable = { gateway: 'PORT', 'webhook-ingress': 'WEBHOOK_PORT', worker: 'WORKER_PORT' } as const;

function environmentOf(
  { leaseSeconds, drainSeconds }: InstallationOptions,
  ports: Readonly<Record<ServerName, number>>,
): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl(ports.postgres),
    REDIS_URL: `redis://127.0.0.1:${ports.redis}`,
    DEMO: '0',
    LOG_LEVEL: 'info',
    AUTH_JWT_SECRET: tokenSecret,
    BOOTSTRAP_ADMIN: 'root',
    GENERIC_SECRET: `whsec_${hookSecret.toString('base64')}`,
    GENERIC_SEND_URL: sendUrl(ports.carrier),
    JOB_LEASE_SECONDS: String(leaseSeconds),
    DRAIN_SECONDS: String(drainSeconds),
    // A few users write as much as a whole company.
    SEND_PER_MINUTE_USER: '0',
    MAX_OPERATION_COST: '0',
    COST_PER_USER: '0',
    COST_PER_ADDRESS: '0',
  };
}
