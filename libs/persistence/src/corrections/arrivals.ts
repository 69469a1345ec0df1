import type { RoutingDecision } from '@patchbay/routing-domain';
import sql, { type Sql } from 'sql-template-tag';
import { uuids } from '../sql/statement';

export interface ArrivalRow {
  readonly messageId: string;
  readonly routing: RoutingDecision | null;
}

/** What decided when each of the messages arrived: what was known before its first move that stands. */
export const arrivalsOf = (messageIds: readonly string[]): Sql => sql`
  SELECT DISTINCT ON (message_id) message_id AS "messageId", routing
  FROM moved_message JOIN move ON move.id = move_id
  WHERE message_id = ANY (${uuids(messageIds)}) AND undone_at IS NULL ORDER BY message_id, place`;
