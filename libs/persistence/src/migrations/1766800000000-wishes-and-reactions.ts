import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which version of the matcher read an opt-out, and reactions: what one is, the message that it quotes, and when that got its
 * last one. The new columns hold nothing, so PostgreSQL does not read the tables.
 */
export class WishesAndReactions1766800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER message_changed ON message');
    await queryRunner.query(triggerFor());
    await queryRunner.query('DROP INDEX message_reaction_to');
    await queryRunner.query(
      'ALTER TABLE message DROP COLUMN reaction, DROP COLUMN reaction_to_id, DROP COLUMN reacted_at',
    );
    await queryRunner.query('ALTER TABLE consent_change DROP COLUMN matcher_version');
  }
}

const columns = ['status', 'needs_attention', 'problem', 'conversation_id', 'media'];

const triggerFor = (...more: string[]) => {
  const of = (row: string) => [...columns, ...more].map((column) => `${row}.${column}`).join(', ');
  return `CREATE TRIGGER message_changed BEFORE UPDATE ON message FOR EACH ROW
    WHEN ((${of('OLD')}) IS DISTINCT FROM (${of('NEW')})) EXECUTE FUNCTION note_message_change()`;
};

const statements = [
  'ALTER TABLE consent_change ADD COLUMN matcher_version integer',
  `ALTER TABLE message
     ADD COLUMN reaction jsonb, ADD COLUMN reaction_to_id uuid REFERENCES message (id), ADD COLUMN reacted_at timestamptz(3)`,
  'CREATE INDEX message_reaction_to ON message (reaction_to_id) WHERE reaction_to_id IS NOT NULL',
  'DROP TRIGGER message_changed ON message',
  triggerFor('reacted_at'),
];
