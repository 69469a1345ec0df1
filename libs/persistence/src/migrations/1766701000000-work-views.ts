import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The views of the inbox read a page however long the list is: each has an index of the rows that it shows, by owner of the
 * record, by company number, and, for those who see everything, of all. Each conversation is in a few of them.
 */
export class WorkViews1766701000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { name, table = 'conversation', columns, rows } of indexes)
      await queryRunner.query(`CREATE INDEX ${name} ON ${table} (${columns}) WHERE ${rows}`);
    await queryRunner.query(`CREATE INDEX message_latest ON message ((created_at AT TIME ZONE 'UTC'), id)`);
    await queryRunner.query(isLookedUp);
    await queryRunner.query('DROP INDEX conversation_assigned');
    await queryRunner.query('ALTER INDEX conversation_assigned_state RENAME TO conversation_assigned');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER INDEX conversation_assigned RENAME TO conversation_assigned_state');
    await queryRunner.query(
      'CREATE INDEX conversation_assigned ON conversation (assignee_id, id) WHERE assignee_id IS NOT NULL',
    );
    await queryRunner.query('DROP INDEX message_latest');
    await queryRunner.query('DROP FUNCTION is_looked_up(uuid)');
    for (const { name } of [...indexes].reverse()) await queryRunner.query(`DROP INDEX ${name}`);
  }
}

/**
 * Always true, and so dear that PostgreSQL reads a row only if an index led to it. Without statistics, it takes a walk along
 * a small index for as cheap as looking up one row, and goes on when the index is no longer small.
 */
const isLookedUp = `
  CREATE FUNCTION is_looked_up(id uuid) RETURNS boolean LANGUAGE plpgsql IMMUTABLE COST 10000 AS $$ BEGIN RETURN true; END $$`;

interface View {
  readonly name: string;
  readonly rows: string;
  /** Before the time. */
  readonly prefix?: string;
  readonly time?: string;
}

const views: readonly View[] = [
  { name: 'unassigned', rows: "state = 'OPEN' AND assignee_id IS NULL" },
  { name: 'taken', rows: "state = 'OPEN' AND assignee_id IS NOT NULL" },
  { name: 'put_away', rows: "state <> 'OPEN'", prefix: 'state, ' },
  { name: 'waiting', rows: 'waiting_since IS NOT NULL', time: 'waiting_since' },
  { name: 'ambiguous', rows: 'is_ambiguous' },
];

interface Index {
  readonly name: string;
  readonly table?: string;
  readonly columns: string;
  readonly rows: string;
}

const indexes: readonly Index[] = [
  ...views.flatMap(({ name, rows, prefix = '', time = 'last_message_at' }) => [
    { name: `conversation_owner_${name}`, columns: `record_owner_id, ${prefix}${time}, id`, rows },
    { name: `conversation_number_${name}`, columns: `phone_number_id, ${prefix}${time}, id`, rows },
    // In an order, and with a condition, that no list of some of them asks for: see the migration `by-owner`.
    {
      name: `conversation_all_${name}`,
      columns: `${prefix}(${time} AT TIME ZONE 'UTC'), id`,
      rows: `${rows} AND customer_key <> ''`,
    },
  ]),
  {
    name: 'conversation_assigned_state',
    columns: 'assignee_id, state, last_message_at, id',
    rows: 'assignee_id IS NOT NULL',
  },
  {
    name: 'conversation_assigned_waiting',
    columns: 'assignee_id, waiting_since, id',
    rows: 'assignee_id IS NOT NULL AND waiting_since IS NOT NULL',
  },
  { name: 'message_attention', table: 'message', columns: 'created_at, id', rows: 'needs_attention' },
  { name: 'message_planned', table: 'message', columns: 'created_at, id', rows: "status = 'SCHEDULED'" },
  {
    name: 'message_failed',
    table: 'message',
    columns: 'created_at, id',
    rows: "status IN ('FAILED', 'UNDELIVERED')",
  },
];
