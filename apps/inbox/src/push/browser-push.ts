import { navigate } from 'wouter/use-browser-location';
import { accepted, request } from '../api';
import { createSignal } from '../ui/signal';
import { PushPublicKeyDocument, RegisterPushDocument, RemovePushDocument } from './documents';
import { pushFlag, setPushFlag } from './push-flag';
import type { PageMessage, ShownData } from './push-content';
import { storeWords } from './store-words';

const script = '/service-worker.js';

/**
 * `pages`: only open pages show notifications, because this browser has no push service, or none that can be reached.
 * `denied`: the user told the browser to show none.
 */
export type PushState = 'on' | 'off' | 'pages' | 'denied' | 'unsupported';

const signal = createSignal();
/** Not on every page with notifications: on an iPhone, only once it is on the Home Screen. */
export const canPush = 'PushManager' in window && 'serviceWorker' in navigator;
const permission = () => ('Notification' in window ? Notification.permission : null);

export function pushState(): PushState {
  const allowed = permission();
  if (allowed === null) return 'unsupported';
  if (allowed === 'denied') return 'denied';
  if (allowed === 'default') return 'off';
  return pushFlag() ?? (canPush ? 'off' : 'pages');
}

export const usePushState = (): PushState => signal.useValue(pushState);

/** Asks for permission, so only after a click. Rejects if the browser or its push service is of no help. */
export async function turnOnPush(language: string): Promise<void> {
  const allowed = await Notification.requestPermission();
  signal.emit();
  if (allowed !== 'granted' || !canPush) return;
  setPushFlag('pages');
  signal.emit();
  await subscribe();
  await storeWords(language);
  setPushFlag('on');
  listenToWorker();
  signal.emit();
}

export async function turnOffPush(): Promise<void> {
  setPushFlag(null);
  signal.emit();
  const subscription = await (await findRegistration())?.pushManager.getSubscription();
  if (subscription == null) return;
  await request(RemovePushDocument, { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}

/** The user has turned it on here before. */
export async function renewPush(language: string): Promise<void> {
  if (permission() !== 'granted') return;
  listenToWorker();
  await storeWords(language);
  await subscribe();
}

/** The user is no longer here: nothing comes for them anymore, and nothing of it stays on the screen. */
export async function leavePush(): Promise<void> {
  const registration = await findRegistration();
  for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

export async function closeShown(notificationIds: readonly string[]): Promise<void> {
  for (const shown of (await (await findRegistration())?.getNotifications()) ?? [])
    if (notificationIds.includes((shown.data as ShownData).id)) shown.close();
}

const findRegistration = async () => navigator.serviceWorker?.getRegistration();

async function subscribe(): Promise<void> {
  const { pushPublicKey } = await request(PushPublicKeyDocument);
  await navigator.serviceWorker.register(script);
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytesOf(pushPublicKey ?? '');
  const known = await pushManager.getSubscription();
  // Another installation, or one with another key: its messages would be refused.
  const isOurs = known !== null && isSame(known.options.applicationServerKey, key);
  if (known !== null && !isOurs) await known.unsubscribe();
  const subscription =
    known !== null && isOurs
      ? known
      : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON();
  const { registerPushSubscription } = await request(RegisterPushDocument, {
    input: { endpoint: endpoint ?? '', p256dh, auth },
  });
  accepted(registerPushSubscription);
}

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

const isSame = (buffer: ArrayBuffer | null, key: Uint8Array) =>
  buffer !== null && new Uint8Array(buffer).every((byte, index) => byte === key[index]);

let isListening = false;

/** The user clicked on a notification, and the service worker brought this page to the front. */
function listenToWorker(): void {
  if (isListening) return;
  isListening = true;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => navigate(data.open));
  navigator.serviceWorker.startMessages();
}
