import { waitFor } from '@patchbay/testkit';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab, signIn } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

/** `SCREENSHOTS=docs/images npm run e2e -- every-view` saves a screenshot of every view. */
const screenshots = process.env.SCREENSHOTS;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop-light', { colorScheme: 'light' }],
  ['desktop-dark', { colorScheme: 'dark' }],
  [
    'phone-light',
    {
      colorScheme: 'light',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    },
  ],
  [
    'phone-dark',
    {
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    },
  ],
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
    const isPhone = screen.startsWith('phone');
    const faults: string[] = [];
    const look = async (page: Page, view: string) => {
      await page.evaluate(() => document.fonts.ready);
      // Waits for animations to end, except endless ones.
      await page.evaluate(() =>
        Promise.allSettled(
          document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
            .map(({ finished }) => finished),
        ).then(() => undefined),
      );
      if (screenshots !== undefined) {
        mkdirSync(screenshots, { recursive: true });
        await page.screenshot({ path: join(screenshots, `${view}-${screen}.png`), animations: 'disabled' });
      }
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (tooWide > 0) faults.push(`${view}: ${tooWide} px too wide`);
      const outOfSight = await page.evaluate(
        () =>
          [...document.querySelectorAll('.popover')].filter((element) => {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
          }).length,
      );
      if (outOfSight > 0) faults.push(`${view}: opens out of sight`);
      // The page's policy blocks other scripts, so the driver injects axe.
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
            };
          }
        ).axe.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
        );
      });
      faults.push(...found.map((fault) => `${view}: ${fault}`));
    };

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
    await page.getByRole('heading', { name: 'Numbers' }).waitFor();
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
    await page.getByRole('link', { name: /West sales/ }).click();
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
    const call = `Shall I call you on ${['Monday', 'Tuesday', 'Wednesday', 'Thursday'][screens.findIndex(([name]) => name === screen)]}?`;
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

/** Texts of one day, some in another script and direction or with emoji. */
async function converse(demo: Demo): Promise<void> {
  const send = async (conversation: string, body: string) => {
    await demo.api(
      'ana',
      `mutation { sendMessage(input: { conversationId: "${conversation}", body: ${JSON.stringify(body)} }) { message { id } userErrors { message } } }`,
    );
    await waitFor(async () =>
      (await demo.api('ana', `{ conversation(id: "${conversation}") { lastMessage { body status } } }`)).includes(
        '"DELIVERED"',
      ),
    );
  };
  const conversationOf = (body: string) =>
    waitFor(async () => {
      const { conversations } = JSON.parse(
        await demo.api('ana', '{ conversations { edges { node { id lastMessage { body } } } } }'),
      ) as {
        conversations: { edges: { node: { id: string; lastMessage: { body: string } } }[] };
      };
      return conversations.edges.find(({ node }) => node.lastMessage.body === body)?.node.id;
    });
  await demo.text(customers.stranger, numbers.ana, 'שלום, אתם מוכרים גם תה?');
  await demo.text('+13125550142', numbers.ana, 'Our grinder broke again 😩 Can somebody have a look this week?');
  await demo.text(customers.harbor, numbers.west, 'Who do I talk to about next year?');
  await demo.text(customers.maya, numbers.ana, 'Hi Ana, do you still have the dark roast?');
  const maya = await conversationOf('Hi Ana, do you still have the dark roast?');
  await send(maya, 'Hi Maya! We do: the Sumatra came in on Monday. How much do you need?');
  await demo.text(customers.maya, numbers.ana, 'Two sacks, and the decaf if there is any');
  await conversationOf('Two sacks, and the decaf if there is any');
  await send(maya, 'Both are yours ☕ Shall we deliver on Thursday morning, as usual?');
  await demo.text(customers.maya, numbers.ana, 'Perfect, thank you');
  await conversationOf('Perfect, thank you');
}
