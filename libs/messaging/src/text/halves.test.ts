import fc from 'fast-check';
import { cleanText } from './clean-text';
import { keepHalves, restoreHalves } from './halves';

test('an emoji that is cut by the end of a part is whole again', () => {
  const [first, second] = ['Hi \ud83d', '\ude00 there'];
  expect(restoreHalves(keepHalves(first) + keepHalves(second))).toBe('Hi 😀 there');
});

test('a half without the other one is replaced after all', () => {
  expect(cleanText(restoreHalves(`${keepHalves('Hi \ud83d')}[…]`))).toBe('Hi \ufffd[…]');
});

describe('for any text, cut anywhere', () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'd83d', '😀', '\ud83d', '\ude00', '\0', '\ufdd0', '中'))
    .map((parts) => parts.join(''));

  test('the parts can be stored, and joined they are the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, at) => {
        const parts = [text.slice(0, at), text.slice(at)].map(keepHalves);
        for (const part of parts) expect(cleanText(part)).toBe(part);
        expect(cleanText(restoreHalves(parts.join('')))).toBe(cleanText(text.replaceAll('\ufdd0', '')));
      }),
    );
  });
});
