import { accountViewer, type Viewer } from '@patchbay/access';
import {
  type AwayMessage,
  type CompanySettingsInput,
  previewMessage,
  recordConsent,
  sendMessage,
  type SendMessageInput,
  updateCompanySettings,
  updateScheduledMessage,
  upsertPhoneNumbers,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, own, other] = Array.from({ length: 3 }, newId) as [string, string, string];
const admin: Viewer = {
  ...{ userId: ana, role: 'ADMIN', teamIds: new Set(), teamMateIds: new Set([ana]) },
  ...{ teamMateTeamIds: new Set(), teamMateTeamMateIds: new Set() },
};
const ours = '+12025550101';
const hourMs = 3_600_000;
const away: AwayMessage = {
  ...{ isOn: true, text: 'We are closed until Monday.', hours: [], timeZone: 'America/Chicago' },
  ...{ onHolidays: false, awayUntil: null, everyHours: 12 },
};

describe('company settings: automatic texts', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'ADMIN');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES
      ('${own}', '${ours}', 'Ana', 'generic', '${ana}'), ('${other}', '+12025550102', 'Other', 'generic', '${ana}')`);
  const { query } = company;
  let now = Date.parse('2026-03-02T18:00:00Z');
  let customers = 0;
  let customer = '';
  const dependencies = () => ({
    ...{ database: company.persistence.database, now: () => new Date(now), newId, mediaOf: () => null },
    ...{ timeZonesOf: () => Promise.resolve([]), countryOf: () => 'US' },
    sendLimits: { countries: null, perUserMinute: null },
  });
  const settings = (input: CompanySettingsInput) => updateCompanySettings(dependencies(), admin, input);
  const setAway = async (change: Partial<AwayMessage> | null) => {
    const awayMessage = change && { ...away, ...change };
    const rows = [{ number: ours, awayMessage }];
    expect(await upsertPhoneNumbers(dependencies(), rows)).toMatchObject({ refusals: [] });
  };
  const newCustomer = () => {
    customers += 1;
    customer = `+1312555${String(customers).padStart(4, '0')}`;
  };
  /** Customers text, and a worker takes all of it together. */
  const text = async (...bodies: string[]) => {
    for (const body of bodies) {
      now += 60_000;
      await company.receive({ from: customer, to: ours, body, at: new Date(now) });
    }
    await company.route(dependencies(), 10);
  };
  const answers = async () =>
    (
      await query<{ answer: string }>(
        `SELECT concat_ws(' ', automation->>'kind', automation->>'reason', automation->>'language') AS answer FROM message
         JOIN conversation ON conversation.id = conversation_id
         WHERE customer_number = $1 AND direction = 'OUTBOUND' ORDER BY message.created_at`,
        [customer],
      )
    ).map(({ answer }) => answer);
  const waits = async () =>
    (
      await query<{ waits: boolean }>(
        'SELECT waiting_since IS NOT NULL AS waits FROM conversation WHERE customer_number = $1',
        [customer],
      )
    )[0]!.waits;
  beforeEach(async () => {
    newCustomer();
    now += 48 * hourMs;
    await settings({ holidays: [], firstTextNeedsOptIn: false });
    await setAway({});
  });

  it('say once in their period that nobody is there, and the customer still waits', async () => {
    await text('Hello?', 'Anybody there?');
    expect(await answers()).toEqual(['AWAY OUTSIDE_HOURS']);
    expect(await waits()).toBe(true);
    now += 11 * hourMs;
    await text('And now?');
    expect(await answers()).toHaveLength(1);
    now += hourMs;
    await text('Still nobody?');
    expect(await answers()).toHaveLength(2);
  });

  it('are said once if two workers take texts of one customer', async () => {
    now += 60_000;
    for (const body of ['One', 'Two', 'Three', 'Four'])
      await company.receive({ from: customer, to: ours, body, at: new Date(now) });
    // A customer that another worker holds is left for later.
    while ((await query("SELECT 1 FROM job WHERE name = 'route-inbound'")).length > 0) {
      await query("UPDATE job SET run_at = now() - interval '1 second' WHERE name = 'route-inbound'");
      await Promise.all([company.route(dependencies()), company.route(dependencies())]);
    }
    expect(await answers()).toEqual(['AWAY OUTSIDE_HOURS']);
  });

  it('are at most three a day', async () => {
    await setAway({ everyHours: 1 });
    for (const question of ['One?', 'Two?', 'Three?', 'Four?', 'Five?']) {
      now += hourMs;
      await text(question);
    }
    expect(await answers()).toHaveLength(3);
  });

  it.each(['STOP', 'HELP', 'please stop texting me', 'not interested', 'Liked “We are closed until Monday.”'])(
    'say nothing of it to %s',
    async (body) => {
      await text(body);
      expect((await answers()).filter((answer) => answer.startsWith('AWAY'))).toEqual([]);
    },
  );

  it('say nothing of it to a customer who opted out, a robot, a short code, or long after the text', async () => {
    await recordConsent(dependencies(), admin, [
      {
        ...{ customerNumber: customer, scope: 'COMPANY', state: 'OPTED_OUT', source: 'API', at: null },
        evidence: 'A call',
      },
    ]);
    await text('Hello?');
    expect(await answers()).toEqual([]);
    for (const from of ['+12025550102', '72975', 'PARCEL']) {
      customer = from;
      await text('Hello?');
      expect(await answers()).toEqual([]);
    }
    newCustomer();
    now += 60_000;
    await company.receive({ from: customer, to: ours, body: 'Hello?', at: new Date(now - 16 * 60_000) });
    await company.route(dependencies());
    expect(await answers()).toEqual([]);
    newCustomer();
    await text(away.text);
    expect(await answers()).toEqual(['AWAY OUTSIDE_HOURS']);
    now += 13 * hourMs;
    await text(away.text);
    expect(await answers()).toHaveLength(1);
  });

  it('know holidays, and when somebody is there', async () => {
    await setAway({ hours: null, onHolidays: true, timeZone: 'UTC' });
    await text('Hello?');
    expect(await answers()).toEqual([]);
    const day = new Date(now).toISOString().slice(5, 10);
    await settings({ holidays: [{ date: day, name: 'Ours', country: 'DE' }] });
    await text('Hello?');
    expect(await answers()).toEqual([]);
    await settings({ holidays: [{ date: day, name: 'Ours', country: 'US' }] });
    await text('Hello?');
    expect(await answers()).toEqual(['AWAY HOLIDAY']);
  });

  it('leave the customer waiting when it is computed again', async () => {
    await text('Hello?');
    const [{ id }] = (await query<{ id: string }>('SELECT id FROM conversation WHERE customer_number = $1', [
      customer,
    ])) as [{ id: string }];
    const summarize = () => company.persistence.database.transaction((tx) => tx.conversations.summarize([id]));
    await summarize();
    expect(await waits()).toBe(true);
    await sendMessage(dependencies(), admin, { conversationId: id, body: 'Here I am.' });
    await summarize();
    expect(await waits()).toBe(false);
  });

  it('answer keywords in the language of the keyword, or else in the one of the company', async () => {
    await settings({
      defaultLanguage: 'es',
      automaticTexts: [{ kind: 'OPT_OUT', language: 'de', text: '  Keine SMS mehr.  ' }],
    });
    const bodies = async () =>
      (
        await query<{ body: string }>(
          `SELECT body FROM message JOIN conversation ON conversation.id = conversation_id
           WHERE customer_number = $1 AND direction = 'OUTBOUND' ORDER BY message.created_at`,
          [customer],
        )
      ).map(({ body }) => body);
    await text('Bitte keine Nachrichten mehr');
    await text('START');
    await text('arrêt');
    expect(await answers()).toEqual(['OPT_OUT KEYWORD de', 'OPT_IN KEYWORD es', 'OPT_OUT KEYWORD fr']);
    expect((await bodies())[0]).toBe('Keine SMS mehr.');
    await settings({ defaultLanguage: 'en', automaticTexts: [{ kind: 'OPT_OUT', language: 'de', text: null }] });
    await text('START');
    await text('Bitte keine Nachrichten mehr');
    expect((await bodies()).at(-1)).toMatch(/abgemeldet/);
    expect(await settings({ automaticTexts: [{ kind: 'HELP', language: 'de', text: ' ' }] })).toMatchObject({
      kind: 'refused',
      refusals: [{ path: ['automaticTexts', '0', 'text'] }],
    });
  });

  describe('words that hold a text', () => {
    let conversationId = '';
    beforeEach(async () => {
      await settings({ confirmWords: ['guarantee', 'Free of charge', 'guarantee '] });
      await text('Hello?');
      conversationId = (
        await query<{ id: string }>('SELECT id FROM conversation WHERE customer_number = $1', [customer])
      )[0]!.id;
    });
    afterAll(() => settings({ confirmWords: [] }));
    const faults = (refusals: readonly { readonly code: string; readonly words?: readonly string[] }[]) =>
      refusals.map(({ code, words = [] }) => [code, ...words].join(' '));
    const send = async (input: SendMessageInput, viewer = admin) => {
      const sent = await sendMessage(dependencies(), viewer, { conversationId, ...input });
      return sent.kind === 'sent' ? sent.message : faults(sent.refusals);
    };
    const body = 'A GUARANTEE, free of charge!';

    it('are refused until its sender confirms all of them, also in a preview', async () => {
      const all = ['NEEDS_CONFIRMATION guarantee Free of charge'];
      expect(await send({ body })).toEqual(all);
      expect(faults((await previewMessage(dependencies(), admin, { conversationId, body })).refusals)).toEqual(all);
      expect(await send({ body, confirmedWords: ['guarantee'] })).toEqual(['NEEDS_CONFIRMATION Free of charge']);
      expect(await send({ body, confirmedWords: ['GUARANTEE', 'free of charge', 'other'] })).toMatchObject({
        body,
        confirmation: { words: ['guarantee', 'Free of charge'], userId: ana, accountId: null },
      });
      expect(await send({ body: 'We guaranteed nothing.' })).toMatchObject({ confirmation: null });
    });

    it('hold the texts of templates and of programs, too', async () => {
      const template = newId();
      await query(
        `INSERT INTO template (id, name, record_type, language, body, owner_user_id, updated_at) VALUES ($1, 'T', 'LEAD', 'en', 'Our guarantee', $2, now())`,
        [template, ana],
      );
      expect(await send({ templateId: template })).toEqual(['NEEDS_CONFIRMATION guarantee']);
      const account = newId();
      await query(
        `INSERT INTO service_account (id, name, scopes, created_at) VALUES ($1, 'CRM', '["MESSAGES_SEND"]', now())`,
        [account],
      );
      const program = accountViewer(account, { name: 'CRM', scopes: new Set(['MESSAGES_SEND']), validUntil: null });
      expect(await send({ body }, program)).toEqual(['NEEDS_CONFIRMATION guarantee Free of charge']);
      expect(await send({ body, confirmedWords: ['guarantee', 'Free of charge'] }, program)).toMatchObject({
        confirmation: { userId: null, accountId: account },
      });
    });

    it('hold the new text of a scheduled one, but not its new time', async () => {
      const sendAt = new Date(now + hourMs);
      const sent = await send({ body: 'Hi', sendAt });
      const { id } = sent as { id: string };
      const update = async (change: { readonly body?: string; readonly confirmedWords?: readonly string[] }) => {
        const result = await updateScheduledMessage(dependencies(), admin, {
          ...{ id, body: undefined, sendAt: new Date(now + 2 * hourMs), ...change },
        });
        return result.kind === 'updated' ? result.message.confirmation : faults(result.refusals);
      };
      expect(await update({ body })).toEqual(['NEEDS_CONFIRMATION guarantee Free of charge']);
      const confirmation = { words: ['guarantee', 'Free of charge'], userId: ana, accountId: null };
      expect(await update({ body, confirmedWords: confirmation.words })).toEqual(confirmation);
      expect(await update({})).toEqual(confirmation);
      expect(await update({ body: 'Hi again' })).toBeNull();
    });
  });

  it('refuse words, countries and days that mean nothing', async () => {
    const faults = async (input: CompanySettingsInput) => {
      const result = await settings(input);
      return result.kind === 'updated' ? [] : result.refusals.map(({ path }) => path?.join('.'));
    };
    expect(await faults({ confirmWords: ['fine', '%', ''] })).toEqual(['confirmWords.1', 'confirmWords.2']);
    expect(await faults({ confirmWords: Array.from({ length: 201 }, (_, place) => `word ${place}`) })).toEqual([
      'confirmWords',
    ]);
    for (const defaultCountry of ['us', 'ZZ', 'USA'])
      expect(await faults({ defaultCountry })).toEqual(['defaultCountry']);
    expect(await faults({ defaultCountry: 'DE' })).toEqual([]);
    expect(await company.persistence.queries.company.settings()).toMatchObject({ defaultCountry: 'DE' });
    expect(await faults({ defaultCountry: null })).toEqual([]);
    expect(await faults({ textDays: 10_000, receiptDays: -1 })).toEqual(['textDays', 'receiptDays']);
    expect(await faults({ textDays: 7, receiptDays: 0 })).toEqual([]);
    expect(await faults({ textDays: undefined })).toEqual([]);
    expect(await company.persistence.queries.company.settings()).toMatchObject({ textDays: 7, receiptDays: 0 });
    expect(
      await query(`SELECT change->'before'->'text_days' AS before, change->'after'->'text_days' AS after FROM audit_change
        WHERE subject_kind = 'CompanySettings' AND change->'after' ? 'text_days'`),
    ).toEqual([{ before: null, after: 7 }]);
    expect(await faults({ textDays: null, receiptDays: null })).toEqual([]);
    expect(await company.persistence.queries.company.settings()).toMatchObject({ textDays: null, receiptDays: null });
  });
});
