import type { SendRates } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';

/**
 * One moment a key: when the next text may go out. Whoever comes at it or later moves it on by a text's share of a
 * second; a key that was idle has saved up a second's worth, and no more. By PostgreSQL's clock, so that all workers
 * agree.
 */
const takeSql = `
  WITH taken AS (
    INSERT INTO send_rate (key, next_at) VALUES ($1, clock_timestamp() - interval '1 second' + $2 * interval '1 second')
    ON CONFLICT (key) DO UPDATE
      SET next_at = greatest(send_rate.next_at, clock_timestamp() - interval '1 second') + $2 * interval '1 second'
      WHERE send_rate.next_at <= clock_timestamp()
    RETURNING 1
  )
  SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0
    -- Its moment may have come while we asked: the turn is to be taken all the same.
    ELSE greatest(1, ceil(extract(epoch FROM (SELECT next_at FROM send_rate WHERE key = $1) - clock_timestamp()) * 1000)) END AS wait`;

const shortestWaitMs = 10;

export function createSendRates(dataSource: DataSource): SendRates {
  return {
    async take(key, perSecond) {
      const rows: { wait: string }[] = await dataSource.query(takeSql, [key, 1 / perSecond]);
      const wait = Number(rows[0]?.wait ?? 0);
      return wait === 0 ? 0 : Math.max(shortestWaitMs, wait);
    },
  };
}
