import { waitFor } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab } from './browser';
import { startIdentityProvider, type IdentityProvider } from './identity-provider';
import { startDemo, type Demo } from './start-demo';

describeInBrowser('signing in at an identity provider', () => {
  let provider: IdentityProvider;
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    // Short enough for a test to see a renewal: the library renews a minute before the token expires.
    provider = await startIdentityProvider({
      clientId: 'inbox',
      audience: 'patchbay',
      subject: 'root',
      tokenSeconds: 63,
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

  test('uses a code with PKCE, renews the token silently, and forgets it after signing out', async () => {
    const { page, problems } = await openTab(browser, demo.url);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${demo.url}/`);
    await page.getByText(/No conversations yet/).waitFor();

    const token = () => page.evaluate(() => sessionStorage.getItem('patchbay.token'));
    const first = await token();
    await waitFor(() => provider.renewals() > 0, { what: 'a renewal', limitMs: 20_000 });
    await waitFor(async () => (await token()) !== first);
    await page.reload();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(
      await page.evaluate(() => [
        sessionStorage.getItem('patchbay.token'),
        Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user')),
      ]),
    ).toEqual([null, []]);
    expect(problems).toEqual([]);
  });

  test('brings the user back to the linked page, and says so when the token is rejected', async () => {
    const { page } = await openTab(browser, `${demo.url}/?type=LEAD`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${demo.url}/?type=LEAD`);
    await page.getByRole('button', { name: 'Leads', pressed: true }).waitFor();

    await page.evaluate(() => sessionStorage.setItem('patchbay.token', 'expired'));
    await page.reload();
    await page.getByRole('alert').getByText(/token/).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
  });

  test('refuses a made-up code and lets the user try again', async () => {
    const { page } = await openTab(browser, `${demo.url}/?code=made-up&state=made-up`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
  });
});
