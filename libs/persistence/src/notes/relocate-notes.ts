import sql, { type Sql } from 'sql-template-tag';
import { uuid, uuids } from '../sql/statement';

/** Brings notes to another conversation. A time that is taken there is left, so that pages have each note once. */
export const relocateNotes = (ids: readonly string[], toConversationId: string): Sql => sql`
  UPDATE note SET conversation_id = ${uuid(toConversationId)}, created_at = note.created_at + (
    SELECT count(*) FROM note AS there
    WHERE there.conversation_id = ${uuid(toConversationId)} AND there.created_at = note.created_at
  ) * interval '1 millisecond'
  WHERE id = ANY (${uuids(ids)})`;
