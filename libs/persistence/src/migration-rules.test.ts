import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from './create-index-concurrently';
import { brokenRules, type MigrationSteps } from './migration-rules.testing';
import { migrations } from './migrations';

/** Runs a migration without a database, and notes what it says. */
async function stepsOf(migration: MigrationInterface & Omit<MigrationSteps, 'statements'>): Promise<MigrationSteps> {
  const statements: string[] = [];
  const query = async (sql: string) => {
    statements.push(sql);
    return [];
  };
  await migration.up({ query } as unknown as QueryRunner);
  const { transaction, contracts } = migration;
  return {
    statements,
    ...(transaction !== undefined && { transaction }),
    ...(contracts !== undefined && { contracts }),
  };
}

/** Programs of before this one do not run beside later ones (docs/upgrades.md). */
const lastWithoutRules = 'ConsentLedger1766920000000';
const landed = migrations.findIndex(({ name }) => name === lastWithoutRules) + 1;

describe('a migration', () => {
  it.each(migrations.slice(landed).map((each) => [each.name, each] as const))(
    'leaves the release before as it was: %s',
    async (_name, Migration) => {
      expect(brokenRules(await stepsOf(new Migration()))).toEqual([]);
    },
  );

  it('may not do what some did before there were rules', async () => {
    const broken = new Set<string>();
    for (const Migration of migrations.slice(0, landed))
      for (const rule of brokenRules(await stepsOf(new Migration())))
        if (!rule.startsWith('locks')) broken.add(`${Migration.name} ${rule}`);
    expect([...broken]).toEqual([
      'ByOwner1764300000000 refuses what the release before may write',
      'DropRightsVersion1764500000000 takes away what the release before may use',
      'SayCarrier1764600000000 renames',
      'WorkState1766700000000 renames',
      'WorkViews1766701000000 renames',
      'WishesAndReactions1766800000000 takes away what the release before may use',
      'ConsentLedger1766920000000 takes away what the release before may use',
    ]);
  });
});

describe('brokenRules', () => {
  it.each<[string, string]>([
    ['ALTER TABLE message DROP COLUMN body', 'takes away a column'],
    ['ALTER TABLE message RENAME COLUMN body TO words', 'renames'],
    ['ALTER TABLE message ALTER COLUMN automation SET NOT NULL', 'refuses what the release before may write'],
    ['ALTER TABLE message ALTER COLUMN segments TYPE bigint', 'changes the type of a column'],
    ['DROP TRIGGER pushed ON notification', 'takes away what the release before may use'],
    [
      'ALTER TABLE message ADD COLUMN mood text, ADD COLUMN tone text NOT NULL',
      'needs message.tone, which the release before does not write',
    ],
    [
      'ALTER TABLE message ADD COLUMN key uuid NOT NULL DEFAULT gen_random_uuid()',
      'writes the whole table again for key',
    ],
    ['CREATE INDEX message_mood ON message (mood)', 'locks message while it creates an index'],
    ["ALTER TABLE message ADD CONSTRAINT mood CHECK (mood <> '')", 'locks message while it validates a constraint'],
  ])('finds: %s', (sql, rule) => {
    expect(brokenRules({ statements: [sql] })).toEqual([rule]);
  });

  it.each([
    "ALTER TABLE message ADD COLUMN mood text NOT NULL DEFAULT 'none', ADD COLUMN tone text",
    "ALTER TABLE message ADD CONSTRAINT mood CHECK (mood <> '') NOT VALID",
    'CREATE INDEX team_mood ON team (mood)',
    'CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE scratch; RETURN NULL; END $$',
  ])('allows: %s', (sql) => {
    expect(brokenRules({ statements: [sql] })).toEqual([]);
  });

  it('allows indexes of tables that the same migration creates', () => {
    const statements = ['CREATE TABLE mood (id uuid)', 'CREATE INDEX mood_id ON mood (id)'];
    expect(brokenRules({ statements })).toEqual([]);
  });

  it('allows to take away what nobody uses any more, if it says since when', () => {
    const statements = ['ALTER TABLE message DROP COLUMN mood'];
    expect(brokenRules({ statements, contracts: 'No release since 0.3 reads or writes it.' })).toEqual([]);
  });

  it('wants an index that is created concurrently to be alone, without a transaction, and repaired', async () => {
    const create = 'CREATE INDEX CONCURRENTLY message_mood ON message (mood)';
    expect(brokenRules({ statements: ['ALTER TABLE message ADD COLUMN mood text', create] })).toEqual([
      'creates an index concurrently in a transaction',
      'does more than to create an index: it may stop halfway',
      'leaves an invalid message_mood of a failed attempt',
    ]);
    const steps = await stepsOf({
      transaction: false,
      up: (runner) => createIndexConcurrently(runner, 'message_mood', 'message (mood)'),
      down: async () => undefined,
    });
    expect(steps.statements).toContain(create);
    expect(brokenRules(steps)).toEqual([]);
  });
});
