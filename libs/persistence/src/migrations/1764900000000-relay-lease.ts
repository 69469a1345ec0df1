import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which relay is active is a row with a time limit, so that a frozen relay loses it. A session lock lasted. */
export class RelayLease1764900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE relay_lease (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        holder text NOT NULL,
        backend integer NOT NULL,
        leased_until timestamptz(3) NOT NULL
      ) WITH (fillfactor = 10)`);
    await queryRunner.query("INSERT INTO relay_lease (holder, backend, leased_until) VALUES ('', 0, '-infinity')");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE relay_lease');
  }
}
