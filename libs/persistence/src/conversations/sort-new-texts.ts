import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn } from '../sql/statement';

/** Keeps the index of what texts say up to date. Safe to run in several processes at the same time. */
export interface SearchIndexKeeper {
  /** Sorts new texts into the index if there are enough. Until then, searches read them one after the other. */
  keep(): Promise<void>;
}

/** About as many as PostgreSQL lets wait by default. More together cost less each, and make searches slower. */
const enoughTexts = 3_000;

export function createSearchIndexKeeper(dataSource: DataSource): SearchIndexKeeper {
  const db = sqlOn(dataSource);
  // Others may have stopped before they sorted theirs.
  let sorted = -Infinity;
  return {
    async keep() {
      // Counted by all processes, and from 0 again after a crash of the server.
      const [{ added } = { added: '0' }] = await db.run<{ added: string }>(
        sql`SELECT pg_stat_get_tuples_inserted('message'::regclass) AS added`,
      );
      if (Math.abs(Number(added) - sorted) < enoughTexts) return;
      await db.run(sql`SELECT sort_new_texts()`);
      sorted = Number(added);
    },
  };
}
