import { clockAheadMs, followClock, reportRarely, startLoop, type App, type Loop } from '@patchbay/service-kit';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn } from './sql/statement';

/** A clock that counts loses less than a millisecond in this time. */
const pollMs = 10_000;
/** Connections are opened for the first ones, which makes them inexact. */
const firstReadings = 3;
const fastestMs = 500;
const tellAboveMs = 10_000;

/** Reads PostgreSQL's clock, so that the time of this process is that of all programs. */
export async function readClock(dataSource: DataSource): Promise<void> {
  const askedAt = performance.now();
  const [row] = await sqlOn(dataSource).planOnce<{ at: Date }>(sql`SELECT clock_timestamp() AS at`);
  if (row !== undefined) followClock({ at: row.at, askedAt, cameAt: performance.now() });
}

/** Follows PostgreSQL's clock from now on, also to another server. */
export async function followDatabaseClock(
  { log, metrics }: Pick<App, 'log' | 'metrics'>,
  read: () => Promise<void>,
): Promise<Loop> {
  let wasFar = false;
  const look = async () => {
    await read();
    const aheadMs = Math.round(clockAheadMs());
    const isFar = Math.abs(aheadMs) > tellAboveMs;
    if (isFar && !wasFar)
      log.warn({ aheadMs }, "PostgreSQL's clock, which counts, is far from that of this machine. Set them with NTP.");
    wasFar = isFar;
    return false;
  };
  const since = performance.now();
  for (let count = 0; count < firstReadings && performance.now() - since < fastestMs; count += 1) await look();
  metrics.gauge(
    'patchbay_clock_ahead_seconds',
    "How far PostgreSQL's clock is ahead of that of this machine.",
    () => clockAheadMs() / 1_000,
  );
  return startLoop({
    work: look,
    pollMs,
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, "PostgreSQL's clock was not read.")),
  });
}
