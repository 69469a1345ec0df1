import { createTestDatabase, type RunningApp, startApp, type TestDatabase, waitFor } from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab } from './browser';
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

describeInBrowser('signing in with a link', () => {
  let database: TestDatabase;
  let patchbay: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    database = await createTestDatabase();
    [patchbay, browser] = await Promise.all([
      startApp('standalone', { DATABASE_URL: database.url, DEMO: '0' }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await patchbay?.stop();
    await database?.close();
  });

  test('makes the first administrator, who lets others in', async () => {
    const link = await waitFor(() => /http:\S+\/sign-in#[\w-]{43}/.exec(patchbay.output())?.[0]);
    const { page, problems } = await openTab(browser, link);
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
    await page.getByRole('textbox', { name: /^ID/ }).fill('ben');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('button', { name: 'Make a sign-in link' }).click();
    const others = await page.getByRole('status').locator('code').textContent();

    const { page: second } = await openTab(browser, others!);
    await second.getByText('This link signs you in as', { exact: false }).waitFor();
    await second.getByRole('button', { name: 'Sign in' }).click();
    await second.getByText('Signed in as Ben Okafor').waitFor({ state: 'attached' });
    const { page: third } = await openTab(browser, others!);
    await third.getByText('This link is not valid any more', { exact: false }).waitFor();
    await third.getByRole('button', { name: 'Go to the inbox' }).click();
    await third.getByText('Open the link that you got from an administrator.', { exact: false }).waitFor();
    expect(problems).toEqual([]);
  });
});
