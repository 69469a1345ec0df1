import { pick } from '../random';
import type { Fault } from './fault';

const tables = ['message', 'receipt', 'conversation', 'job', 'outbox', 'record'];

/** An operator is impatient, and a table is not free for long. What waits for it must not be given up. */
export const lockedTable: Fault = {
  name: 'locked-table',
  what: 'a table is locked for 25 s, and the workers have `lock_timeout=300`',
  seconds: 35,
  async run({ installation, random, lastFor }) {
    const { postgres, workers } = installation;
    const restartAll = async (overrides: Record<string, string>) => {
      for (const worker of workers) {
        await worker.stop();
        await worker.start(overrides);
      }
    };
    await restartAll({ DATABASE_URL: `${postgres.url}?lock_timeout=300` });
    await postgres.withClient(async (client) => {
      await client.query(
        `BEGIN; SET LOCAL lock_timeout = 0; LOCK TABLE ${pick(random, tables)} IN ACCESS EXCLUSIVE MODE`,
      );
      await lastFor(25);
      await client.query('COMMIT');
    });
    await lastFor(3);
    await restartAll({});
  },
};
