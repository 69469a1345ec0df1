import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, signIn } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

const maxDownload = 200 * 1_024;
/** Smaller shifts are not visible: https://web.dev/articles/cls */
const maxShift = 0.01;

describeInBrowser('the first view', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await demo.text(customers.maya, numbers.ana, 'Good morning');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('is small, and nothing in it shifts while it loads', async () => {
    // The size for a browser that accepts gzip but not Brotli.
    const { page, problems } = await signIn(browser, demo.url, 'Ana Ruiz', {
      extraHTTPHeaders: { 'accept-encoding': 'gzip' },
    });
    await page.addInitScript(() => {
      const kept = window as unknown as { shifts: number };
      kept.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) kept.shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Like a first visit: without cached files.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.clearBrowserCache');
    // Like a slow phone: what comes late after a click counts as a shift.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.goto(demo.url);
    await page.getByRole('link', { name: /Maya Lindqvist/ }).click();
    await page.locator('.message', { hasText: 'Good morning' }).waitFor();
    await page.getByText('Signed in as Ana Ruiz').waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const { bytes, shifts } = await page.evaluate(() => ({
      bytes: performance
        .getEntriesByType('resource')
        .concat(performance.getEntriesByType('navigation'))
        .filter(({ name }) => /\/$|\.(js|css|svg)$/.test(name))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
      shifts: (window as unknown as { shifts: number }).shifts,
    }));
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(maxDownload);
    expect(shifts).toBeLessThan(maxShift);
    expect(problems).toEqual([]);

    await page.goto(demo.url);
    await page.getByRole('link', { name: /Maya Lindqvist/ }).waitFor();
    const usable = await page.evaluate(() => Math.round(performance.now()));
    console.info(
      `The first view takes ${Math.round(bytes / 1_024)} KiB, shifts by ${shifts.toFixed(4)}, and is usable after ${usable} ms.`,
    );
  });
});
