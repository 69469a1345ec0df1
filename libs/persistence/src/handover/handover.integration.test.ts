import type { Owner, Viewer } from '@patchbay/access';
import {
  closeTeam,
  deactivateUser,
  type HandOverResult,
  type Job,
  type LeaveInput,
  reactivateUser,
  retirePhoneNumber,
  sendMessage,
  transferDueNumber,
  transferPhoneNumber,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const customer = '+13125550141';
const ourNumber = '+12025550101';

describe('when users leave and numbers change hands', () => {
  const company = withPersistence('SELECT 1');
  const { query } = company;

  const ids = { ana: '', ben: '', mo: '', max: '', west: '', number: '', record: '', template: '' };
  const dependencies = () => ({ database: company.persistence.database, now: () => new Date(), newId });
  const viewerOf = async (id: string): Promise<Viewer> => {
    const viewer = (await company.persistence.database.transaction((tx) => tx.users.findViewers([id]))).get(id);
    if (viewer === undefined) throw new Error('Nobody.');
    return viewer;
  };

  /** Ana owns a number, a record and a template, and scheduled a text. Ben and Ana are in West, whose lead is Ben. */
  beforeEach(async () => {
    for (const name of Object.keys(ids) as (keyof typeof ids)[]) ids[name] = newId();
    // Nobody but a test may empty the ledger of consent.
    await query(`
      SET session_replication_role = replica;
      TRUNCATE app_user, team, phone_number, record, job, outbox, receipt CASCADE;
      SET session_replication_role = DEFAULT`);
    await query(
      `INSERT INTO app_user (id, external_id, name, email, role) VALUES ($1, 'ana', 'Ana', '', 'SALESPERSON'),
        ($2, 'ben', 'Ben', '', 'SALESPERSON'), ($3, 'mo', 'Mo', '', 'ADMIN'), ($4, 'max', 'Max', '', 'VIEWER')`,
      [ids.ana, ids.ben, ids.mo, ids.max],
    );
    await query(`INSERT INTO team (id, external_id, name, lead_id) VALUES ($1, 'west', 'West', $2)`, [
      ids.west,
      ids.ben,
    ]);
    await query(`INSERT INTO team_member (team_id, user_id) VALUES ($1, $2), ($1, $3)`, [ids.west, ids.ana, ids.ben]);
    await query(
      `INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ($1, '${ourNumber}', 'Hotline', 'generic', $2)`,
      [ids.number, ids.ana],
    );
    await query(
      `INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ($1, 'CONTACT', 'Maya', true, now(), $2)`,
      [ids.record, ids.ana],
    );
    await query(
      `INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ($1, 0, 'MOBILE', '${customer}', '${customer}')`,
      [ids.record],
    );
    await query(
      `INSERT INTO template (id, name, record_type, language, body, updated_at, owner_user_id)
       VALUES ($1, 'Hello', 'CONTACT', 'en', 'Hello', now(), $2)`,
      [ids.template, ids.ana],
    );
  });

  const send = async (by: string, sendAt: Date | null = null) => {
    const sending = {
      ...dependencies(),
      timeZonesOf: () => Promise.resolve([]),
      mediaOf: () => null,
      countryOf: () => 'US',
      sendLimits: { countries: null, perUserMinute: null },
    };
    const input = { recordId: ids.record, phoneNumberId: ids.number, body: 'Hi', ...(sendAt !== null && { sendAt }) };
    return sendMessage(sending, await viewerOf(by), input);
  };
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  const receive = async () => {
    await company.receive({ from: customer, to: ourNumber });
    await company.route(dependencies());
  };
  const notified = async () =>
    (
      await query<{ note: string }>(
        `SELECT app_user.external_id || ' ' || kind AS note FROM notification JOIN app_user ON app_user.id = user_id ORDER BY 1`,
      )
    ).map(({ note }) => note);
  const codes = ({ refusals }: HandOverResult) => refusals.map(({ code, path }) => [code, ...(path ?? [])].join(' '));
  const leave = async (input: Partial<LeaveInput> & { readonly id: string }) =>
    deactivateUser(dependencies(), await viewerOf(ids.mo), {
      handOverTo: undefined,
      leaveUnattended: false,
      dryRun: false,
      ...input,
    });
  const to = (user: string): Owner => ({ kind: 'user', id: user });
  const ownersNow = async () =>
    (
      await query<{ owner: string }>(`
        SELECT coalesce(owner_user_id, owner_team_id) AS owner FROM phone_number
        UNION ALL SELECT coalesce(owner_user_id, owner_team_id) FROM record
        UNION ALL SELECT coalesce(owner_user_id, owner_team_id) FROM template
        UNION ALL SELECT record_owner_id FROM conversation`)
    ).map(({ owner }) => owner);

  test('a leaver hands over numbers, records, templates and scheduled texts; a dry run only says so', async () => {
    await send(ids.ana, inAnHour());
    await query(`UPDATE message SET needs_attention = true, status = 'SENDING' WHERE false`);
    const dry = await leave({ id: ids.ana, handOverTo: to(ids.ben), dryRun: true });
    expect(dry).toMatchObject({ recordCount: 1, openConversationCount: 1, refusals: [] });
    expect(await ownersNow()).toEqual(Array(4).fill(ids.ana));
    // A client caches what it gets: things as they are after the change.
    const done = await leave({ id: ids.ana, handOverTo: to(ids.ben) });
    expect(done).toEqual({
      ...dry,
      phoneNumbers: [{ ...dry.phoneNumbers[0], owner: to(ids.ben) }],
      templates: [{ ...dry.templates[0], owner: to(ids.ben) }],
      scheduledMessages: [{ ...dry.scheduledMessages[0], senderId: ids.ben }],
    });
    expect(dry).toMatchObject({ owner: to(ids.ana), recordIds: [ids.record] });
    expect(dry.openConversationIds).toHaveLength(1);
    expect(dry.phoneNumbers.map(({ name }) => name)).toEqual(['Hotline']);
    expect(dry.templates.map(({ name }) => name)).toEqual(['Hello']);
    expect(dry.scheduledMessages).toMatchObject([{ senderId: ids.ana, status: 'SCHEDULED' }]);
    expect(await ownersNow()).toEqual(Array(4).fill(ids.ben));
    expect(await query('SELECT sender_id, status FROM message')).toEqual([{ sender_id: ids.ben, status: 'SCHEDULED' }]);
    await expect(viewerOf(ids.ana)).rejects.toThrow('Nobody.');
    await receive();
    expect(await notified()).toEqual(['ben NEW_MESSAGE']);
    const history = await query<{ owner_user_id: string; is_now: boolean }>(
      'SELECT owner_user_id, owned_until IS NULL AS is_now FROM number_ownership ORDER BY id',
    );
    expect(history).toEqual([
      { owner_user_id: ids.ana, is_now: false },
      { owner_user_id: ids.ben, is_now: true },
    ]);
    expect(codes(await leave({ id: ids.ana }))).toEqual(['TOO_LATE id']);
    expect(await reactivateUser(dependencies(), ids.ana)).toMatchObject({ refusals: [] });
    expect((await viewerOf(ids.ana)).userId).toBe(ids.ana);
    expect(await ownersNow()).toEqual(Array(4).fill(ids.ben));
  });

  test('a team can take over: its lead sends the scheduled texts', async () => {
    await send(ids.ana, inAnHour());
    await query('UPDATE team SET lead_id = NULL');
    const west: Owner = { kind: 'team', id: ids.west };
    expect(codes(await leave({ id: ids.ana, handOverTo: west }))).toEqual(['INVALID_INPUT handOverToId']);
    await query('UPDATE team SET lead_id = $1', [ids.ben]);
    expect(codes(await leave({ id: ids.ana, handOverTo: west }))).toEqual([]);
    expect(await ownersNow()).toEqual(Array(4).fill(ids.west));
    expect(await query('SELECT sender_id FROM message')).toEqual([{ sender_id: ids.ben }]);
  });

  test('leaving is refused if anything is left behind, and where it makes no sense', async () => {
    expect(codes(await leave({ id: ids.ana }))).toEqual(['INVALID_INPUT handOverToId']);
    expect(codes(await leave({ id: ids.ana, handOverTo: to(ids.ana) }))).toEqual(['INVALID_INPUT handOverToId']);
    expect(codes(await leave({ id: ids.ana, handOverTo: to(ids.max) }))).toEqual(['INVALID_INPUT handOverToId']);
    expect(codes(await leave({ id: ids.ana, handOverTo: to(newId()) }))).toEqual(['NOT_FOUND handOverToId']);
    expect(codes(await leave({ id: newId() }))).toEqual(['NOT_FOUND id']);
    expect(codes(await leave({ id: ids.mo }))).toEqual(['INVALID_INPUT id']);
    expect(codes(await leave({ id: ids.max }))).toEqual([]);
    const byProgram = await deactivateUser(dependencies(), null, {
      ...{ id: ids.mo, handOverTo: undefined, leaveUnattended: true, dryRun: false },
    });
    expect(byProgram.refusals).toMatchObject([
      { code: 'INVALID_INPUT', message: expect.stringMatching(/only administrator/) },
    ]);
  });

  test('texts to somebody who left unattended reach those who step in', async () => {
    expect(codes(await leave({ id: ids.ana, leaveUnattended: true }))).toEqual([]);
    await receive();
    expect(await notified()).toEqual(['ben UNATTENDED_MESSAGE']);
    expect(codes(await leave({ id: ids.ben, leaveUnattended: true }))).toEqual([]);
    await receive();
    expect(await notified()).toEqual(['ben UNATTENDED_MESSAGE', 'mo UNATTENDED_MESSAGE']);
  });

  test('a number is transferred now, or at its time unless its new owner left', async () => {
    await send(ids.ana, inAnHour());
    const transfer = (input: { at?: Date; to?: Owner; dryRun?: boolean }) =>
      transferPhoneNumber(dependencies(), { id: ids.number, at: null, to: to(ids.ben), dryRun: false, ...input });
    const ownerOfNumber = async () =>
      (await query<{ owner: string }>('SELECT coalesce(owner_user_id, owner_team_id) AS owner FROM phone_number'))[0]
        ?.owner;
    expect(codes(await transfer({ at: new Date(Date.now() - 1_000) }))).toEqual(['INVALID_INPUT at']);
    expect(await transfer({ dryRun: true })).toMatchObject({ openConversationCount: 1, recordCount: 0 });
    expect(await ownerOfNumber()).toBe(ids.ana);

    const due = async () => {
      await query(`UPDATE job SET run_at = now() - interval '1 second'`);
      const jobs: Job[] = await company.persistence.jobs.claim(['transfer-due-number'], {
        limit: 9,
        perLane: 1,
        leaseMs: 60_000,
      });
      for (const job of jobs) await transferDueNumber(dependencies(), job);
      return jobs.length;
    };
    // The second plan replaces the first one.
    await transfer({ at: inAnHour(), to: { kind: 'team', id: ids.west } });
    await transfer({ at: inAnHour() });
    expect(await due()).toBeGreaterThan(0);
    expect(await due()).toBeLessThan(2);
    expect(await ownerOfNumber()).toBe(ids.ben);
    expect(await query('SELECT sender_id FROM message')).toEqual([{ sender_id: ids.ben }]);

    await transfer({ at: inAnHour(), to: to(ids.ana) });
    await leave({ id: ids.ana, leaveUnattended: true });
    await due();
    expect(await ownerOfNumber()).toBe(ids.ben);
    expect(
      await query('SELECT 1 FROM planned_transfer UNION ALL SELECT 1 FROM job WHERE name LIKE $1', ['transfer%']),
    ).toEqual([]);
    await transfer({ to: { kind: 'team', id: ids.west } });
    expect(await ownerOfNumber()).toBe(ids.west);
  });

  test('a retired number sends nothing, and texts to it reach its attendant or the administrators', async () => {
    await send(ids.ana, inAnHour());
    const retire = (attendantId?: string) => retirePhoneNumber(dependencies(), { id: ids.number, attendantId });
    expect(codes(await retire(ids.max))).toEqual(['INVALID_INPUT attendantId']);
    expect(await retire(ids.ben)).toMatchObject({
      refusals: [],
      phoneNumbers: [{ id: ids.number, isActive: false, owner: to(ids.ben) }],
      scheduledMessages: [{ status: 'CANCELED', problem: { code: 'NUMBER_RETIRED' } }],
    });
    expect(await query('SELECT status FROM message')).toEqual([{ status: 'CANCELED' }]);
    expect(await notified()).toContain('ana MESSAGE_CANCELED');
    expect(await send(ids.ben)).toMatchObject({ refusals: [{ code: 'NUMBER_NOT_ASSIGNED', path: ['phoneNumberId'] }] });
    expect(codes(await retire())).toEqual(['TOO_LATE id']);
    await query('DELETE FROM notification');
    await receive();
    expect(await notified()).toEqual(['ana NEW_MESSAGE', 'ben NEW_MESSAGE']);
    await query('UPDATE phone_number SET is_active = true');
    expect(codes(await retire())).toEqual([]);
    await query('DELETE FROM notification');
    await receive();
    expect(await notified()).toEqual(['ana NEW_MESSAGE', 'mo UNATTENDED_MESSAGE']);
    // Its new owner gets its texts again.
    await query('UPDATE phone_number SET owner_user_id = $1', [ids.ana]);
    await query('DELETE FROM notification');
    await receive();
    expect(await notified()).toEqual(['ana NEW_MESSAGE']);
  });

  test('a team closes: what it owns goes to somebody else', async () => {
    await query('UPDATE phone_number SET owner_user_id = NULL, owner_team_id = $1', [ids.west]);
    await send(ids.ana, inAnHour());
    const close = (handOverTo?: Owner) =>
      closeTeam(dependencies(), null, { id: ids.west, handOverTo, leaveUnattended: false, dryRun: false });
    expect(codes(await close())).toEqual(['INVALID_INPUT handOverToId']);
    expect(await close(to(ids.ben))).toMatchObject({ refusals: [], openConversationCount: 1 });
    expect(await query('SELECT owner_user_id FROM phone_number')).toEqual([{ owner_user_id: ids.ben }]);
    expect(await query('SELECT sender_id FROM message')).toEqual([{ sender_id: ids.ben }]);
    expect(await query('SELECT is_active FROM team')).toEqual([{ is_active: false }]);
  });

  test('while sends and texts are in flight, everything ends up with the one who takes over', async () => {
    for (let round = 0; round < 8; round += 1) {
      await query('UPDATE app_user SET is_active = true');
      for (const table of ['phone_number', 'record', 'template'])
        await query(`UPDATE ${table} SET owner_user_id = $1, owner_team_id = NULL`, [ids.ana]);
      await query('DELETE FROM notification');
      const [left] = await Promise.all([
        leave({ id: ids.ana, handOverTo: to(ids.ben) }),
        send(ids.ana, inAnHour()).catch((error: Error) => error.message),
        receive(),
        send(ids.ana).catch((error: Error) => error.message),
      ]);
      expect(left.refusals).toEqual([]);
      expect(new Set(await ownersNow())).toEqual(new Set([ids.ben]));
      expect(await notified()).toHaveLength(1);
    }
  }, 30_000);
});
