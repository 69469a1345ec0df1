import { waitFor } from '@patchbay/testkit';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, signIn } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

const conversations = 10_000;
const texts = 300;

describeInBrowser('long lists', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await demo.text(customers.maya, numbers.ana, 'The first of many');
    await waitFor(async () =>
      (await demo.api('ana', '{ conversations { edges { node { lastMessage { body } } } } }')).includes('The first'),
    );
    await fill(demo.databaseUrl);
    ({ page, problems } = await signIn(browser, demo.url, 'Ana Ruiz'));
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('scroll to the end of ten thousand conversations with few rows in the page', async () => {
    const list = page.getByRole('region', { name: 'My text messages' });
    await list.getByRole('link').first().waitFor();
    const scroller = list.locator('.scroller');
    const rows = () => list.getByRole('listitem').count();
    let maxRows = await rows();
    const frames: number[] = [];
    const since = performance.now();
    await waitFor(
      async () => {
        const frame = await scroller.evaluate((element) => {
          element.scrollTop = element.scrollHeight;
          const since = performance.now();
          return new Promise<number>((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - since))),
          );
        });
        frames.push(frame);
        maxRows = Math.max(maxRows, await rows());
        return list.getByRole('link', { name: /Customer 10000(?!\d)/ }).isVisible();
      },
      { what: 'the last conversation', limitMs: 90_000 },
    );
    const seconds = (performance.now() - since) / 1_000;
    expect(maxRows).toBeLessThan(60);
    const median = (of: readonly number[]) => [...of].sort((one, other) => one - other)[Math.floor(of.length / 2)]!;
    console.info(
      `The end comes after ${seconds.toFixed(1)} s. Two frames take ${median(frames.slice(0, 40)).toFixed(0)} ms at the top of ${conversations} conversations, and ${median(frames.slice(-40)).toFixed(0)} ms at their end.`,
    );
    // A new text at the top does not move what is in view at the end.
    const seen = await list.getByRole('link').last().innerText();
    await demo.text(customers.ines, numbers.ana, 'Up there');
    await waitFor(async () =>
      (await demo.api('ana', '{ conversations(first: 1) { edges { node { lastMessage { body } } } } }')).includes(
        'Up there',
      ),
    );
    expect(await list.getByRole('link').last().innerText()).toBe(seen);
    await scroller.evaluate((element) => void (element.scrollTop = 0));
    await list.getByRole('link', { name: /Up there/ }).waitFor();
  }, 120_000);

  test('load earlier messages of a long history without a jump', async () => {
    await page.goto(`${demo.url}/?q=Maya`);
    await page.getByRole('link', { name: /^Maya Lindqvist .*The first of many/ }).click();
    const history = page.getByRole('group', { name: 'History' });
    await history.getByText(`Text ${texts}`, { exact: true }).waitFor();
    const places: number[] = [];
    while (!(await history.getByText('Text 1', { exact: true }).isVisible())) {
      expect(places.length).toBeLessThan(100);
      // What is in view stays in place when more loads above it. One script, because more may load at any time.
      const [body, before] = await history.evaluate((element) => {
        element.scrollTop -= 600;
        const anchor = element.querySelectorAll('.message .body')[20]!;
        return [anchor.textContent, anchor.getBoundingClientRect().y] as const;
      });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
      const after = (await history.getByText(body, { exact: true }).boundingBox())!.y;
      places.push(Math.abs(after - before));
    }
    expect(Math.max(...places)).toBeLessThan(2);
    expect(await history.locator('.day').count()).toBeGreaterThan(5);
    const bodies = await history.locator('.body').allInnerTexts();
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(problems).toEqual([]);
  }, 90_000);
});

/** Years of work for Ana, as the apps would have stored it. */
async function fill(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ conversation: string; phone_number: string; owner: string }>(
      `SELECT c.id AS conversation, n.id AS phone_number, n.owner_user_id AS owner
       FROM conversation c JOIN phone_number n ON n.id = c.phone_number_id WHERE n.number = $1`,
      [numbers.ana],
    );
    const { conversation, phone_number: phoneNumber, owner } = rows[0]!;
    await client.query(
      `WITH place AS MATERIALIZED (
         SELECT n, gen_random_uuid() AS record, gen_random_uuid() AS conversation, gen_random_uuid() AS message, now() - n * interval '1 minute' AS at
         FROM generate_series(1, ${conversations}) AS n
       ), records AS (
         INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id)
         SELECT record, 'LEAD', 'many-' || n, 'Customer ' || n, true, at, $1 FROM place RETURNING id
       ), conversations AS (
         INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at)
         SELECT conversation, record, $2, '+1415' || (5000000 + n), '+1415' || (5000000 + n), message, at, at FROM place WHERE (SELECT count(*) FROM records) > 0 RETURNING id
       )
       INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
       SELECT message, conversation, 'INBOUND', 'Question ' || n, 'RECEIVED', 'GSM_7', 1, at, 'SIMULATOR', 'many-' || n
       FROM place WHERE (SELECT count(*) FROM conversations) > 0`,
      [owner, phoneNumber],
    );
    await client.query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
       SELECT gen_random_uuid(), $1, 'INBOUND', 'Text ' || n, 'RECEIVED', 'GSM_7', 1, now() - interval '1 hour' - (${texts} - n) * interval '1 hour', 'SIMULATOR', 'long-' || n
       FROM generate_series(1, ${texts}) AS n`,
      [conversation],
    );
  } finally {
    await client.end();
  }
}
