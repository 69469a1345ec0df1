import { i18n, type Messages } from '@lingui/core';
import { use } from 'react';
import { useLanguage } from '../language';

type Language = ReturnType<typeof useLanguage>;

const catalogs: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import('./catalogs/en.po'),
  de: () => import('./catalogs/de.po'),
  ar: () => import('./catalogs/ar.po'),
};
const loading = new Map<Language, Promise<void>>();

async function load(language: Language): Promise<void> {
  i18n.load(language, (await catalogs[language]()).messages);
}

/** Suspends until the words of this feature are there. They are not in the first view. */
export function useWords(): void {
  const language = useLanguage();
  const loaded = loading.get(language) ?? load(language);
  loading.set(language, loaded);
  use(loaded);
}
