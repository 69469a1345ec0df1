import type { CarrierCheck, CarrierName, PhoneNumber } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { findPhoneNumbers } from '../directory';
import { instant, sqlOn, text, texts, uuid } from '../sql/statement';
import type { CarrierCheckEntity } from './carrier-check.entity';

/** What went over an account since a time. */
export interface CarrierFigures {
  readonly sent: number;
  readonly failed: number;
  readonly received: number;
  readonly refusedSignatures: number;
  /** From the carrier's acceptance of a text to its report that the text was delivered; null without such reports. */
  readonly medianSeconds: number | null;
}

export interface CarrierAccountQueries {
  checksOf(names: readonly CarrierName[]): Promise<Map<CarrierName, CarrierCheck>>;
  /** The last correctly signed call of each webhook, by account and path. */
  lastCallsOf(names: readonly CarrierName[]): Promise<Map<CarrierName, Map<string, Date>>>;
  figuresOf(names: readonly CarrierName[], since: Date): Promise<Map<CarrierName, CarrierFigures>>;
  /** Active numbers of an account, by number. */
  numbersOf(name: CarrierName): Promise<PhoneNumber[]>;
}

export function createCarrierAccountQueries(dataSource: DataSource): CarrierAccountQueries {
  const db = sqlOn(dataSource);
  return {
    async checksOf(names) {
      const rows = await db.run<Pick<CarrierCheckEntity, 'account' | 'findings'> & { at: Date }>(
        sql`SELECT account, checked_at AS at, findings FROM carrier_check WHERE account = ANY (${texts(names)})`,
      );
      return new Map(rows.map(({ account, at, findings }) => [account, { at, findings }]));
    },
    async lastCallsOf(names) {
      const rows = await db.run<{ account: string; path: string; at: Date | null }>(sql`
        SELECT account, path, max(last_accepted_at) AS at FROM carrier_call
        WHERE account = ANY (${texts(names)}) GROUP BY account, path`);
      const found = new Map(names.map((name) => [name, new Map<string, Date>()]));
      for (const { account, path, at } of rows) if (at !== null) found.get(account)?.set(path, at);
      return found;
    },
    async figuresOf(names, since) {
      const rows = await db.run<CarrierFigures & { account: string }>(figuresSql(names, since));
      return new Map(rows.map(({ account, ...figures }) => [account, figures]));
    },
    numbersOf: (name) => findPhoneNumbers(db, sql`carrier = ${text(name)} AND is_active`),
  };
}

/** Ids of messages grow with time, so an hour of them is a short walk of the primary key. */
const figuresSql = (names: readonly string[], since: Date) => sql`
  WITH wanted AS (SELECT unnest(${texts(names)}) AS account),
  recent AS (
    SELECT carrier, direction, status,
      CASE WHEN status = 'DELIVERED' THEN extract(epoch FROM (
        SELECT min(recorded_at) FROM status_event WHERE message_id = message.id AND status = 'delivered'
      ) - (
        SELECT max(ended_at) FROM send_attempt WHERE message_id = message.id AND outcome = 'accepted'
      )) END AS seconds
    FROM message WHERE id >= ${uuid(firstIdOf(since))} AND carrier = ANY (${texts(names)})
  ),
  figures AS (
    SELECT carrier, count(*) FILTER (WHERE direction = 'INBOUND')::integer AS received,
      count(*) FILTER (WHERE direction = 'OUTBOUND' AND status IN ('SENT', 'DELIVERED', 'UNDELIVERED'))::integer AS sent,
      count(*) FILTER (WHERE status IN ('FAILED', 'UNDELIVERED'))::integer AS failed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(seconds, 0)) AS median
    FROM recent GROUP BY carrier
  ),
  calls AS (
    SELECT account, sum(refused)::integer AS refused FROM carrier_call
    WHERE account = ANY (${texts(names)}) AND minute >= ${instant(since)} GROUP BY account
  )
  SELECT wanted.account, coalesce(sent, 0) AS sent, coalesce(failed, 0) AS failed, coalesce(received, 0) AS received,
    coalesce(refused, 0) AS "refusedSignatures", median AS "medianSeconds"
  FROM wanted LEFT JOIN figures ON figures.carrier = wanted.account LEFT JOIN calls ON calls.account = wanted.account`;

/** The smallest id of version 7 of a moment. */
function firstIdOf(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
