import { pick } from '../random';
import type { Fault } from './fault';

/** The bus of events. Nothing may depend on it. */
export const redisFaults: readonly Fault[] = [
  {
    name: 'redis-frozen',
    what: 'Redis stands still for 30 s',
    seconds: 30,
    async run({ installation, lastFor }) {
      const thaw = await installation.redis.freeze();
      try {
        await lastFor(30);
      } finally {
        thaw();
      }
    },
  },
  {
    name: 'redis-flushed',
    what: 'Redis is flushed',
    seconds: 1,
    async run({ installation }) {
      await installation.redis.ask('FLUSHALL');
    },
  },
  {
    name: 'redis-killed',
    what: 'Redis is killed and comes back empty after 5 s',
    seconds: 6,
    async run({ installation, lastFor }) {
      await installation.redis.kill();
      await lastFor(5);
      await installation.redis.start();
    },
  },
  {
    name: 'start-without-redis',
    what: 'a gateway and a worker start while Redis is away',
    seconds: 12,
    async run({ installation, random, lastFor }) {
      const { redis, gateways, workers } = installation;
      const apps = [pick(random, gateways), pick(random, workers)];
      await redis.kill();
      await Promise.all(apps.map((app) => app.stop('SIGKILL')));
      const starts = apps.map((app) => app.start());
      await lastFor(8);
      await redis.start();
      await Promise.all(starts);
    },
  },
];
