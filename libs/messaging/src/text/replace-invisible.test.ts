import fc from 'fast-check';
import { measureText } from './measure-text';
import { replaceInvisible } from './replace-invisible';

describe('what nobody sees', () => {
  test.each([
    ['a no-break space', 'a\u00a0b', 'a b'],
    ['a narrow no-break space', '10\u202f€', '10 €'],
    ['a thin space', 'a\u2009b', 'a b'],
    ['a tab', 'a\tb', 'a b'],
    ['a zero-width space', 'a\u200bb', 'ab'],
    ['a byte-order mark', '\ufeffab', 'ab'],
    ['a word joiner', 'a\u2060b', 'ab'],
    ['a soft hyphen', 'co\u00adoperate', 'cooperate'],
    ['direction marks around a number', '\u202a+15550100123\u202c', '+15550100123'],
    ['a joiner between Latin letters', 'a\u200db\u200c', 'ab'],
    ['a decomposed accent', 'cafe\u0301', 'café'],
    ['a decomposed umlaut', 'u\u0308ber', 'über'],
    ['the sign of ångström', '\u212b', 'Å'],
    ['a line separator', 'a\u2028b', 'a\nb'],
    ['a line break of two characters', 'a\r\nb', 'a\nb'],
  ])('costs nothing: %s', (_, text, plain) => {
    expect(replaceInvisible(text).text).toBe(plain);
    expect(measureText(replaceInvisible(text).text).encoding).toBe('GSM7');
  });

  test.each([
    ['an emoji of several', '👨‍👩‍👧'],
    ['an emoji with its selector', '❤️‍🔥'],
    ['a joiner in Persian', 'می‌خواهم'],
    ['a joiner in Hindi', 'क्‍ष'],
    ['direction marks in Hebrew', 'שלום \u200f(a)'],
    ['a wide space', '中\u3000文'],
    ['an accent without a composed form', 'x\u0301'],
    ['a text in order', 'Hi – “ok” 👋🏽\n€'],
  ])('stays if the text would look different: %s', (_, text) =>
    expect(replaceInvisible(text)).toEqual({ text, replaced: [] }),
  );

  test('is listed with its number', () => {
    expect(replaceInvisible('\ufeffa\u00a0b\u00a0e\u0301').replaced).toEqual([
      { from: '\u00a0', to: ' ', count: 2 },
      { from: '\ufeff', to: '', count: 1 },
      { from: 'e\u0301', to: 'é', count: 1 },
    ]);
  });
});

test('a text is not replaced twice, and never gets longer', () => {
  const anyText = fc
    .array(
      fc.constantFrom('a', 'e\u0301', '\u00a0', '\u200b', '\u200d', '👩', '\u200f', 'ש', '\r', '\n', '\u0308', 'क्'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      const once = replaceInvisible(text).text;
      expect(once.length).toBeLessThanOrEqual(text.length);
      expect(replaceInvisible(once)).toEqual({ text: once, replaced: [] });
    }),
  );
});

test('no text takes long', () => {
  const since = Date.now();
  for (const text of ['\u0301'.repeat(100_000), `a${'\u0301'.repeat(100_000)}`, 'a\u200d'.repeat(50_000)])
    replaceInvisible(text);
  // Work that grows with the square of the length takes minutes; a busy machine alone takes seconds.
  expect(Date.now() - since).toBeLessThan(10_000);
});
