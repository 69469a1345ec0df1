import { navigate } from 'wouter/use-browser-location';
import { isPushOn } from './push-flag';
import { playSound } from './play-sound';
import { type Preferences, readPreferences } from './use-preferences';

export interface Alert {
  readonly title: string;
  readonly body: string;
  readonly tag: string | undefined;
  readonly path: string | null;
}

const rememberMs = 60_000;
let remembered: { readonly until: number; readonly preferences: Promise<Preferences | null> } | undefined;

async function hasSound(): Promise<boolean> {
  if (remembered === undefined || remembered.until < Date.now())
    remembered = { until: Date.now() + rememberMs, preferences: readPreferences().catch(() => null) };
  return (await remembered.preferences)?.hasSound === true;
}

/** The user changed them on this page. */
export const forgetPreferences = (): void => void (remembered = undefined);

/** By an open page. If push is on, the service worker shows it. */
export async function alertUser(alert: Alert): Promise<void> {
  if (!isPushOn()) showByPage(alert);
  if (await hasSound()) playSound();
}

function showByPage({ title, body, tag, path }: Alert): void {
  if (document.visibilityState === 'visible' || !('Notification' in window) || Notification.permission !== 'granted')
    return;
  const shown = new Notification(title, { body, icon: '/icon.svg', tag });
  shown.onclick = () => {
    window.focus();
    shown.close();
    if (path !== null) navigate(path);
  };
}
