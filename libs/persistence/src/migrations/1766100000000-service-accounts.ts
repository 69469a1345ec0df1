import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs that use the API with tokens of their own. A token is looked up by its hash. */
export class ServiceAccounts1766100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE service_account (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        scopes jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3),
        last_used_at timestamptz(3),
        revoked_at timestamptz(3)
      )`);
    await queryRunner.query(`
      CREATE TABLE service_account_token (
        hash text PRIMARY KEY,
        service_account_id uuid NOT NULL REFERENCES service_account (id),
        created_at timestamptz(3) NOT NULL,
        valid_until timestamptz(3)
      )`);
    await queryRunner.query('CREATE INDEX service_account_token_account ON service_account_token (service_account_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE service_account_token');
    await queryRunner.query('DROP TABLE service_account');
  }
}
