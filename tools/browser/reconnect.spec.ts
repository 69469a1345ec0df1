import { waitFor } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, signIn } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

describeInBrowser('a gateway that is killed', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('is seen to be gone; when it is back, what was said meanwhile is there, in order, each once, and all works on', async () => {
    const { page } = await signIn(browser, demo.url, 'Ana Ruiz');
    await demo.text(customers.maya, numbers.ana, 'Before');
    await page.getByRole('link', { name: /Maya Lindqvist/ }).click();
    await page.locator('.message', { hasText: 'Before' }).waitFor();

    await demo.killGateway();
    await page.getByText(/The connection is lost/).waitFor();
    await demo.text(customers.maya, numbers.ana, 'Meanwhile 1');
    await demo.text(customers.maya, numbers.ana, 'Meanwhile 2');
    await page.getByLabel('Text to Maya Lindqvist').fill('Are you there?');
    await page.getByLabel('Text to Maya Lindqvist').press('Enter');
    await page.locator('.message', { hasText: 'Are you there?' }).getByText(/did not get through/).waitFor();

    await demo.startGateway();
    await page.locator('.message', { hasText: 'Meanwhile 2' }).waitFor();
    await page.getByText(/The connection is lost/).waitFor({ state: 'detached' });
    await page.locator('.message', { hasText: 'Are you there?' }).getByRole('button', { name: 'Try again' }).click();
    await page.locator('.message', { hasText: 'Are you there?' }).getByText('Delivered').waitFor();
    await demo.text(customers.maya, numbers.ana, 'After');
    await page.locator('.message', { hasText: 'After' }).waitFor();
    expect(await page.locator('.message .body').allInnerTexts()).toEqual(['Before', 'Meanwhile 1', 'Meanwhile 2', 'Are you there?', 'After']);
    await waitFor(async () => (await demo.textsOf(customers.maya)).filter(({ direction }) => direction === 'RECEIVED').length === 1);
  });
});
