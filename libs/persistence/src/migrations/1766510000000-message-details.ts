import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients match and cache messages by. The new columns hold nothing, so PostgreSQL does not read the tables; a message
 * that was not changed since has no `updated_at`. Problems that are stored get the code of their words.
 */
export class MessageDetails1766510000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER message_changed ON message');
    await queryRunner.query('DROP FUNCTION note_message_change()');
    await queryRunner.query("UPDATE message SET problem = problem - 'code' WHERE problem ? 'code'");
    await queryRunner.query(
      'ALTER TABLE message DROP COLUMN updated_at, DROP COLUMN template_id, DROP COLUMN idempotency_key',
    );
    await queryRunner.query('ALTER TABLE send_attempt DROP COLUMN problem_code');
    await queryRunner.query('ALTER TABLE status_event DROP COLUMN problem_code');
  }
}

/** The words of the versions before this one, as they begin. */
const codes: readonly (readonly [code: string, ...words: string[]])[] = [
  ['OPTED_OUT', 'The customer opted out'],
  ['NOT_A_MOBILE', 'The number cannot receive texts', 'The number is a landline'],
  [
    'UNREACHABLE',
    'The phone is off',
    'The number cannot be reached',
    'The customer changed carriers',
    'The customer has no prepaid',
  ],
  ['UNKNOWN_NUMBER', 'The number does not exist', 'The number is not in service'],
  ['BLOCKED_BY_CARRIER', 'The recipient or their', 'The network blocks', 'TeleSign considers'],
  ['CONTENT_REFUSED', 'A carrier filtered', 'The text is too long', 'The phone or its carrier', 'The text is empty'],
  ['SENDER_NOT_REGISTERED', 'Our number ', 'Our toll-free'],
  [
    'ACCOUNT_PROBLEM',
    "The carrier''s account",
    'The carrier did not accept our',
    'This is a trial',
    'The text costs',
    'The carrier of ',
    'The carrier has no URL',
  ],
  [
    'CARRIER_AWAY',
    'The network is',
    'The network did',
    'The network failed',
    'The carrier takes no more',
    'The carrier could not be reached',
  ],
  ['TOO_MANY_TEXTS', 'Too many texts', 'The daily limit'],
  ['EXPIRED', 'The phone could not be reached'],
  ['IN_DOUBT', 'The carrier did not answer'],
  ['CUSTOMER_REPLIED', 'The customer wrote first'],
  ['CUSTOMER_MAY_OPT_OUT', 'The customer seems'],
  ['SENDER_NOT_ALLOWED', 'The sender may no longer', 'The number and the record now', '%is no longer assigned'],
  ['NUMBER_RETIRED', '%was retired.'],
  ['QUIET_HOURS', 'It was quiet hours'],
  ['COUNTRY_NOT_ALLOWED', '%Your company sends texts to these countries'],
  ['INTERNAL_ERROR', 'A fault on our side', 'The worker stood still'],
];

const code = codes
  .map(([name, ...words]) => `WHEN problem->>'reason' LIKE ANY (ARRAY['${words.join("%', '")}%']) THEN '${name}'`)
  .join('\n      ');

const statements = [
  'ALTER TABLE send_attempt ADD COLUMN problem_code text',
  'ALTER TABLE status_event ADD COLUMN problem_code text',
  `UPDATE message SET problem = problem || jsonb_build_object('code', CASE
      ${code}
      ELSE 'OTHER' END)
   WHERE problem IS NOT NULL`,
  `ALTER TABLE message
     ADD COLUMN updated_at timestamptz(3), ADD COLUMN template_id uuid, ADD COLUMN idempotency_key text`,
  // For every writer. The time grows with each change, whatever the clocks say, so that a client can tell which of two is newer.
  `CREATE FUNCTION note_message_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.updated_at = greatest(
       clock_timestamp(), coalesce(OLD.updated_at, OLD.created_at) + interval '1 millisecond');
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER message_changed BEFORE UPDATE ON message FOR EACH ROW
   WHEN ((OLD.status, OLD.needs_attention, OLD.problem, OLD.conversation_id, OLD.media)
     IS DISTINCT FROM (NEW.status, NEW.needs_attention, NEW.problem, NEW.conversation_id, NEW.media))
   EXECUTE FUNCTION note_message_change()`,
];
