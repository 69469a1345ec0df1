/**
 * The service worker. It shows what the server pushes, and opens what the user clicks on. It answers no requests of pages, and
 * keeps nothing of the API: what it knows is in the notifications that it shows.
 */
import { pathOf } from './path-of';
import {
  type PageMessage,
  type PushContent,
  type PushWords,
  type ShownData,
  textsOfPush,
  wordsCache,
  wordsPath,
} from './push-content';
import type { WorkerScope } from './worker-scope';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('push', (event) => {
  if (event.data !== null) event.waitUntil(show(event.data.json() as PushContent));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open((event.notification.data as ShownData).path));
});

const pages = () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Safari ends a subscription whose messages show nothing, even if the page is visible. */
const mustShow = () => /safari/i.test(worker.navigator.userAgent) && !/chrom/i.test(worker.navigator.userAgent);

async function show(content: PushContent): Promise<void> {
  for (const shown of await worker.registration.getNotifications()) if (content.read.includes(shown.tag)) shown.close();
  await worker.navigator.setAppBadge?.(content.unreadCount).catch(() => undefined);
  // The user is looking at it.
  if (!mustShow() && (await pages()).some(({ visibilityState }) => visibilityState === 'visible')) return;
  const words = await readWords();
  const { title, body } = textsOfPush(content, words);
  const path = pathOf(content) ?? '/';
  await worker.registration.showNotification(title, {
    body,
    tag: content.tag,
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    dir: 'auto',
    lang: words?.language ?? 'en',
    data: { id: content.id, path } satisfies ShownData,
  });
}

async function readWords(): Promise<PushWords | null> {
  const stored = await worker.caches.match(wordsPath, { cacheName: wordsCache });
  return stored === undefined ? null : ((await stored.json()) as PushWords);
}

async function open(path: string): Promise<void> {
  const all = await pages();
  const page = all.find(({ visibilityState }) => visibilityState === 'visible') ?? all[0];
  if (page === undefined) return void (await worker.clients.openWindow(path));
  // A browser may refuse it; the page is ready all the same.
  await page.focus().catch(() => undefined);
  page.postMessage({ open: path } satisfies PageMessage);
}
