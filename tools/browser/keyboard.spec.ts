import { waitFor } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('with the keyboard alone', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('one signs in, goes to the next unread, reads why it is here, replies, searches and leaves', async () => {
    await demo.text(customers.maya, numbers.ana, 'From Maya');
    await waitFor(async () => (await demo.api('ana', '{ conversations(first: 1) { edges { node { lastMessage { body } } } } }')).includes('From Maya'));
    await demo.text(customers.stranger, numbers.ana, 'From a stranger');
    const { page, problems } = await openTab(browser, demo.url);
    const { keyboard } = page;
    const focused = () =>
      page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')));
    const tabTo = async (what: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        if (what.test(await focused())) return;
        await keyboard.press('Tab');
      }
      throw new Error(`The tab key does not come to ${String(what)}.`);
    };
    await page.getByRole('button', { name: /Ana Ruiz/ }).waitFor();
    await tabTo(/Ana Ruiz/);
    await keyboard.press('Enter');
    const list = page.getByRole('link', { name: /From / });
    await waitFor(async () => (await list.count()) === 2, { what: 'both texts in the list' });
    expect(await list.first().innerText()).toContain('From a stranger');

    await keyboard.press('u');
    await page.locator('.message', { hasText: 'From a stranger' }).waitFor();
    await keyboard.press('u');
    await page.locator('.message', { hasText: 'From Maya' }).waitFor();
    await page.getByText('unread', { exact: true }).waitFor({ state: 'detached' });

    await tabTo(/here\?$/);
    await keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: 'Why is this here?' });
    await why.waitFor();
    await keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });

    await keyboard.press('r');
    await keyboard.type('Typed, not clicked');
    await keyboard.press('Enter');
    await page.locator('.message', { hasText: 'Typed, not clicked' }).getByText('Delivered', { exact: true }).waitFor();
    await keyboard.press('Escape');

    await keyboard.press('j');
    await waitFor(() => page.url().includes('/c/'));
    await keyboard.press('k');
    await page.getByRole('heading', { level: 2, name: 'Maya Lindqvist' }).waitFor();
    await keyboard.press('/');
    await keyboard.type('stranger');
    await waitFor(() => page.url().includes('q=stranger'));
    await page.getByRole('link', { name: /From Maya/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /From a stranger/ }).waitFor();

    await tabTo(/Sign out/);
    await keyboard.press('Enter');
    await page.getByText('Who would you like to be?').waitFor();
    expect(problems).toEqual([]);
  });
});
