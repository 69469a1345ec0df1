import { SmallDisk } from '../installation/small-disk';
import type { Fault } from './fault';

/**
 * The disk of PostgreSQL fills up under load. It refuses what needs room, or ends if its log of writes has none; an operator
 * makes room after a while, and starts it if it has ended.
 */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'the disk of PostgreSQL is full for 20 s',
  seconds: 25,
  needs: 'small disk',
  missing: () => SmallDisk.missing(),
  async run({ installation, lastFor }) {
    const { disk, postgres, postgresPort } = installation;
    if (disk === undefined) throw new Error('The installation has no disk of its own.');
    // What was freed would be used again: begin with files that are full.
    await postgres.query('CHECKPOINT');
    disk.fill();
    try {
      await lastFor(20);
    } finally {
      disk.clear();
    }
    if (postgres.hasEnded) await postgres.start(postgresPort);
    await lastFor(3);
  },
};
