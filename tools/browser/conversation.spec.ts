import { waitFor } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { faultsOf, hostileTexts, sendHostileTexts } from './hostile-texts';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('a conversation', () => {
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterEach(() => demo.setFaults({}));
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('shows a customer’s text live, and sends a reply that is shown as delivered', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Do you still have the dark roast?');
    const row = page.getByRole('link', { name: /Maya Lindqvist/ });
    await row.getByText('Do you still have the dark roast?').waitFor();
    await row.getByText('1 unread').waitFor();
    // The title counts notifications, which have their own event.
    await page.waitForFunction(() => /^\(\d+\) /.test(document.title));

    await row.click();
    const log = page.getByRole('log', { name: '' }).first();
    await log.getByText('Do you still have the dark roast?').waitFor();
    await row.getByText('unread').waitFor({ state: 'detached' });
    await page.getByLabel('Text to Maya Lindqvist').fill('We do, two sacks of it.');
    await page.getByLabel('Text to Maya Lindqvist').press('Enter');
    await page
      .locator('.message', { hasText: 'We do, two sacks of it.' })
      .getByText('Delivered', { exact: true })
      .waitFor();
    expect((await demo.textsOf(customers.maya)).map(({ body }) => body)).toContain('We do, two sacks of it.');
    expect(await page.locator('.message', { hasText: 'We do, two sacks of it.' }).count()).toBe(1);
    expect(await page.getByLabel('Text to Maya Lindqvist').inputValue()).toBe('');
  });

  test('shows each salesperson the texts of their own customers only', async () => {
    const [ana, ben] = [await enter('Ana Ruiz'), await enter('Ben Okafor')];
    await demo.text(customers.ines, numbers.ben, 'For Ben alone');
    await demo.text(customers.maya, numbers.ana, 'For Ana alone');
    await ben
      .getByRole('link', { name: /Inês Carvalho/ })
      .getByText('For Ben alone')
      .waitFor();
    await ana
      .getByRole('link', { name: /Maya Lindqvist/ })
      .getByText('For Ana alone')
      .waitFor();
    expect(await ana.getByText('For Ben alone').count()).toBe(0);
    expect(await ben.getByText('For Ana alone').count()).toBe(0);
  });

  test('explains why a text is here, moves it to another record, and undoes the move', async () => {
    const [page, ben] = [await enter('Ana Ruiz'), await enter('Ben Okafor')];
    await demo.text(customers.harbor, numbers.west, 'Who is in charge of orders?');
    /** The record name that a colleague sees, without doing anything. */
    const seenByBen = async (name: string) => {
      const rows = ben.getByRole('link', { name: /Who is in charge of orders/ });
      await waitFor(async () => (await rows.count()) === 1 && (await rows.innerText()).includes(name), {
        what: `one row for ${name}`,
      });
    };
    await page.getByRole('link', { name: /Who is in charge of orders/ }).click();
    const heading = page.locator('.pane h2');
    const first = await heading.innerText();
    await seenByBen(first);
    await page
      .locator('.message', { hasText: 'Who is in charge of orders?' })
      .getByRole('button', { name: /here\?|Right record\?/ })
      .click();
    const why = page.getByRole('dialog', { name: 'Why is this here?' });
    await why.getByText(/Other records with this number/).waitFor();
    const other = await why.locator('.candidates strong').first().innerText();
    expect(other).not.toBe(first);
    await why.getByRole('button', { name: 'Move here' }).first().click();
    await waitFor(async () => (await heading.innerText()) === other, { what: `the pane of ${other}` });
    await page.locator('.message', { hasText: 'Who is in charge of orders?' }).waitFor();
    await seenByBen(other);

    // The toast is gone after a reload, but the explanation still offers to undo the move.
    await page.reload();
    await page
      .locator('.message', { hasText: 'Who is in charge of orders?' })
      .getByRole('button', { name: /here\?/ })
      .click();
    await why.getByText(`Moved from ${first} by Ana Ruiz.`).waitFor();
    await why.getByText(`It arrived under ${first}.`).waitFor();
    await why.getByRole('button', { name: 'Undo the move' }).click();
    await waitFor(async () => (await heading.innerText()) === first, { what: `the pane of ${first}` });
    await page.locator('.message', { hasText: 'Who is in charge of orders?' }).waitFor();
    await seenByBen(first);
  });

  test('warns about new messages before sending, and sends on the second try', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'First question');
    await page.getByRole('link', { name: 'First question' }).click();
    await page.locator('.message', { hasText: 'First question' }).waitFor();
    // The page gets no events from here on.
    await page.routeWebSocket('**/graphql', () => undefined);
    await page.reload();
    await page.locator('.message', { hasText: 'First question' }).waitFor();
    const known = await page.locator('.message').count();
    await demo.text(customers.maya, numbers.ana, 'Forget it, I have found it');
    await waitFor(async () =>
      (await demo.api('ana', '{ conversations { edges { node { lastMessage { body } } } } }')).includes('Forget it'),
    );
    expect(await page.locator('.message').count()).toBe(known);
    await page.getByLabel('Text to Maya Lindqvist').fill('Here is the answer');
    await page.getByLabel('Text to Maya Lindqvist').press('Enter');
    const refused = page.locator('.message', { hasText: 'Here is the answer' });
    await refused.getByText(/send again/).waitFor();
    await page.locator('.message', { hasText: 'Forget it, I have found it' }).waitFor();
    await refused.getByRole('button', { name: 'Try again' }).click();
    await refused.getByText(/Queued|Sending|Sent|Delivered/).waitFor();
  });

  test('explains why a text was not delivered, and blocks texts to customers who opted out', async () => {
    const page = await enter('Ben Okafor');
    await demo.text(customers.ines, numbers.ben, 'Call me');
    await page.getByRole('link', { name: 'Call me' }).click();
    await page.locator('.message', { hasText: 'Call me' }).waitFor();
    await demo.setFaults({ failures: 1 });
    await page.getByLabel('Text to Inês Carvalho').fill('Now?');
    await page.getByLabel('Text to Inês Carvalho').press('Enter');
    const why = page.locator('.message', { hasText: 'Now?' }).getByRole('button', { name: /Not delivered/ });
    const reason = page.getByRole('tooltip').getByText(/Carrier code/);
    await why.hover();
    await reason.waitFor();
    await page.mouse.move(0, 0, { steps: 3 });
    await reason.waitFor({ state: 'detached' });
    await page.getByLabel('Text to Inês Carvalho').focus();
    // Past what can be done about it.
    for (let key = 0; key < 4; key += 1) await page.keyboard.press('Shift+Tab');
    expect(await why.evaluate((element) => element === document.activeElement)).toBe(true);
    await reason.waitFor();
    await page.locator('.message', { hasText: 'Now?' }).getByRole('button', { name: 'Edit and resend' }).click();
    await waitFor(async () => (await page.getByLabel('Text to Inês Carvalho').inputValue()) === 'Now?');
    await page.getByLabel('Text to Inês Carvalho').fill('');

    await demo.text(customers.ines, numbers.ben, 'STOP');
    await page
      .getByRole('form', { name: 'Write a text' })
      .getByText(/opted out/i)
      .waitFor();
    await waitFor(() => page.getByLabel('Text to Inês Carvalho').isDisabled());
    await demo.text(customers.ines, numbers.ben, 'START');
    await waitFor(() => page.getByLabel('Text to Inês Carvalho').isEnabled());
  });

  test('counts segments, fills in templates, keeps drafts, and schedules texts', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Hello again');
    await page.getByRole('link', { name: 'Hello again' }).click();
    const box = page.getByLabel('Text to Maya Lindqvist');
    await box.fill(`${'a'.repeat(80)} – 😀`);
    await page
      .locator('#composer-counter')
      .getByText(/2 texts · longer because of .*😀/)
      .waitFor();

    await box.fill(`[${'a'.repeat(153)}] 5 €`);
    await page
      .locator('#composer-counter')
      .getByText(/2 texts · longer because of .*€/)
      .waitFor();
    await box.fill('');
    await page.getByRole('button', { name: 'Templates' }).click();
    const templates = page.getByRole('dialog', { name: 'Templates' });
    await templates.getByText('Hi Maya Lindqvist, this is Ana Ruiz.', { exact: false }).waitFor();
    await templates.getByRole('button', { name: 'Follow-up' }).click();
    await waitFor(async () => (await box.inputValue()).startsWith('Hi Maya Lindqvist'));

    await page.reload();
    await waitFor(
      async () => (await page.getByLabel('Text to Maya Lindqvist').inputValue()).startsWith('Hi Maya Lindqvist'),
      { what: 'the draft' },
    );

    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('button', { name: 'In an hour' }).click();
    await page.getByRole('button', { name: 'Schedule', exact: true }).click();
    const scheduled = page.locator('.message', { hasText: 'this is Ana Ruiz' });
    await scheduled.getByText(/Scheduled for/).waitFor();
    await scheduled.getByRole('button', { name: 'Cancel sending' }).click();
    await scheduled.getByText('Canceled').waitFor();
  });

  test('starts a conversation from a record, and says so if a record has no number', async () => {
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: 'Records' }).click();
    await page.getByLabel('Search records').fill('trade fair');
    await page.getByRole('button', { name: /Sam from the trade fair/ }).click();
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    await page.getByLabel('Text to Sam from the trade fair').fill('Nice to have met you');
    await page.getByRole('form', { name: 'Write a text' }).getByRole('button', { name: 'Send' }).click();
    await page
      .locator('.message', { hasText: 'Nice to have met you' })
      .getByText('Delivered', { exact: true })
      .waitFor();
    expect(page.url()).toContain('/c/');

    await page.getByRole('link', { name: 'Records' }).click();
    await demo.api(
      'ada',
      'mutation { upsertRecords(input: [{ type: LEAD, externalId: "l-card", name: "A business card", owner: { userExternalId: "ana" }, phones: [] }]) { created } }',
    );
    await page.getByLabel('Search records').fill('business card');
    await page.getByRole('button', { name: /A business card.*no number/ }).click();
    await page.getByText('This record has no phone number').waitFor();
    expect((await demo.textsOf('+13125550171')).at(-1)?.body).toBe('Nice to have met you');
  });

  test('counts, lists, opens, and clears notifications, and tells viewers which permission they need', async () => {
    const page = await enter('Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Ring');
    await page.getByRole('button', { name: /Notifications, \d+ unread/ }).click();
    const bell = page.getByRole('dialog', { name: 'Notifications' });
    await bell.getByText('Ring').first().waitFor();
    await bell.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    expect(await page.title()).toBe('Patchbay');
    await bell.getByRole('button', { name: /Ring/ }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Maya Lindqvist' }).waitFor();

    const eli = await enter('Eli Novak');
    await eli.getByText(/You don’t have permission/).waitFor();
  });

  test('creates a template, tries it on a record, and deletes it', async () => {
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('link', { name: 'New template' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Thanks');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Thank you, {{ record.name }}!');
    await page.getByRole('button', { name: 'Save' }).click();
    const form = page.getByRole('region', { name: 'Template', exact: true });
    await form.getByLabel('Search records').fill('Maya');
    await form.getByRole('button', { name: /Maya Lindqvist/ }).click();
    await form.getByText('Thank you, Maya Lindqvist!').waitFor();
    // Gives it to the team.
    await form.getByLabel('Owner').selectOption({ label: 'West' });
    await form.getByRole('textbox', { name: 'Text', exact: true }).fill('Thank you so much, {{ record.name }}!');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Thank you so much, Maya Lindqvist!').waitFor();

    const ben = await enter('Ben Okafor');
    await ben.getByRole('link', { name: 'Templates' }).click();
    await ben.getByRole('link', { name: /Thanks.*West/ }).click();
    await ben.getByRole('button', { name: 'Delete' }).click();
    await ben.getByRole('alertdialog').getByRole('button', { name: 'Keep template' }).click();
    await ben.getByRole('button', { name: 'Delete' }).click();
    await ben.getByRole('alertdialog').getByRole('button', { name: 'Delete template' }).click();
    await ben.getByRole('link', { name: /Thanks/ }).waitFor({ state: 'detached' });
    expect(await demo.api('ana', '{ templates { edges { node { name } } } }')).not.toContain('Thanks');
  });

  test('names the custom fields of the records of a template, and says how many lack them', async () => {
    await demo.api(
      'ada',
      `mutation {
        upsertRecordFields(input: [{ recordType: CONTACT, key: "appointment", label: "Next appointment", kind: DATE }]) { userErrors { message } }
        upsertRecords(input: [{ type: CONTACT, externalId: "c-maya", fields: [{ date: { key: "appointment", date: "2026-11-27T01:05:00Z" } }] }]) { userErrors { message } }
      }`,
    );
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('link', { name: 'New template' }).click();
    await page.getByText("{{ record.fields.appointment | date: '%A' }}").waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Reminder');
    const box = page.getByRole('textbox', { name: 'Text', exact: true });
    await box.fill('See you on {{ record.fields.apointment }}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText(/Records of type CONTACT have no record.fields.apointment. Use record.fields.appointment/)
      .waitFor();
    await box.fill("See you on {{ record.fields.appointment | date: '%A' }}, {{ record.name }}");
    await page.getByRole('button', { name: 'Save' }).click();
    const form = page.getByRole('region', { name: 'Template', exact: true });
    const lacking = form.getByRole('status');
    await lacking.getByText(/^\d+ of your \d+ contacts lack Next appointment\.$/).waitFor();
    expect(await lacking.getByText('lack').count()).toBe(1);
    await form.getByLabel('Search records').fill('Maya');
    await form.getByRole('button', { name: /Maya Lindqvist/ }).click();
    await form.getByText('See you on Thursday, Maya Lindqvist').waitFor();
    // What is not saved is not counted.
    await box.fill('See you');
    await lacking.waitFor({ state: 'detached' });
  });

  test('marks texts of a customer who sends too many in a minute', async () => {
    const page = await enter('Ana Ruiz');
    for (let n = 1; n <= 31; n += 1) await demo.text('+13125550188', numbers.ana, `Flood ${n}`);
    await page.getByRole('link', { name: /\+1 312 555 0188|13125550188/ }).click();
    const marks = page.getByText('Too many texts in a minute – no notification');
    await marks.waitFor();
    expect(await marks.count()).toBe(1);
  });

  test('shows hostile texts in their place, in the list, the bell, a search, a conversation and on a phone', async () => {
    await sendHostileTexts(demo);
    const page = await enter('Ana Ruiz');
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 760 });
      for (const { from, part } of hostileTexts) {
        const look = async (place: string) => faults.push(...(await faultsOf(page, `${place}, ${width} px`, part)));
        await page.goto(demo.url);
        const row = page.getByRole('link', { name: new RegExp(`\\${from}`) });
        await row.waitFor();
        await look(`the list, ${from}`);
        await page.getByRole('button', { name: /^Notifications/ }).click();
        await page
          .getByRole('dialog', { name: 'Notifications' })
          .getByText(new RegExp(`New lead.*\\${from}`))
          .waitFor();
        await look(`the bell, ${from}`);
        await page.keyboard.press('Escape');
        await row.click();
        await page.locator('.message').first().waitFor();
        await look(`the conversation, ${from}`);
        expect(await page.title()).toMatch(/^(\(\d+\) )?Patchbay$/);
        const phone = page.getByRole('complementary', { name: 'The customer’s phone' });
        if (!(await phone.isVisible())) await page.getByRole('button', { name: 'The customer’s phone' }).click();
        await phone.locator('.handset-text').first().waitFor();
        await look(`the phone, ${from}`);
        await phone.getByRole('button', { name: 'Close the phone' }).click();
      }
      await page.goto(`${demo.url}/?q=invoice`);
      await page.getByRole('heading', { name: 'Messages' }).waitFor();
      faults.push(...(await faultsOf(page, `a search, ${width} px`, 'invoice')));
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
