import { waitFor } from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('the composer', () => {
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
  /** Opens the conversation with this text and returns the composer. */
  const answer = async (page: Page, text: string) => {
    await page.getByRole('link', { name: text }).click();
    await message(page, text).waitFor();
    return page.locator('#composer');
  };
  const received = async (number: string) =>
    (await demo.textsOf(number)).filter(({ direction }) => direction === 'RECEIVED').map(({ body }) => body);

  test('sends texts written in quick succession in order, and refuses none as stale', async () => {
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

  test('sends from another number in a separate conversation, which opens', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Who else is there?');
    const box = await answer(page, 'Who else is there?');
    const before = page.url();
    await page.getByLabel('From', { exact: true }).selectOption({ label: 'West sales' });
    await page.getByText('uses a separate conversation').waitFor();
    await box.fill('All of us in the West');
    await box.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    await message(page, 'All of us in the West').getByText('Delivered', { exact: true }).waitFor();
    await page.locator('.pane-head', { hasText: 'on West sales' }).waitFor();
    expect(await message(page, 'Who else is there?').count()).toBe(0);

    // The record card links to the other conversation and stays open.
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const card = page.getByRole('complementary', { name: 'Record of this conversation' });
    await card.getByRole('link', { name: /on Ana's number/ }).click();
    await message(page, 'Who else is there?').waitFor();
    expect(await card.getByRole('link', { name: /on Ana's number/ }).getAttribute('aria-current')).toBe('page');
  });

  test('opens the conversation with another number of the customer, or starts one', async () => {
    const page = await enter('Ben Okafor');
    await demo.text('+13125550142', numbers.ben, 'From my mobile');
    await answer(page, 'From my mobile');
    await page.getByLabel('The customer’s number').selectOption('+13125550140');
    await page.getByRole('group', { name: 'New conversation with Tom Adeyemi' }).waitFor();
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

  test('keeps a draft per conversation and user, and marks it in the list', async () => {
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

    // Another user of the same browser.
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Ben Okafor' }).click();
    await page.getByText('Signed in as Ben Okafor').waitFor({ state: 'attached' });
    await page.goto(here);
    await message(page, 'To all of you').waitFor();
    expect(await box.inputValue()).toBe('');
    expect(await page.getByText('Half a sent').count()).toBe(0);
  });

  test('sends a text once, even if the page closes before the answer and the user tries again', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.stranger, numbers.ana, 'Do you have a catalogue?');
    const box = await answer(page, 'Do you have a catalogue?');
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('mutation Send')) return route.continue();
      // The server gets it, but the page never gets the answer.
      await route.fetch();
    });
    await box.fill('It is on its way');
    await box.press('Enter');
    await waitFor(async () => (await received(customers.stranger)).length === 1);
    await page.reload();
    // Not before the reload: the browser would continue the held request, and the page would get the answer.
    await page.unroute('**/graphql');
    const pending = message(page, 'It is on its way').filter({ has: page.getByRole('button', { name: 'Try again' }) });
    await pending.getByRole('button', { name: 'Try again' }).click();
    // Until the server answers, the page cannot know that the text that it tries to send is the one that was delivered.
    await waitFor(async () => (await message(page, 'It is on its way').count()) === 1);
    await message(page, 'It is on its way').getByText('Delivered', { exact: true }).waitFor();
    expect(await received(customers.stranger)).toEqual(['It is on its way']);
  });

  test('says before a text is sent how many characters nobody sees are replaced, and sends it without them', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Pasted?');
    const box = await answer(page, 'Pasted?');
    await box.fill('\ufeff10\u202f€ cafe\u0301');
    await page.locator('.counter', { hasText: '3 invisible characters replaced' }).waitFor();
    await box.press('Enter');
    await message(page, '10 € café').getByText('Delivered', { exact: true }).waitFor();
    expect(await received(customers.maya)).toContain('10 € café');
  });

  test('asks to check a text with words of the company, and sends it then', async () => {
    const decide = (words: string) =>
      demo.api(
        'ada',
        `mutation { updateCompanySettings(input: { confirmWords: [${words}] }) { userErrors { code } } }`,
      );
    await decide('"guarantee"');
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Is it safe?');
    const box = await answer(page, 'Is it safe?');
    await box.fill('We Guarantee it');
    const check = page.getByLabel('I have checked this text.', { exact: false });
    await check.waitFor();
    await box.press('Enter');
    expect(await check.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await message(page, 'We Guarantee it').count()).toBe(0);
    await check.check();
    await page.getByRole('form', { name: 'Write a text' }).getByRole('button', { name: 'Send' }).click();
    await message(page, 'We Guarantee it').getByText('Delivered', { exact: true }).waitFor();

    // Sent before the page knew of the words.
    await box.fill('No guarantee at all');
    await box.press('Enter');
    const refused = message(page, 'No guarantee at all');
    const settled = await Promise.race([
      check.waitFor().then(() => 'asked'),
      refused
        .getByRole('button', { name: 'I have checked it – send' })
        .waitFor()
        .then(() => 'refused'),
    ]);
    if (settled === 'refused') await refused.getByRole('button', { name: 'I have checked it – send' }).click();
    else {
      await check.check();
      await page.getByRole('form', { name: 'Write a text' }).getByRole('button', { name: 'Send' }).click();
    }
    await refused.getByText('Delivered', { exact: true }).waitFor();
    await decide('');
  });

  test('shows quiet hours before the user types, and waits until they end', async () => {
    // Quiet hours have just begun in Chicago, where the customer is.
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
      await page.getByText(/It’s quiet hours where the customer is/).waitFor();
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

  test('cancels a scheduled text when the customer replies first, and asks the sender if the customer may have opted out', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'I will think about it');
    const box = await answer(page, 'I will think about it');
    const schedule = async (text: string, cancelIfTheyReply: boolean) => {
      await box.fill(text);
      await page.getByRole('button', { name: 'Later' }).click();
      if (cancelIfTheyReply) await page.getByLabel('Cancel if they reply first').check();
      await page.getByRole('button', { name: 'In an hour' }).click();
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await message(page, text)
        .getByText(/Scheduled for/)
        .waitFor();
    };
    await schedule('Have you thought about it?', true);
    await schedule('Our offer, as promised', false);
    await demo.text(customers.maya, numbers.ana, 'Not interested, bye');
    await message(page, 'Have you thought about it?').getByText('Canceled').waitFor();
    const held = message(page, 'Our offer, as promised');
    await held.getByRole('button', { name: /why\?/ }).focus();
    await page
      .getByRole('tooltip')
      .getByText(/no more texts/)
      .first()
      .waitFor();
    await held.getByRole('button', { name: 'Send anyway' }).click();
    await held.getByRole('button', { name: 'Send anyway' }).waitFor({ state: 'detached' });
    await held.getByRole('button', { name: 'Cancel sending' }).click();
    await held.getByText('Canceled').waitFor();
  });
});
