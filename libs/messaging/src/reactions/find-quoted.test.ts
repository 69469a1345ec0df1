import { findQuoted } from './find-quoted';

const sent = (...bodies: string[]) => bodies.map((body) => ({ body, media: [] }));
const quote = (text: string, isCut = false) => ({ emoji: '👍', isRemoval: false, quote: text, isCut });

describe('the message that a reaction quotes', () => {
  test('is the latest one with the same text', () => {
    const messages = sent('Friday?', 'ok', 'Friday?', 'ok');
    expect(findQuoted(quote('Friday?'), messages)).toBe(messages[0]);
    expect(findQuoted(quote('ok'), messages)).toBe(messages[1]);
  });

  test('is compared without what phones and carriers change', () => {
    const messages = sent('“Hi” – it’s\u00a0me,\nAnna\u200b');
    expect(findQuoted(quote('"Hi" - it\'s me, Anna'), messages)).toBe(messages[0]);
  });

  test('can begin with the quote', () => {
    const messages = sent('ok then', 'Your order is ready. Reply STOP to opt out.');
    expect(findQuoted(quote('Your order', true), messages)).toBe(messages[1]);
    expect(findQuoted(quote('Your order is ready. Reply'), messages)).toBe(messages[1]);
    expect(findQuoted(quote('ok'), messages)).toBeNull();
    expect(findQuoted(quote('', true), messages)).toBeNull();
  });

  test('is an older one with the same text rather than a newer one that begins with it', () => {
    const messages = sent('See you on Friday at ten, as always', 'See you on Friday at ten');
    expect(findQuoted(quote('See you on Friday at ten'), messages)).toBe(messages[1]);
  });

  test('is the latest one for a file, if that has files', () => {
    const file = { url: 'https://example.com/a.png', contentType: 'image/png' };
    const aboutFile = { emoji: '👍', isRemoval: false, quote: null, isCut: false };
    const messages = [{ body: '', media: [file] }, ...sent('ok')];
    expect(findQuoted(aboutFile, messages)).toBe(messages[0]);
    expect(findQuoted(aboutFile, sent('ok'))).toBeNull();
    expect(findQuoted(aboutFile, [])).toBeNull();
  });
});
