import { waitFor } from '@patchbay/testkit';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

const secret = `whsec_${Buffer.from('the-secret-of-a-carrier').toString('base64')}`;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeInBrowser('pictures and files', () => {
  let files: Server;
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    files = createServer((request, response) => {
      if (request.url === '/bean.png') response.setHeader('content-type', 'image/png').end(pixel);
      else response.setHeader('content-type', 'application/pdf').end('%PDF-1.4');
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const environment = {
      GENERIC_SECRET: secret,
      GENERIC_SEND_URL: fileAt('/sends'),
      MEDIA_PRIVATE_HOSTS: new URL(fileAt('/')).host,
    };
    [demo, browser] = await Promise.all([startDemo(environment), launchBrowser()]);
    await demo.api(
      'ada',
      `mutation { upsertPhoneNumbers(input: [{ number: "${numbers.ana}", name: "Ana's number", provider: GENERIC, owner: { userExternalId: "ana" } }]) { updated } }`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    files.closeAllConnections();
    await new Promise((resolve) => files.close(resolve));
  });
  const fileAt = (path: string) => `http://127.0.0.1:${(files.address() as AddressInfo).port}${path}`;

  test('are shown to users who may read the text, at addresses of their own', async () => {
    const page = await enter('Ana Ruiz');
    const fetched: (string | undefined)[] = [];
    page.on('request', (request) => request.url().includes('/media/') && fetched.push(request.headers().authorization));
    const body = JSON.stringify({
      type: 'message.received',
      data: {
        id: 'm1',
        from: customers.maya,
        to: numbers.ana,
        text: '',
        mediaUrls: [fileAt('/bean.png'), fileAt('/offer.pdf')],
      },
    });
    const at = new Date();
    const headers = {
      'content-type': 'application/json',
      'webhook-id': 'w1',
      'webhook-timestamp': `${Math.floor(at.getTime() / 1_000)}`,
      'webhook-signature': new Webhook(secret).sign('w1', at, body),
    };
    expect((await fetch(`${demo.webhooksUrl}/webhooks/generic`, { method: 'POST', headers, body })).status).toBe(200);

    await page.getByRole('link', { name: /Maya Lindqvist.*(File|Picture)/ }).click();
    const picture = page.getByRole('img', { name: 'Attached picture' });
    await waitFor(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth === 1));
    const file = page.getByRole('link', { name: 'Download the file (application/pdf)' });
    const [saved] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(await saved.failure()).toBeNull();
    expect(fetched).toHaveLength(2);
    // Their addresses are signed.
    expect(fetched).toEqual([undefined, undefined]);
  });
});
