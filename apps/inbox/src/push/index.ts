/**
 * Notifications on this device, without an open page, and what the user wants to be alerted of.
 *
 * - The browser is asked for permission only after a click.
 * - The service worker shows what the server sends it, encrypted for this browser. It keeps nothing of the API, and answers no
 *   requests of pages.
 * - Without a push service, an open page shows notifications while it is hidden.
 *
 * Everything but this file loads when it is needed, with words of its own.
 */
import { useEffect } from 'react';
import { useLanguage } from '../language';
import { later } from '../ui/later';
import { isPushOn, isPushOnForOthers } from './push-flag';

export { isOfAlarm, pathOf } from './path-of';
export { isPushOn } from './push-flag';

const nothing = () => null;
export const PushOptions = later(async () => (await import('./push-options')).PushOptions, nothing);
export const PushSettings = later(async () => (await import('./push-settings')).PushSettings, nothing);

const ignore = () => undefined;

/** Tells the server that this browser is still there, and the service worker which language it speaks. */
export function usePush(): void {
  const language = useLanguage();
  useEffect(() => {
    // What fails is done again the next time that a page is opened.
    if (isPushOn()) void import('./browser-push').then(({ renewPush }) => renewPush(language)).catch(ignore);
    // A session that ended by itself left them: what comes for its user is nothing for this one.
    else if (isPushOnForOthers()) void import('./browser-push').then((push) => push.leavePush()).catch(ignore);
  }, [language]);
}

/** These were read, here or elsewhere. */
export function closeShown(notificationIds: readonly string[]): void {
  if (isPushOn()) void import('./browser-push').then((push) => push.closeShown(notificationIds)).catch(ignore);
}

/** Resolves with what is to be done once the user has signed out. */
export async function leavePush(): Promise<() => Promise<void>> {
  const push = isPushOn() ? await import('./browser-push').catch(ignore) : undefined;
  return async () => push?.leavePush().catch(ignore);
}
