import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** `SCREENSHOTS=docs/images npm run e2e -- every-view` saves a screenshot of every view; `languages` does, too. */
const screenshots = process.env.SCREENSHOTS;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Adds what is wrong with a view, on this kind of screen, to the faults: too wide, out of sight, or not accessible. */
export const lookOf =
  (screen: string, faults: string[]) =>
  async (page: Page, view: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    // Waits for animations to end, except endless ones.
    await page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
          .map(({ finished }) => finished),
      ).then(() => undefined),
    );
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
    if (screenshots !== undefined) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${view}-${screen}.png`), animations: 'disabled' });
    }
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
    // The page's policy blocks other scripts, so the driver injects axe.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as {
          axe: {
            run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
          };
        }
      ).axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      );
    });
    faults.push(...found.map((fault) => `${view}: ${fault}`));
  };
