import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `moved_message` has every step of a message now: those by hand, and those of texts that followed a move, with what
 * routing knew when they came. An undo reverts exactly the steps of its move. The texts that followed a move before get
 * their steps here, but not what was known: an undo asks what is known by then. The version before may write on: it adds
 * only steps by hand.
 */
export class StepsOfMoves1764800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE moved_message ADD COLUMN is_follower boolean NOT NULL DEFAULT false, ADD COLUMN question jsonb`);
    await queryRunner.query(`
      INSERT INTO moved_message (move_id, message_id, created_at, routing, is_follower)
      SELECT followed.id, message.id, original.created_at, original.routing, true
      FROM (SELECT DISTINCT phone_number_id, customer_key FROM move WHERE undone_at IS NULL) AS pair
      JOIN conversation USING (phone_number_id, customer_key)
      JOIN message ON message.conversation_id = conversation.id
      LEFT JOIN LATERAL (
        SELECT moved_message.created_at, moved_message.routing, move.from_conversation_id, move.place
        FROM moved_message JOIN move ON move.id = moved_message.move_id
        WHERE moved_message.message_id = message.id AND move.undone_at IS NULL ORDER BY move.place LIMIT 1
      ) AS first ON true
      CROSS JOIN LATERAL (
        SELECT coalesce(first.created_at, message.created_at) AS created_at,
          CASE WHEN first.place IS NULL THEN message.routing ELSE first.routing END AS routing,
          coalesce(first.from_conversation_id, message.conversation_id) AS conversation_id
      ) AS original
      JOIN LATERAL (
        SELECT move.id, move.to_conversation_id FROM move
        WHERE move.phone_number_id = pair.phone_number_id AND move.customer_key = pair.customer_key
          AND move.undone_at IS NULL AND move.moved_at < original.created_at
          AND (first.place IS NULL OR move.place < first.place)
        ORDER BY move.place DESC LIMIT 1
      ) AS followed ON followed.to_conversation_id = original.conversation_id
      WHERE message.direction = 'OUTBOUND' OR original.routing ->> 'decidedBy' = 'MOVED_BY_HAND'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM moved_message WHERE is_follower');
    await queryRunner.query('ALTER TABLE moved_message DROP COLUMN is_follower, DROP COLUMN question');
  }
}
