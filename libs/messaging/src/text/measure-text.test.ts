import fc from 'fast-check';
import { measureText } from './measure-text';

const gsmLetters =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsmEscaped = '\f^{}\\[~]|€';
const family = '👨‍👩‍👧';

describe('the alphabet of GSM 03.38', () => {
  test('has 127 characters with one septet', () => {
    expect(gsmLetters).toHaveLength(127);
    for (const character of gsmLetters)
      expect(measureText(character)).toEqual({ encoding: 'GSM7', segments: 1, units: 1, nonGsmCharacters: [] });
  });

  test('has ten characters with two septets: an escape and the character', () => {
    expect(gsmEscaped).toHaveLength(10);
    for (const character of gsmEscaped)
      expect(measureText(character)).toEqual({ encoding: 'GSM7', segments: 1, units: 2, nonGsmCharacters: [] });
  });

  test.each(['ç', 'á', 'í', 'ó', 'ú', 'Á', '`', '\t', '’', '“', '–', '…', '\u00a0', '\u001b', 'ё', '中', '😀'])(
    'has no %j',
    (character) => {
      expect(measureText(character)).toMatchObject({ encoding: 'UCS2', nonGsmCharacters: [character] });
    },
  );
});

describe('segments', () => {
  test.each([
    ['nothing', '', 'GSM7', 0, 1],
    ['160 septets', 'a'.repeat(160), 'GSM7', 160, 1],
    ['161 septets', 'a'.repeat(161), 'GSM7', 161, 2],
    ['306 septets', 'a'.repeat(306), 'GSM7', 306, 2],
    ['307 septets', 'a'.repeat(307), 'GSM7', 307, 3],
    ['80 euros', '€'.repeat(80), 'GSM7', 160, 1],
    ['81 euros', '€'.repeat(81), 'GSM7', 162, 2],
    // 153 septets are 76 pairs and one empty septet, so 152 per part.
    ['153 euros, 76 a part', '€'.repeat(153), 'GSM7', 306, 3],
    ['an escape that just fits', `${'a'.repeat(151)}€${'a'.repeat(153)}`, 'GSM7', 306, 2],
    ['an escape at the boundary goes over whole', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM7', 306, 3],
    ['a line break of two', 'a\r\nb', 'GSM7', 4, 1],
    ['70 units', 'ж'.repeat(70), 'UCS2', 70, 1],
    ['71 units', 'ж'.repeat(71), 'UCS2', 71, 2],
    ['134 units', 'ж'.repeat(134), 'UCS2', 134, 2],
    ['135 units', 'ж'.repeat(135), 'UCS2', 135, 3],
    ['one Cyrillic letter turns the whole of it', `${'a'.repeat(70)}ж`, 'UCS2', 71, 2],
    ['of which an escaped character takes one unit', `${'€'.repeat(69)}ж`, 'UCS2', 70, 1],
    ['35 emoji', '😀'.repeat(35), 'UCS2', 70, 1],
    ['67 emoji, 33 a part', '😀'.repeat(67), 'UCS2', 134, 3],
    ['a surrogate pair at the boundary goes over whole', `${'ж'.repeat(66)}😀${'ж'.repeat(66)}`, 'UCS2', 134, 3],
    ['a surrogate pair that just fits', `${'ж'.repeat(65)}😀${'ж'.repeat(67)}`, 'UCS2', 134, 2],
    ['a family at the boundary stays together', `${'ж'.repeat(60)}${family}${'ж'.repeat(66)}`, 'UCS2', 134, 3],
    ['a flag at the boundary stays together', `${'ж'.repeat(64)}🇮🇹${'ж'.repeat(66)}`, 'UCS2', 134, 3],
    ['a grapheme longer than a part has to be cut', `e${'\u0301'.repeat(150)}`, 'UCS2', 151, 3],
    ['and may end with a part, which leaves no room in it', `e${'\u0301'.repeat(133)}ж`, 'UCS2', 135, 3],
  ])('%s', (_, text, encoding, units, segments) => {
    expect(measureText(text)).toMatchObject({ encoding, units, segments });
  });
});

test('the characters that force UCS-2 are listed once each, in their order', () => {
  expect(measureText('Zażółć jaźń – ó 😀😀').nonGsmCharacters).toEqual(['ż', 'ó', 'ł', 'ć', 'ź', 'ń', '–', '😀']);
});

describe('for any text', () => {
  const gsmText = fc
    .array(fc.constantFrom(...gsmLetters, ...gsmEscaped, '€', '€', '€'), { maxLength: 700 })
    .map((characters) => characters.join(''));
  const ucsText = fc
    .array(fc.constantFrom('ж', 'a', '😀', '中', '€'), { maxLength: 400 })
    .map((characters) => `ж${characters.join('')}`);

  test('a part of GSM-7 wastes at most one septet', () => {
    fc.assert(
      fc.property(gsmText, (text) => {
        const { encoding, units, segments } = measureText(text);
        expect(encoding).toBe('GSM7');
        expect(segments === 1).toBe(units <= 160);
        if (segments > 1) {
          expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / 153));
          expect(segments).toBeLessThanOrEqual(Math.ceil(units / 152));
        }
      }),
    );
  });

  test('a part of UCS-2 wastes at most one unit', () => {
    fc.assert(
      fc.property(ucsText, (text) => {
        const { encoding, units, segments } = measureText(text);
        expect([encoding, units]).toEqual(['UCS2', text.length]);
        expect(segments === 1).toBe(units <= 70);
        if (segments > 1) {
          expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / 67));
          expect(segments).toBeLessThanOrEqual(Math.ceil(units / 66));
        }
      }),
    );
  });

  test('a longer text never takes fewer segments', () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, ucsText), fc.constantFrom('a', '€', 'ж', '😀', family), (text, more) => {
        expect(measureText(text + more).segments).toBeGreaterThanOrEqual(measureText(text).segments);
      }),
    );
  });

  test('it is GSM-7 exactly if no character forces UCS-2', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { encoding, nonGsmCharacters } = measureText(text);
        expect(encoding === 'GSM7').toBe(nonGsmCharacters.length === 0);
        expect(new Set(nonGsmCharacters).size).toBe(nonGsmCharacters.length);
        for (const character of nonGsmCharacters) expect(gsmLetters + gsmEscaped).not.toContain(character);
      }),
    );
  });
});
