import { type BrowserSubscription, type PushStandIn, startPushStandIn, waitFor } from '@patchbay/testkit';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, peopleOf } from './browser';
import { customers, numbers, startDemo, type Demo } from './start-demo';

interface Shown {
  readonly title: string;
  readonly body: string;
}

/** What a service worker has. */
declare const registration: { getNotifications(): Promise<object[]> };
declare const NotificationEvent: new (type: string, options: object) => Event;

/**
 * The browser of a test reaches no push service. So it subscribes at a stand-in, which decrypts what it gets, and the test hands
 * that to the service worker, as the browser would.
 */
describeInBrowser('notifications on a device', () => {
  let demo: Demo;
  let browser: Browser;
  let pushService: PushStandIn;
  let subscription: BrowserSubscription;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    pushService = await startPushStandIn();
    [demo, browser] = await Promise.all([startDemo({ PUSH_ALLOWED_NETWORKS: '127.0.0.1/32' }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await pushService?.close();
  });

  const openBell = (page: Page) => page.getByRole('button', { name: /^Notifications/ }).click();
  const isLive = (page: Page) => page.locator('[data-connection=live]').waitFor();
  /** As Ana, who turned notifications on here. */
  const enterWithPush = async (): Promise<Page> => {
    subscription = pushService.subscribe();
    const page = await enter('Ana Ruiz');
    await page.context().grantPermissions(['notifications'], { origin: demo.url });
    await page.addInitScript(({ endpoint, p256dh, auth }: BrowserSubscription) => {
      if (location.protocol === 'about:') return;
      let isSubscribed = sessionStorage.getItem('subscribed') !== null;
      const subscribed = {
        endpoint,
        options: { applicationServerKey: null },
        toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
        unsubscribe: () => {
          isSubscribed = false;
          sessionStorage.removeItem('subscribed');
          return Promise.resolve(true);
        },
      };
      Object.assign(PushManager.prototype, {
        getSubscription: () => Promise.resolve(isSubscribed ? subscribed : null),
        subscribe: (options: PushSubscriptionOptionsInit) => {
          isSubscribed = true;
          sessionStorage.setItem('subscribed', 'yes');
          Object.assign(subscribed.options, {
            applicationServerKey: (options.applicationServerKey as Uint8Array).buffer,
          });
          return Promise.resolve(subscribed);
        },
      });
    }, subscription);
    await page.reload();
    await isLive(page);
    await openBell(page);
    const ask = page.getByRole('button', { name: 'Turn on browser notifications' });
    await ask.click();
    await ask.waitFor({ state: 'detached' });
    await page.waitForFunction(() => Object.values({ ...localStorage }).includes('on'));
    await page.keyboard.press('Escape');
    return page;
  };
  const registrationsOf = async (session: CDPSession): Promise<() => string> => {
    let id = '';
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ isDeleted, scopeURL }) => !isDeleted && scopeURL === `${demo.url}/`);
      if (found !== undefined) id = found.registrationId;
    });
    await session.send('ServiceWorker.enable');
    return () => id;
  };
  /** The text of a customer reaches the device. */
  const receive = async (page: Page, body: string) => {
    const before = pushService.received.length;
    await demo.text(customers.maya, numbers.ana, body);
    const { text } = await waitFor(() => pushService.received.slice(before).find((push) => push.text.includes(body)), {
      what: `a push that says ${body}`,
    });
    const session = await page.context().newCDPSession(page);
    const idOf = await registrationsOf(session);
    const registrationId = await waitFor(() => idOf() || undefined, { what: 'the service worker' });
    await session.send('ServiceWorker.deliverPushMessage', { origin: demo.url, registrationId, data: text });
    await session.detach();
  };
  const shownOn = (page: Page): Promise<Shown[]> =>
    page.evaluate(async () => {
      const found = (await (await navigator.serviceWorker.getRegistration())?.getNotifications()) ?? [];
      return found.map(({ title, body }) => ({ title, body }));
    });
  const shows = (page: Page, ...bodies: string[]) =>
    waitFor(async () => JSON.stringify((await shownOn(page)).map(({ body }) => body)) === JSON.stringify(bodies), {
      what: `that the device shows ${JSON.stringify(bodies)}`,
    });

  test('are shown without a page, open the conversation, and are closed once they are read', async () => {
    const page = await enterWithPush();
    await page.goto('about:blank');
    await receive(page, 'Is anybody there?');
    await page.goto(demo.url);
    await isLive(page);
    await shows(page, 'Is anybody there?');
    expect(await shownOn(page)).toEqual([{ title: 'Maya Lindqvist', body: 'Is anybody there?' }]);

    const [worker] = page.context().serviceWorkers();
    await worker!.evaluate(async () => {
      const [notification] = await registration.getNotifications();
      dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    });
    await page.locator('.message', { hasText: 'Is anybody there?' }).waitFor();
    await shows(page);

    await page.goto('about:blank');
    await receive(page, 'Hello again');
    await page.goto(demo.url);
    await isLive(page);
    await shows(page, 'Hello again');
    // On another device.
    await demo.api('ana', 'mutation { markNotificationsRead { unreadCount } }');
    await shows(page);
  });

  test('are not shown to a user who looks at Patchbay, and end when the user signs out', async () => {
    const page = await enterWithPush();
    await receive(page, 'While you look');
    await page.locator('[aria-live=polite]').getByText('While you look').waitFor({ state: 'attached' });
    await page.goto('about:blank');
    await receive(page, 'While you are away');
    await page.goto(demo.url);
    await isLive(page);
    await shows(page, 'While you are away');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Choose who you want to be.').waitFor();
    await shows(page);
  });

  test('end when somebody else signs in, even if the user did not sign out', async () => {
    const page = await enterWithPush();
    // Their session ended by itself.
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('button', { name: /^Ben/ }).click();
    await isLive(page);
    await page.waitForFunction(() => sessionStorage.getItem('subscribed') === null);
  });

  test('can be chosen by kind and number, with the keyboard alone, and turned off', async () => {
    const page = await enterWithPush();
    await page.getByRole('button', { name: /^Notifications/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Notification settings' }).focus();
    await page.keyboard.press('Enter');
    const settings = page.getByRole('region', { name: 'Notification settings' });
    const kind = settings.getByLabel('Notes that mention me');
    await kind.focus();
    await page.keyboard.press('Space');
    await settings.getByLabel('Play a sound while Patchbay is open').click();
    await settings.getByRole('group', { name: 'Customers of these numbers' }).getByRole('checkbox').first().click();
    const stored = () =>
      demo.api('ana', '{ notificationPreferences { mutedKinds hasSound showsText mutedPhoneNumbers { number } } }');
    const expected = `{"mutedKinds":["MENTIONED"],"hasSound":true,"showsText":true,"mutedPhoneNumbers":[{"number":"${numbers.ana}"}]}`;
    await waitFor(async () => (await stored()).includes(expected), { what: 'the preferences' });
    expect(await settings.getByLabel('Texts from new leads').isDisabled()).toBe(true);
    await settings.getByLabel('New texts').click();
    await waitFor(() => settings.getByLabel('Texts from new leads').isEnabled());

    await settings.getByLabel(/^Show notifications on this device/).click();
    await waitFor(async () => (await page.evaluate(() => sessionStorage.getItem('subscribed'))) === null);
    await settings.getByRole('button', { name: 'Back to the notifications' }).click();
    await page.getByRole('button', { name: 'Turn on browser notifications' }).waitFor();
    await demo.api(
      'ana',
      'mutation { updateNotificationPreferences(input: { mutedKinds: [], mutedPhoneNumberIds: [] }) { userErrors { code } } }',
    );
  });

  test('come with an app that can be installed', async () => {
    const page = await enter('Ana Ruiz');
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { icons, display, start_url } = JSON.parse(data!) as {
      icons: { src: string; sizes: string; purpose: string }[];
      display: string;
      start_url: string;
    };
    expect({ display, start_url }).toEqual({ display: 'standalone', start_url: '/' });
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    for (const { src, sizes } of icons.filter(({ src }) => src.endsWith('.png')))
      expect([
        src,
        await page.evaluate(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }, src),
      ]).toEqual([src, sizes]);
  });
});
