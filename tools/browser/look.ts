import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** `SCREENSHOTS=docs/images npm run e2e -- every-view` saves a screenshot of every view; `languages` does, too. */
const screenshots = process.env.SCREENSHOTS;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Theme = 'light' | 'dark';

/** Waits for animations to end, except endless ones. */
const untilStill = (page: Page) =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );

/** What axe finds: all of its rules, or some. */
async function breachesOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // The page's policy blocks other scripts, so the driver injects axe.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    interface Found {
      readonly violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const { run } = (window as unknown as { axe: { run(options: object): Promise<Found> } }).axe;
    // Otherwise it also describes everything that passes.
    const only = { resultTypes: ['violations'], iframes: false };
    const { violations } = await run(runOnly === undefined ? only : { ...only, runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  }, rules);
}

/**
 * Adds what is wrong with a view, on this kind of screen, to the faults: too wide, out of sight, or not accessible. The
 * themes differ only in their colors, so the dark one is looked at for those.
 */
export const lookOf =
  (screen: string, faults: string[], themes: readonly [Theme, ...Theme[]] = ['light', 'dark']) =>
  async (page: Page, view: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    await untilStill(page);
    // What a popover shows can grow; it moves some frames later.
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const places = () =>
        JSON.stringify([...document.querySelectorAll('.popover')].map((popover) => popover.getBoundingClientRect()));
      for (let [still, last] = [0, '']; still < 3; ) {
        await frame();
        const now = places();
        still = now === last ? still + 1 : 0;
        last = now;
      }
    });
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
    const isHeadUneven = await page.evaluate(() => {
      const [head, title, menu] = ['.pane-head', '.pane-title', '.menu-button'].map((part) =>
        document.querySelector(`.pane .pane-head${part === '.pane-head' ? '' : ` ${part}`}`)?.getBoundingClientRect(),
      );
      if (head === undefined || title === undefined || menu === undefined || head.width === 0) return false;
      const middle = (menu.top + menu.bottom) / 2;
      return middle < title.top || middle > title.bottom || head.height > 130;
    });
    if (isHeadUneven)
      faults.push(
        `${view}: the head of the conversation has its menu on another line than the name, or more than two lines`,
      );
    for (const theme of themes) {
      if (themes.length > 1) {
        await page.emulateMedia({ colorScheme: theme });
        await untilStill(page);
      }
      if (screenshots !== undefined) {
        mkdirSync(screenshots, { recursive: true });
        await page.screenshot({ path: join(screenshots, `${view}-${screen}-${theme}.png`), animations: 'disabled' });
      }
      const found = await breachesOf(page, theme === 'dark' ? ['color-contrast'] : undefined);
      faults.push(...found.map((fault) => `${view}, ${theme}: ${fault}`));
    }
    if (themes.length > 1) await page.emulateMedia({ colorScheme: themes[0] });
  };
