import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an identity provider calls the users that it provisions. */
export class Provisioning1766400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX app_user_external_id_lower');
    await queryRunner.query('DROP TABLE provisioned_user');
  }
}

const statements = [
  `CREATE TABLE provisioned_user (
    user_id uuid PRIMARY KEY REFERENCES app_user (id),
    user_name text NOT NULL,
    given_name text,
    family_name text,
    is_removed boolean NOT NULL DEFAULT false
  )`,
  // A userName has no case. That of a user who was not provisioned is the external id.
  'CREATE INDEX provisioned_user_name_lower ON provisioned_user (lower(user_name))',
  'CREATE INDEX app_user_external_id_lower ON app_user (lower(external_id))',
];
