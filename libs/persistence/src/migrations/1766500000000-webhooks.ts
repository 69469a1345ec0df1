import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subscriptions whose results are posted to other systems. Secrets are apart: nothing that lists endpoints reads them. */
export class Webhooks1766500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM notification WHERE kind = 'WEBHOOK_SUSPENDED'");
    await queryRunner.query('ALTER TABLE notification DROP COLUMN webhook_endpoint_id');
    await queryRunner.query('DROP TABLE webhook_attempt, webhook_secret, webhook_endpoint');
  }
}

const statements = [
  `CREATE TABLE webhook_endpoint (
    id uuid PRIMARY KEY,
    url text NOT NULL,
    document text NOT NULL,
    service_account_id uuid NOT NULL REFERENCES service_account (id),
    state text NOT NULL,
    problem text,
    sequence bigint NOT NULL,
    sequence_at timestamptz(3) NOT NULL,
    acknowledged_at timestamptz(3),
    failures integer NOT NULL DEFAULT 0,
    failing_since timestamptz(3),
    next_attempt_at timestamptz(3),
    batch_end bigint,
    replays integer NOT NULL DEFAULT 0,
    holder text,
    leased_until timestamptz(3),
    fence bigint NOT NULL DEFAULT 0,
    created_at timestamptz(3) NOT NULL
  ) WITH (fillfactor = 50)`,
  `CREATE TABLE webhook_secret (
    endpoint_id uuid PRIMARY KEY REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    secret text NOT NULL,
    former text,
    former_until timestamptz(3)
  )`,
  `CREATE TABLE webhook_attempt (
    id uuid PRIMARY KEY,
    endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    at timestamptz(3) NOT NULL,
    sequence bigint NOT NULL,
    sequence_at timestamptz(3) NOT NULL,
    response_status integer,
    duration_ms integer NOT NULL,
    problem text
  )`,
  'CREATE INDEX webhook_attempt_latest ON webhook_attempt (endpoint_id, at DESC, id DESC)',
  'ALTER TABLE notification ADD COLUMN webhook_endpoint_id uuid',
];
