import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in the file store: uploads of users, and what customers sent. */
export class StoredFiles1766900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stored_file');
  }
}

const statements = [
  // The file of a deleted text is an orphan, and so is one that was never sent.
  `CREATE TABLE stored_file (
    id uuid PRIMARY KEY,
    owner_id uuid,
    state text NOT NULL CHECK (state IN ('WAITING', 'RECEIVING', 'READY', 'REMOVING')),
    file_name text,
    content_type text NOT NULL,
    size integer NOT NULL,
    width integer,
    height integer,
    message_id uuid REFERENCES message (id) ON DELETE SET NULL,
    variant jsonb,
    created_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX stored_file_of_message ON stored_file (message_id) WHERE message_id IS NOT NULL`,
  `CREATE INDEX stored_file_orphan ON stored_file (created_at) WHERE message_id IS NULL`,
  `CREATE INDEX stored_file_unsent ON stored_file (owner_id) WHERE message_id IS NULL AND owner_id IS NOT NULL`,
];
