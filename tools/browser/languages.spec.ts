import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openTab, peopleOf } from './browser';
import { converse } from './converse';
import { lookOf } from './look';
import { startDemo, type Demo } from './start-demo';

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const smallPhone = { ...phone, viewport: { width: 320, height: 640 } };

/** The buttons and fields on the way through the inbox. */
const words = {
  ar: {
    back: 'العودة إلى القائمة',
    backToRecords: 'العودة إلى السجلات',
    later: 'لاحقًا',
    message: 'مراسلة',
    newText: 'رسالة جديدة',
    notifications: /الإشعارات/,
    record: 'السجل',
    records: 'السجلات',
    templates: 'القوالب',
    close: 'إغلاق السجل',
    phone: 'هاتف العميل',
    why: /لماذا هذا هنا؟|هل هذا السجل الصحيح؟/,
  },
  de: {
    back: 'Zurück zur Liste',
    backToRecords: 'Zurück zu den Datensätzen',
    later: 'Später',
    message: 'Schreiben',
    newText: 'Neue Nachricht',
    notifications: /Benachrichtigungen/,
    record: 'Datensatz',
    records: 'Datensätze',
    templates: 'Vorlagen',
    close: 'Datensatz schließen',
    phone: 'Telefon des Kunden',
    why: /Warum ist das hier\?|Richtiger Datensatz\?/,
  },
} as const;

/** Labels of which a part is cut off or hidden behind an ellipsis. What users wrote may be. */
const cutLabels = (page: Page) =>
  page.evaluate(() => {
    const labels = document.querySelectorAll<HTMLElement>(
      'button, a.button, label, legend, summary, h2, h3, .chip, .tag, .pill, .tool, .hint, .quiet, .day, select, option',
    );
    const shown = [...labels].filter(
      (label) =>
        label.checkVisibility({ opacityProperty: true }) && label.closest('[dir=auto], bdi, .work-bar > p') === null,
    );
    const textWidth = (select: HTMLSelectElement) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = getComputedStyle(select).font;
      return context.measureText(select.selectedOptions[0]?.text ?? '').width;
    };
    return shown
      .filter((label) =>
        label instanceof HTMLSelectElement
          ? !label.closest('.from, .pane-title, .handset-head') && textWidth(label) > label.clientWidth
          : !label.closest('.pane-title') &&
            getComputedStyle(label).overflowX !== 'visible' &&
            label.scrollWidth > label.clientWidth + 1,
      )
      .map((label) => `“${label.innerText}” is cut off`);
  });

describeInBrowser('the languages of the inbox', () => {
  let demo: Demo;
  let browser: Browser;
  const enter = peopleOf(() => ({ browser, url: demo.url }));
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await converse(demo);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const openMaya = async (page: Page) => {
    await page.getByRole('link', { name: /Maya Lindqvist/ }).click();
    await page.locator('.message', { hasText: 'Two sacks' }).waitFor();
  };

  const screens = [
    ['ar', 'ar-EG', 'desktop', desktop],
    ['ar', 'ar-EG', 'phone', phone],
    ['ar', 'ar-EG', 'small-phone', smallPhone],
    ['de', 'de-DE', 'desktop', desktop],
    ['de', 'de-DE', 'phone', phone],
    ['de', 'de-DE', 'small-phone', smallPhone],
  ] as const satisfies readonly (readonly [keyof typeof words, string, string, BrowserContextOptions])[];

  test.each(screens)(
    'every view is in %s (%s), whole and accessible: %s',
    async (language, locale, screen, options) => {
      const isPhone = screen !== 'desktop';
      const word = words[language];
      const faults: string[] = [];
      const lookAt = lookOf(`${screen}-${language}`, faults, ['light']);
      const look = async (page: Page, view: string) => {
        await lookAt(page, view);
        faults.push(...(await cutLabels(page)).map((fault) => `${view}: ${fault}`));
      };
      const outside = await openTab(browser, demo.url, { ...options, locale });
      await outside.page.getByRole('button', { name: 'Ana Ruiz' }).waitFor();
      await look(outside.page, 'sign-in');
      await outside.page.context().close();

      const page = await enter('Ana Ruiz', { ...options, locale });
      await page.getByRole('link', { name: /Maya Lindqvist/ }).waitFor();
      await look(page, 'list');
      await openMaya(page);
      await look(page, 'conversation');
      await page.locator('.message').getByRole('button', { name: word.why }).first().click();
      await page.getByRole('dialog').waitFor();
      await look(page, 'why-here');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: word.record, exact: true }).click();
      await page.locator('.record .numbers').waitFor();
      await look(page, 'record-card');
      await page.getByRole('button', { name: word.close }).click();
      await page.getByRole('button', { name: word.templates }).click();
      await page.getByText('Hi Maya Lindqvist', { exact: false }).first().waitFor();
      await look(page, 'template-picker');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: word.later }).click();
      await page.getByRole('dialog').waitFor();
      await look(page, 'send-later');
      await page.keyboard.press('Escape');
      if (isPhone) await page.getByRole('link', { name: word.back }).click();
      await page.getByRole('button', { name: word.newText }).click();
      await page.getByRole('dialog').getByRole('searchbox').fill('312 555 0177');
      await page.locator('.new-lead').waitFor();
      await look(page, 'new-text');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: word.notifications }).click();
      await page.getByRole('dialog').getByText('Perfect, thank you').first().waitFor();
      await look(page, 'bell');
      await page.locator('.push-options .link').click();
      await page.locator('.push-settings').getByRole('checkbox').last().waitFor();
      await look(page, 'notification-settings');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: word.records }).click();
      await page.getByRole('button', { name: /Harbor Coffee/ }).click();
      await page.getByRole('heading', { level: 2, name: /Harbor Coffee/ }).waitFor();
      await look(page, 'record');
      if (isPhone) await page.getByRole('link', { name: word.backToRecords }).click();
      await page.getByRole('link', { name: word.templates }).click();
      await page.getByRole('link', { name: /Follow-up/ }).click();
      await page.locator('form textarea').waitFor();
      await look(page, 'templates');
      if (isPhone) await page.getByRole('button', { name: word.phone }).click();
      await page.getByRole('complementary', { name: word.phone }).waitFor();
      await look(page, 'handset');
      const viewer = await enter('Eli Novak', { ...options, locale });
      await viewer.locator('.pane-alone').waitFor();
      await look(viewer, 'viewer');
      // Letters of the language, and English only where users, the demo and the server wrote it.
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        language,
        language === 'ar' ? 'rtl' : 'ltr',
      ]);
      expect(faults).toEqual([]);
    },
  );

  test('in Arabic, the page runs from right to left, and phone numbers do not', async () => {
    const page = await enter('Ana Ruiz', { ...desktop, locale: 'ar-EG' });
    await openMaya(page);
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return { left: box!.x, right: box!.x + box!.width };
    };
    const [sidebar, list, pane] = [await boxOf('.sidebar'), await boxOf('.list'), await boxOf('.pane')];
    expect(sidebar.right).toBe(1280);
    expect(list.right).toBeLessThanOrEqual(sidebar.left);
    expect(pane.right).toBeLessThanOrEqual(list.left);
    const [theirs, ours] = [
      await boxOf('.message:not([data-outbound]) .bubble'),
      await boxOf('.message[data-outbound] .bubble'),
    ];
    expect(theirs.right).toBeGreaterThan(ours.right);
    expect(ours.left).toBeLessThan(theirs.left);
    // The name begins at the right, next to the picture, though its letters run from left to right.
    const [picture, name] = [await boxOf('.row .avatar'), await boxOf('.row .row-name')];
    expect(name.right).toBeLessThanOrEqual(picture.left);
    const maya = page.locator('.row-name', { hasText: 'Maya Lindqvist' });
    expect(
      await maya.evaluate((element) => [getComputedStyle(element).direction, getComputedStyle(element).textAlign]),
    ).toEqual(['ltr', 'right']);
    const number = page.locator('.pane-title bdi', { hasText: '555-0141' });
    expect(await number.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    const text = page.locator('.message .body', { hasText: 'Two sacks' });
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    // Arrows point back, which is to the right.
    const back = page.locator('.directed').first();
    expect(await back.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)).toBe(-1);
    // The country of the browser has its own digits.
    expect(await page.locator('.message time').first().innerText()).toMatch(/[٠-٩]/);
  });

  test('a plural has the form that its number needs', async () => {
    const page = await enter('Ana Ruiz', { locale: 'ar' });
    await openMaya(page);
    const counted = async (text: string) => {
      await page.locator('#composer').fill(text);
      return page.locator('#composer-counter', { hasText: 'رس' }).innerText();
    };
    expect(await counted('كلمة')).toContain('رسالة واحدة');
    await page.locator('#composer').fill('كلمة '.repeat(20));
    await page.locator('#composer-counter', { hasText: 'رسالتان' }).waitFor();
    await page.locator('#composer').fill('كلمة '.repeat(40));
    await page.locator('#composer-counter', { hasText: /[٣3] رسائل|[٤4] رسائل/ }).waitFor();
  });

  test('users choose another language; it stays after a reload, in each tab of the browser', async () => {
    const page = await enter('Ana Ruiz');
    await page.getByRole('link', { name: 'Records' }).waitFor();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const other = await page.context().newPage();
    await other.goto(demo.url);
    await other.getByRole('link', { name: 'Records' }).waitFor();

    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await page.getByRole('link', { name: 'Datensätze' }).waitFor();
    await page.getByRole('heading', { name: 'Alle', exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    // Of the languages, only this one was loaded.
    const scripts = loaded.filter((path) => /\.js$/.test(path)).map((path) => path.replace(/.*\/|-[^/]*$/g, ''));
    expect([...new Set(scripts)].sort()).toEqual(['de', 'server']);
    await other.getByRole('link', { name: 'Datensätze' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Datensätze' }).waitFor();
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English');
    await page.getByRole('link', { name: 'Records' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'en',
      'ltr',
    ]);
  });

  test('why a text did not arrive is in the user’s language', async () => {
    const page = await enter('Ana Ruiz', { locale: 'de-DE' });
    await openMaya(page);
    await demo.setFaults({ failures: 1 });
    await page.locator('#composer').fill('Warum kommt das nicht an?');
    await page.locator('#composer').press('Enter');
    await page
      .locator('.message', { hasText: 'Warum kommt das nicht an?' })
      .getByRole('button', { name: /Nicht zugestellt – warum\?/ })
      .hover();
    await page.getByRole('tooltip').getByText('Das Telefon ist aus oder nicht erreichbar.').waitFor();
    await demo.setFaults({});
  });

  test('without its language, the page is in English', async () => {
    const { page } = await openTab(browser, demo.url, { locale: 'de-DE' });
    await page.getByText('Das ist eine Demo-Firma', { exact: false }).waitFor();
    await page.route(/\/de-[^/]*\.js$/, (route) => route.abort());
    await page.reload();
    await page.getByText('This is a demo company', { exact: false }).waitFor();
    await page.context().close();
  });
});
