import { readReaction } from './read-reaction';

describe('a text that is a reaction', () => {
  test.each([
    ['Liked “See you at 5”', '👍', 'See you at 5'],
    ['Liked "Your order is ready. Reply STOP to opt out."', '👍', 'Your order is ready. Reply STOP to opt out.'],
    ['Loved “See you at 5”', '❤️', 'See you at 5'],
    ['Laughed at “STOP”', '😂', 'STOP'],
    ['Emphasized “Text STOP to end”', '‼️', 'Text STOP to end'],
    ['Emphasised “Text STOP to end”', '‼️', 'Text STOP to end'],
    ['Disliked “ok”', '👎', 'ok'],
    ['Questioned “Friday at ten?”', '❓', 'Friday at ten?'],
    ['👍 to “Friday at ten?”', '👍', 'Friday at ten?'],
    ['Reacted 👍🏽 to “ok”', '👍🏽', 'ok'],
    ['Reacted with 👨‍👩‍👧 to "ok"', '👨‍👩‍👧', 'ok'],
    ['Reacted 🇮🇹 to “ok”', '🇮🇹', 'ok'],
    ['\u200aReacted \u200b😂\u200b to “\u200aok\u200a”\u200a', '😂', 'ok'],
    ['Gefällt „Bis morgen“', '👍', 'Bis morgen'],
    ['Gefällt mir nicht „Bis morgen“', '👎', 'Bis morgen'],
    ['„Bis morgen“ ein Herz hinzugefügt', '❤️', 'Bis morgen'],
    ['Hat mit 😂 auf „Bis morgen“ reagiert', '😂', 'Bis morgen'],
    ['Le gustó “nos vemos”', '👍', 'nos vemos'],
    ['No le gustó “nos vemos”', '👎', 'nos vemos'],
    ['Le encantó “nos vemos”', '❤️', 'nos vemos'],
    ['Le dio risa “nos vemos”', '😂', 'nos vemos'],
    ['Exclamó por “nos vemos”', '‼️', 'nos vemos'],
    ['Dudó sobre “nos vemos”', '❓', 'nos vemos'],
    ['Reaccionó con 🎉 a “nos vemos”', '🎉', 'nos vemos'],
    ['A aimé « À demain »', '👍', 'À demain'],
    ['A adoré « À demain »', '❤️', 'À demain'],
    ['N’a pas aimé « À demain »', '👎', 'À demain'],
    ['A ajouté un « J’adore » à « À demain ».', '❤️', 'À demain'],
    ['A réagi avec 😂 à « À demain »', '😂', 'À demain'],
    ['Ha messo “Mi piace” a “a domani”', '👍', 'a domani'],
    ['Gostou de “até amanhã”', '👍', 'até amanhã'],
    ['Vond leuk: “tot morgen”', '👍', 'tot morgen'],
    ['Loved “He said “yes” to it”', '❤️', 'He said “yes” to it'],
    ['Liked “two\nlines”', '👍', 'two lines'],
    ['liked “all lower case”', '👍', 'all lower case'],
  ])('%j', (text, emoji, quote) =>
    expect(readReaction(text)).toEqual({ emoji, quote, isRemoval: false, isCut: false }),
  );

  test.each([
    ['Liked “Hello there, this is a long…”', 'Hello there, this is a long'],
    ['Liked “Hello there, this is a long...”', 'Hello there, this is a long'],
    ['Liked “Hello there, this is a long', 'Hello there, this is a long'],
  ])('may quote only the beginning: %j', (text, quote) =>
    expect(readReaction(text)).toEqual({ emoji: '👍', quote, isRemoval: false, isCut: true }),
  );

  test.each([
    ['Removed a like from “ok”', '👍'],
    ['Removed a heart from “ok”', '❤️'],
    ['Removed a dislike from “ok”', '👎'],
    ['Removed a laugh from “ok”', '😂'],
    ['Removed an exclamation from “ok”', '‼️'],
    ['Removed a question mark from “ok”', '❓'],
    ['Removed 👀 from “ok”', '👀'],
    ['A supprimé un « J’aime » de « ok »', '👍'],
    ['Eliminó un me gusta de “ok”', '👍'],
  ])('may take one back: %j', (text, emoji) =>
    expect(readReaction(text)).toEqual({ emoji, quote: 'ok', isRemoval: true, isCut: false }),
  );

  test.each([
    ['Liked an image', '👍'],
    ['Disliked an image', '👎'],
    ['Laughed at a photo', '😂'],
    ['Loved an attachment', '❤️'],
    ['Reacted 🔥 to a video', '🔥'],
    ['Gefällt ein Bild', '👍'],
    ['Le gustó una imagen', '👍'],
    ['A aimé une image', '👍'],
  ])('may be about a file: %j', (text, emoji) =>
    expect(readReaction(text)).toEqual({ emoji, quote: null, isRemoval: false, isCut: false }),
  );
});

describe('a text that only begins like one', () => {
  test.each([
    'Liked it, thanks – see you Tuesday',
    'Loved the house!',
    'Liked “the red one” but not the price',
    'Loved "Titanic" and "Up", and you?',
    'He said “no” again',
    'Reacted with a sticker to “See you soon”',
    'Removed the old roof from “the barn”',
    'I liked an image you sent',
    '“STOP”',
    '"stop"',
    'STOP',
    '👍',
    '👍 to Friday',
    '',
    '“',
  ])('%j', (text) => expect(readReaction(text)).toBeNull());
});

test('no text takes long', () => {
  const since = Date.now();
  for (const text of [
    'Liked “'.repeat(500),
    'a “ ” '.repeat(600),
    '👍'.repeat(1_900),
    '“'.repeat(4_000),
    `„${'” '.repeat(1_900)}`,
  ])
    readReaction(text);
  expect(readReaction(`Liked “${'a'.repeat(100_000)}”`)).toBeNull();
  expect(Date.now() - since).toBeLessThan(1_000);
});
