import { connectPersistence } from '@patchbay/persistence';
import { waitFor } from '@patchbay/testkit';
import { Client } from 'pg';
import type { Browser, Page, Route } from 'playwright-core';
import { describeInBrowser, launchBrowser, signIn, type Tab } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('a lost connection', () => {
  let demo: Demo;
  let browser: Browser;
  let tab: Tab;
  let page: Page;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  beforeEach(async () => {
    tab = await signIn(browser, demo.url, 'Ana Ruiz');
    ({ page } = tab);
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const message = (text: string) => page.locator('.message', { hasText: text });
  const lost = () => page.getByText(/Connection lost/);
  /** Without the browser's own messages about a server that died during a request, or is not there. */
  const unreachable = /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|WebSocket connection to .* failed/;
  const problems = () => tab.problems.filter((problem) => !unreachable.test(problem));

  test('is shown when the gateway dies; once it is back, every text is there in order, once, and the page works on', async () => {
    await demo.text(customers.maya, numbers.ana, 'Before');
    await page.getByRole('link', { name: 'Before' }).click();
    await message('Before').waitFor();

    await demo.killGateway();
    await lost().waitFor();
    await demo.text(customers.maya, numbers.ana, 'In between 1');
    await demo.text(customers.maya, numbers.ana, 'In between 2');
    await page.getByLabel('Text to Maya Lindqvist').fill('Are you there?');
    await page.getByLabel('Text to Maya Lindqvist').press('Enter');
    await message('Are you there?')
      .getByText(/No connection. Sent once it is back/)
      .waitFor();

    await demo.startGateway();
    await message('In between 2').waitFor();
    await lost().waitFor({ state: 'detached' });
    // It is tried again, but the customer wrote in between: the user looks first.
    await message('Are you there?')
      .getByText(/New messages arrived/)
      .waitFor();
    await message('Are you there?').getByRole('button', { name: 'Try again' }).click();
    await message('Are you there?').getByText('Delivered', { exact: true }).waitFor();
    await demo.text(customers.maya, numbers.ana, 'After');
    await message('After').waitFor();
    expect(await page.locator('.message .body').allInnerTexts()).toEqual([
      'Before',
      'In between 1',
      'In between 2',
      'Are you there?',
      'After',
    ]);
    await waitFor(
      async () => (await demo.textsOf(customers.maya)).filter(({ direction }) => direction === 'RECEIVED').length === 1,
    );
    expect(problems()).toEqual([]);
  });

  test('that lasts longer than events are kept makes the page load everything again', async () => {
    await demo.text(customers.ines, numbers.ana, 'Long ago');
    await page.getByRole('link', { name: 'Long ago' }).click();
    await message('Long ago').waitFor();
    await demo.killGateway();
    await lost().waitFor();
    await demo.text(customers.ines, numbers.ana, 'Forgotten by the log');
    await forgetAll(demo.databaseUrl, 'Forgotten by the log');
    await demo.startGateway();
    await message('Forgotten by the log').waitFor();
    await page.getByRole('link', { name: 'Forgotten by the log' }).waitFor();
    await lost().waitFor({ state: 'detached' });
    await demo.text(customers.ines, numbers.ana, 'Live again');
    await message('Live again').waitFor();
    expect(await page.locator('.message .body').allInnerTexts()).toEqual([
      'Long ago',
      'Forgotten by the log',
      'Live again',
    ]);
    expect(problems()).toEqual([]);
  });

  test('is noticed even if the socket stays silent', async () => {
    let isSilent = false;
    await page.routeWebSocket('**/graphql', (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((words) => {
        if (!isSilent) server.send(words);
      });
      server.onMessage((words) => {
        if (!isSilent) socket.send(words);
      });
    });
    await page.reload();
    await page.locator('[data-connection=live]').waitFor();
    isSilent = true;
    await demo.text(customers.maya, numbers.ana, 'Into the silence');
    await lost().waitFor({ timeout: 30_000 });
    isSilent = false;
    await page.getByRole('link', { name: 'Into the silence' }).waitFor();
    await lost().waitFor({ state: 'detached' });
    expect(problems()).toEqual([]);
  }, 90_000);

  test('loses no text that arrives while a list loads', async () => {
    let held: Route | undefined;
    await page.route('**/graphql', (route) => {
      if (held === undefined && (route.request().postData() ?? '').includes('query Conversations(')) held = route;
      else void route.continue();
    });
    await page.reload();
    await page.locator('[data-connection=live]').waitFor();
    await waitFor(() => held !== undefined);
    // The list is read before the text arrives, and answered after its event.
    const answer = await held!.fetch();
    await demo.text(customers.stranger, numbers.ana, 'Between reading and answering');
    await page.getByRole('button', { name: /Notifications, \d+ unread/ }).waitFor();
    await page.locator('[aria-live=polite]').getByText('Between reading and answering').waitFor({ state: 'attached' });
    await held!.fulfill({ response: answer });
    await page.getByRole('link', { name: 'Between reading and answering' }).waitFor();
    expect(problems()).toEqual([]);
  });

  test('or a new release keeps a part of the page away: the rest works on, and the page can be reloaded', async () => {
    // The files of the release that this tab began with are gone.
    await page.route('**/assets/templates-page-*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByText('This part of the page could not be loaded.').waitFor();
    await page.getByRole('link', { name: 'Records' }).click();
    await page.getByLabel('Search records').waitFor();
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.unroute('**/assets/templates-page-*.js');
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await page.getByRole('link', { name: 'New template' }).waitFor();
  });
});

/** Forgets events as if days had passed since this text. */
async function forgetAll(databaseUrl: string, text: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  const persistence = await connectPersistence({ url: databaseUrl, applicationName: 'test', poolSize: 1 });
  await client.connect();
  try {
    await waitFor(async () => {
      const { rows } = await client.query<{ arrived: boolean; waiting: string }>(
        'SELECT EXISTS (SELECT FROM message WHERE body = $1) AS arrived, (SELECT count(*) FROM outbox WHERE sequence IS NULL) AS waiting',
        [text],
      );
      return rows[0]?.arrived === true && rows[0].waiting === '0';
    });
    expect(await persistence.retention.remove('events', new Date(Date.now() + 2 * 86_400_000))).toBeGreaterThan(0);
  } finally {
    await client.end();
    await persistence.close();
  }
}
