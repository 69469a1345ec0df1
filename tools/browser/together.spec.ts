import { waitFor } from '@patchbay/testkit';
import type { Browser, Page, Route } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('two people, or one with two devices', () => {
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

  const open = (page: Page, text: string) => page.getByRole('link', { name: new RegExp(text) }).click();
  const box = (page: Page) => page.locator('#composer');
  const here = (page: Page, name: string) => page.getByRole('list', { name: 'Also here' }).getByText(name);
  /** As if the user had come back from another window. */
  const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

  test('see each other in a conversation, and who is typing', async () => {
    await demo.text(customers.harbor, numbers.west, 'Who answers me?');
    const [ana, ben] = await Promise.all([enter('Ana Ruiz'), enter('Ben Okafor')]);
    await open(ana, 'Who answers me');
    expect(await here(ana, 'Ben Okafor').count()).toBe(0);
    await open(ben, 'Who answers me');
    await Promise.all([here(ana, 'Ben Okafor').waitFor(), here(ben, 'Ana Ruiz').waitFor()]);

    await box(ben).pressSequentially('I do');
    await ana.getByText(/Ben Okafor.* is typing…/).waitFor();
    await box(ben).press('Enter');
    await ana.getByText(/is typing/).waitFor({ state: 'detached' });
    await ana.locator('.message', { hasText: 'I do' }).waitFor();

    await ben.getByRole('link', { name: 'Records' }).click();
    await here(ana, 'Ben Okafor').waitFor({ state: 'detached' });
  });

  test('share what is left to do, and mention each other in notes', async () => {
    await demo.text(customers.harbor, numbers.west, 'Who takes care of me?');
    const [ana, ben] = await Promise.all([enter('Ana Ruiz'), enter('Ben Okafor')]);
    await Promise.all([ana, ben].map((page) => open(page, 'Who takes care of me')));
    const work = (page: Page) => page.getByRole('group', { name: 'Work' });
    await work(ana).getByRole('button', { name: 'Assign to a colleague' }).click();
    await ana.getByRole('dialog', { name: 'Assign to' }).getByText('Ben Okafor').click();
    await work(ben).getByText('assigned to you').waitFor();
    await work(ben).getByRole('button', { name: 'Done' }).click();
    await work(ana).getByText('Done · assigned to Ben Okafor').waitFor();
    // At the same time: it is open again for both.
    await Promise.all([ana, ben].map((page) => work(page).getByRole('button', { name: 'Open again' }).click()));
    await Promise.all(
      [ana, ben].map((page) =>
        work(page)
          .getByText(/^Open ·/)
          .waitFor(),
      ),
    );
    await work(ana).getByLabel('Snooze').selectOption('tomorrow');
    await work(ben)
      .getByText(/^Snoozed until/)
      .waitFor();

    await Promise.all([ana, ben].map((page) => page.getByText(/^Notes/).click()));
    await ana.getByLabel('New note').fill('Please call, @ok');
    await ana.getByRole('group', { name: 'Mention' }).getByRole('button', { name: 'Ben Okafor' }).click();
    await ana.getByLabel('New note').press('Enter');
    await ben.locator('.notes strong', { hasText: '@Ben Okafor' }).waitFor();
    await ben.getByRole('button', { name: /^Notifications/ }).click();
    await ben.getByRole('dialog', { name: 'Notifications' }).getByText('Please call, @Ben Okafor').waitFor();
  });

  test('see a text of the other only if it was not undone', async () => {
    await demo.text(customers.harbor, numbers.west, 'Wait for it');
    const [ana, ben] = await Promise.all([enter('Ana Ruiz'), enter('Ben Okafor')]);
    await Promise.all([ana, ben].map((page) => open(page, 'Wait for it')));
    await box(ben).fill('Half a draft');
    await ana.getByRole('button', { name: 'Options', exact: true }).click();
    await ana.getByLabel(/^Wait 5 seconds/).check();
    await ana.keyboard.press('Escape');
    await box(ana).fill('Oops, not this');
    await box(ana).press('Enter');
    await ana.getByRole('button', { name: /^Undo/ }).click();
    await waitFor(async () => (await box(ana).inputValue()) === 'Oops, not this', { what: 'the text, to change it' });
    await ana.getByRole('button', { name: 'Options', exact: true }).click();
    await ana.getByLabel(/^Wait 5 seconds/).uncheck();
    await ana.keyboard.press('Escape');
    await box(ana).fill('But this');
    await box(ana).press('Enter');
    await ben.locator('.message', { hasText: 'But this' }).waitFor();
    expect(await ben.locator('.message', { hasText: 'Oops' }).count()).toBe(0);
    expect(await box(ben).inputValue()).toBe('Half a draft');
  });

  test('go on with a draft on another device, where it ends when it is sent', async () => {
    await demo.text(customers.maya, numbers.ana, 'A question');
    const desk = await enter('Ana Ruiz');
    const draft = async () => {
      const answer = await demo.api('ana', '{ conversations(first: 20) { edges { node { draft } } } }');
      return answer.match(/"draft":"([^"]*)"/)?.[1];
    };
    await open(desk, 'A question');
    await box(desk).fill('Begun at the desk');
    await waitFor(async () => (await draft()) === 'Begun at the desk', { what: 'the draft' });

    const phone = await enter('Ana Ruiz', { viewport: { width: 390, height: 844 } });
    await open(phone, 'A question');
    await waitFor(async () => (await box(phone).inputValue()) === 'Begun at the desk', {
      what: 'the draft, on the phone',
    });
    await box(phone).fill('Begun at the desk, ended on the phone');
    await phone.getByRole('button', { name: 'Send', exact: true }).click();
    await waitFor(async () => (await box(desk).inputValue()) === '', { what: 'an empty box at the desk' });
    await waitFor(async () => (await draft()) === undefined, { what: 'no draft' });
  });

  test('lose nothing if both have changed a draft', async () => {
    await demo.text(customers.ines, numbers.ana, 'Another question');
    const [desk, phone] = await Promise.all([enter('Ana Ruiz'), enter('Ana Ruiz')]);
    await Promise.all([open(desk, 'Another question'), open(phone, 'Another question')]);
    await Promise.all([box(desk).waitFor(), box(phone).waitFor()]);
    const held: Route[] = [];
    let isAway = true;
    await phone.route('**/graphql', (route) => (isAway ? void held.push(route) : route.continue()));
    await box(phone).fill('From the phone');
    await box(desk).fill('From the desk');
    await waitFor(async () =>
      (await demo.api('ana', '{ conversations(first: 20) { edges { node { draft } } } }')).includes('From the desk'),
    );
    await waitFor(() => held.length > 0, { what: 'what the phone asks' });
    isAway = false;
    // What failed is tried again.
    const away = { errors: [{ message: 'Away', extensions: { code: 'UNAVAILABLE' } }] };
    for (const route of held) await route.fulfill({ json: away });
    await waitFor(async () => (await box(phone).inputValue()) === 'From the desk\nFrom the phone', {
      what: 'both texts',
    });
    await waitFor(async () => {
      await comeBack(desk);
      return (await box(desk).inputValue()) === 'From the desk\nFrom the phone';
    });
  });
});
