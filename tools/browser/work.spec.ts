import { waitFor } from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

interface Counts {
  readonly workCounts: { readonly ambiguous: { readonly count: number } };
}

describeInBrowser('work on conversations', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  beforeEach(async () => {
    page = await enter('Ana Ruiz');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const list = () => page.getByRole('region', { name: 'My text messages' });
  const row = (text: string) => list().getByRole('link', { name: new RegExp(text) });
  const work = () => page.getByRole('group', { name: 'Work' });
  const show = (view: string) =>
    page
      .getByRole('list', { name: 'Views' })
      .getByRole('link', { name: new RegExp(`^${view}`) })
      .click();

  test('has notes that colleagues see', async () => {
    await demo.text(customers.harbor, numbers.ana, 'A question');
    await row('A question').click();
    await page.getByText(/^Notes/).click();
    await page.getByLabel('New note').fill('Call them first');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByText('Notes (1)').waitFor();
    const other = await enter('Ana Ruiz');
    await other.goto(page.url());
    await other.getByText('Notes (1)').click();
    await other.getByText('Call them first').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await other.getByText('Call them first').waitFor({ state: 'detached' });
  });

  test('goes from view to view, and a text opens it again', async () => {
    await demo.text(customers.maya, numbers.ana, 'Is it ready?');
    await show('Needs answer');
    await row('Is it ready').click();
    await work().getByText('Open · assigned to nobody').waitFor();
    await work().getByRole('button', { name: 'Assign to me' }).click();
    await work().getByText('assigned to you').waitFor();
    await show('Mine');
    await row('Is it ready').click();

    await work().getByRole('button', { name: 'Done' }).click();
    await row('Is it ready').waitFor({ state: 'detached' });
    await show('Done');
    await row('Is it ready').click();
    await demo.text(customers.maya, numbers.ana, 'Hello?');
    await work().getByText('Open · assigned to you').waitFor();
    await list().getByText('Nothing is done yet').waitFor();

    await work().getByLabel('Snooze').selectOption('tomorrow');
    await work()
      .getByText(/^Snoozed until .* 9:00 AM/)
      .waitFor();
    await show('Snoozed');
    await row('Hello').click();
    await work().getByRole('button', { name: 'Open again' }).click();
    await list().getByText('Nothing is snoozed').waitFor();
  });

  test('lists texts that did not go out until somebody sends them again or dismisses them', async () => {
    const reply = async (body: string) => {
      await page.locator('#composer').fill(body);
      await page.locator('#composer').press('Enter');
      await page.locator('.message', { hasText: body }).getByText('Not delivered').waitFor();
    };
    await demo.text(customers.ines, numbers.ana, 'Who is this?');
    await row('Who is this').click();
    await demo.setFaults({ failures: 1 });
    await reply('The first one');
    await reply('The second one');
    await demo.setFaults({});
    await show('Needs attention 2');
    const failed = (body: string) => list().getByRole('listitem').filter({ hasText: body });
    await failed('The first one').getByText('The phone is off').waitFor();
    await failed('The first one').getByRole('button', { name: 'Dismiss' }).click();
    await failed('The first one').waitFor({ state: 'detached' });
    // It opens at the text.
    await page.keyboard.press('j');
    await page.locator('[data-found]', { hasText: 'The second one' }).waitFor();
    await failed('The second one').getByRole('button', { name: 'Send again' }).click();
    await list().getByText('Every text went out.').waitFor();
    await page.locator('.message', { hasText: 'The second one' }).getByText('Delivered', { exact: true }).waitFor();
    expect(await demo.textsOf(customers.ines)).toMatchObject([{}, { body: 'The second one', direction: 'RECEIVED' }]);
  });

  test('confirms or moves close calls with one key each, and opens the next one', async () => {
    const two = ['Whose is this?', 'And whose is this?'];
    await demo.text(customers.harbor, numbers.west, two[0]!);
    await demo.text(customers.maya, numbers.west, two[1]!);
    for (const text of two) await row(text).waitFor();
    const closeCalls = async () =>
      (JSON.parse(await demo.api('ana', '{ workCounts { ambiguous { count } } }')) as Counts).workCounts.ambiguous
        .count;
    const before = await closeCalls();
    await show('Close calls');
    await page.locator('h2', { hasText: 'Close calls' }).waitFor();
    await row(two[0]!).waitFor();
    await page.keyboard.press('j');
    const question = page.getByRole('group', { name: 'Close call' });
    const heading = page.locator('.pane h2');
    await question
      .getByRole('button', { name: /Move to / })
      .first()
      .waitFor();
    const target = await question
      .getByRole('button', { name: /Move to / })
      .first()
      .locator('bdi')
      .innerText();
    const first = await heading.innerText();
    await page.keyboard.press('2');
    await page.getByText(`Moved to ${target}.`, { exact: false }).first().waitFor();
    await heading.filter({ hasNotText: first }).waitFor();
    await question.getByRole('button', { name: 'That’s right' }).waitFor();
    await page.keyboard.press('y');
    await waitFor(async () => (await closeCalls()) === before - 2);

    // The move is undone in the history, at any time.
    await show('All');
    await row(two[0]!).or(row(two[1]!)).first().waitFor();
    await list()
      .getByRole('link', { name: new RegExp(target) })
      .first()
      .click();
    await page.locator('.message').getByRole('button', { name: 'Why is this here?' }).last().click();
    await page.getByRole('button', { name: 'Undo the move' }).click();
    await page.getByText('Moved back.').first().waitFor();
  });
});
