import { waitFor } from '@patchbay/testkit';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { numbers, type Demo } from './start-demo';

interface HostileText {
  readonly from: string;
  /** Found in the text as it is. */
  readonly part: string;
  readonly body: string;
}

/** What a customer can send to make a page unreadable. The first text of each creates a lead. */
export const hostileTexts: readonly HostileText[] = [
  { from: '+13125550191', part: 'invoice', body: 'invoice \u202Egpj.exe \u2067\u202E never closed' },
  {
    from: '+13125550192',
    part: 'z\u200Be\u200Cr\u200Do',
    body: `z\u200Be\u200Cr\u200Do ${'\u200B\u2060\uFEFF'.repeat(400)}!`,
  },
  { from: '+13125550193', part: '😀😀😀', body: '😀'.repeat(10_000) },
  { from: '+13125550194', part: 'WWWWWWWW', body: 'W'.repeat(1_600) },
];

/** The simulated network takes 1,600 characters; other carriers deliver more. */
export async function sendHostileTexts(demo: Demo): Promise<void> {
  for (const { from } of hostileTexts) await demo.text(from, numbers.ana, `From ${from}`);
  const client = new Client({ connectionString: demo.databaseUrl });
  await client.connect();
  try {
    for (const { from, body } of hostileTexts)
      await waitFor(
        async () =>
          (await client.query('UPDATE message SET body = $2 WHERE body = $1', [`From ${from}`, body])).rowCount === 1,
        { what: `the text from ${from}` },
      );
  } finally {
    await client.end();
  }
}

/**
 * What is wrong with the elements that show a text: out of sight to the side, or able to change the direction of what is beside
 * them. A page that is wider than its window is wrong, too.
 */
export const faultsOf = (page: Page, place: string, part: string): Promise<string[]> =>
  page.evaluate(
    ([where, words]) => {
      const faults: string[] = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) faults.push(`${where}: the page is ${scrollWidth - clientWidth} px too wide`);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let count = 0;
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const parent = text.parentElement!;
        if (!text.textContent!.includes(words!) || parent.closest('.sr-only, title, [aria-live=assertive]')) continue;
        // Under something that cuts off what is too long.
        const frame = parent.closest('.row-last, .message, .choices button, .handset-text, .found')!;
        if (frame === null || !frame.checkVisibility()) continue;
        count += 1;
        const { left, right } = frame.getBoundingClientRect();
        if (left < -1 || right > innerWidth + 1) faults.push(`${where}: from ${left} to ${right}`);
        let isIsolated = false;
        for (let element: Element | null = parent; element !== null && !isIsolated; element = element.parentElement) {
          isIsolated = /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi);
          if (element === frame) break;
        }
        if (!isIsolated) faults.push(`${where}: ${parent.outerHTML.slice(0, 80)} is not isolated`);
      }
      if (count === 0) faults.push(`${where}: nothing shows ${words}`);
      return faults;
    },
    [place, part] as const,
  );
