import { waitFor } from '@patchbay/testkit';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ines <b>Okafor</b>\r\nTEL:+1 312 555 0151\r\nEND:VCARD\r\n';

describeInBrowser('files in texts', () => {
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await demo.text(customers.maya, numbers.ana, 'See https://\u0430pple.example and call +1 312 555 0140');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** As if a user dragged or copied a picture from their desktop. */
  const give = (page: Page, event: 'drop' | 'paste', name: string) =>
    page.getByRole('form', { name: 'Write a text' }).evaluate(
      (form, { event, name, pixel }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        form.dispatchEvent(
          event === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: transfer })
            : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
        );
      },
      { event, name, pixel },
    );

  test('are dropped, pasted and picked, sent, and shown', async () => {
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: /Maya Lindqvist/ }).click();
    const attached = page.getByRole('list', { name: 'Attached files' });
    const sendButton = page.getByRole('button', { name: 'Send', exact: true }).first();

    await give(page, 'drop', 'bean.png');
    await give(page, 'paste', 'cup.png');
    await page
      .getByLabel('Files to attach')
      .setInputFiles({ name: 'ines.vcf', mimeType: 'text/vcard', buffer: Buffer.from(card) });
    await waitFor(async () => (await attached.getByRole('listitem').count()) === 3);
    await waitFor(async () => (await attached.getByRole('progressbar').count()) === 0);
    // One that can't be sent stays, with the reason.
    await page
      .getByLabel('Files to attach')
      .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
    await attached.getByRole('alert').filter({ hasText: 'The file is empty.' }).waitFor();
    expect(await sendButton.isDisabled()).toBe(true);
    await attached.getByRole('button', { name: 'Remove page.png' }).click();
    await sendButton.click();

    const history = page.getByRole('group', { name: 'History' });
    await waitFor(async () => (await history.locator('article[data-status=DELIVERED]').count()) === 1);
    expect(await attached.count()).toBe(0);
    await history.getByText('Ines <b>Okafor</b>').waitFor();
    expect(await history.getByRole('link', { name: '+1 312 555 0151' }).getAttribute('href')).toBe('tel:+13125550151');

    // On the customer's phone, too.
    const received = page.getByRole('img', { name: 'Received picture' }).first();
    await waitFor(() => received.evaluate((element) => (element as HTMLImageElement).naturalWidth === 1));

    const picture = history.getByRole('button', { name: 'bean.png' });
    await picture.click();
    const box = page.getByRole('dialog', { name: /bean\.png 1 of 2/ });
    await box.getByRole('img', { name: 'bean.png' }).waitFor();
    await page.keyboard.press('ArrowRight');
    const other = page.getByRole('dialog', { name: /cup\.png 2 of 2/ });
    await other.waitFor();
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('Tab');
    expect(await other.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await waitFor(async () => (await page.getByRole('dialog').count()) === 0);
    expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('and links lead where they say', async () => {
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: /Maya Lindqvist/ }).click();
    const history = page.getByRole('group', { name: 'History' });
    const link = history.getByRole('link', { name: 'https://xn--pple-43d.example/' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await history.getByRole('link', { name: '+1 312 555 0140' }).getAttribute('href')).toBe('tel:+13125550140');
  });
});
