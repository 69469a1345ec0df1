import { waitFor } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('the explorer', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('signs in with one click, runs a prepared query, and hears a text', async () => {
    const asked: string[] = [];
    const { page, problems } = await openTab(browser, `${demo.url}/graphql`);
    page.on('request', (request) => asked.push(request.url()));
    const result = page.getByLabel('Operation Response').or(page.locator('.result-window'));
    const shows = (text: string) =>
      waitFor(async () => (await result.first().innerText()).includes(text), { what: text });
    const run = () => page.getByRole('button', { name: /Execute query/ }).click();
    const choose = (name: string) => page.getByLabel('Prepared operation').selectOption(name);

    await page.getByRole('button', { name: /^Ana/ }).click();
    await page.getByText('Signed in').waitFor();
    await choose('Who am I');
    await run();
    await shows('"name": "Ana');

    await choose('Hear new messages');
    await run();
    await page.getByRole('button', { name: /Stop/ }).waitFor();
    await waitFor(async () => {
      await demo.text(customers.maya, numbers.ana, 'Heard in the explorer');
      return (await result.first().innerText()).includes('Heard in the explorer');
    });

    // What GraphiQL adds to the page while it is used obeys the policy, too.
    await page.getByRole('button', { name: /Show Documentation/ }).click();
    await page.getByRole('region', { name: 'Documentation Explorer' }).waitFor();
    await page.getByRole('button', { name: /Show History/ }).click();
    await page.locator('.graphiql-history-header').waitFor();
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dark' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{ view');
    await page.locator('.CodeMirror-hints').waitFor();
    await page.keyboard.press('Escape');

    expect(problems).toEqual([]);
    expect(asked.filter((url) => /^(http|ws)/.test(url) && new URL(url).host !== new URL(demo.url).host)).toEqual([]);
  });
});
