import { costlyCharacters } from './costly-characters';

const gsm = (segments: number) => ({ encoding: 'GSM7', segments, nonGsmCharacters: [] }) as const;
const ucs = (segments: number, ...nonGsmCharacters: string[]) =>
  ({ encoding: 'UCS2', segments, nonGsmCharacters }) as const;

test.each([
  ['a short plain text', 'Hello', gsm(1), []],
  ['a long plain text', 'a'.repeat(161), gsm(2), []],
  ['a short text with other characters', 'Hello – 😀', ucs(1, '–', '😀'), []],
  ['a text that other characters make longer', `${'a'.repeat(80)} – 😀`, ucs(2, '–', '😀'), ['–', '😀']],
  ['a long text that other characters make longer', `${'a'.repeat(153)} and on 😀`, ucs(3, '😀'), ['😀']],
  ['a text with room for a character of double size', 'For 5 €', gsm(1), []],
  ['a text that characters of double size make longer', `[${'a'.repeat(155)}] €`, gsm(2), ['[', ']', '€']],
])('finds the costly characters of %s', (_, body, counted, costly) =>
  expect(costlyCharacters(body, counted)).toEqual(costly),
);
