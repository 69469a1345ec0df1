import type { RoutingDecision } from '@patchbay/routing-domain';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { limitOf } from '../sql/page';
import { eachOf, sqlOn, uuids } from '../sql/statement';
import { arrivalsOf, type ArrivalRow } from './arrivals';
import { laterMoveOfSameMessage } from './later-move';

/** A move as it is shown with a message that it brought. */
export interface MoveRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: string;
  /** The caller has to check that the viewer may see the records. */
  readonly fromRecordId: string;
  readonly toRecordId: string;
  readonly canBeUndone: boolean;
}

/** How many moves of a message are listed. */
export const maxMoves = 50;

export interface MoveQueries {
  /** Undone or not. The caller has checked that the viewer may see one of its ends. */
  byIds(ids: readonly string[]): Promise<MoveRow[]>;
  /** The latest `maxMoves` moves that brought each of the messages, latest first. The caller has checked that the viewer may see the messages. */
  ofMessages(messageIds: readonly string[]): Promise<Map<string, MoveRow[]>>;
  /** What decided when each text arrived, before it was moved; nothing for texts that were not moved. */
  arrivals(messageIds: readonly string[]): Promise<Map<string, RoutingDecision>>;
}

/** A `MoveRow` of a `move` and its `source`. */
const moveColumns = sql`
  move.id, move.moved_at AS at, move.moved_by AS "userId", source.record_id AS "fromRecordId",
  move.to_record_id AS "toRecordId",
  move.undone_at IS NULL AND NOT EXISTS (${laterMoveOfSameMessage}) AS "canBeUndone"`;

export function createMoveQueries(dataSource: DataSource): MoveQueries {
  const db = sqlOn(dataSource);
  return {
    byIds: (ids) =>
      db.planOnce<MoveRow>(sql`
        SELECT ${moveColumns} FROM move JOIN conversation AS source ON source.id = move.from_conversation_id
        WHERE move.id IN ${eachOf(ids)}`),
    async ofMessages(messageIds) {
      const rows = await db.planOnce<MoveRow & { messageId: string }>(sql`
        SELECT wanted.id AS "messageId", latest.* FROM unnest(${uuids(messageIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${moveColumns} FROM moved_message JOIN move ON move.id = moved_message.move_id AND move.undone_at IS NULL
          JOIN conversation AS source ON source.id = move.from_conversation_id
          WHERE moved_message.message_id = wanted.id ORDER BY move.place DESC LIMIT ${limitOf(maxMoves)}
        ) AS latest`);
      return groupBy(rows, 'messageId');
    },

    async arrivals(messageIds) {
      const rows = await db.planOnce<ArrivalRow>(arrivalsOf(messageIds));
      return new Map(rows.flatMap(({ messageId, routing }) => (routing === null ? [] : [[messageId, routing]])));
    },
  };
}
