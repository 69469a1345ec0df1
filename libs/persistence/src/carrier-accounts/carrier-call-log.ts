import type { CarrierCallLog } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { instant, sqlOn } from '../sql/statement';
import { table } from '../sql/table';
import { CarrierCallEntity } from './carrier-call.entity';

const calls = table(CarrierCallEntity);
const columns = ['account', 'path', 'minute', 'accepted', 'refused', 'lastAcceptedAt'] as const;

export function createCarrierCallLog(dataSource: DataSource): CarrierCallLog {
  const db = sqlOn(dataSource);
  return {
    async add(given, at) {
      const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
      // In one order, so that two processes don't wait for each other.
      const rows = given
        .map((call) => ({ ...call, minute }))
        .sort((a, b) => `${a.account} ${a.path}`.localeCompare(`${b.account} ${b.path}`));
      if (rows.length === 0) return;
      await db.run(sql`
        ${calls.insertAll(rows, ...columns)}
        ON CONFLICT (account, path, minute) DO UPDATE SET
          accepted = carrier_call.accepted + excluded.accepted, refused = carrier_call.refused + excluded.refused,
          last_accepted_at = greatest(carrier_call.last_accepted_at, excluded.last_accepted_at)`);
    },
    async removeBefore(at) {
      await db.run(sql`
        DELETE FROM carrier_call WHERE minute < ${instant(at)} AND EXISTS (
          SELECT FROM carrier_call AS later
          WHERE later.account = carrier_call.account AND later.path = carrier_call.path
            AND later.minute > carrier_call.minute AND (later.accepted > 0 OR carrier_call.accepted = 0)
        )`);
    },
  };
}
