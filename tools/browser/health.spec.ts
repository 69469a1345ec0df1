import { startGenericCarrier, type GenericCarrier, waitFor } from '@patchbay/testkit';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { lookOf } from './look';
import { customers, numbers, startDemo, type Demo } from './start-demo';

const secret = `whsec_${Buffer.from('A secret of the generic carrier').toString('base64')}`;

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const screens = [
  ['desktop', {}],
  ['phone', phone],
  ['small-phone-ar', { locale: 'ar-EG', ...phone, viewport: { width: 320, height: 640 } }],
] as const;

describeInBrowser('health', () => {
  let demo: Demo;
  let browser: Browser;
  let carrier: GenericCarrier;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    carrier = await startGenericCarrier(secret);
    [demo, browser] = await Promise.all([
      startDemo({ ALARM_SECONDS: '1', SECRETS_KEY: Buffer.alloc(32, 7).toString('base64') }),
      launchBrowser(),
    ]);
    await demo.api(
      'ada',
      `mutation { upsertCarrierAccount(input: { provider: GENERIC, name: "Line", credentials: [
        { name: "sendUrl", value: "${carrier.sendUrl}" }, { name: "secret", value: "${secret}" }] }) { userErrors { message } } }`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await carrier?.close();
  });

  const openAlarm = (page: Page, number: string) => page.locator('.alarms > li', { hasText: number });

  test('shows the alarm of a number that is missing, and ends it when the number was added and the texts retried', async () => {
    const missing = '+12025550199';
    const page = await enter('Ada Admin');
    await page.goto(`${demo.url}/admin/health`);
    await page.getByText('Everything works.').waitFor();
    await demo.text(customers.maya, missing, 'Is anybody there?');
    // Nothing is clicked: events bring it.
    const alarm = openAlarm(page, missing);
    await alarm.getByRole('heading', { name: 'Texts of customers were set aside' }).waitFor();
    await alarm.getByText('A customer has been waiting for').waitFor();

    await alarm.getByRole('link', { name: 'Add the number' }).click();
    await page.getByRole('heading', { level: 2, name: 'Add a number' }).waitFor();
    expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe(missing);
    await page.getByLabel('Name', { exact: true }).fill('Trade fair');
    await page.getByRole('combobox', { name: 'Carrier account' }).selectOption('Line');
    await page.getByLabel('Owner').fill('Ana');
    await page.getByRole('button', { name: /Ana Ruiz/ }).click();
    await page.getByRole('button', { name: 'Add number' }).click();
    await page.getByRole('heading', { level: 2, name: '(202) 555-0199' }).waitFor();

    await page.getByRole('link', { name: 'Health', exact: true }).click();
    await alarm.getByRole('button', { name: 'Retry all of this cause' }).click();
    await page.getByText('1 callback is processed again.').first().waitFor();
    await page.getByText('Everything works.').waitFor();
    await page.getByRole('table', { name: 'Ended' }).getByText('Texts of customers were set aside').click();
    await page.getByRole('table', { name: 'Ended' }).getByText(missing).waitFor();
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await page.getByRole('button', { name: /Solved: Texts of customers were set aside/ }).waitFor();

    const ana = await enter('Ana Ruiz');
    await ana.goto(`${demo.url}/?view=all`);
    await ana.getByText('Is anybody there?').first().waitFor();
  });

  test('leads from the bell to the alarm, which ends when its texts are dismissed', async () => {
    const missing = '+12025550198';
    const page = await enter('Ada Admin');
    await demo.text(customers.maya, missing, 'Wrong number?');
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await page
      .getByRole('button', { name: /unread/ })
      .filter({ hasText: missing })
      .click();
    const alarm = openAlarm(page, missing);
    await alarm.getByRole('button', { name: 'Dismiss all of this cause…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Dismiss all' }).click();
    await page.getByText('1 callback dismissed.').first().waitFor();
    await alarm.waitFor({ state: 'detached' });
  });

  test('lists what carriers sent, and retries one', async () => {
    const missing = '+12025550197';
    await demo.text(customers.harbor, missing, 'Hello?');
    const page = await enter('Ada Admin');
    await page.goto(`${demo.url}/admin/health`);
    const alarm = openAlarm(page, missing);
    await alarm.getByText('What it is about').click();
    await alarm.getByRole('link', { name: /^Callback of/ }).click();
    await page.locator('pre', { hasText: 'Hello?' }).waitFor();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '(202) 555-0197' });
    await row.getByText('The text went to a number that your company does not have here.').waitFor();
    await demo.api(
      'ada',
      `mutation { upsertPhoneNumbers(input: [{ number: "${missing}", name: "Third line", provider: SIMULATOR, owner: { userExternalId: "ana" } }]) { userErrors { message } } }`,
    );
    await row.getByRole('button', { name: /^Retry the callback of/ }).click();
    await page.getByText('The callback is processed again.').first().waitFor();
    await row.waitFor({ state: 'detached' });
    await waitFor(async () => (await demo.api('ana', '{ messages { edges { node { body } } } }')).includes('Hello?'), {
      what: 'the text',
    });
    await page.getByRole('combobox', { name: 'State' }).selectOption('Processed');
    await page.getByRole('row').getByText('Processed').first().waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('no such words');
    await page.getByText('None here.').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill(customers.harbor);
    await page.getByRole('row').getByText('Processed').first().waitFor();
  });

  test('dismisses one callback with a reason, and takes that back', async () => {
    const missing = '+12025550195';
    await demo.text(customers.harbor, missing, 'Not for you');
    const page = await enter('Ada Admin');
    await page.goto(`${demo.url}/admin/callbacks`);
    const row = page.getByRole('row').filter({ hasText: '(202) 555-0195' });
    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'Dismiss…', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: 'Reason (optional)' }).fill('It belongs to the old shop.');
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.getByText('It belongs to the old shop.').waitFor();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'State' }).selectOption('Dismissed');
    await row.getByText('It belongs to the old shop.').waitFor();
    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'Undo the dismissal' }).click();
    await page.getByRole('button', { name: 'Dismiss…', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Dismiss…', exact: true }).click();
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.getByText('Dismissed').first().waitFor();
  });

  test('shows every other kind of alarm with what it is about, until it is over', async () => {
    const client = new Client({ connectionString: demo.databaseUrl });
    await client.connect();
    const run = async (user: string, query: string) => JSON.parse(await demo.api(user, query)) as Record<string, never>;
    await demo.text(customers.harbor, numbers.ben, 'Anybody?');
    const isThere = async (body: string) =>
      (await client.query('SELECT 1 FROM message WHERE body = $1', [body])).rowCount;
    await waitFor(async () => (await isThere('Anybody?')) === 1);
    // Each of these is what a user or a worker would leave behind, hours later.
    await client.query(`
      INSERT INTO carrier_check (account, checked_at, findings)
        VALUES ('generic', now(), '[{"severity": "ERROR", "code": "X", "message": "The secret is wrong."}]');
      UPDATE conversation SET waiting_since = now() - interval '2 days' WHERE id = (SELECT conversation_id FROM message WHERE body = 'Anybody?');
      INSERT INTO service_account (id, name, scopes, created_at) VALUES ('0196f3a0-0000-7000-8000-0000000000a1', 'CRM', '[]', now());
      INSERT INTO webhook_endpoint (id, url, document, service_account_id, state, problem, sequence, sequence_at, created_at)
        VALUES ('0196f3a0-0000-7000-8000-0000000000a2', 'https://crm.example.com/hooks', '', '0196f3a0-0000-7000-8000-0000000000a1',
          'SUSPENDED', 'Delivery failed for a day.', 0, now(), now());
      INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, carrier, created_at, needs_attention, problem)
        SELECT '0196f3a0-0000-7000-8000-0000000000a3', conversation_id, 'OUTBOUND', 'Did it leave?', 'SENDING', 'GSM7', 1, 'simulator',
          now() - interval '2 hours', true, '{"code": "IN_DOUBT", "reason": "It is unknown.", "advice": "Ask."}'
        FROM message WHERE body = 'Anybody?';
      INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, carrier, created_at)
        SELECT '0196f3a0-0000-7000-8000-0000000000a4', conversation_id, 'OUTBOUND', 'Waits', 'QUEUED', 'GSM7', 1, 'simulator',
          now() - interval '10 minutes' FROM message WHERE body = 'Anybody?';
      INSERT INTO job (name, subject_id, lane, run_at)
        VALUES ('deliver-message', '0196f3a0-0000-7000-8000-0000000000a4', 'lane', now() + interval '1 hour')`);
    await run(
      'ada',
      `mutation { upsertUsers(input: [{ externalId: "gone", name: "Gil Gone", email: "gil@demo.example", role: VIEWER }]) { created }
        upsertPhoneNumbers(input: [{ number: "+12025550188", name: "Lobby", provider: SIMULATOR, owner: { userExternalId: "gone" } }]) { created } }`,
    );
    const page = await enter('Ada Admin');
    await page.goto(`${demo.url}/admin/health`);
    const kinds = [
      ['A carrier account fails', 'Line'],
      ['Texts wait to be sent', null],
      ['It is unknown whether texts were sent', /^Text of/],
      ['A webhook is suspended', 'https://crm.example.com/hooks'],
      ['Customers wait for an answer', '(312) 555-0140'],
      ['Nobody may read the texts of a number', '(202) 555-0188'],
    ] as const;
    const alarmOf = (title: string) =>
      page.locator('.alarms > li').filter({ has: page.getByRole('heading', { name: title }) });
    for (const [title, subject] of kinds) {
      await alarmOf(title).waitFor();
      if (subject === null) continue;
      await alarmOf(title).getByRole('link', { name: subject }).waitFor();
    }
    const faults: string[] = [];
    await lookOf('desktop-light', faults)(page, 'admin-alarms');
    await page.setViewportSize({ width: 390, height: 780 });
    await lookOf('phone-light', faults)(page, 'admin-alarms');
    expect(faults).toEqual([]);

    await client.query(`
      DELETE FROM carrier_check; DELETE FROM webhook_endpoint; UPDATE conversation SET waiting_since = NULL;
      DELETE FROM job WHERE subject_id = '0196f3a0-0000-7000-8000-0000000000a4';
      UPDATE message SET needs_attention = false, status = 'FAILED' WHERE id IN ('0196f3a0-0000-7000-8000-0000000000a3', '0196f3a0-0000-7000-8000-0000000000a4');
      UPDATE app_user SET role = 'SALESPERSON' WHERE external_id = 'gone'`);
    await client.end();
    await page.getByText('Everything works.').waitFor();
  });

  test('counts texts for managers, too, and saves them as a file', async () => {
    await demo.text(customers.maya, numbers.ana, 'How much is it?');
    const noon = `${new Date().toISOString().slice(0, 10)}T12:00:00Z`;
    const day = (days: number) => new Date(Date.parse(noon) + days * 86_400_000).toISOString();
    const input = `{ from: "${day(-2)}", until: "${day(2)}", by: USER }`;
    const counted = () =>
      demo.api('dana', `{ figures(input: ${input}) { received subject { ... on User { name } } } }`);
    await waitFor(async () => (await counted()).includes('Ana Ruiz'), { what: 'the figures', limitMs: 30_000 });
    const page = await enter('Dana Weiss');
    await page.getByRole('link', { name: 'Figures' }).click();
    await page.getByRole('combobox', { name: 'By' }).selectOption('Seller');
    const table = page.getByRole('table', { name: 'All figures' });
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ana Ruiz' }) });
    await row.waitFor();
    expect(Number(await row.getByRole('cell').first().textContent())).toBeGreaterThan(0);
    await page.getByRole('img', { name: /^Texts in and out/ }).waitFor();
    await page.getByRole('combobox', { name: 'Chart' }).selectOption('Time to the first answer');
    await page.getByRole('img', { name: /^Time to the first answer/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('figures-user.csv');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFSeller,In,Out,Delivered,/);
    expect(lines.some((line) => line.startsWith('Ana Ruiz,'))).toBe(true);
    await page.getByRole('combobox', { name: 'Days' }).selectOption('Other days');
    await page.getByLabel('First day').fill('2020-01-01');
    await page.getByLabel('Last day').fill('2020-01-31');
    await page.getByText('No texts in these days.').waitFor();
    await page.getByLabel('Last day').fill('2019-01-31');
    await page.getByText('Choose a first day, and a last day that is not before it.').waitFor();
  });

  test.each(screens)('is accessible and fits the screen: %s', async (screen, options) => {
    const faults: string[] = [];
    const lookAt = lookOf(screen, faults);
    const look = async (shown: Page, view: string) => {
      await lookAt(shown, view);
      // It scrolls by itself, so the document is never too wide.
      const tooWide = await shown
        .locator('.admin')
        .evaluateAll((panes) => panes.some((pane) => pane.scrollWidth > pane.clientWidth));
      if (tooWide) faults.push(`${view}: the screen is too wide`);
    };
    await demo.text(customers.maya, '+12025550196', 'Hello?');
    const page = await enter('Ada Admin', options);
    await page.goto(`${demo.url}/admin/health`);
    const alarm = openAlarm(page, '+12025550196');
    await alarm.locator('summary').click();
    await look(page, 'admin-health');
    await alarm.locator('details').getByRole('link').first().click();
    await page.locator('.screen pre').waitFor();
    await look(page, 'admin-callback');
    await page.goto(`${demo.url}/admin/callbacks`);
    await page.getByRole('row').nth(1).waitFor();
    await look(page, 'admin-callbacks');
    await page.goto(`${demo.url}/admin/figures`);
    await page.locator('.chart svg').waitFor();
    await look(page, 'admin-figures-by-day');
    await page.locator('.filters select').nth(1).selectOption('USER');
    await page.locator('.chart-bar').first().waitFor();
    await look(page, 'admin-figures-by-seller');
    expect(faults).toEqual([]);
  });
});
