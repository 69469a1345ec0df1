import { waitFor } from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab, signIn } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('the keyboard alone', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('is enough to sign in, open the next unread conversation, see why a text is here, reply, search, and sign out', async () => {
    await demo.text(customers.maya, numbers.ana, 'From Maya');
    await waitFor(async () =>
      (await demo.api('ana', '{ conversations(first: 1) { edges { node { lastMessage { body } } } } }')).includes(
        'From Maya',
      ),
    );
    await demo.text(customers.stranger, numbers.ana, 'From a stranger');
    const { page, problems } = await openTab(browser, demo.url);
    const { keyboard } = page;
    const tabTo = tabbing(page);
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

    await tabTo(/here\?|Right record\?/);
    await keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: 'Why is this here?' });
    await why.waitFor();
    await keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    // The focus returns a moment later.
    await waitFor(async () => /here\?|Right record\?/.test(await focusedOn(page)), { what: 'the focus' });

    await keyboard.press('r');
    await focusOn(page, 'Text to Maya Lindqvist');
    await keyboard.type('Typed, not clicked');
    await keyboard.press('Enter');
    await page.locator('.message', { hasText: 'Typed, not clicked' }).getByText('Delivered', { exact: true }).waitFor();
    await keyboard.press('Escape');

    await keyboard.press('j');
    await waitFor(() => page.url().includes('/c/'));
    await keyboard.press('k');
    await page.getByRole('heading', { level: 2, name: 'Maya Lindqvist' }).waitFor();
    await keyboard.press('/');
    await focusOn(page, 'Search conversations');
    await keyboard.type('stranger');
    await waitFor(() => page.url().includes('q=stranger'));
    await page.getByRole('link', { name: /From Maya/ }).waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /From a stranger/ })
      .first()
      .waitFor();

    await tabTo(/Sign out/);
    await keyboard.press('Enter');
    await page.getByText('Choose who you want to be.').waitFor();
    expect(problems).toEqual([]);
  });

  test('is enough to move a text, undo the move, and start a conversation from a record', async () => {
    await demo.text(customers.harbor, numbers.west, 'Whose is this?');
    const { page, problems } = await signIn(browser, demo.url, 'Ana Ruiz');
    const { keyboard } = page;
    const tabTo = tabbing(page);
    await page.getByRole('link', { name: /Whose is this/ }).waitFor();
    await keyboard.press('u');
    await page.locator('.message', { hasText: 'Whose is this?' }).waitFor();
    const heading = page.locator('.pane h2');
    const first = await heading.innerText();
    await tabTo(/here\?|Right record\?/);
    await keyboard.press('Enter');
    await tabTo(/^Move to another record/);
    await keyboard.press('Enter');
    await focusOn(page, 'Search records');
    await keyboard.type('Sam from');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Sam from/ })
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: /Maya/ }).waitFor({ state: 'detached' });
    await tabTo(/Sam from the trade fair/);
    await keyboard.press('Enter');
    await waitFor(async () => (await heading.innerText()) === 'Sam from the trade fair');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await keyboard.press('F8');
    await tabTo(/^Undo$/);
    await keyboard.press('Enter');
    await waitFor(async () => (await heading.innerText()) === first);

    await tabTo(/^Records$/);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: /Lumen Lighting/ }).waitFor();
    await tabTo(/^Search records$/);
    await keyboard.type('Lumen L');
    await page.getByRole('button', { name: /Maya/ }).waitFor({ state: 'detached' });
    await tabTo(/Lumen Lighting/);
    await keyboard.press('Enter');
    await tabTo(/^Message$/);
    await keyboard.press('Enter');
    await focusOn(page, 'Text to Lumen Lighting');
    await keyboard.type('From the keyboard');
    await keyboard.press('Enter');
    await page.locator('.message', { hasText: 'From the keyboard' }).getByText('Delivered', { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });
});

const focusedOn = (page: Page) =>
  page.evaluate(() =>
    document.activeElement === document.body
      ? ''
      : (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
  );

/** What opened takes the focus a moment later: people see it, and type then. */
const focusOn = (page: Page, name: string) =>
  waitFor(async () => (await focusedOn(page)) === name, { what: `the focus on ${name}` });

/** Presses Tab until the focus is on this. */
const tabbing = (page: Page) => async (what: RegExp) => {
  for (let step = 0; step < 80; step += 1) {
    if (what.test(await focusedOn(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(what)}.`);
};
