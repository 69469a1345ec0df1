import type { FigureScope } from '@patchbay/access';
import type { Figures, FiguresBy } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import fc from 'fast-check';
import { withPersistence } from '../with-persistence.testing';
import { addUpFacts, factsOf, type Stored, type StoredEntry, type StoredText } from './expected-figures.testing';
import type { FiguresQuestion } from './figure-queries';
import { company as companyRows, createDice, createHistory, idOf, playCompany, teams } from './history.testing';

const everything: FigureScope = { kind: 'everything' };
/** Clocks change by an hour, by half an hour and at midnight; others are 45 minutes off. */
const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo'];
const kinds: readonly FiguresBy[] = ['USER', 'TEAM', 'PHONE_NUMBER', 'DAY', 'TOTAL'];

/** What was counted, without zeros. */
function sumsOf(rows: readonly Figures[]): Record<string, Record<string, number>> {
  const all = rows.map(({ subjectId, day, failures, answerTimes, ...counts }) => {
    const named = [
      ...Object.entries(counts),
      ...failures.map(({ code, count }) => [`code ${code}`, count] as const),
      ...answerTimes.map(({ bin, count }) => [`bin ${bin}`, count] as const),
    ];
    return [String(day ?? subjectId), Object.fromEntries(named.filter(([, count]) => count > 0))] as const;
  });
  return Object.fromEntries(all.filter(([, counts]) => Object.keys(counts).length > 0));
}

const withoutEmpty = (sums: Record<string, Record<string, number>>) =>
  Object.fromEntries(Object.entries(sums).filter(([, counts]) => Object.keys(counts).length > 0));

describe('figures', () => {
  const company = withPersistence(companyRows);
  const { query } = company;
  const keepAll = async () => {
    while ((await company.persistence.figures.keep()).hasMore);
  };
  const stored = async (): Promise<Stored> => ({
    texts: await query<StoredText>(`
      SELECT message.id, phone_number_id || ' ' || customer_key AS pair, phone_number_id, direction, status,
        problem ->> 'code' AS code, sender_id, account_id, created_at, send_at, is_excess,
        reaction_to_id IS NOT NULL AS is_reaction, routing ->> 'decidedBy' = 'NEW_LEAD' AS is_new_lead
      FROM message JOIN conversation ON conversation.id = conversation_id`),
    entries:
      await query<StoredEntry>(`SELECT id, message_id, phone_number_id || ' ' || customer_key AS pair, phone_number_id,
      state, at, recorded_at FROM consent_entry`),
    owners: await query(`SELECT phone_number_id, owned_from AS begins, owned_until AS ends, owner_user_id AS user_id,
      owner_team_id AS team_id FROM number_ownership ORDER BY id`),
    members: await query(`SELECT user_id, team_id, member_from AS begins, member_until AS ends FROM team_membership`),
  });
  const ask = async (question: FiguresQuestion, scope: FigureScope = everything) =>
    sumsOf(await company.persistence.queries.figures.list(scope, question));
  const forgetHistory = () =>
    query(`SET session_replication_role = replica;
      TRUNCATE figure, figure_due, figure_progress, outbox, message, consent_entry, consent_state CASCADE;
      SET session_replication_role = origin`);

  it('are what a look at every text finds, for random histories, spans and time zones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const dice = createDice(seed);
        await forgetHistory();
        const from = new Date(dice.pick(['2026-03-05T00:00Z', '2026-03-30T00:00Z', '2026-10-23T00:00Z']));
        const until = new Date(from.getTime() + 12 * 86_400_000);
        await playCompany(query, dice, from, until);
        const play = createHistory(query, dice, from, until);
        for (let step = 0; step < 60; step++) {
          await play();
          if (dice.isLucky(0.1)) await company.persistence.figures.keep();
        }
        await keepAll();
        const facts = factsOf(await stored());
        const quarter = () => new Date(from.getTime() + dice.below(12 * 96) * 900_000);
        for (const timeZone of zones)
          for (const by of kinds) {
            const [one, other] = [quarter(), quarter()].toSorted((a, b) => a.getTime() - b.getTime());
            const span = dice.isLucky(0.5) || one! >= other! ? { from, until } : { from: one!, until: other! };
            const teamIds = dice.isLucky(0.5) ? null : teams.filter(() => dice.isLucky(0.5));
            const question = { ...span, timeZone, by, teamIds };
            expect({ question, sums: await ask(question) }).toEqual({
              question,
              sums: withoutEmpty(addUpFacts(facts, question)),
            });
          }
      }),
      { numRuns: 8 },
    );
  });

  it('are the same when everything is counted again, and by workers that do it at the same time', async () => {
    const dice = createDice(7);
    await forgetHistory();
    const [from, until] = [new Date('2026-03-01T00:00Z'), new Date('2026-05-10T00:00Z')];
    await playCompany(query, dice, from, until);
    const play = createHistory(query, dice, from, until);
    for (let step = 0; step < 80; step++) await play();
    await keepAll();
    const question = { from, until, timeZone: 'UTC', by: 'USER', teamIds: null } as const;
    const before = await ask(question);
    expect(before).toEqual(withoutEmpty(addUpFacts(factsOf(await stored()), question)));
    await query('DELETE FROM figure_progress');
    await Promise.all([keepAll(), keepAll(), keepAll()]);
    await keepAll();
    expect(await ask(question)).toEqual(before);
    const rows = await query<{ rows: string; places: string }>(`SELECT count(*) AS rows,
      count(DISTINCT (step, at, coalesce(phone_number_id::text, ''), coalesce(user_id::text, ''), team_ids)) AS places FROM figure`);
    expect(rows[0]!.rows).toBe(rows[0]!.places);
  });

  it('have what was noted and not counted when a worker is killed', async () => {
    await forgetHistory();
    await keepAll();
    const dice = createDice(3);
    const [from, until] = [new Date('2026-03-01T00:00Z'), new Date('2026-03-02T00:00Z')];
    await playCompany(query, dice, from, until);
    const play = createHistory(query, dice, from, until);
    for (let step = 0; step < 20; step++) await play();
    // The second transaction fails, as if its worker were gone; the first one is committed.
    await query('ALTER TABLE figure RENAME TO figure_away');
    await expect(company.persistence.figures.keep()).rejects.toThrow('figure');
    await query('ALTER TABLE figure_away RENAME TO figure');
    await keepAll();
    const question = { from, until, timeZone: 'UTC', by: 'PHONE_NUMBER', teamIds: null } as const;
    expect(await ask(question)).toEqual(withoutEmpty(addUpFacts(factsOf(await stored()), question)));
    expect(await company.persistence.figures.backlog()).toEqual({ seconds: 0, quarters: 0 });
  });

  it('count everything again if the log no longer has what happened since', async () => {
    const [text] = await query<{ id: string }>(`SELECT id FROM message WHERE direction = 'OUTBOUND' LIMIT 1`);
    await query(`UPDATE message SET status = 'FAILED', problem = '{"code": "BLOCKED_BY_CARRIER"}' WHERE id = $1`, [
      text!.id,
    ]);
    await query(`UPDATE figure_progress SET sequence = 1000000`);
    await keepAll();
    const span = { from: new Date('2026-03-01T00:00Z'), until: new Date('2026-03-02T00:00Z') };
    const [total] = await company.persistence.queries.figures.list(everything, {
      ...{ ...span, timeZone: 'UTC', by: 'TOTAL', teamIds: null },
    });
    expect(total!.failures).toContainEqual({ code: 'BLOCKED_BY_CARRIER', count: 1 });
  });

  it('stay as they are when texts are emptied for their age, and customers are erased', async () => {
    const dice = createDice(11);
    await forgetHistory();
    const [from, until] = [new Date('2026-03-01T00:00Z'), new Date('2026-03-20T00:00Z')];
    await playCompany(query, dice, from, until);
    const play = createHistory(query, dice, from, until);
    for (let step = 0; step < 120; step++) await play();
    await keepAll();
    const all = () =>
      Promise.all(kinds.map((by) => ask({ from, until, timeZone: 'America/New_York', by, teamIds: null })));
    const before = await all();
    expect(await company.persistence.retention.remove('texts', new Date('2100-01-01'))).toBeGreaterThan(0);
    await company.persistence.database.transaction(async ({ erasures }) => {
      const person = await erasures.personOf(idOf('r', 0));
      await erasures.erase(person!, { id: newId(), at: new Date(), by: null });
    });
    expect(await query('SELECT 1 FROM conversation WHERE customer_key LIKE $1', ['+%'])).toEqual([]);
    await query('DELETE FROM figure_progress');
    await keepAll();
    expect(await all()).toEqual(before);
  });

  it('of other teams are not part of any answer', async () => {
    const span = { from: new Date('2026-03-01T00:00Z'), until: new Date('2026-03-02T00:00Z'), timeZone: 'UTC' };
    const facts = factsOf(await stored());
    const scope: FigureScope = { kind: 'teams', teamIds: new Set([teams[1]!]) };
    for (const by of kinds)
      for (const teamIds of [null, [teams[0]!], [teams[0]!, teams[1]!]]) {
        const visible = teamIds === null || teamIds.includes(teams[1]!) ? [teams[1]!] : [];
        const expected = withoutEmpty(addUpFacts(facts, { ...span, by, teamIds: visible }));
        expect(await ask({ ...span, by, teamIds }, scope)).toEqual(expected);
      }
    expect(await ask({ ...span, by: 'TOTAL', teamIds: null }, { kind: 'nothing' })).toEqual({});
    expect(await ask({ ...span, by: 'TOTAL', teamIds: null }, { kind: 'teams', teamIds: new Set() })).toEqual({});
    expect(await ask({ ...span, by: 'USER', teamIds: [newId()] })).toEqual({});
  });
});
