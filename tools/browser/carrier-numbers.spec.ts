import { startTwilioApi, type TwilioApi, twilioNumber } from '@patchbay/testkit';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { startDemo, type Demo } from './start-demo';

const credentials = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'the-primary-token-of-twilio' };
const webhookUrl = 'https://hooks.example.com';

describeInBrowser('an account with Twilio', () => {
  let twilio: TwilioApi;
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    twilio = await startTwilioApi(credentials);
    const elsewhere = { sms_url: 'https://old.example.com/sms?key=hidden' };
    Object.assign(twilio.account, {
      numbers: [twilioNumber('+13125550100', elsewhere), twilioNumber('+13125550101')],
    });
    [demo, browser] = await Promise.all([
      startDemo({
        SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
        TWILIO_API_URL: twilio.url,
        PUBLIC_WEBHOOK_URL: webhookUrl,
      }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await twilio?.close();
  });

  test('is added with a wrong token, shows what a check found and what to do, and connects its numbers', async () => {
    // Too narrow for the customer's phone of the demo, which is behind the address that carriers call.
    const page = await enter('Ada Admin', { viewport: { width: 1000, height: 800 } });
    await page.goto(`${demo.url}/admin/carriers/new`);
    await page.getByRole('combobox', { name: 'Carrier' }).selectOption('Twilio');
    await page.getByLabel('Name', { exact: true }).fill('Twilio, East');
    await page.getByLabel('accountSid').fill(credentials.accountSid);
    await page.getByLabel('authToken').fill('a token with a mistake');
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByText(`${webhookUrl}/webhooks/twilio`, { exact: false }).first().waitFor();

    await page.getByRole('button', { name: 'Check now' }).click();
    const findings = page.locator('.findings > li');
    await findings.filter({ hasText: 'Twilio does not accept' }).getByText('Error', { exact: true }).waitFor();
    await page.getByText('Failing', { exact: true }).waitFor();
    await page.getByLabel('authToken').fill(credentials.authToken);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Not checked yet.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await findings.filter({ hasText: 'None of your numbers uses this account' }).waitFor();
    await findings.filter({ hasText: 'List the numbers of the account' }).waitFor();

    await page.getByRole('button', { name: 'List numbers' }).click();
    const spare = page.getByRole('row').filter({ hasText: '(312) 555-0101' });
    await spare.getByText('Not connected').waitFor();
    await spare.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Connect selected' }).click();
    await spare.getByText('Connected', { exact: true }).waitFor();
    expect(await spare.getByRole('checkbox').isDisabled()).toBe(true);
    expect(twilio.account.numbers.map(({ sms_url: url }) => url.startsWith(webhookUrl))).toEqual([false, true]);

    await demo.api(
      'ada',
      `mutation { upsertPhoneNumbers(input: [{ number: "+13125550100", name: "Moved", provider: TWILIO, owner: { userExternalId: "ana" } }]) { userErrors { message } } }`,
    );
    await page.getByRole('button', { name: 'Check now' }).click();
    const wrong = findings.filter({ hasText: 'old.example.com' });
    await wrong.getByText('Error', { exact: true }).waitFor();
    await wrong.getByRole('link', { name: '(312) 555-0100' }).waitFor();
    expect(await wrong.innerText()).not.toContain('hidden');
    const moved = page.getByRole('row').filter({ hasText: '(312) 555-0100' });
    await moved.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Connect selected' }).click();
    await moved.getByText('Connected', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await wrong.waitFor({ state: 'detached' });
    await page.getByText('Active', { exact: true }).waitFor();
  });
});
