import type { SendRates } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn } from '../sql/statement';

const minWaitMs = 10;

/**
 * For each key, the time at which the next text may go out. Taking a turn moves it on by the time that one text takes. An
 * idle key saves up one second's worth, no more. PostgreSQL's clock decides, so that all workers agree.
 */
export function createSendRates(dataSource: DataSource): SendRates {
  const db = sqlOn(dataSource);
  return {
    async take(key, perSecond) {
      const interval = sql`${1 / perSecond} * interval '1 second'`;
      const rows = await db.run<{ wait: string }>(sql`
        WITH taken AS (
          INSERT INTO send_rate (key, next_at)
          VALUES (${key}, clock_timestamp() - interval '1 second' + ${interval})
          ON CONFLICT (key) DO UPDATE
            SET next_at = greatest(send_rate.next_at, clock_timestamp() - interval '1 second') + ${interval}
            WHERE send_rate.next_at <= clock_timestamp()
          RETURNING 1
        )
        SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0
          -- Its time may have come since the first query: the caller takes its turn all the same.
          ELSE greatest(1, ceil(extract(epoch FROM
            (SELECT next_at FROM send_rate WHERE key = ${key}) - clock_timestamp()) * 1000)) END AS wait`);
      const wait = Number(rows[0]?.wait ?? 0);
      return wait === 0 ? 0 : Math.max(minWaitMs, wait);
    },
  };
}
