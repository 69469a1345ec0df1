import { costlyCharacters } from './costly-characters';

const gsm = (segments: number) => ({ encoding: 'GSM7', segments, nonGsmCharacters: [] }) as const;
const ucs = (segments: number, ...nonGsmCharacters: string[]) =>
  ({ encoding: 'UCS2', segments, nonGsmCharacters }) as const;

test.each([
  ['plain and short', 'Hello', gsm(1), []],
  ['plain and long', 'a'.repeat(161), gsm(2), []],
  ['short enough for what costs more', 'Hello – 😀', ucs(1, '–', '😀'), []],
  ['long for what costs more', `${'a'.repeat(80)} – 😀`, ucs(2, '–', '😀'), ['–', '😀']],
  ['long without it, too', `${'a'.repeat(153)} and on 😀`, ucs(3, '😀'), ['😀']],
  ['with what takes two places, where there are places left', 'For 5 €', gsm(1), []],
  ['with what takes two places, where there are none', `[${'a'.repeat(155)}] €`, gsm(2), ['[', ']', '€']],
])('%s', (_, body, counted, costly) => expect(costlyCharacters(body, counted)).toEqual(costly));
