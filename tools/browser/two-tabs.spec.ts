import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('two tabs of one user', () => {
  let demo: Demo;
  let browser: Browser;
  let reading: Page;
  let other: Page;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  beforeEach(async () => {
    [reading, other] = await Promise.all([enter('Ana Ruiz'), enter('Ana Ruiz')]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const title = (page: Page, text: string) => page.waitForFunction((wanted) => document.title === wanted, text);
  const row = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(name) });

  test('agree on what was read', async () => {
    await demo.text(customers.maya, numbers.ana, 'Unread in both');
    const unread = other.getByRole('link', { name: /Maya Lindqvist.*1 unread/s });
    await unread.waitFor();
    await Promise.all([title(reading, '(1) Patchbay'), title(other, '(1) Patchbay')]);

    await row(reading, 'Unread in both').click();
    await title(reading, 'Patchbay');
    await title(other, 'Patchbay');
    await unread.waitFor({ state: 'detached' });
    await other.getByRole('button', { name: 'Notifications', exact: true }).click();
    await other.getByRole('dialog', { name: 'Notifications' }).getByText('Unread in both').waitFor();
  });

  test('of one browser have one session: another user in one is another user in both', async () => {
    const second = await reading.context().newPage();
    await second.goto(demo.url);
    await second.getByText('Signed in as Ana Ruiz').waitFor({ state: 'attached' });
    await reading.getByRole('button', { name: 'Sign out' }).click();
    await second.getByRole('button', { name: /^Ben/ }).click();
    await reading.getByText(/Signed in as Ben/).waitFor({ state: 'attached' });
    // Another browser is not concerned.
    expect(await other.getByText('Signed in as Ana Ruiz').count()).toBe(1);
    await second.close();
  });

  test('sign out without an error, however late the answer to it arrives', async () => {
    await reading.route('**/session', async (route) => {
      const response = await route.fetch();
      if (route.request().method() === 'DELETE') await pause(1_000);
      await route.fulfill({ response });
    });
    await reading.getByRole('button', { name: 'Sign out' }).click();
    await reading.getByText('Choose who you want to be.').waitFor();
    expect(await reading.getByRole('alert').count()).toBe(0);
  });

  test('agree on templates', async () => {
    await other.goto(`${demo.url}/templates`);
    await reading.goto(`${demo.url}/templates/new`);
    await reading.getByLabel(/^Name/).fill('Thanks from one tab');
    await reading.getByRole('textbox', { name: 'Text', exact: true }).fill('Thank you!');
    await reading.getByRole('button', { name: 'Save' }).click();
    await other.getByText('Thanks from one tab').waitFor();
  });

  test('follow a new name, and lose a conversation that goes to somebody else', async () => {
    await demo.text(customers.stranger, numbers.ana, 'Who is this?');
    await row(reading, 'Who is this').click();
    await other.getByRole('link', { name: /Who is this/ }).waitFor();
    const { records } = JSON.parse(await demo.api('ada', '{ records(types: [LEAD]) { edges { node { id } } } }')) as {
      records: { edges: { node: { id: string } }[] };
    };
    const lead = records.edges[0]!.node.id;
    await demo.api(
      'ada',
      `mutation { updateRecord(input: { id: "${lead}", name: "Sam Stranger" }) { record { id } } }`,
    );
    await Promise.all([reading, other].map((page) => row(page, 'Sam Stranger').waitFor()));

    const { me } = JSON.parse(await demo.api('ada', '{ me { id } }')) as { me: { id: string } };
    await demo.api(
      'ada',
      `mutation {
        upsertPhoneNumbers(input: [{ number: "${numbers.ana}", owner: { userExternalId: "ada" } }]) { updated }
        updateRecord(input: { id: "${lead}", ownerId: "${me.id}" }) { record { id } }
      }`,
    );
    await row(other, 'Sam Stranger').waitFor({ state: 'detached' });
    await reading.getByText('This conversation does not exist, or you don’t have access to it.').waitFor();
  });
});
