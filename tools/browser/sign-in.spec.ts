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
    // Tokens that end soon enough for a test to see them renewed: the library renews a minute before.
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

  test('with a code and its proof; the token is renewed without anything being lost; leaving ends it', async () => {
    const { page, problems } = await openTab(browser, demo.url);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${demo.url}/`);
    await page.getByText(/Nobody has texted yet/).waitFor();

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

  test('a link leads where it should, by way of the provider too; whose token is no longer taken is told so', async () => {
    const { page } = await openTab(browser, `${demo.url}/?type=LEAD`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${demo.url}/?type=LEAD`);
    await page.getByRole('button', { name: 'Leads', pressed: true }).waitFor();

    await page.evaluate(() => sessionStorage.setItem('patchbay.token', 'of another time'));
    await page.reload();
    await page.getByRole('alert').getByText(/token/).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
  });

  test('a code that nobody gave is refused, and one can try again', async () => {
    const { page } = await openTab(browser, `${demo.url}/?code=made-up&state=made-up`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as root').waitFor({ state: 'attached' });
  });
});
