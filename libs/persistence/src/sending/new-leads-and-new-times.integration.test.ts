import type { Viewer } from '@patchbay/access';
import {
  previewMessage,
  sendMessage,
  type SendMessageInput,
  updateScheduledMessage,
  type UpdateScheduledInput,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben, eve, number, other, al] = Array.from({ length: 6 }, () => newId());
const viewerOf = (userId: string | undefined): Viewer => ({
  userId: userId!,
  role: 'SALESPERSON',
  teamIds: new Set(),
  teamMateIds: new Set([userId!]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
const seller = viewerOf(ana);

describe('sending', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${ben}', 'ben', 'Ben', '', 'SALESPERSON'), ('${eve}', 'eve', 'Eve', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES
      ('${number}', '+12025550101', 'Ana', 'generic', '${ana}'), ('${other}', '+12025550102', 'Ben', 'generic', '${ben}');
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ('${al}', 'CONTACT', 'Al', true, '2026-01-01', '${ben}');
    INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ('${al}', 0, 'MOBILE', '+13125550199', '+13125550199')`);
  const { query } = company;
  const now = Date.parse('2026-03-02T15:00:00Z');
  const dependencies = () => ({
    database: company.persistence.database,
    now: () => new Date(now),
    newId,
    timeZonesOf: () => Promise.resolve(['America/New_York']),
    mediaOf: () => null,
    countryOf: () => null,
    sendLimits: { countries: null, perUserMinute: null },
  });
  const outcome = (result: { kind?: string; refusals?: readonly { code: string; path: readonly string[] | null }[] }) =>
    (result.refusals ?? []).map(({ code, path }) => [code, ...(path ?? [])].join(' ')).join() || (result.kind ?? 'ok');
  const send = async (input: SendMessageInput, viewer = seller) =>
    outcome(await sendMessage(dependencies(), viewer, input));

  describe('to a number without a record', () => {
    let customers = 0;
    const next = () => `+1312555${String((customers += 1)).padStart(4, '0')}`;
    const leadsWith = (to: string) =>
      query<{ name: string; type: string; owner: string; texts: number }>(
        `SELECT name, type, owner_user_id AS owner,
           (SELECT count(*)::integer FROM message JOIN conversation ON conversation.id = conversation_id WHERE record_id = record.id) AS texts
         FROM record WHERE id IN (SELECT record_id FROM record_phone WHERE number = $1)`,
        [to],
      );

    it('creates a lead of the sender, once, and a preview creates none', async () => {
      const to = next();
      const input = { newLeadName: 'Maya', to, phoneNumberId: number!, body: 'Hi' };
      expect(outcome(await previewMessage(dependencies(), seller, input))).toBe('ok');
      expect(await leadsWith(to)).toEqual([]);
      expect(await send(input)).toBe('sent');
      expect(await send({ ...input, newLeadName: 'Maya again' })).toBe('sent');
      expect(await leadsWith(to)).toEqual([{ name: 'Maya', type: 'LEAD', owner: ana, texts: 2 }]);
    });

    it('creates one lead while the customer writes and others send', async () => {
      const to = next();
      const input = { newLeadName: 'Maya', to, phoneNumberId: number!, body: 'Hi' };
      await company.receive({ from: to, to: '+12025550101' });
      await Promise.all([send(input), company.route(dependencies()), send(input)]);
      for (let left = 3; left > 0; left -= 1) {
        await query(`UPDATE job SET run_at = now() - interval '1 second' WHERE name = 'route-inbound'`);
        await company.route(dependencies());
      }
      expect(await leadsWith(to)).toMatchObject([{ texts: 3 }]);
    });

    it('goes to the record that has it', async () => {
      expect(await send({ newLeadName: 'New', to: '+13125550199', phoneNumberId: number!, body: 'Hi' })).toBe('sent');
      expect(await leadsWith('+13125550199')).toMatchObject([{ name: 'Al', texts: 1 }]);
    });

    it('is refused with every reason, and creates nothing', async () => {
      const to = next();
      const input = { newLeadName: 'Maya', to, phoneNumberId: number!, body: 'Hi' };
      expect(await send({ ...input, newLeadName: ' ' })).toBe('INVALID_INPUT newLeadName');
      expect(await send({ ...input, newLeadName: 'x'.repeat(256) })).toBe('INVALID_INPUT newLeadName');
      expect(await send({ ...input, to: null })).toBe('INVALID_INPUT to');
      expect(await send({ ...input, phoneNumberId: null })).toBe('INVALID_INPUT phoneNumberId');
      expect(await send({ ...input, phoneNumberId: other! })).toBe('NUMBER_NOT_ASSIGNED phoneNumberId');
      expect(await send({ ...input, recordId: al! })).toBe('INVALID_INPUT conversationId');
      expect(await send({ ...input, body: '' })).toBe('EMPTY_BODY body');
      expect(await leadsWith(to)).toEqual([]);
    });
  });

  describe('of a scheduled text', () => {
    const inAnHour = new Date(now + 3_600_000);
    const schedule = async () => {
      const input = { recordId: al!, to: '+13125550199', phoneNumberId: number!, body: 'Later', sendAt: inAnHour };
      const sent = await sendMessage(dependencies(), viewerOf(ana), input);
      if (sent.kind !== 'sent') throw new Error(JSON.stringify(sent));
      return sent.message.id;
    };
    const update = async (id: string, change: Partial<UpdateScheduledInput>, viewer = seller) =>
      outcome(
        await updateScheduledMessage(dependencies(), viewer, { id, body: undefined, sendAt: undefined, ...change }),
      );
    const stored = async (id: string) =>
      (
        await query(
          `SELECT body, encoding, send_at, status, (SELECT run_at FROM job WHERE name = 'deliver-message' AND subject_id = message.id) AS run_at
           FROM message WHERE id = $1`,
          [id],
        )
      )[0];

    it('is as it was changed', async () => {
      const id = await schedule();
      const later = new Date(now + 7_200_000);
      await query('DELETE FROM outbox');
      expect(await update(id, { body: 'Später 🙂' })).toBe('updated');
      expect(await stored(id)).toMatchObject({
        body: 'Später 🙂',
        encoding: 'UCS2',
        send_at: inAnHour,
        run_at: inAnHour,
      });
      expect(await update(id, { sendAt: later })).toBe('updated');
      expect(await stored(id)).toMatchObject({ body: 'Später 🙂', send_at: later, run_at: later, status: 'SCHEDULED' });
      expect(await query("SELECT event->>'type' AS type FROM outbox")).toEqual([
        { type: 'message-updated' },
        { type: 'message-updated' },
      ]);
    });

    it('is checked as when it was scheduled', async () => {
      const id = await schedule();
      expect(await update(id, { body: ' ' })).toBe('EMPTY_BODY body');
      expect(await update(id, { body: 'x'.repeat(1_601) })).toBe('BODY_TOO_LONG body');
      expect(await update(id, { sendAt: new Date(now - 3_600_000) })).toBe('INVALID_INPUT sendAt');
      expect(await update(id, { sendAt: new Date(now + 400 * 86_400_000) })).toBe('INVALID_INPUT sendAt');
      expect(await update(id, { body: 'x' }, viewerOf(eve))).toBe('NOT_FOUND id');
      expect(await update(id, { body: 'x' }, viewerOf(ben))).toBe('NUMBER_NOT_ASSIGNED id');
      await query(
        "UPDATE phone_number SET quiet_from = '20:00', quiet_until = '08:00', quiet_time_zone = 'America/New_York' WHERE id = $1",
        [number],
      );
      expect(await update(id, { sendAt: new Date('2026-03-03T05:00:00Z') })).toBe('QUIET_HOURS sendAt');
      await query('UPDATE phone_number SET quiet_from = NULL, quiet_until = NULL, quiet_time_zone = NULL');
      expect(await stored(id)).toMatchObject({ body: 'Later', send_at: inAnHour, run_at: inAnHour });
      await query("UPDATE message SET status = 'SENDING' WHERE id = $1", [id]);
      expect(await update(id, { body: 'x' })).toBe('TOO_LATE id');
    });

    it('is changed before a worker takes it, or not at all', async () => {
      for (let round = 0; round < 10; round += 1) {
        // Jobs of other texts could be claimed instead.
        await query('DELETE FROM job');
        const id = await schedule();
        await query("UPDATE job SET run_at = now() - interval '1 second' WHERE subject_id = $1", [id]);
        const [job] = await company.persistence.jobs.claim(['deliver-message'], {
          limit: 1,
          perLane: 1,
          leaseMs: 60_000,
        });
        const take = company.persistence.database.transaction(async (tx) => {
          await tx.jobs.hold(job!);
          const [delivery] = await tx.messages.lockDeliveries([id]);
          await tx.messages.setStates([{ ...delivery!.message, status: 'SENDING', carrierMessageId: null }]);
          await tx.jobs.finish(job!);
          return delivery!.message.body;
        });
        const [taken, changed] = await Promise.all([
          take.catch(() => null),
          update(id, { body: 'Changed', sendAt: new Date(now + 7_200_000) }),
        ]);
        // The worker lost its claim to a new time; a text that it took is not changed any more.
        expect([taken, changed]).toEqual(taken === null ? [null, 'updated'] : ['Later', 'TOO_LATE id']);
        await query("UPDATE message SET status = 'CANCELED' WHERE id = $1", [id]);
      }
    });
  });

  it('has one history with a person, over all numbers that the viewer may see', async () => {
    await query('DELETE FROM job');
    for (const to of ['+12025550101', '+12025550102', '+12025550101']) {
      await company.receive({ from: '+13125550199', to });
      await company.route(dependencies());
    }
    const { messages } = company.persistence.queries;
    const all = await messages.ofPerson(viewerOf(ben), al!, { limit: 100 });
    expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(2);
    expect(all.map(({ createdAt }) => createdAt.getTime())).toEqual(
      all.map(({ createdAt }) => createdAt.getTime()).sort((one, two) => two - one),
    );
    const [first, ...rest] = all;
    const after = { key: first!.createdAt, id: first!.id };
    expect((await messages.ofPerson(viewerOf(ben), al!, { limit: 100, after })).map(({ id }) => id)).toEqual(
      rest.map(({ id }) => id),
    );
    expect(await messages.ofPerson(viewerOf(eve), al!, { limit: 100 })).toEqual([]);
    const own = await messages.ofPerson(seller, al!, { limit: 100 });
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
  });
});
