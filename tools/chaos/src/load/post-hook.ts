import { setTimeout as pause } from 'node:timers/promises';
import { signHook } from '../signature';
import { post } from './post';

export interface HookOptions {
  /** The addresses of all ingresses. */
  readonly urls: readonly string[];
  readonly secret: Buffer;
  readonly isOver: () => boolean;
}

const retryMs = 300;

/**
 * Calls back as a carrier does: again and again, at another ingress each time, until it gets a 2xx. Returns when that was,
 * or null if the run was over before.
 */
export async function postHook(
  { urls, secret, isOver }: HookOptions,
  eventId: string,
  payload: unknown,
  first = 0,
): Promise<number | null> {
  const body = JSON.stringify(payload);
  for (let attempt = first; ; attempt += 1) {
    const url = `${urls[attempt % urls.length]}/webhooks/generic`;
    const { status } = await post(url, signHook(secret, eventId, body), body);
    if (status >= 200 && status < 300) return Date.now();
    if (isOver()) return null;
    await pause(retryMs);
  }
}
