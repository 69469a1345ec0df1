import { deleteOldEvents } from '@patchbay/messaging';
import { connectPersistence } from '@patchbay/persistence';
import { waitFor } from '@patchbay/testkit';
import { Client } from 'pg';
import type { Browser, Page, Route } from 'playwright-core';
import { describeInBrowser, launchBrowser, signIn, type Tab } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('a connection that is lost', () => {
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
  const lost = () => page.getByText(/The connection is lost/);
  /** Without what a browser itself says of a server that is away. */
  const problems = () =>
    tab.problems.filter((problem) => !/ERR_CONNECTION_REFUSED|WebSocket connection to .* failed/.test(problem));

  test('as the gateway is killed is seen to be gone; when it is back, what was said meanwhile is there, in order, each once, and all works on', async () => {
    await demo.text(customers.maya, numbers.ana, 'Before');
    await page.getByRole('link', { name: 'Before' }).click();
    await message('Before').waitFor();

    await demo.killGateway();
    await lost().waitFor();
    await demo.text(customers.maya, numbers.ana, 'Meanwhile 1');
    await demo.text(customers.maya, numbers.ana, 'Meanwhile 2');
    await page.getByLabel('Text to Maya Lindqvist').fill('Are you there?');
    await page.getByLabel('Text to Maya Lindqvist').press('Enter');
    await message('Are you there?')
      .getByText(/did not get through/)
      .waitFor();

    await demo.startGateway();
    await message('Meanwhile 2').waitFor();
    await lost().waitFor({ state: 'detached' });
    await message('Are you there?').getByRole('button', { name: 'Try again' }).click();
    await message('Are you there?').getByText('Delivered', { exact: true }).waitFor();
    await demo.text(customers.maya, numbers.ana, 'After');
    await message('After').waitFor();
    expect(await page.locator('.message .body').allInnerTexts()).toEqual([
      'Before',
      'Meanwhile 1',
      'Meanwhile 2',
      'Are you there?',
      'After',
    ]);
    await waitFor(
      async () => (await demo.textsOf(customers.maya)).filter(({ direction }) => direction === 'RECEIVED').length === 1,
    );
    expect(problems()).toEqual([]);
  });

  test('for longer than events are kept: all is read anew, and goes on from there', async () => {
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

  test('without a word, as when a network goes away, is noticed too', async () => {
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

  test('or none: what happens while a list is being read is in it', async () => {
    let held: Route | undefined;
    await page.route('**/graphql', (route) => {
      if (held === undefined && (route.request().postData() ?? '').includes('query Conversations(')) held = route;
      else void route.continue();
    });
    await page.reload();
    await page.locator('[data-connection=live]').waitFor();
    await waitFor(() => held !== undefined);
    // Looked up before the text came, and told behind the event of it.
    const answer = await held!.fetch();
    await demo.text(customers.stranger, numbers.ana, 'Between looking and telling');
    await page.getByRole('button', { name: /Notifications, \d+ unread/ }).waitFor();
    await page.locator('[aria-live=polite]').getByText('Between looking and telling').waitFor({ state: 'attached' });
    await held!.fulfill({ response: answer });
    await page.getByRole('link', { name: 'Between looking and telling' }).waitFor();
    expect(problems()).toEqual([]);
  });
});

/** As if days had passed since this text came. */
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
    expect(
      await deleteOldEvents({ database: persistence.database, now: () => new Date(Date.now() + 9 * 86_400_000) }, 7),
    ).toBeGreaterThan(0);
  } finally {
    await client.end();
    await persistence.close();
  }
}
