import {
  createTestDatabase,
  type GenericCarrier,
  type RunningApp,
  signWebhook,
  startApp,
  startGenericCarrier,
  type TestDatabase,
  waitFor,
} from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab, type Tab } from './browser';
import { startIdentityProvider, type IdentityProvider } from './identity-provider';
import { lookOf } from './look';
import { startDemo, type Demo } from './start-demo';

describeInBrowser('signing in at an identity provider', () => {
  let provider: IdentityProvider;
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    provider = await startIdentityProvider({
      clientId: 'inbox',
      audience: 'patchbay',
      subject: 'root',
      tokenSeconds: 300,
    });
    const environment = {
      AUTH_JWKS_URL: provider.keysUrl,
      AUTH_ISSUER: provider.issuer,
      AUTH_AUDIENCE: 'patchbay',
      AUTH_CLIENT_ID: 'inbox',
    };
    [demo, browser] = await Promise.all([
      startDemo({ DEMO: '0', BOOTSTRAP_ADMIN: 'root', ...environment }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await provider?.close();
  });

  const enter = async (page: Page) => {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
  };
  /** All that a script on the page can read. */
  const readable = (page: Page) =>
    page.evaluate(() => document.cookie + JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }));

  test('uses a code with PKCE, and keeps no token where a script can read it', async () => {
    const { page, problems } = await openTab(browser, demo.url);
    await enter(page);
    expect(page.url()).toBe(`${demo.url}/`);
    await page.getByText(/No conversations yet/).waitFor();
    // A JWT begins like this.
    expect(await readable(page)).not.toContain('eyJ');
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ name }) => name === 'patchbay')).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);

    await page.reload();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
  });

  test('is one sign-in for all tabs, until one of them signs out, and at the provider, too', async () => {
    const { page, problems } = await openTab(browser, demo.url);
    await enter(page);
    const other = await page.context().newPage();
    await other.goto(demo.url);
    await other.getByText('Signed in as root').waitFor({ state: 'attached' });

    await page.getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(page.url()).toBe(`${demo.url}/`);
    expect(await page.getByRole('alert').count()).toBe(0);
    await waitFor(() => provider.signOuts.length > 0);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(provider.signOuts).toEqual([
      {
        id_token_hint: expect.stringMatching(/^eyJ/),
        post_logout_redirect_uri: `${demo.url}/`,
      },
    ]);
    expect((await page.context().cookies()).filter(({ name }) => name.startsWith('patchbay'))).toEqual([]);

    await other.reload();
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
    // A tab that is signed out follows one that signs in.
    await enter(page);
    await other.getByText('Signed in as root').waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
  });

  test('brings the user back to the linked page, and says so when the session has ended', async () => {
    const { page } = await openTab(browser, `${demo.url}/?type=LEAD`);
    await enter(page);
    expect(page.url()).toBe(`${demo.url}/?type=LEAD`);
    await page.getByRole('button', { name: 'Leads', pressed: true }).waitFor();

    const { origin, cookie } = {
      origin: demo.url,
      cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
    };
    // As another browser with the same cookie would, so that this one does not hear of it from a tab.
    await fetch(`${demo.url}/session`, { method: 'DELETE', headers: { origin, cookie } });
    await page.getByRole('alert').getByText('Your session has ended. Sign in again.').waitFor();
    await enter(page);
  });

  test('refuses a made-up code and lets the user try again', async () => {
    const { page } = await openTab(browser, `${demo.url}/?code=made-up&state=made-up`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
  });
});

const secret = `whsec_${Buffer.from('A secret of the generic carrier').toString('base64')}`;

describeInBrowser('signing in with a link', () => {
  let database: TestDatabase;
  let patchbay: RunningApp;
  let carrier: GenericCarrier;
  let browser: Browser;
  let ana: Tab;
  let ben: Tab;
  beforeAll(async () => {
    [database, carrier] = await Promise.all([createTestDatabase(), startGenericCarrier(secret)]);
    [patchbay, browser] = await Promise.all([
      startApp('standalone', { DATABASE_URL: database.url, DEMO: '0' }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await patchbay?.stop();
    await carrier?.close();
    await database?.close();
  });

  test('makes the first administrator, who lets others in', async () => {
    const link = await waitFor(() => /http:\S+\/sign-in#[\w-]{43}/.exec(patchbay.output())?.[0]);
    ana = await openTab(browser, link);
    const { page, problems } = ana;
    await page.getByText('You are the first one here.', { exact: false }).waitFor();
    expect(page.url()).toBe(`${patchbay.url}/sign-in`);
    const faults: string[] = [];
    await lookOf('desktop', faults)(page, 'first-administrator');
    await page.setViewportSize({ width: 390, height: 700 });
    await lookOf('phone', faults)(page, 'first-administrator');
    expect(faults).toEqual([]);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ruiz');
    await page.getByRole('textbox', { name: 'Your email' }).fill('ana@example.com');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Set-up' }).waitFor();
    expect(page.url()).toBe(`${patchbay.url}/setup`);

    await page.goto(`${patchbay.url}/admin/people/new`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ben Okafor');
    await page.getByRole('textbox', { name: 'Email' }).fill('ben@example.com');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('button', { name: 'Make a sign-in link' }).click();
    const others = await page.getByRole('status').locator('code').textContent();

    ben = await openTab(browser, others!);
    const { page: second } = ben;
    await second.getByText('This link signs you in as', { exact: false }).waitFor();
    await second.getByRole('button', { name: 'Sign in' }).click();
    await second.getByText('Signed in as Ben Okafor').waitFor({ state: 'attached' });
    const { page: third } = await openTab(browser, others!);
    await third.getByText('This link is not valid any more', { exact: false }).waitFor();
    await third.getByRole('button', { name: 'Go to the inbox' }).click();
    await third.getByText('Open the link that you got from an administrator.', { exact: false }).waitFor();
    expect(problems).toEqual([]);
  });

  test('leads the first administrator from nothing to a text in each direction', async () => {
    const { page, problems } = ana;
    const goOn = async (step: string, link: string) => {
      await page.goto(`${patchbay.url}/setup`);
      const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: step }) });
      await item.getByRole('link', { name: link, exact: true }).click();
    };
    await goOn('Add your account with a carrier', 'Add account');
    await page.getByRole('combobox', { name: 'Carrier' }).selectOption('Any other carrier');
    await page.getByLabel('Name', { exact: true }).fill('Bridge');
    await page.getByLabel('sendUrl').fill(carrier.sendUrl);
    await page.getByLabel('secret', { exact: true }).fill(secret);
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('A generic carrier has no API that could be asked', { exact: false }).waitFor();
    const webhookUrl = await page.locator('.copy code').first().textContent();

    await goOn('Add a number and give it to somebody', 'Add number');
    await page.getByLabel('Number', { exact: true }).fill('+1 202 555 0101');
    await page.getByLabel('Name', { exact: true }).fill('Ben');
    await page.getByLabel('Owner').fill('Ben');
    await page.getByRole('button', { name: /Ben Okafor/ }).click();
    await page.getByRole('button', { name: 'Add number' }).click();
    await page.getByRole('heading', { level: 2, name: '(202) 555-0101' }).waitFor();
    await goOn('Decide how far STOP counts', 'Company settings');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('It counts for every text from now on.', { exact: false }).first().waitFor();

    await page.goto(`${patchbay.url}/setup`);
    await page.getByText('3 steps are left.', { exact: false }).waitFor();
    const data = { id: 'in-1', from: '+13125550141', to: '+12025550101', text: 'Are you open?' };
    const { body, headers } = signWebhook(secret, { type: 'message.received', data });
    expect((await fetch(webhookUrl!, { method: 'POST', headers, body })).status).toBe(200);
    await page.getByText('1 step is left.', { exact: false }).waitFor();

    await ben.page.getByText('Are you open?').first().click();
    const write = ben.page.getByRole('form', { name: 'Write a text' });
    await write.getByRole('textbox').fill('Until six.');
    await write.getByRole('button', { name: 'Send' }).click();
    await waitFor(() => carrier.sends.some(({ to, text }) => to === '+13125550141' && text === 'Until six.'));
    await page.getByText('Everything is set up. Texts go in both directions.').waitFor();
    expect([...problems, ...ben.problems]).toEqual([]);
  });
});
