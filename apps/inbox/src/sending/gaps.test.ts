import { gapsIn, nextGap, slashIn } from './gaps';

test('gaps are what the server marks, and nothing that people write', () => {
  const text = 'Hi ⟦First name⟧, see [1] at ⟦Time⟧ ⟧⟦';
  expect(gapsIn(text).map(({ label }) => label)).toEqual(['First name', 'Time']);
  expect(nextGap(text, 0)?.label).toBe('First name');
  expect(nextGap(text, 5)?.label).toBe('Time');
  expect(nextGap(text, 30)).toBeUndefined();
});

test.each([
  ['/', 1, { start: 0, words: '' }],
  ['/foll', 5, { start: 0, words: 'foll' }],
  ['Hi /fo', 6, { start: 3, words: 'fo' }],
  ['and/or', 6, null],
  ['https://x', 9, null],
  ['/follow up', 10, null],
  ['/foll', 0, null],
])('%j with the cursor at %d asks for %j', (text, cursor, asked) => expect(slashIn(text, cursor)).toEqual(asked));
