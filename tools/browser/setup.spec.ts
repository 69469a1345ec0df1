import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('the set-up', () => {
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('leads from step to step until texts go in both directions, and can be left in between', async () => {
    const page = await enter('Ada Admin');
    await page.goto(`${demo.url}/setup`);
    const step = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const isDone = (name: string) => step(name).getByText('Done', { exact: true }).waitFor();
    const isLeft = (name: string) => step(name).getByText('Left to do', { exact: true }).waitFor();
    // The demo has a company, and nothing else yet.
    await isDone('Add the people who text');
    await isDone('Add a number and give it to somebody');
    await isLeft('Add your account with a carrier');
    await page.getByText('5 steps are left.', { exact: false }).waitFor();

    await step('Decide how far STOP counts').getByRole('link', { name: 'Company settings' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It counts for every text from now on.', { exact: false }).first().waitFor();
    await page.goto(`${demo.url}/admin`);
    await page.getByRole('link', { name: 'Set-up' }).click();
    await isDone('Decide how far STOP counts');
    await isLeft('Receive a text');

    await demo.text(customers.harbor, numbers.ana, 'Is this set up?');
    await isDone('Receive a text');
    await isDone('Let the carrier call your webhook');
    const { conversations } = JSON.parse(
      await demo.api('ana', '{ conversations(first: 1) { edges { node { id } } } }'),
    ) as {
      conversations: { edges: { node: { id: string } }[] };
    };
    await demo.api(
      'ana',
      `mutation { sendMessage(input: { conversationId: "${conversations.edges[0]!.node.id}", body: "Yes" }) { message { id } } }`,
    );
    await page.getByText('Everything is set up. Texts go in both directions.').waitFor();
  });
});
