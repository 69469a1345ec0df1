import type { Viewer } from '@patchbay/access';
import { createECDH } from 'node:crypto';
import type { Dependencies } from '../dependencies';
import { refusal, type Refusal, refused, type Refused } from '../refusal';
import { maxPushSubscriptions, type PushSubscription } from './push';

export type PushSubscriptionInput = Pick<PushSubscription, 'endpoint' | 'p256dh' | 'auth'>;

export interface RegisterDependencies extends Dependencies {
  /** What is wrong with the address of a push service, in a sentence; null if nothing is. */
  readonly faultOfPushEndpoint: (url: string) => string | null;
}

export const maxEndpointLength = 1_000;

export type PushSubscriptionResult =
  | { readonly kind: 'changed'; readonly subscriptionId: string | undefined }
  | Refused;

/** The viewer's browser shows notifications from now on, without a page. Pages say so each time that they are opened. */
export async function registerPushSubscription(
  { database, now, newId, faultOfPushEndpoint }: RegisterDependencies,
  { userId }: Viewer,
  input: PushSubscriptionInput,
  sessionHash: string | null,
): Promise<PushSubscriptionResult> {
  const faults = faultsOf(input, faultOfPushEndpoint);
  if (faults.length > 0) return refused(...faults);
  const { endpoint, p256dh, auth } = input;
  return database.transaction(async (tx) => {
    const added = { id: newId(), userId, endpoint, p256dh, auth, sessionHash, at: now() };
    const subscriptionId = await tx.pushes.register(added);
    if (subscriptionId === undefined) return refused(refusal('FORBIDDEN', 'Your session has ended. Sign in again.'));
    await tx.pushes.keepLatest(userId, maxPushSubscriptions);
    return { kind: 'changed', subscriptionId } as const;
  });
}

/** Ends what `registerPushSubscription` began. */
export function removePushSubscription(
  { database }: Pick<Dependencies, 'database'>,
  { userId }: Viewer,
  endpoint: string,
): Promise<PushSubscriptionResult> {
  return database.transaction(async (tx) => {
    return { kind: 'changed', subscriptionId: await tx.pushes.remove(userId, endpoint) } as const;
  });
}

function faultsOf(
  { endpoint, p256dh, auth }: PushSubscriptionInput,
  faultOfPushEndpoint: RegisterDependencies['faultOfPushEndpoint'],
): Refusal[] {
  const refuse = (message: string, field: string) => refusal('INVALID_INPUT', message, field);
  const faults: Refusal[] = [];
  const ofEndpoint =
    endpoint.length > maxEndpointLength
      ? `An endpoint has at most ${maxEndpointLength} characters.`
      : faultOfPushEndpoint(endpoint);
  if (ofEndpoint !== null) faults.push(refuse(ofEndpoint, 'endpoint'));
  if (!isPublicKey(p256dh))
    faults.push(refuse("Invalid key. Use the browser's `getKey('p256dh')` in base64url.", 'p256dh'));
  if (!isBase64Url(auth) || Buffer.from(auth, 'base64url').length !== 16)
    faults.push(refuse("Invalid secret. Use the browser's `getKey('auth')` in base64url.", 'auth'));
  return faults;
}

const isBase64Url = (text: string) => /^[\w-]{1,100}$/.test(text);

/** Whether it is a point of the curve P-256. Nothing can be encrypted for any other. */
function isPublicKey(text: string): boolean {
  const key = Buffer.from(text, 'base64url');
  if (!isBase64Url(text) || key.length !== 65 || key[0] !== 4) return false;
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(key);
    return true;
  } catch {
    return false;
  }
}
