import { waitFor } from '@patchbay/testkit';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('the inbox', () => {
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await demo.text(customers.maya, numbers.ana, 'From a contact');
    await demo.text(customers.stranger, numbers.ana, 'שלום, אתם מוכרים גם תה? 👩‍👩‍👧 (3)');
    await waitFor(
      async () =>
        ((await demo.api('ana', '{ conversations { edges { node { id } } } }')).match(/"id"/g) ?? []).length === 2,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('keeps the search, the filters, and the open conversation in the URL', async () => {
    const page = await enter('Ana Ruiz');
    const list = page.getByRole('group', { name: 'Conversations' });
    await list.getByRole('link').nth(1).waitFor();
    await page.getByRole('button', { name: 'Leads' }).click();
    await list.getByRole('link', { name: /From a contact/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Unread', exact: true }).click();
    await list.getByRole('link', { name: /שלום/ }).click();
    await page.locator('.message').first().waitFor();
    const there = new URL(page.url());
    expect([there.pathname, there.search]).toEqual([expect.stringMatching(/^\/c\/./), '?type=LEAD&unread=1']);

    // A link from a colleague or from yesterday. The conversation has been read since, so it no longer matches.
    await page.reload();
    await page.locator('.message').first().waitFor();
    expect(await page.getByRole('button', { name: 'Leads' }).getAttribute('aria-pressed')).toBe('true');
    await list.getByText('No conversations match.').waitFor();
    await page.goto(`${demo.url}/?q=contact&type=CONTACT`);
    await list.getByRole('link', { name: /From a contact/ }).waitFor();
    expect(await page.getByLabel('Search conversations').inputValue()).toBe('contact');
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await list.getByRole('link').nth(1).waitFor();
    expect(await page.getByLabel('Search conversations').inputValue()).toBe('');
  });

  test('shows days and times in the user’s time zone and locale', async () => {
    // Two minutes around midnight in Tokyo, on one morning in New York.
    const client = new Client({ connectionString: demo.databaseUrl });
    await client.connect();
    try {
      await client.query(
        `WITH place AS (SELECT conversation_id AS conversation FROM message WHERE body = 'From a contact')
         INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
         SELECT gen_random_uuid(), conversation, 'INBOUND', 'At ' || at, 'RECEIVED', 'GSM_7', 1, at::timestamptz, 'SIMULATOR', 'clock-' || at
         FROM place, unnest(ARRAY['2024-05-06T14:59:00Z', '2024-05-06T15:01:00Z']) AS at`,
      );
    } finally {
      await client.end();
    }
    const read = async (locale: string, timezoneId: string) => {
      const page = await enter('Ana Ruiz', { locale, timezoneId });
      await page.getByRole('link', { name: /From a contact/ }).click();
      await page.locator('.message', { hasText: 'At 2024' }).nth(1).waitFor();
      const times = await page.locator('.message', { hasText: 'At 2024' }).locator('time').allInnerTexts();
      return [await page.locator('.pane .day').allInnerTexts(), times.map((time) => time.replaceAll('\u202f', ' '))];
    };
    expect(await read('en-US', 'America/New_York')).toEqual([
      ['May 6, 2024', 'Today'],
      ['10:59 AM', '11:01 AM'],
    ]);
    expect(await read('de-DE', 'Asia/Tokyo')).toEqual([
      ['6. Mai 2024', '7. Mai 2024', 'Heute'],
      ['23:59', '0:01'],
    ]);
  });

  test('shows each text in its own direction', async () => {
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: /שלום/ }).click();
    const body = page.locator('.message .body').first();
    await body.waitFor();
    expect(await body.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(
      await page
        .locator('.row-last bdi')
        .first()
        .evaluate((element) => getComputedStyle(element).unicodeBidi),
    ).toBe('isolate');
    const box = page.locator('#composer');
    await box.fill('כן, בשמחה 👍🏽');
    expect(await box.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await box.press('Enter');
    await page.locator('.message[data-outbound]').getByText('Delivered', { exact: true }).waitFor();
    expect((await demo.textsOf(customers.stranger)).at(-1)?.body).toBe('כן, בשמחה 👍🏽');
  });

  test('shows the phone of the customer in the open conversation', async () => {
    const page = await enter('Ana Ruiz');
    const phone = page.getByRole('complementary', { name: 'The customer’s phone' });
    await phone.getByLabel('Text from the customer').fill('Written on the phone');
    await phone.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: /Written on the phone/ }).click();
    await page.locator('#composer').fill('Read in the inbox');
    await page.locator('#composer').press('Enter');
    await phone.getByText('Read in the inbox').waitFor();
    await page.getByRole('link', { name: /שלום|כן/ }).click();
    await phone.getByText('שלום', { exact: false }).waitFor();
    await phone.getByLabel('Whose phone').selectOption({ label: 'Maya Lindqvist' });
    await phone.getByText('Read in the inbox').waitFor();
  });
});
