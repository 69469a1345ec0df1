import { pick } from '../random';
import type { Fault, Scene } from './fault';

const onDatabase = (setting: string) => `ALTER DATABASE patchbay ${setting}`;
const endConnections = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND datname = 'patchbay' AND pid <> pg_backend_pid()`;

const restart = async ({ installation, lastFor }: Scene, how: 'fast' | 'immediate', seconds: number) => {
  const { postgres, postgresPort } = installation;
  await postgres.stop(how);
  await lastFor(seconds);
  await postgres.start(postgresPort);
};

/** The database is away, or takes no writes. */
export const postgresFaults: readonly Fault[] = [
  {
    name: 'postgres-restarted',
    what: 'PostgreSQL is restarted',
    seconds: 3,
    run: (scene) => restart(scene, 'fast', 1),
  },
  {
    name: 'postgres-crashed',
    what: 'PostgreSQL crashes and is back after 10 s',
    seconds: 12,
    run: (scene) => restart(scene, 'immediate', 10),
  },
  {
    name: 'connections-ended',
    what: 'all connections to PostgreSQL are ended',
    seconds: 1,
    async run({ installation }) {
      await installation.postgres.query(endConnections);
    },
  },
  {
    name: 'read-only',
    what: 'PostgreSQL takes no writes for 20 s (`default_transaction_read_only`)',
    seconds: 20,
    async run({ installation, lastFor }) {
      const { postgres } = installation;
      await postgres.query(onDatabase('SET default_transaction_read_only = on'));
      await postgres.query(endConnections);
      await lastFor(20);
      // Sessions of this time keep the setting until they end, so this one must change it for itself first.
      await postgres.withClient(async (client) => {
        await client.query('SET default_transaction_read_only = off');
        await client.query(onDatabase('RESET default_transaction_read_only'));
      });
    },
  },
  {
    name: 'start-without-postgres',
    what: 'one of each app starts while PostgreSQL is away',
    seconds: 12,
    async run({ installation, random, lastFor }) {
      const { postgres, postgresPort, gateways, ingresses, workers } = installation;
      const apps = [gateways, ingresses, workers].map((two) => pick(random, two));
      await postgres.stop('fast');
      await Promise.all(apps.map((app) => app.stop('SIGKILL')));
      const starts = apps.map((app) => app.start());
      await lastFor(8);
      await postgres.start(postgresPort);
      await Promise.all(starts);
    },
  },
];
