import { redisVariable, waitFor } from '@patchbay/testkit';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** A suite that needs a browser and a Redis. Without them it is reported as skipped; in CI it fails. */
export function describeInBrowser(name: string, suite: () => void): void {
  const missing =
    executablePath === undefined ? 'Chromium' : process.env[redisVariable] === 'none' ? 'Redis' : undefined;
  if (missing === undefined) return describe(name, suite);
  if (process.env.CI === 'true') throw new Error(`There is no ${missing} for "${name}": install it.`);
  describe.skip(`${name} (needs ${missing})`, suite);
}

export const launchBrowser = (): Promise<Browser> =>
  // Chromium refuses its sandbox to root.
  chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** A page of its own session, which tells of everything that went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and requests that a policy or a server refused. */
  readonly problems: readonly string[];
}

export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    ...options,
  });
  // In CI, other tests run at the same time.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(url);
  return { page, problems };
}

/** As one of the demo's people, by a click, with the live events flowing; in any language. */
export async function signIn(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const tab = await openTab(browser, url, options);
  await tab.page.getByRole('button', { name }).click();
  await tab.page.getByRole('navigation').waitFor();
  await waitFor(() => tab.page.locator('[data-connection=live]').isVisible(), { what: 'live events' });
  return tab;
}

declare global {
  var hasTestFailed: boolean;
}

/** What a person would see of it now. */
async function tellOf({ page }: Tab): Promise<void> {
  console.error(`${page.url()} shows:\n${await page.locator('body').innerText().catch(String)}`);
}

/** People's tabs in a suite: closed after each test, which fails where anything went wrong in one of them. One that failed tells what they show. */
export function peopleOf(
  suite: () => { readonly browser: Browser; readonly url: string },
): (name: string, options?: BrowserContextOptions) => Promise<Page> {
  const tabs: Tab[] = [];
  afterEach(async () => {
    const problems = tabs.flatMap((tab) => tab.problems);
    if (hasTestFailed) for (const tab of tabs) await tellOf(tab);
    await Promise.all(tabs.splice(0).map(({ page }) => page.context().close()));
    expect(problems).toEqual([]);
  });
  return async (name, options) => {
    const { browser, url } = suite();
    const tab = await signIn(browser, url, name, options);
    tabs.push(tab);
    return tab.page;
  };
}
