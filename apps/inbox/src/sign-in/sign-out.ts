import { t } from '@lingui/core/macro';
import { configReady, session } from '../api';
import { showToast } from '../ui/toasts';
import { leaveOidc } from './oidc';

/** In all tabs, and at the identity provider. */
export async function signOut(): Promise<void> {
  let idToken: string | null;
  try {
    idToken = await session.signOut();
  } catch {
    showToast(t`You are still signed in, because Patchbay can’t be reached. Try again.`);
    return;
  }
  const { oidc } = await configReady;
  // Signed out here in any case.
  if (oidc !== null) await leaveOidc(oidc, idToken).catch(() => undefined);
}
