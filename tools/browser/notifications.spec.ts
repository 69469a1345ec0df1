import { waitFor } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

/** A browser notification. */
interface Shown {
  readonly title: string;
  readonly body: string;
  click(): void;
}

describeInBrowser('notifications', () => {
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

  test('name the customer, and are read when the user reads the conversation', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'One');
    await demo.text(customers.maya, numbers.ana, 'Two');
    await page.waitForFunction(() => document.title === '(2) Patchbay');
    await page.getByRole('button', { name: 'Notifications, 2 unread' }).click();
    const bell = page.getByRole('dialog', { name: 'Notifications' });
    await bell.getByRole('button', { name: /Maya Lindqvist.*Two.*unread/s }).click();
    await page.locator('.message', { hasText: 'Two' }).waitFor();
    await page.waitForFunction(() => document.title === 'Patchbay');
    await demo.text(customers.maya, numbers.ana, 'Three');
    await page.locator('.message', { hasText: 'Three' }).waitFor();
    await waitFor(async () =>
      (await demo.api('ana', '{ notifications { unreadCount edges { node { body } } } }')).includes(
        '"unreadCount":0,"edges":[{"node":{"body":"Three"',
      ),
    );
    await page.waitForFunction(() => document.title === 'Patchbay');
  });

  test('are shown by the browser while the page is hidden, if the user allows it, and open the conversation', async () => {
    const page = await enter('Ana Ruiz');
    await page.addInitScript(() => {
      const shown: Shown[] = [];
      class Recorded {
        static permission = 'default';
        static requestPermission = () => Promise.resolve((Recorded.permission = 'granted'));
        onclick: (() => void) | null = null;
        constructor(title: string, { body }: { readonly body: string }) {
          shown.push({ title, body, click: () => this.onclick?.() });
        }
        close() {}
      }
      Object.assign(window, { Notification: Recorded, shown });
      // A browser without push: see push.spec.ts for one that has it.
      Reflect.deleteProperty(window, 'PushManager');
    });
    await page.reload();
    await page.locator('[data-connection=live]').waitFor();
    await page.getByRole('button', { name: /^Notifications/ }).click();
    const ask = page.getByRole('button', { name: 'Turn on browser notifications' });
    await ask.click();
    await ask.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    const shown = () =>
      page.evaluate(() =>
        (window as unknown as { shown: Shown[] }).shown.map(({ title, body }) => `${title}: ${body}`),
      );
    await demo.text(customers.maya, numbers.ana, 'While you look');
    await page.locator('[aria-live=polite]').getByText('Maya Lindqvist: While you look').waitFor({ state: 'attached' });
    expect(await shown()).toEqual([]);
    await page.evaluate(() =>
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
    );
    await demo.text(customers.maya, numbers.ana, 'While you look elsewhere');
    await waitFor(async () => (await shown()).length > 0);
    expect(await shown()).toEqual(['Maya Lindqvist: While you look elsewhere']);
    await page.evaluate(() => (window as unknown as { shown: Shown[] }).shown[0]!.click());
    await page.locator('.message', { hasText: 'While you look elsewhere' }).waitFor();

    // It is read once the page is visible, and not before.
    expect(await demo.api('ana', '{ conversations(first: 1) { edges { node { unreadCount } } } }')).not.toContain(
      '"unreadCount":0',
    );
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await waitFor(async () =>
      (await demo.api('ana', '{ conversations(first: 1) { edges { node { unreadCount } } } }')).includes(
        '"unreadCount":0',
      ),
    );
  });

  test('tell a viewer about a text and the permission they need, but not what it says', async () => {
    const eli = await enter('Eli Novak');
    await demo.text('+13125550160', numbers.east, 'For the East');
    await eli.getByRole('button', { name: /Notifications, 1 unread/ }).click();
    const bell = eli.getByRole('dialog', { name: 'Notifications' });
    await bell
      .getByText(/permission/)
      .first()
      .waitFor();
    await bell
      .getByRole('button', { name: /unread/ })
      .first()
      .click();
    await eli.keyboard.press('Escape');
    await eli
      .getByRole('region', { name: 'Conversation' })
      .getByText(/You don’t have permission/)
      .waitFor();
    await eli.getByRole('link', { name: 'Records' }).first().click();
    await eli.getByRole('button', { name: /Pine Street Dental/ }).click();
    await eli.getByRole('button', { name: 'Message', exact: true }).click();
    await eli
      .getByRole('form', { name: 'Write a text' })
      .getByText(/You don't have permission/)
      .waitFor();
    await waitFor(() => eli.getByLabel('Text to Pine Street Dental').isDisabled());
    expect(await eli.getByText('For the East').count()).toBe(0);
  });
});
