import { waitFor } from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('writing', () => {
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

  const message = (page: Page, text: string) => page.locator('.message', { hasText: text });
  /** The conversation in which a customer says this, open. */
  const answer = async (page: Page, text: string) => {
    await page.getByRole('link', { name: text }).click();
    await message(page, text).waitFor();
    return page.locator('#composer');
  };
  const received = async (number: string) =>
    (await demo.textsOf(number)).filter(({ direction }) => direction === 'RECEIVED').map(({ body }) => body);

  test('texts that follow each other at once go out in their order, and none is taken for a stale one', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Three questions');
    const box = await answer(page, 'Three questions');
    for (const text of ['The first', 'The second', 'The third']) {
      await box.fill(text);
      await box.press('Enter');
    }
    for (const text of ['The first', 'The second', 'The third'])
      await message(page, text).getByText('Delivered', { exact: true }).waitFor();
    expect(await received(customers.maya)).toEqual(['The first', 'The second', 'The third']);
    expect((await page.locator('.message .body').allInnerTexts()).slice(-4)).toEqual([
      'Three questions',
      'The first',
      'The second',
      'The third',
    ]);
  });

  test('from another number of ours it goes on in a conversation of its own, which opens', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Who else is there?');
    const box = await answer(page, 'Who else is there?');
    const before = page.url();
    await page.getByLabel('From', { exact: true }).selectOption({ label: 'West sales' });
    await page.getByText('in a conversation of its own').waitFor();
    await box.fill('All of us in the West');
    await box.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    await message(page, 'All of us in the West').getByText('Delivered', { exact: true }).waitFor();
    await page.locator('.pane-head', { hasText: 'on West sales' }).waitFor();
    expect(await message(page, 'Who else is there?').count()).toBe(0);

    // The card of the record leads from one to the other, and stays.
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const card = page.getByRole('complementary', { name: 'The record of this conversation' });
    await card.getByRole('link', { name: /on Ana's number/ }).click();
    await message(page, 'Who else is there?').waitFor();
    expect(await card.getByRole('link', { name: /on Ana's number/ }).getAttribute('aria-current')).toBe('page');
  });

  test('where the customer has several numbers, another is chosen: a conversation that is held, or a new one', async () => {
    const page = await enter('Ben Okafor');
    await demo.text('+13125550142', numbers.ben, 'From my mobile');
    await answer(page, 'From my mobile');
    await page.getByLabel('The customer’s number').selectOption('+13125550140');
    await page.getByRole('group', { name: 'A new conversation with Tom Adeyemi' }).waitFor();
    const box = page.getByLabel('Text to Tom Adeyemi');
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByRole('dialog', { name: 'Templates' }).getByRole('button', { name: 'Offer sent' }).click();
    await waitFor(async () => (await box.inputValue()).includes('our offer for Harbor Coffee Roasters'));
    await page
      .locator('#composer-counter')
      .getByText(/1 text/)
      .waitFor();
    await box.fill('At the roastery?');
    await box.press('Enter');
    await message(page, 'At the roastery?').getByText('Delivered', { exact: true }).waitFor();
    expect(await received('+13125550140')).toEqual(['At the roastery?']);

    await page.getByLabel('The customer’s number').selectOption('+13125550142');
    await message(page, 'From my mobile').waitFor();
  });

  test('a draft is kept for its conversation and for its writer, and marked in the list', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.harbor, numbers.west, 'To all of you');
    await demo.text(customers.maya, numbers.ana, 'To Ana');
    const box = await answer(page, 'To all of you');
    await box.fill('Half a sent');
    await answer(page, 'To Ana');
    expect(await box.inputValue()).toBe('');
    await page.getByRole('link', { name: /Draft: Half a sent/ }).click();
    await waitFor(async () => (await box.inputValue()) === 'Half a sent');
    const here = page.url();

    // Another person at the same machine.
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Ben Okafor' }).click();
    await page.getByText('Signed in as Ben Okafor').waitFor({ state: 'attached' });
    await page.goto(here);
    await message(page, 'To all of you').waitFor();
    expect(await box.inputValue()).toBe('');
    expect(await page.getByText('Half a sent').count()).toBe(0);
  });

  test('a text whose answer was lost with the page is sent once, however often it is tried', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.stranger, numbers.ana, 'Do you have a catalogue?');
    const box = await answer(page, 'Do you have a catalogue?');
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('mutation Send')) return route.continue();
      // It gets through, and the page never learns of it.
      await route.fetch();
    });
    await box.fill('It is on its way');
    await box.press('Enter');
    await waitFor(async () => (await received(customers.stranger)).length === 1);
    await page.reload();
    // Not before: the browser would let go on what is held up, and the page would learn of it.
    await page.unroute('**/graphql');
    const pending = message(page, 'It is on its way').filter({ has: page.getByRole('button', { name: 'Try again' }) });
    await pending.getByRole('button', { name: 'Try again' }).click();
    await pending.waitFor({ state: 'detached' });
    await message(page, 'It is on its way').getByText('Delivered', { exact: true }).waitFor();
    expect(await message(page, 'It is on its way').count()).toBe(1);
    expect(await received(customers.stranger)).toEqual(['It is on its way']);
  });

  test('says before one types that it is night where the customer is, and waits for the morning', async () => {
    // The customer is in Chicago, where it has just become night.
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', hour: '2-digit', minute: '2-digit' });
    const hours = `from: "${clock.format(Date.now() - 3_600_000)}", until: "${clock.format(Date.now() + 7_200_000)}", timeZone: "America/Chicago"`;
    const setHours = (quietHours: string) =>
      demo.api(
        'ada',
        `mutation { upsertPhoneNumbers(input: [{ number: "${numbers.ben}", name: "Ben's number", provider: SIMULATOR, owner: { userExternalId: "ben" }, quietHours: ${quietHours} }]) { updated userErrors { message } } }`,
      );
    await setHours(`{ ${hours} }`);
    try {
      const page = await enter('Ben Okafor');
      await demo.text(customers.ines, numbers.ben, 'Still awake?');
      const box = await answer(page, 'Still awake?');
      await page.getByText(/It is not the hour for texts where the customer is/).waitFor();
      expect(await box.inputValue()).toBe('');
      await box.fill('Tomorrow');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await message(page, 'Tomorrow')
        .getByText(/Scheduled for/)
        .waitFor();
      expect(await received(customers.ines)).toEqual([]);
    } finally {
      await setHours('null');
    }
  });

  test('what is scheduled is taken back when they write first; where they may want no more, its sender decides', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'I will think about it');
    const box = await answer(page, 'I will think about it');
    const schedule = async (text: string, unlessTheyWrite: boolean) => {
      await box.fill(text);
      await page.getByRole('button', { name: 'Later' }).click();
      if (unlessTheyWrite) await page.getByLabel('Not if they write first').check();
      await page.getByRole('button', { name: 'In an hour' }).click();
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await message(page, text)
        .getByText(/Scheduled for/)
        .waitFor();
    };
    await schedule('Have you thought about it?', true);
    await schedule('Our offer, as promised', false);
    await demo.text(customers.maya, numbers.ana, 'please stop texting me');
    await message(page, 'Have you thought about it?').getByText('Taken back').waitFor();
    const held = message(page, 'Our offer, as promised');
    await held.getByRole('button', { name: /why\?/ }).focus();
    await page
      .getByRole('tooltip')
      .getByText(/no more texts/)
      .first()
      .waitFor();
    await held.getByRole('button', { name: 'Send it all the same' }).click();
    await held.getByRole('button', { name: 'Send it all the same' }).waitFor({ state: 'detached' });
    await held.getByRole('button', { name: 'Take back' }).click();
    await held.getByText('Taken back').waitFor();
  });
});
