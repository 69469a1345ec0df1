import type { FigureHistory } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { instant, sqlOn } from '../sql/statement';
import { addDueSince } from './due-quarters';

export function createFigureHistoryStore(manager: EntityManager): FigureHistory {
  const db = sqlOn(manager);
  return {
    async begin(since) {
      const at = instant(since);
      await db.run(
        sql`UPDATE team_membership SET member_from = ${at} WHERE member_until IS NULL AND member_from > ${at}`,
      );
      await db.run(addDueSince(since));
    },
  };
}
