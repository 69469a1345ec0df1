import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A record that was merged into another one stays, so that its id keeps resolving. A conversation that is opened under it
 * belongs to the record that remains, also if the merge was committed a moment ago.
 */
export class Merges1766200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(takeRecordOwner);
    await queryRunner.query('DROP TABLE merged_message');
    await queryRunner.query('DROP TABLE record_merge');
    await queryRunner.query('ALTER TABLE record DROP COLUMN merged_into_id');
  }
}

const takeRecordOwner = `
  CREATE OR REPLACE FUNCTION take_record_owner() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT coalesce(owner_user_id, owner_team_id) INTO NEW.record_owner_id FROM record WHERE id = NEW.record_id;
    RETURN NEW;
  END $$`;

const statements = [
  'ALTER TABLE record ADD COLUMN merged_into_id uuid REFERENCES record (id)',
  'CREATE INDEX record_merged_into ON record (merged_into_id) WHERE merged_into_id IS NOT NULL',
  `CREATE TABLE record_merge (
    id uuid PRIMARY KEY,
    from_id uuid NOT NULL REFERENCES record (id),
    into_id uuid NOT NULL REFERENCES record (id),
    merged_by uuid REFERENCES app_user (id),
    merged_at timestamptz(3) NOT NULL,
    before jsonb NOT NULL,
    undone_by uuid REFERENCES app_user (id),
    undone_at timestamptz(3)
  )`,
  'CREATE INDEX record_merge_from ON record_merge (from_id)',
  // The messages as they were in conversations that became part of another one.
  `CREATE TABLE merged_message (
    merge_id uuid NOT NULL REFERENCES record_merge (id),
    message_id uuid NOT NULL REFERENCES message (id),
    conversation_id uuid NOT NULL REFERENCES conversation (id),
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (merge_id, message_id)
  )`,
  'CREATE INDEX merged_message_message ON merged_message (message_id)',

  // Waits for a merge of the record that is under way, as the merge locks the record.
  `CREATE OR REPLACE FUNCTION take_record_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     SELECT coalesce(merged_into_id, id) INTO NEW.record_id FROM record WHERE id = NEW.record_id FOR KEY SHARE;
     SELECT coalesce(owner_user_id, owner_team_id) INTO NEW.record_owner_id FROM record WHERE id = NEW.record_id;
     RETURN NEW;
   END $$`,
];
