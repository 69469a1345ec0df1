/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { compare, type Result } from './compare';
import { createDatabase } from './create-database';
import { endLater } from './leave-nothing';
import { readAllPages } from './read-all-pages';
import { runSql } from './run-sql';
import { environmentOf, type Program, scripts, startProgram } from './start-program';
import { startOwnRedis } from './start-redis';

const conversations = 5_000;
const last = `Customer ${conversations}`;

/** Ana of the demo has 5,000 conversations and scrolls to the last one as fast as her browser lets her. */
export async function benchScrollToEnd(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_scroll_to_end');
  const { url: redis } = await startOwnRedis();
  const gateway = await startProgram(scripts.gateway, {
    ...environmentOf(databaseUrl),
    ...{ REDIS_URL: redis, DEMO: '1', DEMO_HISTORY: '0' },
  });
  await runSql(databaseUrl, conversationsOfAna);
  const browser = await launchBrowser();
  const slowest: number[] = [];
  const result = await compare({
    asks: `How long does it take to scroll through ${conversations.toLocaleString('en-US')} conversations to the last one?`,
    unit: 's',
    rounds: 5,
    contenders: {
      'the inbox in Chromium': () => scrollToEnd(browser, gateway, slowest),
      'its pages, one after the other, without a browser': () => readAllPages(gateway.url),
      '5 s': () => Promise.resolve(5),
    },
    ratios: [
      { of: 'the inbox in Chromium', over: '5 s', atMost: 1 },
      { of: 'the inbox in Chromium', over: 'its pages, one after the other, without a browser' },
    ],
  });
  const seconds = Math.max(...result.figures['the inbox in Chromium']!);
  const frame = Math.max(...slowest).toFixed(0);
  return [{ ...result, notes: [`The slowest round took ${seconds.toFixed(1)} s, its slowest frame ${frame} ms.`] }];
}

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('This bench needs a Chromium. Install one, or set CHROMIUM to its path.');
  // Chromium refuses its sandbox to root.
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  endLater(() => browser.close());
  return browser;
}

/** In a window of its own, from the first rows in sight to the last one. */
async function scrollToEnd(browser: Browser, { url }: Program, slowest: number[]): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Ana Ruiz' }).click();
    await page.getByRole('link', { name: /Customer 1(?!\d)/ }).waitFor();
    // In the page: a driver that asks for each frame would be a part of what is measured.
    const { tookMs, slowestFrameMs } = await page.evaluate(
      (name) =>
        new Promise<{ tookMs: number; slowestFrameMs: number }>((resolve) => {
          const scroller = document.querySelector('.scroller')!;
          const since = performance.now();
          let [before, slowestFrameMs] = [since, 0];
          const step = () => {
            const now = performance.now();
            slowestFrameMs = Math.max(slowestFrameMs, now - before);
            before = now;
            const isThere = [...scroller.querySelectorAll('.row-name')].some(({ textContent }) => textContent === name);
            if (isThere) return resolve({ tookMs: now - since, slowestFrameMs });
            scroller.scrollTop = scroller.scrollHeight;
            requestAnimationFrame(step);
          };
          step();
        }),
      last,
    );
    slowest.push(slowestFrameMs);
    return tookMs / 1_000;
  } finally {
    await context.close();
  }
}

const conversationsOfAna = `
  WITH ana AS (
    SELECT id AS number, owner_user_id AS owner FROM phone_number WHERE number = '+12025550101'
  ), place AS MATERIALIZED (
    SELECT n, gen_random_uuid() AS record, gen_random_uuid() AS conversation, gen_random_uuid() AS message,
      now() - n * interval '1 minute' AS at, '+1415' || (5000000 + n) AS customer
    FROM generate_series(1, ${conversations}) AS n
  ), records AS (
    INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id)
    SELECT record, 'LEAD', 'many-' || n, 'Customer ' || n, true, at, owner FROM place, ana RETURNING id
  ), conversations AS (
    INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_id,
      last_message_at, last_inbound_at)
    SELECT conversation, record, number, customer, customer, message, at, at FROM place, ana
    WHERE (SELECT count(*) FROM records) > 0 RETURNING id
  )
  INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
  SELECT message, conversation, 'INBOUND', 'Question ' || n, 'RECEIVED', 'GSM_7', 1, at, 'SIMULATOR', 'many-' || n
  FROM place WHERE (SELECT count(*) FROM conversations) > 0`;
