import type { Browser, BrowserContextOptions } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab, signIn } from './browser';
import { converse } from './converse';
import { lookOf } from './look';
import { startDemo, type Demo } from './start-demo';

const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', {}],
  ['phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }],
];

describeInBrowser('every view', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await converse(demo);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test.each(screens)('is accessible, fits the screen, and logs no errors: %s', async (screen, options) => {
    const isPhone = screen === 'phone';
    const faults: string[] = [];
    const look = lookOf(screen, faults);

    const outside = await openTab(browser, demo.url, options);
    await outside.page.getByRole('button', { name: 'Ana Ruiz' }).waitFor();
    await look(outside.page, 'sign-in');
    await outside.page.context().close();

    const { page, problems } = await signIn(browser, demo.url, 'Ana Ruiz', options);
    await page.getByRole('link', { name: /Maya Lindqvist/ }).waitFor();
    await look(page, 'list');
    await page.getByRole('link', { name: /Maya Lindqvist/ }).click();
    await page.locator('.message', { hasText: 'Two sacks' }).waitFor();
    await look(page, 'conversation');
    await page
      .locator('.message')
      .getByRole('button', { name: /here\?|Right record\?/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Why is this here?' }).waitFor();
    await look(page, 'why-here');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page
      .getByRole('complementary', { name: 'Record of this conversation' })
      .getByRole('heading', { name: 'Numbers' })
      .waitFor();
    await look(page, 'record-card');
    await page.getByRole('button', { name: 'Close record' }).click();
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByText('Hi Maya Lindqvist', { exact: false }).first().waitFor();
    await look(page, 'template-picker');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('dialog', { name: 'When to send' }).waitFor();
    await look(page, 'send-later');
    await page.keyboard.press('Escape');
    if (isPhone) await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.locator('a.row', { hasText: 'West sales' }).click();
    await page
      .locator('.message', { hasText: 'Who do I talk to' })
      .getByRole('button', { name: /here\?|Right record\?/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move here' }).first().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await look(page, 'moved');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Moved back.', { exact: true }).waitFor();
    await demo.setFaults({ failures: 1 });
    const call = `Shall I call you on ${['Monday', 'Tuesday'][screens.findIndex(([name]) => name === screen)]}?`;
    await page.locator('#composer').fill(call);
    await page.locator('#composer').press('Enter');
    const why = page.locator('.message', { hasText: call }).getByRole('button', { name: /why\?$/ });
    await (isPhone ? why.tap() : why.hover());
    await page.getByRole('tooltip').waitFor({ state: 'attached' });
    await look(page, 'not-delivered');
    await demo.setFaults({});
    await page.keyboard.press('Escape');
    if (isPhone) await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByRole('button', { name: /Notifications/ }).click();
    await page.getByRole('dialog', { name: 'Notifications' }).getByText('Perfect, thank you').first().waitFor();
    await look(page, 'bell');
    await page.getByRole('button', { name: 'Notification settings' }).click();
    await page.getByLabel('Notes that mention me').waitFor();
    await look(page, 'notification-settings');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Records' }).click();
    await page.getByRole('button', { name: /Harbor Coffee/ }).click();
    await page.getByRole('heading', { level: 2, name: /Harbor Coffee/ }).waitFor();
    await look(page, 'record');
    if (isPhone) await page.getByRole('link', { name: 'Back to records' }).click();
    await page.getByRole('button', { name: /Sam from the trade fair/ }).click();
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    await page
      .getByLabel('Text to Sam from the trade fair')
      .fill('Good to have met you – shall we talk? 😀 '.repeat(4));
    await page.getByText(/longer because of/).waitFor();
    await look(page, 'new-conversation');
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('link', { name: /Follow-up/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Template', exact: true }).waitFor();
    await look(page, 'templates');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'delete-template');
    await page.getByRole('button', { name: 'Keep template' }).click();
    if (isPhone) {
      await page.getByRole('button', { name: 'The customer’s phone' }).click();
      await page.getByRole('complementary', { name: 'The customer’s phone' }).waitFor();
      await look(page, 'handset');
    }
    const viewer = await signIn(browser, demo.url, 'Eli Novak', options);
    await viewer.page.getByText(/You don’t have permission/).waitFor();
    await look(viewer.page, 'viewer');
    expect([...faults, ...problems, ...viewer.problems]).toEqual([]);
  });
});
