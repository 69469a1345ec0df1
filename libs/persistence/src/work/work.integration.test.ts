import type { Viewer } from '@patchbay/access';
import {
  assignConversation,
  cancelMessage,
  confirmRouting,
  moveMessages,
  reopenSnoozed,
  restoreWaiting,
  reviewAssignments,
  sendMessage,
  undoMove,
  updateConversation,
  type Job,
  type JobName,
  type WorkState,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import fc from 'fast-check';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben, eve, mo, boss, west, number, al, bo] = Array.from({ length: 9 }, () => newId());
const viewerOf = (userId: string, role: Viewer['role'] = 'SALESPERSON'): Viewer => ({
  userId,
  role,
  teamIds: new Set(),
  teamMateIds: new Set([userId]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
/** Ben's teammate, who sees his records. */
const seller: Viewer = { ...viewerOf(ana!), teamMateIds: new Set([ana!, ben!]) };
const ours = '+12025550101';

interface WorkRow {
  id: string;
  state: WorkState;
  snoozed_until: Date | null;
  assignee_id: string | null;
  waiting_since: Date | null;
  is_ambiguous: boolean;
  last_message_id: string | null;
  last_message_at: Date;
}

/** Each test has a customer of its own, whose number two contacts have: a text from it is a close call. */
describe('a conversation', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${ben}', 'ben', 'Ben', '', 'SALESPERSON'), ('${eve}', 'eve', 'Eve', '', 'SALESPERSON'), ('${mo}', 'mo', 'Mo', '', 'ADMIN'),
      ('${boss}', 'boss', 'Boss', '', 'SALES_MANAGER');
    INSERT INTO team (id, external_id, name) VALUES ('${west}', 'west', 'West');
    INSERT INTO team_member (team_id, user_id) VALUES ('${west}', '${ana}'), ('${west}', '${boss}');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('${number}', '${ours}', 'Ana', 'generic', '${ana}');
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES
      ('${al}', 'CONTACT', 'Al', true, '2026-01-01', '${ben}'), ('${bo}', 'CONTACT', 'Bo', true, '2026-01-02', '${ben}')`);
  const { query } = company;
  let customers = 0;
  let clock = Date.parse('2026-03-02T15:00:00Z');
  let customer = '';

  beforeEach(async () => {
    await query('DELETE FROM job');
    await query('DELETE FROM outbox');
    await newCustomer();
  });
  const newCustomer = async () => {
    customers += 1;
    customer = `+1312555${String(customers).padStart(4, '0')}`;
    await query('DELETE FROM record_phone');
    for (const record of [al, bo])
      await query(
        `INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ($1, 0, 'MOBILE', $2, $2)`,
        [record, customer],
      );
  };

  const dependencies = () => ({
    database: company.persistence.database,
    now: () => new Date(clock),
    newId,
    timeZonesOf: () => Promise.resolve([]),
    mediaOf: () => null,
    countryOf: () => null,
    sendLimits: { countries: null, perUserMinute: null },
  });
  const receive = async () => {
    await company.receive({ from: customer, to: ours });
    await company.route(dependencies(), 10);
  };
  const work = async (): Promise<WorkRow> =>
    (
      await query<WorkRow>(
        'SELECT * FROM conversation WHERE customer_number = $1 AND last_message_id IS NOT NULL ORDER BY last_message_at DESC',
        [customer],
      )
    )[0]!;
  const update = async (change: Partial<Parameters<typeof updateConversation>[2]>, viewer = seller) => {
    const result = await updateConversation(dependencies(), viewer, {
      id: change.id === undefined ? (await work()).id : change.id,
      state: undefined,
      snoozedUntil: undefined,
      expectedLastMessageId: undefined,
      ...change,
    });
    return outcomeOf(result);
  };
  const outcomeOf = (result: {
    kind: string;
    refusals?: readonly { code: string; path: readonly string[] | null }[];
  }) => result.refusals?.map(({ code, path }) => [code, ...(path ?? [])].join(' ')).join() ?? result.kind;
  const reply = async (sendAt: Date | null = null) => {
    const sent = await sendMessage(dependencies(), seller, {
      conversationId: (await work()).id,
      body: 'Hello',
      sendAt,
    });
    if (sent.kind !== 'sent') throw new Error(JSON.stringify(sent));
    return sent.message;
  };
  const assign = async (assigneeId: string | null | undefined, viewer = seller) =>
    outcomeOf(await assignConversation(dependencies(), viewer, { id: (await work()).id, assigneeId }));
  /** What a worker does. */
  const runJobs = async (name: JobName, run: (dependencies: ReturnType<typeof base>, job: Job) => Promise<void>) => {
    await query("UPDATE job SET run_at = now() - interval '1 second' WHERE name = $1", [name]);
    const jobs = await company.persistence.jobs.claim([name], { limit: 100, perLane: 1, leaseMs: 60_000 });
    for (const job of jobs) await run(base(), job);
    return jobs.length;
  };
  const base = () => ({ database: company.persistence.database, now: () => new Date(clock), newId });
  const told = async () =>
    (await query<{ type: string }>("SELECT event->>'type' AS type FROM outbox ORDER BY id")).map(({ type }) => type);

  it('waits since the first text until somebody replies or closes it', async () => {
    await receive();
    const first = (await work()).last_message_at;
    clock += 1_000;
    await receive();
    expect(await work()).toMatchObject({ state: 'OPEN', waiting_since: first });
    await reply();
    expect(await work()).toMatchObject({ state: 'OPEN', waiting_since: null });
    clock += 1_000;
    await receive();
    expect((await work()).waiting_since).toEqual((await work()).last_message_at);
    expect(await update({ state: 'DONE' })).toBe('changed');
    expect(await work()).toMatchObject({ state: 'DONE', waiting_since: null });
    // Opening it again does not make the closed texts wait.
    expect(await update({ state: 'OPEN' })).toBe('changed');
    expect(await work()).toMatchObject({ state: 'OPEN', waiting_since: null });
  });

  it('waits again if the scheduled reply is canceled', async () => {
    await receive();
    const { waiting_since: since } = await work();
    const scheduled = await reply(new Date(clock + 3_600_000));
    expect((await work()).waiting_since).toBeNull();
    await query('DELETE FROM outbox');
    await cancelMessage(dependencies(), seller, scheduled.id);
    expect(await runJobs('restore-waiting', restoreWaiting)).toBe(1);
    expect((await work()).waiting_since).toEqual(since);
    expect(await told()).toEqual(['message-updated', 'conversation-updated']);
  });

  it('is opened by a text, and tells of it only then', async () => {
    await receive();
    await update({ state: 'DONE' });
    await query('DELETE FROM outbox');
    await receive();
    expect(await work()).toMatchObject({ state: 'OPEN' });
    await receive();
    expect((await told()).filter((type) => type === 'conversation-updated')).toHaveLength(1);
    await update({ state: 'SNOOZED', snoozedUntil: new Date(clock + 60_000) });
    await receive();
    expect(await work()).toMatchObject({ state: 'OPEN', snoozed_until: null });
  });

  it('is opened at the end of its latest snooze', async () => {
    await receive();
    const [soon, later] = [new Date(clock + 60_000), new Date(clock + 120_000)];
    await update({ state: 'SNOOZED', snoozedUntil: later });
    expect(await update({ snoozedUntil: soon })).toBe('changed');
    expect(await query("SELECT run_at FROM job WHERE name = 'reopen-snoozed'")).toEqual([{ run_at: soon }]);
    expect(await work()).toMatchObject({ state: 'SNOOZED', snoozed_until: soon });
    await query('DELETE FROM outbox');
    clock += 61_000;
    await runJobs('reopen-snoozed', reopenSnoozed);
    expect(await work()).toMatchObject({ state: 'OPEN', snoozed_until: null });
    expect(await told()).toEqual(['conversation-updated']);
  });

  it('refuses changes that contradict themselves or that the viewer may not make', async () => {
    await receive();
    expect(await update({ state: 'SNOOZED' })).toBe('INVALID_INPUT snoozedUntil');
    expect(await update({ state: 'DONE', snoozedUntil: new Date(clock + 1_000) })).toBe('INVALID_INPUT snoozedUntil');
    expect(await update({ state: 'SNOOZED', snoozedUntil: new Date(clock) })).toBe('INVALID_INPUT snoozedUntil');
    expect(await update({ state: 'SNOOZED', snoozedUntil: new Date(clock + 366 * 86_400_000) })).toBe(
      'INVALID_INPUT snoozedUntil',
    );
    expect(await update({ state: 'DONE' }, viewerOf(eve!))).toBe('NOT_FOUND id');
    expect(await update({ state: 'DONE' }, viewerOf(ana!, 'VIEWER'))).toBe('FORBIDDEN');
    expect(await update({ id: null, state: 'DONE' })).toBe('NOT_FOUND id');
    expect(await update({ state: 'DONE', expectedLastMessageId: newId() })).toBe(
      'CONVERSATION_CHANGED expectedLastMessageId',
    );
    expect(await work()).toMatchObject({ state: 'OPEN' });
  });

  it('is never done with a text that the one who closed it has not seen', async () => {
    await receive();
    for (let round = 0; round < 40; round += 1) {
      clock += 1_000;
      const { last_message_id: seen } = await work();
      await company.receive({ from: customer, to: ours });
      const [closed] = await Promise.all([
        update({ state: 'DONE', expectedLastMessageId: seen }),
        company.route(dependencies()),
      ]);
      const after = await work();
      expect(after.last_message_id).not.toBe(seen);
      expect(after).toMatchObject({ state: 'OPEN' });
      // If it was closed first, only the new text waits.
      if (closed === 'changed') expect(after.waiting_since).toEqual(after.last_message_at);
      else expect(closed).toBe('CONVERSATION_CHANGED expectedLastMessageId');
    }
  });

  it('is a close call until somebody confirms or moves it', async () => {
    await receive();
    expect(await work()).toMatchObject({ is_ambiguous: true });
    await receive();
    expect(await work()).toMatchObject({ is_ambiguous: true });
    const { id } = await work();
    expect(outcomeOf(await confirmRouting(dependencies(), viewerOf(eve!), id))).toBe('NOT_FOUND conversationId');
    expect(outcomeOf(await confirmRouting(dependencies(), seller, id))).toBe('changed');
    expect(await work()).toMatchObject({ is_ambiguous: false });
    await receive();
    expect(await work()).toMatchObject({ is_ambiguous: false });

    await newCustomer();
    await receive();
    const before = await work();
    const moved = await moveMessages(dependencies(), seller, { messageIds: [before.last_message_id], toRecordId: al! });
    if (moved.kind !== 'moved') throw new Error(JSON.stringify(moved));
    expect(await work()).toMatchObject({ is_ambiguous: false, waiting_since: before.waiting_since });
    await undoMove(dependencies(), seller, moved.move!.id);
    expect(await work()).toMatchObject({ id: before.id, is_ambiguous: true, waiting_since: before.waiting_since });
  });

  it('takes along what was closed and confirmed', async () => {
    await receive();
    await confirmRouting(dependencies(), seller, (await work()).id);
    await update({ state: 'DONE' });
    const closed = await work();
    const moved = await moveMessages(dependencies(), seller, { messageIds: [closed.last_message_id], toRecordId: al! });
    if (moved.kind !== 'moved') throw new Error(JSON.stringify(moved));
    expect(await work()).toMatchObject({ waiting_since: null, is_ambiguous: false });
    await undoMove(dependencies(), seller, moved.move!.id);
    expect(await work()).toMatchObject({ id: closed.id, state: 'DONE', waiting_since: null, is_ambiguous: false });
  });

  it('that is done opens when a text that waits is moved into it', async () => {
    await receive();
    const first = await moveMessages(dependencies(), seller, {
      messageIds: [(await work()).last_message_id],
      toRecordId: al!,
    });
    if (first.kind !== 'moved') throw new Error(JSON.stringify(first));
    await update({ state: 'DONE' });
    const target = await work();
    await query('UPDATE move SET undone_at = now(), undone_by = $1', [ana]);
    await query("UPDATE record SET updated_at = '2027-01-01' WHERE id = $1", [bo]);
    await query('UPDATE conversation SET last_message_id = NULL WHERE id <> $1', [target.id]);
    await query(`UPDATE record_phone SET number_key = 'none' WHERE record_id = $1`, [al]);
    clock += 60_000;
    await receive();
    const waiting = await work();
    expect(waiting.id).not.toBe(target.id);
    await moveMessages(dependencies(), seller, { messageIds: [waiting.last_message_id], toRecordId: al! });
    expect(await work()).toMatchObject({ id: target.id, state: 'OPEN', waiting_since: waiting.waiting_since });
  });

  it('is assigned to those who can see it, who are notified by others', async () => {
    await receive();
    expect(await assign(ana)).toBe('changed');
    expect(await query('SELECT 1 FROM notification WHERE kind = $1', ['ASSIGNED'])).toEqual([]);
    expect(await assign(ben)).toBe('changed');
    expect(await assign(ben)).toBe('changed');
    expect(await query('SELECT user_id, actor_id, message_id FROM notification WHERE kind = $1', ['ASSIGNED'])).toEqual(
      [{ user_id: ben, actor_id: ana, message_id: null }],
    );
    expect(await assign(eve)).toBe('INVALID_INPUT assigneeId');
    expect(await assign(newId())).toBe('NOT_FOUND assigneeId');
    expect(await assign(undefined)).toBe('NOT_FOUND assigneeId');
    expect(await assign(null, viewerOf(eve!))).toBe('NOT_FOUND id');
    const { rows } = await company.persistence.queries.notifications.list(viewerOf(ben!), {}, { limit: 100 });
    const shown = rows.find(({ kind }) => kind === 'ASSIGNED');
    expect(shown).toMatchObject({ kind: 'ASSIGNED', subject: { customerNumber: customer, actorName: 'Ana' } });
    expect(await assign(null)).toBe('changed');
    expect(await work()).toMatchObject({ assignee_id: null });
  });

  it.each([
    [
      'the record gets another owner',
      [`UPDATE record SET owner_user_id = '${eve}'`],
      [`UPDATE record SET owner_user_id = '${ben}'`],
      ben,
    ],
    [
      'the number gets another owner',
      [`UPDATE phone_number SET owner_user_id = '${eve}'`],
      [`UPDATE phone_number SET owner_user_id = '${ana}'`],
      ana,
    ],
    [
      'the assignee is deactivated',
      [`UPDATE app_user SET is_active = false WHERE id = '${ben}'`],
      ['UPDATE app_user SET is_active = true'],
      ben,
    ],
    [
      'the assignee may no longer read texts',
      [`UPDATE app_user SET role = 'VIEWER' WHERE id = '${ben}'`],
      [`UPDATE app_user SET role = 'SALESPERSON' WHERE id = '${ben}'`],
      ben,
    ],
    [
      'a manager’s seller leaves the team',
      [`DELETE FROM team_member WHERE user_id = '${ana}'`],
      [`INSERT INTO team_member (team_id, user_id) VALUES ('${west}', '${ana}')`],
      boss,
    ],
  ])('has nobody to take care of it once %s', async (_, changes, restore, assignee) => {
    await receive();
    await assign(assignee, viewerOf(mo!, 'ADMIN'));
    expect(await work()).toMatchObject({ assignee_id: assignee });
    await query('DELETE FROM outbox');
    for (const change of changes) await query(change);
    await runJobs('review-assignments', reviewAssignments);
    expect(await work()).toMatchObject({ assignee_id: null });
    expect(await told()).toContain('conversation-updated');
    for (const change of restore) await query(change);
  });

  it('keeps an assignee who can still see it', async () => {
    await receive();
    await assign(ben);
    await query(`UPDATE phone_number SET owner_user_id = '${eve}'`);
    await query(`UPDATE app_user SET name = 'Benjamin' WHERE id = '${ben}'`);
    expect(await runJobs('review-assignments', reviewAssignments)).toBe(1);
    expect(await work()).toMatchObject({ assignee_id: ben });
    await query(`UPDATE phone_number SET owner_user_id = '${ana}'`);
  });

  it('is not assigned to somebody who loses sight of it at the same time', async () => {
    for (let round = 0; round < 15; round += 1) {
      await newCustomer();
      await receive();
      await Promise.all([assign(ben, viewerOf(mo!, 'ADMIN')), query(`UPDATE record SET owner_user_id = '${eve}'`)]);
      await runJobs('review-assignments', reviewAssignments);
      expect(await work()).toMatchObject({ assignee_id: null });
      await query(`UPDATE record SET owner_user_id = '${ben}'`);
    }
  });

  it('is always as its messages say, whatever happens in whatever order', async () => {
    const deed = fc.constantFrom(
      'text',
      'reply',
      'schedule',
      'cancel',
      'close',
      'open',
      'snooze',
      'confirm',
      'move',
      'undo',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        await newCustomer();
        await receive();
        const scheduled: string[] = [];
        const moves: string[] = [];
        for (const did of deeds) {
          clock += 10_000;
          if (did === 'text') await receive();
          if (did === 'reply') await reply();
          if (did === 'schedule') scheduled.push((await reply(new Date(clock + 3_600_000))).id);
          if (did === 'cancel' && scheduled.length > 0) await cancelMessage(dependencies(), seller, scheduled.pop()!);
          if (did === 'close') await update({ state: 'DONE' });
          if (did === 'open') await update({ state: 'OPEN' });
          if (did === 'snooze') await update({ state: 'SNOOZED', snoozedUntil: new Date(clock + 60_000) });
          if (did === 'confirm') await confirmRouting(dependencies(), seller, (await work()).id);
          if (did === 'move') {
            const { id, last_message_id: last } = await work();
            const [record] = await query<{ record_id: string }>('SELECT record_id FROM conversation WHERE id = $1', [
              id,
            ]);
            const moved = await moveMessages(dependencies(), seller, {
              messageIds: [last],
              toRecordId: record!.record_id === al ? bo! : al!,
            });
            if (moved.kind === 'moved') moves.push(moved.move!.id);
          }
          if (did === 'undo' && moves.length > 0) await undoMove(dependencies(), seller, moves.pop()!);
        }
        await runJobs('restore-waiting', restoreWaiting);
        const all = () =>
          query<WorkRow>('SELECT * FROM conversation WHERE customer_number = $1 ORDER BY id', [customer]);
        const before = await all();
        await company.persistence.database.transaction((tx) => tx.conversations.summarize(before.map(({ id }) => id)));
        expect(await all()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
