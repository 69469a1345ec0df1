import { t } from '@lingui/core/macro';
import { configReady, session } from '../api';
import { leavePush } from '../push';
import { showToast } from '../ui/toasts';
import { leaveOidc } from './oidc';

/** In all tabs, and at the identity provider. */
export async function signOut(): Promise<void> {
  let idToken: string | null;
  const leave = await leavePush();
  try {
    idToken = await session.signOut();
  } catch {
    showToast(t`You are still signed in, because Patchbay can’t be reached. Try again.`);
    return;
  }
  await leave();
  const { oidc } = await configReady;
  // Signed out here in any case.
  if (oidc !== null) await leaveOidc(oidc, idToken).catch(() => undefined);
}
