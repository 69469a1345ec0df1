import { i18n, type Messages } from '@lingui/core';
import { createSignal } from '../ui/signal';
import { messages as english } from './catalogs/en.po';
import { directionOf, isLanguage, type Language, languageFor, localeFor } from './languages';
import { type ServerWords, speakIn } from './server-words';

type Catalog = Promise<{ readonly messages: Messages }>;

/** English is in the page. Others are loaded when they are needed, with what the server says in English. */
const catalogs: Readonly<Record<Exclude<Language, 'en'>, () => readonly Catalog[]>> = {
  de: () => [import('./catalogs/de.po'), import('../server-words/catalogs/de.po')],
  ar: () => [import('./catalogs/ar.po'), import('../server-words/catalogs/ar.po')],
};

export type Catalogs = Readonly<Record<Language, () => Catalog>>;

/** Of parts of the page that were not there from the start. */
const added: Catalogs[] = [];

/** Loads the messages of a part of the page, now and with each other language that the user chooses. */
export async function addMessages(part: Catalogs): Promise<void> {
  if (added.includes(part)) return;
  const language = i18n.locale as Language;
  i18n.load(language, (await part[language]()).messages);
  added.push(part);
  // Another one while it loaded.
  if (language !== i18n.locale) await show(i18n.locale as Language);
}

/** The server's words in it; null in English. */
async function load(language: Language): Promise<ServerWords | null> {
  const others = await Promise.all(added.map((part) => part[language]()));
  for (const { messages } of others) i18n.load(language, messages);
  if (language === 'en') {
    i18n.load('en', english);
    return null;
  }
  const [words, ...parts] = await Promise.all([import('../server-words'), ...catalogs[language]()]);
  for (const { messages } of parts) i18n.load(language, messages);
  return words;
}

const storageKey = 'patchbay.language';
const signal = createSignal();

/** What the user chose in this browser, or else the first of the browser's languages that the inbox has. */
function wantedLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  return isLanguage(chosen) ? chosen : languageFor(navigator.languages);
}

let asked: Language;

async function show(language: Language): Promise<void> {
  asked = language;
  const words = await load(language);
  // The user chose another one while it loaded.
  if (asked !== language) return;
  speakIn(words);
  i18n.activate(language, localeFor(language, navigator.languages));
  const page = document.documentElement;
  page.lang = language;
  page.dir = directionOf(language);
  signal.emit();
}

/** Before the first view. Without its language, the page is in English. */
export async function startLanguage(): Promise<void> {
  await show(wantedLanguage()).catch(() => show('en'));
  // Another tab of this browser changed it.
  addEventListener('storage', ({ key }) => {
    if (key === storageKey) show(wantedLanguage()).catch(() => undefined);
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  await show(language);
  localStorage.setItem(storageKey, language);
}

export const useLanguage = (): Language => signal.useValue(() => i18n.locale as Language);
