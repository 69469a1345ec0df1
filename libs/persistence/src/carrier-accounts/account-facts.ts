import type { AccountFacts } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { instant, sqlOn } from '../sql/statement';

export function createAccountFacts(dataSource: DataSource): AccountFacts {
  const db = sqlOn(dataSource);
  return {
    numbersOf: (name) =>
      db.run<{ id: string; number: string }>(
        sql`SELECT id, number FROM phone_number WHERE carrier = ${name} AND is_active ORDER BY number`,
      ),
    async lastCallsOf(name) {
      const rows = await db.run<{ at: Date }>(sql`
        SELECT max(last_accepted_at) AS at FROM carrier_call
        WHERE account = ${name} AND last_accepted_at IS NOT NULL GROUP BY path`);
      return rows.map(({ at }) => at);
    },
    async refusedSince(name, since) {
      const [row] = await db.run<{ refused: number }>(sql`
        SELECT coalesce(sum(refused), 0)::integer AS refused FROM carrier_call
        WHERE account = ${name} AND minute >= ${instant(since)}`);
      return row?.refused ?? 0;
    },
  };
}
