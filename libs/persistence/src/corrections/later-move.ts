import sql from 'sql-template-tag';

/** For a `move`: a later one that brought one of its messages on. Such a move has to be undone first. */
export const laterMoveOfSameMessage = sql`
  SELECT 1 FROM moved_message AS brought
  JOIN moved_message AS next ON next.message_id = brought.message_id
  JOIN move AS later ON later.id = next.move_id AND later.place > move.place AND later.undone_at IS NULL
  WHERE brought.move_id = move.id`;
