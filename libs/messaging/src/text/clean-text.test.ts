import fc from 'fast-check';
import { cleanText } from './clean-text';

test.each([
  ['nothing', '', ''],
  ['a text in order', 'Hi – 👋🏽\r\n\t中', 'Hi – 👋🏽\r\n\t中'],
  ['a NUL', 'a\0b\0', 'ab'],
  ['the first half of a pair', 'a\ud83d', 'a\ufffd'],
  ['the second half of a pair', '\ude00a', '\ufffda'],
  ['a pair the wrong way round', '\ude00\ud83d', '\ufffd\ufffd'],
  ['a half before a whole pair', '\ud83d\ud83d\ude00', '\ufffd😀'],
  ['a half behind a whole pair', '\ud83d\ude00\ude00', '😀\ufffd'],
  ['a pair that a NUL had torn apart', '\ud83d\0\ude00', '😀'],
])('%s', (_, text, cleaned) => expect(cleanText(text)).toBe(cleaned));

describe('for any text', () => {
  const anyText = fc
    .array(fc.constantFrom('a', '\0', '\ud83d', '\ude00', '\udbff', '\udfff', '中'))
    .map((parts) => parts.join(''));

  test('the result has no NUL and survives UTF-8 unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).not.toContain('\0');
        expect(Buffer.from(cleaned, 'utf8').toString('utf8')).toBe(cleaned);
      }),
    );
  });

  test('a clean text does not change', () => {
    fc.assert(fc.property(anyText, (text) => expect(cleanText(cleanText(text))).toBe(cleanText(text))));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(cleanText(text)).toBe(text.replaceAll('\0', ''))),
    );
  });
});
