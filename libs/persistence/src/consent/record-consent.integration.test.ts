import type { Role, Viewer } from '@patchbay/access';
import {
  type CompanySettingsInput,
  type ConsentInput,
  recordConsent,
  sendMessage,
  updateCompanySettings,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben, west, own, shared, maya] = Array.from({ length: 6 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const viewerOf = (userId: string, role: Role = 'SALESPERSON'): Viewer => ({
  ...{ userId, role, teamIds: new Set(userId === ana ? [west] : []), teamMateIds: new Set([userId]) },
  ...{ teamMateTeamIds: new Set(), teamMateTeamMateIds: new Set() },
});
const seller = viewerOf(ana);
const admin = viewerOf(ben, 'ADMIN');
const number = '+13125550199';

describe('consent', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'), ('${ben}', 'ben', 'Ben', '', 'ADMIN');
    INSERT INTO team (id, external_id, name) VALUES ('${west}', 'west', 'West');
    INSERT INTO team_member (team_id, user_id) VALUES ('${west}', '${ana}');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id, owner_team_id) VALUES
      ('${own}', '+12025550101', 'Ana', 'generic', '${ana}', NULL), ('${shared}', '+12025550102', 'West', 'generic', NULL, '${west}');
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id, time_zone) VALUES
      ('${maya}', 'CONTACT', 'Maya', true, '2026-01-01', '${ana}', 'America/Los_Angeles');
    INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ('${maya}', 0, 'MOBILE', '${number}', '${number}')`);
  const { query } = company;
  let now = Date.parse('2026-03-02T18:00:00Z');
  const dependencies = () => ({
    ...{ database: company.persistence.database, now: () => new Date(now), newId, mediaOf: () => null },
    ...{ timeZonesOf: () => Promise.resolve(['America/Chicago']), countryOf: () => 'US' },
    sendLimits: { countries: null, perUserMinute: null },
  });
  const say = (given: Partial<ConsentInput> = {}): ConsentInput => ({
    ...{ customerNumber: number, scope: 'COMPANY', state: 'OPTED_OUT', source: 'API', at: null, evidence: 'A call' },
    ...given,
  });
  const record = (viewer: Viewer, ...rows: ConsentInput[]) => recordConsent(dependencies(), viewer, rows);
  const faults = async (viewer: Viewer, given: Partial<ConsentInput>) =>
    (await record(viewer, say(given))).refusals.map(({ code, path }) => [code, ...(path ?? [])].join(' '));
  const send = async (phoneNumberId: string, sendAt: Date | null = null) => {
    const sent = await sendMessage(dependencies(), seller, { recordId: maya, phoneNumberId, body: 'Hi', sendAt });
    return sent.kind === 'sent' ? 'sent' : sent.refusals.map(({ code }) => code).join();
  };
  const change = (input: CompanySettingsInput, viewer = admin) => updateCompanySettings(dependencies(), viewer, input);
  /** A customer texts. */
  const text = async (body: string, to = '+12025550101') => {
    now += 1_000;
    await company.receive({ from: number, to, body });
    await company.route({ ...dependencies(), now: () => new Date(now) });
  };
  const ledger = () =>
    query<{ entry: string }>(
      `SELECT state || ' ' || scope || ' ' || source AS entry FROM consent_entry WHERE customer_key = $1 ORDER BY at, entry`,
      [number],
    ).then((rows) => rows.map(({ entry }) => entry));
  afterEach(async () => {
    now += 60_000;
    await change({ keywordScope: 'PHONE_NUMBER', firstTextNeedsOptIn: false, quietHours: null, holidays: [] });
    await record(admin, say({ state: 'OPTED_IN', evidence: `reset ${now}` }));
  });

  it('that ends cancels what was scheduled from the numbers it is about, and tells who texts the customer', async () => {
    const later = new Date(now + 3_600_000);
    expect(await send(own, later)).toBe('sent');
    expect(await send(shared, later)).toBe('sent');
    const result = await record(
      admin,
      say({ scope: 'TEAM', subjectId: west }),
      say({ customerNumber: '+44 7700 900123' }),
    );
    expect(result).toMatchObject({ canceledMessageCount: 2, refusals: [], entries: [{ customerKey: number }, {}] });
    expect(
      await query("SELECT DISTINCT status, problem->>'code' AS code FROM message WHERE send_at IS NOT NULL"),
    ).toEqual([{ status: 'CANCELED', code: 'OPTED_OUT' }]);
    const told = await query<{ kind: string }>('SELECT kind FROM notification WHERE user_id = $1 ORDER BY kind', [ana]);
    expect(told.map(({ kind }) => kind)).toEqual(
      ['CUSTOMER_OPTED_OUT', 'CUSTOMER_OPTED_OUT', 'MESSAGE_CANCELED', 'MESSAGE_CANCELED'].sort(),
    );
    expect([await send(own), await send(shared)]).toEqual(['RECIPIENT_OPTED_OUT', 'RECIPIENT_OPTED_OUT']);
  });

  it('is recorded once, however often a call is repeated, and again if something else was said since', async () => {
    const count = async () => (await ledger()).length;
    const [dated, undated] = [say({ at: new Date(now - 5_000) }), say({ scope: 'PHONE_NUMBER', subjectId: own })];
    const before = await count();
    const first = await record(admin, dated, undated, undated);
    const again = await record(admin, dated, undated);
    expect([...again.entries, again.entries[1]!].map(({ id }) => id)).toEqual(first.entries.map(({ id }) => id));
    expect(await count()).toBe(before + 2);
    await record(admin, say({ state: 'OPTED_IN', evidence: 'A form' }));
    expect(await send(own)).toBe('sent');
    await record(admin, undated);
    expect(await count()).toBe(before + 4);
    expect(await send(own)).toBe('RECIPIENT_OPTED_OUT');
    // What is older than the entry that decides changes nothing.
    await record(admin, say({ state: 'OPTED_IN', at: new Date(now - 1_000) }));
    expect(await send(own)).toBe('RECIPIENT_OPTED_OUT');
  });

  it('of customers whom a seller sees can be ended by them, and given only by administrators, with evidence', async () => {
    const stranger = viewerOf(newId());
    expect(await faults(stranger, {})).toEqual(['NOT_FOUND 0 customerNumber']);
    expect(await faults(viewerOf(ana, 'VIEWER'), {})).toEqual(['FORBIDDEN']);
    expect(await faults(seller, { customerNumber: '+13125550000' })).toEqual(['NOT_FOUND 0 customerNumber']);
    expect(await faults(seller, { state: 'OPTED_IN' })).toEqual(['FORBIDDEN 0 state']);
    expect(await faults(seller, { source: 'CARRIER' })).toEqual(['FORBIDDEN 0 source']);
    expect(await faults(admin, { state: 'OPTED_IN', evidence: ' ' })).toEqual(['INVALID_INPUT 0 evidence']);
    expect(await faults(admin, { state: 'UNKNOWN' })).toEqual(['INVALID_INPUT 0 state']);
    expect(await faults(admin, { customerNumber: '12' })).toEqual(['INVALID_NUMBER 0 customerNumber']);
    expect(await faults(admin, { at: new Date(now + 3_600_000) })).toEqual(['INVALID_INPUT 0 at']);
    expect(await faults(admin, { evidence: 'x'.repeat(1_001) })).toEqual(['INVALID_INPUT 0 evidence']);
    expect(await faults(admin, { scope: 'TEAM' })).toEqual(['INVALID_INPUT 0 subjectId']);
    expect(await faults(admin, { scope: 'TEAM', subjectId: own })).toEqual(['NOT_FOUND 0 subjectId']);
    expect(await faults(admin, { subjectId: own })).toEqual(['INVALID_INPUT 0 subjectId']);
    expect(await faults(seller, { scope: 'PHONE_NUMBER', subjectId: own, source: 'USER' })).toEqual([]);
    expect(await faults(seller, { scope: 'TEAM', subjectId: west })).toEqual([]);
  });

  it('by keyword counts as far as the company says', async () => {
    await text('Hello');
    await text('Hello', '+12025550102');
    await text('STOP');
    expect([await send(own), await send(shared)]).toEqual(['RECIPIENT_OPTED_OUT', 'sent']);
    await text('START');
    await change({ keywordScope: 'COMPANY' });
    await text('Please stop texting me');
    expect([await send(own), await send(shared)]).toEqual(['RECIPIENT_OPTED_OUT', 'RECIPIENT_OPTED_OUT']);
    await text('START', '+12025550102');
    expect([await send(own), await send(shared)]).toEqual(['sent', 'sent']);
    await change({ keywordScope: 'TEAM' });
    await text('STOP', '+12025550102');
    expect([await send(own), await send(shared)]).toEqual(['RECIPIENT_OPTED_OUT', 'RECIPIENT_OPTED_OUT']);
    expect((await ledger()).slice(-5)).toEqual([
      'OPTED_OUT PHONE_NUMBER KEYWORD',
      'OPTED_IN PHONE_NUMBER KEYWORD',
      'OPTED_OUT COMPANY NATURAL_LANGUAGE',
      'OPTED_IN COMPANY KEYWORD',
      'OPTED_OUT TEAM KEYWORD',
    ]);
    const answers = await query<{ body: string }>(
      "SELECT body FROM message WHERE body LIKE 'You are unsub%' ORDER BY created_at",
    );
    expect(answers.map(({ body }) => /from (.*?)\. /.exec(body)?.[1])).toEqual(['this number', 'us', 'our team']);
  });

  it('may be needed before a first text, unless the customer wrote', async () => {
    const lead = (to: string) =>
      sendMessage(dependencies(), seller, { newLeadName: 'New', to, phoneNumberId: own, body: 'Hi' }).then((sent) =>
        sent.kind === 'sent' ? 'sent' : sent.refusals.map(({ code }) => code).join(),
      );
    await change({ firstTextNeedsOptIn: true });
    expect(await lead('+13125550111')).toBe('OPT_IN_NEEDED');
    await record(admin, say({ customerNumber: '(312) 555-0111', state: 'OPTED_IN' }));
    expect(await lead('+13125550111')).toBe('OPT_IN_NEEDED');
    await record(admin, say({ customerNumber: '+1 (312) 555-0111', state: 'OPTED_IN' }));
    expect(await lead('+13125550111')).toBe('sent');
    await company.receive({ from: '+13125550112', to: '+12025550101' });
    await company.route(dependencies());
    expect(await lead('+13125550112')).toBe('sent');
  });

  it('does not help in the quiet hours of the company, which hold wherever the customer can be', async () => {
    const hours = { from: '21:00', until: '08:00', timeZone: 'UTC' };
    await change({ quietHours: hours });
    // 9:30 in Chicago, where the number is; 7:30 in Los Angeles, where the record is.
    now = Date.parse('2026-03-03T15:30:00Z');
    expect(await send(own)).toBe('QUIET_HOURS');
    now = Date.parse('2026-03-03T16:30:00Z');
    expect(await send(own)).toBe('sent');
    // 21:30 in Chicago.
    now = Date.parse('2026-03-04T03:30:00Z');
    expect(await send(own)).toBe('QUIET_HOURS');
    await change({
      quietHours: { ...hours, onHolidays: true },
      holidays: [
        { date: '2026-03-04', name: 'Founders', country: 'US' },
        { date: '03-05', name: 'Elsewhere', country: 'DE' },
      ],
    });
    now = Date.parse('2026-03-04T20:00:00Z');
    expect(await send(own)).toBe('QUIET_HOURS');
    now = Date.parse('2026-03-05T20:00:00Z');
    expect(await send(own)).toBe('sent');
  });

  it.each<[string, CompanySettingsInput, string]>([
    ['a day that no calendar has', { holidays: [{ date: '02-30', name: 'X', country: null }] }, 'holidays 0 date'],
    ['a day without a name', { holidays: [{ date: '02-29', name: ' ', country: null }] }, 'holidays 0 name'],
    ['a country in words', { holidays: [{ date: '12-25', name: 'X', country: 'USA' }] }, 'holidays 0 country'],
    ['wrong hours', { quietHours: { from: '9', until: '10:00', timeZone: 'UTC' } }, 'quietHours from'],
  ])('settings refuse %s', async (_, input, path) =>
    expect(await change(input)).toMatchObject({ refusals: [{ code: 'INVALID_INPUT', path: path.split(' ') }] }),
  );

  it('settings are for administrators', async () =>
    expect(await change({ holidays: [] }, seller)).toMatchObject({ refusals: [{ code: 'FORBIDDEN' }] }));
});
