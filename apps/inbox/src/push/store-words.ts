import { notificationTexts } from '../language';
import { notificationKinds } from './kinds';
import { namePlace, type PushWords, wordsCache, wordsPath } from './push-content';

/** Lets the service worker speak the language of the page. Without words, it uses those of the server, which are English. */
export async function storeWords(language: string): Promise<void> {
  const served = { title: '', body: '' };
  const known = notificationKinds.flatMap((kind) => {
    const { title, body } = notificationTexts(kind, namePlace, served);
    return title === '' ? [] : [[kind, { title, body: body === '' ? null : body }] as const];
  });
  const words: PushWords = { language, kinds: Object.fromEntries(known) };
  const cache = await caches.open(wordsCache);
  await cache.put(wordsPath, new Response(JSON.stringify(words), { headers: { 'content-type': 'application/json' } }));
}
