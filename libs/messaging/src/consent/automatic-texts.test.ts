import { measureText } from '../text/measure-text';
import { automaticText, automaticTextKinds, textLanguages, warningsAbout } from './automatic-texts';
import { languageOf } from './language-of';

const company = { defaultLanguage: 'en', automaticTexts: [], helpText: undefined, scope: 'COMPANY' } as const;

describe('the answer to a keyword', () => {
  test('exists in every language, names the keyword that turns it around, and fits into two segments', () => {
    for (const language of textLanguages)
      for (const kind of automaticTextKinds) {
        const text = automaticText(company, kind, language);
        expect([language, text]).toEqual([language, expect.stringContaining(kind === 'OPT_OUT' ? 'START' : 'STOP')]);
        expect([text, measureText(text).segments <= 2]).toEqual([text, true]);
      }
  });

  test('is in the words of the company, if it has any', () => {
    const own = { kind: 'OPT_OUT', language: 'de', text: 'Alles klar, keine SMS mehr.' } as const;
    const settings = { ...company, automaticTexts: [own] };
    expect(automaticText(settings, 'OPT_OUT', 'de')).toBe(own.text);
    expect(automaticText(settings, 'OPT_OUT', 'en')).toMatch(/no more texts from us/);
    expect(automaticText(settings, 'OPT_IN', 'de')).toMatch(/wieder angemeldet/);
  });

  test('to HELP is that of the configuration in the default language only', () => {
    const german = { ...company, defaultLanguage: 'de', helpText: 'Rufen Sie uns an.' } as const;
    expect(automaticText(german, 'HELP', 'de')).toBe('Rufen Sie uns an.');
    expect(automaticText(german, 'HELP', 'en')).toMatch(/Reply STOP/);
  });
});

test.each<[string, string | null]>([
  ['STOP', null],
  ['start', null],
  ['HELP', null],
  ['Hilfe', 'de'],
  ['ayuda!', 'es'],
  ['ARRÊT', 'fr'],
  ['please stop texting me', 'en'],
  ['Bitte keine Nachrichten mehr', 'de'],
  ['no me envíen más mensajes por favor', 'es'],
  ['arrêtez de m’envoyer des sms', 'fr'],
  ['por favor pare de me enviar mensagens', 'pt'],
  ['non scrivetemi più', 'it'],
  ['stuur mij geen berichten meer', 'nl'],
  ['لا ترسلوا لي رسائل', 'ar'],
  ['12345', null],
])('"%s" is in %s', (body, language) => expect(languageOf(body)).toBe(language));

test.each([
  ['HELP', 'Reply STOP to unsubscribe.', 1, ['NO_CONTACT']],
  ['HELP', 'Harbor Sales, +1 202 555 0101. Reply STOP to end.', 1, []],
  ['HELP', 'See harbor.example', 2, ['NO_WAY_TO_OPT_OUT', 'SEVERAL_SEGMENTS']],
  ['OPT_OUT', 'Bye.', 1, []],
  ['AWAY', 'We are closed.', 3, ['SEVERAL_SEGMENTS']],
] as const)('warnings about %s: "%s"', (kind, text, segments, warnings) =>
  expect(warningsAbout(kind, text, segments)).toEqual(warnings),
);
