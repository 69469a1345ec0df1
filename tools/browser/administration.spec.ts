import { createGraphqlClient, startGenericCarrier, type GenericCarrier, waitFor } from '@patchbay/testkit';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf, signIn } from './browser';
import { lookOf } from './look';
import { customers, numbers, startDemo, type Demo } from './start-demo';

const secret = `whsec_${Buffer.from('A secret of the generic carrier').toString('base64')}`;

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const screens = [
  ['desktop', {}],
  ['phone', phone],
  ['small-phone-ar', { locale: 'ar-EG', ...phone, viewport: { width: 320, height: 640 } }],
] as const;

/** Acknowledges what webhooks bring, and keeps it. */
async function startReceiver() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      bodies.push(body);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    bodies,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

describeInBrowser('administration', () => {
  let demo: Demo;
  let browser: Browser;
  let carrier: GenericCarrier;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    carrier = await startGenericCarrier(secret);
    receiver = await startReceiver();
    [demo, browser] = await Promise.all([
      startDemo({
        SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
        WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
      }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await carrier?.close();
    await receiver?.close();
  });

  const open = async (screen: string): Promise<Page> => {
    const page = await enter('Ada Admin');
    await page.goto(`${demo.url}/admin`);
    await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 2, name: screen }).waitFor();
    return page;
  };

  const addAccount = (name: string) =>
    demo.api(
      'ada',
      `mutation { upsertCarrierAccount(input: { provider: GENERIC, name: "${name}", credentials: [
        { name: "sendUrl", value: "${carrier.sendUrl}" }, { name: "secret", value: "${secret}" }] }) { userErrors { message } } }`,
    );

  test('is for administrators only', async () => {
    const ada = await enter('Ada Admin');
    await ada.getByRole('link', { name: 'Administration' }).click();
    await ada.getByRole('link', { name: 'Carrier accounts' }).waitFor();
    const ana = await enter('Ana Ruiz');
    await ana.getByRole('link', { name: 'Records' }).waitFor();
    expect(await ana.getByRole('link', { name: 'Administration' }).count()).toBe(0);
    await ana.goto(`${demo.url}/admin/carriers`);
    await ana.getByText('Only administrators can change settings.').waitFor();
  });

  test('adds an account with a carrier, checks it, pauses it and deletes it', async () => {
    const page = await open('Carrier accounts');
    await page.getByRole('link', { name: 'Add account' }).click();
    await page.getByRole('combobox', { name: 'Carrier' }).selectOption('Any other carrier');
    await page.getByLabel('Name', { exact: true }).fill('Second line');
    await page.getByLabel('sendUrl').fill(carrier.sendUrl);
    await page.getByLabel('secret', { exact: true }).fill(secret);
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByRole('heading', { level: 2, name: 'Second line' }).waitFor();
    await page
      .getByText(/\/webhooks\/generic/)
      .first()
      .waitFor();
    expect(await page.getByLabel('secret', { exact: true }).inputValue()).toBe('');

    await page.getByRole('button', { name: 'Check now' }).click();
    await page.locator('.findings > li').first().waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();

    await page.getByLabel('Name', { exact: true }).fill('Second line, East');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 2, name: 'Second line, East' }).waitFor();
    await page.getByRole('button', { name: 'Delete account…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete account' }).click();
    await page.getByText('Account deleted.').first().waitFor();
    expect(await page.getByRole('link', { name: 'Second line, East' }).count()).toBe(0);
  });

  test('adds a person, gives them a role and a team, and hands over what they had when they leave', async () => {
    const page = await open('People');
    await page.getByRole('link', { name: 'Add person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Noor Haddad');
    await page.getByLabel('Email').fill('noor@demo.example');
    await page.getByLabel('ID at your identity provider').fill('noor');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('heading', { level: 2, name: 'Noor Haddad' }).waitFor();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('Sales manager');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.', { exact: true }).first().waitFor();
    await page.getByLabel('Add to a team').fill('Eas');
    await page.getByRole('button', { name: /East/ }).click();
    await page.getByRole('button', { name: 'Remove from East' }).waitFor();
    expect(await demo.api('ada', '{ userByExternalId(externalId: "noor") { role teams { name } } }')).toContain(
      '{"role":"SALES_MANAGER","teams":[{"name":"East"}]}',
    );

    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByLabel('Search', { exact: true }).fill('Chloe');
    await page.getByRole('link', { name: 'Noor Haddad' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Chloe Martin' }).click();
    await page.getByRole('button', { name: 'Deactivate…' }).click();
    await page.getByText('1 number', { exact: true }).waitFor();
    const leave = page.getByRole('button', { name: 'Deactivate', exact: true });
    expect(await leave.isDisabled()).toBe(true);
    await page.getByLabel('Hand over to').fill('Noor');
    await page.getByRole('button', { name: /Noor Haddad/ }).click();
    await page.locator('.hand-over .notice').waitFor({ state: 'detached' });
    await leave.click();
    await page.getByRole('button', { name: 'Reactivate' }).waitFor();
    expect(await demo.api('ada', '{ userByExternalId(externalId: "noor") { phoneNumbers { name } } }')).toContain(
      "Chloe's number",
    );
    await page.getByRole('button', { name: 'Reactivate' }).click();
    await page.getByRole('button', { name: 'Deactivate…' }).waitFor();
  });

  test('adds a team with a lead and members, and closes it', async () => {
    const page = await open('Teams');
    await page.getByRole('link', { name: 'Add team' }).click();
    await page.getByLabel('Name', { exact: true }).fill('North');
    await page.getByLabel('ID in your systems').fill('north');
    await page.getByLabel('Team lead').fill('Dana');
    await page.getByRole('button', { name: /Dana Weiss/ }).click();
    await page.getByRole('button', { name: 'Add team' }).click();
    await page.getByText('No members yet.', { exact: false }).waitFor();
    for (const name of ['Ben Okafor', 'Eli Novak']) {
      await page.getByLabel('Add a member').fill(name);
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.getByRole('table', { name: 'Members' }).getByRole('link', { name }).waitFor();
    }
    await page.getByRole('button', { name: 'Remove Ben Okafor' }).click();
    await page.getByRole('link', { name: 'Ben Okafor' }).waitFor({ state: 'detached' });
    expect(
      await demo.api(
        'ada',
        '{ teamByExternalId(externalId: "north") { lead { name } members { edges { node { name } } } } }',
      ),
    ).toContain('{"lead":{"name":"Dana Weiss"},"members":{"edges":[{"node":{"name":"Eli Novak"}}]}}');
    await page.getByRole('button', { name: 'Close team…' }).click();
    await page.getByText('Nothing changes hands.').waitFor();
    await page.getByRole('button', { name: 'Close team', exact: true }).click();
    await page.getByText('Team closed.').first().waitFor();
  });

  test('adds a number, gives it to a team, and retires it', async () => {
    await addAccount('Line for numbers');
    const page = await open('Numbers');
    await page.getByRole('link', { name: 'Add number' }).click();
    await page.getByLabel('Number', { exact: true }).fill('+1 202 555 0177');
    await page.getByLabel('Name', { exact: true }).fill('Trade fair');
    await page.getByRole('combobox', { name: 'Carrier account' }).selectOption('Line for numbers');
    await page.getByLabel('Owner').fill('Ben');
    await page.getByRole('button', { name: /Ben Okafor/ }).click();
    await page.getByLabel('Send nothing at certain hours').check();
    await page.getByRole('combobox', { name: 'Sunday' }).selectOption('Nothing is sent');
    await page.getByRole('button', { name: 'Add number' }).click();
    await page.getByRole('table', { name: 'Owners' }).getByRole('link', { name: 'Ben Okafor' }).waitFor();
    expect(
      await demo.api(
        'ada',
        '{ allPhoneNumbers(filter: { search: "Trade fair" }) { edges { node { number quietHours { from until days { weekday sendFrom } } } } } }',
      ),
    ).toContain(
      '{"number":"+12025550177","quietHours":{"from":"21:00","until":"08:00","days":[{"weekday":"SUNDAY","sendFrom":null}]}}',
    );

    await page.getByLabel('Send an away message').check();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('We are at the trade fair. 🎪');
    await page.getByText('1 text', { exact: false }).first().waitFor();
    await page.getByRole('checkbox', { name: 'Friday' }).uncheck();
    await page.getByRole('button', { name: 'Save away message' }).click();
    await page.getByText('It counts for every text from now on.', { exact: false }).first().waitFor();
    expect(
      await demo.api(
        'ada',
        '{ allPhoneNumbers(filter: { search: "Trade fair" }) { edges { node { awayMessage { isOn text everyHours hours { weekday } } } } } }',
      ),
    ).toContain(
      '{"isOn":true,"text":"We are at the trade fair. 🎪","everyHours":24,"hours":[{"weekday":"MONDAY"},{"weekday":"TUESDAY"},{"weekday":"WEDNESDAY"},{"weekday":"THURSDAY"}]}',
    );

    await page.getByLabel('New owner').fill('West');
    await page.getByRole('button', { name: /West/ }).click();
    await page.getByText('This changes hands:').waitFor();
    await page.getByRole('button', { name: 'Give the number' }).click();
    await page.getByRole('table', { name: 'Owners' }).getByRole('link', { name: 'West' }).waitFor();
    await page.getByRole('button', { name: 'Retire number…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retire number' }).click();
    await page.getByText('Retired', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Numbers', exact: true }).click();
    await page.getByRole('link', { name: '(202) 555-0101' }).waitFor();
    expect(await page.getByText('Trade fair').count()).toBe(0);
    await page.getByRole('combobox', { name: 'State' }).selectOption('Retired');
    await page.getByText('Trade fair').waitFor();
  });

  test('changes what the company decides, and the audit log says who did', async () => {
    const page = await open('Company settings');
    await page.getByRole('combobox', { name: 'STOP and START count for' }).selectOption('All numbers of the company');
    await page.getByRole('button', { name: 'Add holiday' }).click();
    await page.getByLabel('Holiday 1: day').fill('12-25');
    await page.getByLabel('Holiday 1: name').fill('Christmas');
    await page.getByRole('combobox', { name: 'Texts in' }).selectOption('German');
    await page.getByLabel('Answer to HELP').fill('Rufen Sie uns an: +49 30 5550100.');
    await page.getByText('It does not say how to opt out: STOP.', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Keep texts and their files' }).selectOption('A number of days');
    await page.getByLabel('Days to keep texts').fill('9000');
    await page.getByRole('button', { name: 'Save' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('0 texts are emptied now', { exact: false }).waitFor();
    await question.getByRole('button', { name: 'Save and remove' }).click();
    await page.getByText('It counts for every text from now on.', { exact: false }).first().waitFor();
    expect(
      (await demo.api('ada', '{ companySettings { automaticTexts { kind language text isOwn } } }')).match(
        /\{[^{}]*"isOwn":true\}/g,
      ),
    ).toEqual(['{"kind":"HELP","language":"DE","text":"Rufen Sie uns an: +49 30 5550100.","isOwn":true}']);
    expect(
      await demo.api('ada', '{ companySettings { keywordScope textDays holidays { date name country } } }'),
    ).toContain(
      '{"keywordScope":"COMPANY","textDays":9000,"holidays":[{"date":"12-25","name":"Christmas","country":null}]}',
    );

    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByLabel('Operation').fill('updateCompanySettings');
    const row = page.getByRole('row').filter({ hasText: 'updateCompanySettings' }).first();
    await row.getByRole('cell', { name: 'Ada Admin' }).waitFor();
    await page.getByText('upsertUsers').first().waitFor({ state: 'detached' });
    await row.getByText('updateCompanySettings').click();
    await row.getByText('Christmas', { exact: false }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as JSON lines' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('updateCompanySettings');
  });

  test('creates a service account, whose token is shown once, and a webhook, which can be tested and replayed', async () => {
    const page = await open('Service accounts');
    await page.getByRole('link', { name: 'Add service account' }).click();
    await page.getByLabel('Name', { exact: true }).fill('CRM');
    expect(await page.getByRole('button', { name: 'Create token' }).isDisabled()).toBe(true);
    await page.getByLabel('Read conversations and messages, also live').check();
    await page.getByLabel('Read records, people, teams, numbers and templates').check();
    await page.getByRole('button', { name: 'Create token' }).click();
    const token = await page.locator('.copy code').innerText();
    const client = createGraphqlClient(demo.url, token);
    expect(await client.run('{ teams { edges { node { name } } } }')).toBeTruthy();
    await page.getByRole('button', { name: 'I copied it' }).click();
    await page.getByRole('link', { name: 'CRM' }).waitFor();
    expect(await page.getByText(token).count()).toBe(0);

    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('link', { name: 'Add webhook' }).click();
    await page.getByLabel('Address').fill(receiver.url);
    await page.getByRole('combobox', { name: 'Service account' }).selectOption('CRM');
    await page.getByRole('button', { name: 'Add webhook' }).click();
    expect(await page.locator('.copy code').innerText()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'I copied it' }).click();
    await page.getByText('No requests yet.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByRole('row').getByText('Received').waitFor();
    expect(receiver.bodies.join()).toContain('patchbay.test');

    await demo.text(customers.maya, numbers.ana, 'For the webhook');
    const received = () => receiver.bodies.filter((body) => body.includes('For the webhook'));
    await waitFor(() => received().length > 0, { what: 'the text at the receiver' });
    await page.getByRole('row').getByRole('button', { name: 'Send again what followed' }).last().click();
    await waitFor(() => received().length > 1, { what: 'the text again' });
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete webhook…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByText('No webhooks yet.', { exact: false }).waitFor();

    await page.getByRole('link', { name: 'Service accounts' }).click();
    await page.getByRole('link', { name: 'CRM' }).click();
    await page.getByRole('button', { name: 'Revoke…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked', { exact: true }).waitFor();
    await expect(client.run('{ teams { edges { node { name } } } }')).rejects.toThrow();
  });

  test('simulates routing with its reasons', async () => {
    const page = await open('Routing simulator');
    await page.getByLabel('From the customer’s number').fill('+1 (312) 555-0140');
    await page.getByLabel('To your number').fill(numbers.ana);
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByRole('heading', { level: 3, name: 'Harbor Coffee Roasters' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Tom Adeyemi' }).getByText('belongs to someone else').waitFor();
    await page.getByLabel('From the customer’s number').fill(customers.stranger);
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByRole('heading', { level: 3, name: 'A new lead' }).waitFor();
  });

  test('adds a field of records, and renames it', async () => {
    const page = await open('Record fields');
    await page.getByLabel('Key').fill('machine');
    await page.getByLabel('Label').fill('Machine');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^Machine Contact machine Text/ }).waitFor();
    await page.getByLabel('Key').fill('machine');
    await page.getByLabel('Label').fill('Grinder');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^Grinder Contact machine Text/ }).waitFor();
    expect(await page.getByRole('row', { name: /^Machine / }).count()).toBe(0);
  });

  test('shows what customers allow, and since when', async () => {
    await demo.text(customers.ines, numbers.ana, 'STOP');
    const page = await open('Consent');
    await page.getByLabel('Customer’s number').fill('+1 312 555 0151');
    // The carrier's text is on its way.
    const row = page.getByRole('row').filter({ hasText: '(312) 555-0151' });
    await waitFor(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 2, name: 'Consent' }).waitFor();
        await page.locator('.loading-rows').waitFor({ state: 'detached' });
        return (await row.count()) > 0;
      },
      { what: 'the opt-out' },
    );
    await row.getByText('Opted out').waitFor();
    await row.getByText('The customer texted a keyword.').waitFor();
  });

  const table = (name: string, lines: readonly string[]) => ({
    ...{ name, mimeType: 'text/csv' },
    // As Excel in Europe writes it.
    buffer: Buffer.from(lines.join('\r\n'), 'latin1'),
  });
  const choose = (page: Page, file: ReturnType<typeof table>) =>
    page.locator('input[type="file"]').first().setInputFiles(file);
  const fact = (page: Page, name: string) => page.locator('.facts div', { hasText: name }).locator('dd');

  test('imports customers from a file, after a look at its columns and a check', async () => {
    const page = await open('Import');
    await demo.text('+12125550177', numbers.ana, 'I am new here');
    await choose(
      page,
      table('Kunden.csv', [
        'Kundennr.;Vorname;Nachname;Handy;Betreuer;Bemerkung;SMS opt-out',
        'i-1;Jörg;Weiß;212-555-0171;Ana Ruiz;gut;',
        'i-2;Zoë;Groß;212-555-0172;;;ja',
        'i-3;Kim;Lost;2,12556E+09;Ana Ruiz;;',
        'i-4;Neu;Hier;212-555-0177;Ana Ruiz;;',
      ]),
    );
    await page.getByText('Kunden.csv', { exact: false }).first().waitFor();
    const columns = page.getByRole('region', { name: 'The first rows of the file' });
    await columns.getByText('Jörg').waitFor();
    const chosen = () =>
      columns.locator('select').evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
    expect(await chosen()).toEqual(['externalId', 'firstName', 'lastName', 'mobile', 'owner', '', 'optedOut']);
    await page.getByRole('combobox', { name: 'What “Bemerkung” is' }).selectOption('Name');
    await page.getByRole('combobox', { name: 'What “Bemerkung” is' }).selectOption('Ignore');
    await page.getByRole('combobox', { name: 'Country of numbers' }).selectOption('US');
    await page.getByRole('combobox', { name: 'Owner of new records' }).fill('Ben Okafor');
    await page.getByRole('checkbox', { name: 'Take over leads' }).uncheck();
    await page.getByRole('button', { name: 'Check without importing' }).click();
    await page.getByRole('heading', { name: 'What would happen' }).waitFor();
    expect(await fact(page, 'Would be created').textContent()).toBe('3');
    expect(await fact(page, 'Refused').textContent()).toBe('1');
    expect(await fact(page, 'Opted out').textContent()).toBe('1');
    await page.getByText('It may be a lead that a text created:', { exact: false }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the refused rows' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('refused-Kunden.csv');
    const refused = readFileSync((await download.path())!, 'utf8');
    expect(refused).toMatch(/^\ufeff"line","reason","Kundennr\."/);
    expect(refused).toMatch(/"4","Handy: A spreadsheet turned the number into scientific notation.*","i-3","Kim"/);

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('The file was imported.').waitFor();
    expect(await fact(page, 'Created').textContent()).toBe('3');
    const found = await demo.api(
      'ada',
      '{ recordByExternalId(type: CONTACT, externalId: "i-2") { name owner { ... on User { name } } phones { number } } }',
    );
    expect(JSON.parse(found)).toEqual({
      recordByExternalId: { name: 'Zoë Groß', owner: { name: 'Ben Okafor' }, phones: [{ number: '+12125550172' }] },
    });
  });

  test('continues an import after a lost connection, and after the page was closed', async () => {
    const { page } = await signIn(browser, demo.url, 'Ada Admin');
    let calls = 0;
    let isLost = true;
    await page.route('**/graphql', (route) => {
      const isImport = route.request().postData()?.includes('"claim"') === true;
      if (isImport) calls += 1;
      return isImport && isLost && calls > 2 ? route.abort('connectionfailed') : route.fallback();
    });
    const rows = Array.from({ length: 900 }, (_, n) => `many-${n},Customer ${n},ana`);
    const file = table('many.csv', ['externalId,name,owner', ...rows]);
    await page.goto(`${demo.url}/admin/import`);
    await choose(page, file);
    const check = page.getByRole('button', { name: 'Check without importing' });
    await check.click();
    await page.getByText('Can’t reach Patchbay. It goes on by itself.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    isLost = false;
    await check.click();
    await page.getByRole('heading', { name: 'What would happen' }).waitFor();
    expect(await fact(page, 'Would be created').textContent()).toBe('900');
    [calls, isLost] = [0, true];
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Can’t reach Patchbay. It goes on by itself.').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.reload();
    await page.getByText('was interrupted.', { exact: false }).waitFor();
    isLost = false;
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('The file was imported.').waitFor();
    const count = async (name: string) => Number(await fact(page, name).textContent());
    expect((await count('Created')) + (await count('Unchanged'))).toBe(900);
    expect(await count('Unchanged')).toBeGreaterThan(0);
    await page.reload();
    await page.getByText('Choose a CSV file').waitFor();
    expect(await page.getByText('was interrupted.', { exact: false }).count()).toBe(0);
    await page.context().close();
  });

  test('says what is wrong while nothing loads, and loads when it can', async () => {
    const page = await enter('Ada Admin');
    const isQuery = (request: { postData(): string | null }) =>
      request.postData()?.includes('CarrierAccounts') ?? false;
    let answers: 'refuse' | 'serve' = 'refuse';
    await page.route('**/graphql', (route) =>
      answers === 'refuse' && isQuery(route.request())
        ? route.fulfill({ json: { errors: [{ message: 'Try later.', extensions: { code: 'UNAVAILABLE' } }] } })
        : route.fallback(),
    );
    await page.goto(`${demo.url}/admin/carriers`);
    await page.getByRole('alert').getByText('Try later.').waitFor();
    answers = 'serve';
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Add account' }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('says so without a connection, and loads when it is back', async () => {
    // The browser logs each request that fails.
    const { page } = await signIn(browser, demo.url, 'Ada Admin');
    await page.goto(`${demo.url}/admin/people`);
    await page.getByRole('link', { name: 'Ana Ruiz' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Teams' }).click();
    await page.getByText('You’re offline.', { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'West' }).waitFor();
    await page.context().close();
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
    const page = await enter('Ada Admin', options);
    const show = async (path: string, view: string) => {
      await page.goto(`${demo.url}${path}`);
      await page.locator('.screen, .admin-menu').last().waitFor();
      await page.locator('.loading-rows').waitFor({ state: 'detached' });
      await look(page, view);
    };
    await addAccount(`Line ${screen}`);
    const { createServiceAccount } = JSON.parse(
      await demo.api(
        'ada',
        'mutation { createServiceAccount(input: { name: "Audit export", scopes: [MESSAGES_READ] }) { serviceAccount { id } } }',
      ),
    ) as { createServiceAccount: { serviceAccount: { id: string } } };
    await demo.api(
      'ada',
      `mutation { createWebhookEndpoint(input: { url: "${receiver.url}", serviceAccountId: "${createServiceAccount.serviceAccount.id}",
        document: "subscription { messageAdded { cursor } }" }) { userErrors { message } } }`,
    );
    await show('/setup', 'setup');
    await show('/admin', 'admin');
    await show('/admin/carriers', 'admin-carriers');
    await show('/admin/carriers/new', 'admin-carrier-new');
    await show('/admin/carriers', 'admin-carriers');
    await page.getByRole('row').getByRole('link').first().click();
    await page.locator('.facts').waitFor();
    await look(page, 'admin-carrier');
    await show('/admin/people/new', 'admin-person-new');
    await show('/admin/people', 'admin-people');
    await page.getByRole('row').getByRole('link', { name: 'Ana Ruiz' }).click();
    await page.locator('.screen form').waitFor();
    await look(page, 'admin-person');
    await page.locator('.screen button.button:not(.button-primary)').last().click();
    await page.locator('.hand-over .notice').waitFor();
    await look(page, 'admin-deactivate');
    await show('/admin/teams', 'admin-teams');
    await page.getByRole('row').getByRole('link', { name: 'West' }).click();
    await page.locator('.screen table').waitFor();
    await look(page, 'admin-team');
    await show('/admin/numbers/new', 'admin-number-new');
    await show('/admin/numbers', 'admin-numbers');
    await page.getByRole('row').getByRole('link', { name: '(202) 555-0101' }).click();
    await page.locator('.screen table').waitFor();
    await page.locator('.screen .check input').nth(1).waitFor();
    await page.locator('.screen .check input').first().click();
    await page.locator('.screen section:has(> form) > form > .check input').last().click();
    await page.locator('.open-day').first().waitFor();
    await page.locator('.quiet-day').first().waitFor();
    await look(page, 'admin-number');
    await show('/admin/company', 'admin-company');
    await show('/admin/service-accounts/new', 'admin-program-new');
    await show('/admin/service-accounts', 'admin-programs');
    await page.getByRole('row').getByRole('link', { name: 'Audit export' }).first().click();
    await page.locator('.facts').waitFor();
    await look(page, 'admin-program');
    await show('/admin/webhooks/new', 'admin-webhook-new');
    await show('/admin/webhooks', 'admin-webhooks');
    await page.getByRole('row').getByRole('link').first().click();
    await page.locator('.facts').waitFor();
    await look(page, 'admin-webhook');
    await show('/admin/fields', 'admin-fields');
    await show('/admin/consent', 'admin-consent');
    await show('/admin/routing', 'admin-routing');
    await page.locator('input[type=tel]').first().fill('+13125550140');
    await page.locator('input[type=tel]').last().fill(numbers.ana);
    await page.locator('.screen .button-primary').click();
    await page.locator('.screen table').waitFor();
    await look(page, 'admin-routing-answer');
    await show('/admin/audit', 'admin-audit');
    await page.locator('summary').first().click();
    await look(page, 'admin-audit-entry');
    await page.goto(`${demo.url}/admin/import`);
    await page.locator('.drop-file').waitFor();
    await look(page, 'admin-import');
    await choose(
      page,
      table('own.csv', [
        'Customer no.,First name,Last name,Mobile,Owner,Notes',
        `l-${screen},Mo,Li,212-555-0179,ana,x`,
        'l-2,No,Number,1,ana,',
      ]),
    );
    await page.locator('.wide-table').waitFor();
    await page.locator('.form select').nth(1).selectOption('US');
    await page.locator('.buttons .button').first().click();
    await page.locator('.facts').waitFor();
    await look(page, 'admin-import-checked');
    expect(faults).toEqual([]);
  });
});
