import { t } from '@lingui/core/macro';
import type { UserManager } from 'oidc-client-ts';
import { type InboxConfig, session } from '../api';

type Provider = NonNullable<InboxConfig['oidc']>;
let manager: Promise<UserManager> | undefined;

/** The authorization code flow with PKCE. Its library loads when it is first used. */
function managerOf({ authority, clientId }: Provider): Promise<UserManager> {
  manager ??= import('oidc-client-ts').then(
    ({ InMemoryWebStorage, UserManager, WebStorageStateStore }) =>
      new UserManager({
        authority,
        client_id: clientId,
        redirect_uri: `${location.origin}/`,
        post_logout_redirect_uri: `${location.origin}/`,
        response_type: 'code',
        scope: 'openid profile',
        automaticSilentRenew: false,
        // The token is needed once, for the session.
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      }),
  );
  return manager;
}

export async function startOidc(provider: Provider): Promise<void> {
  // Brings the user back to the page they asked for.
  await (await managerOf(provider)).signinRedirect({ state: `${location.pathname}${location.search}` });
}

/** Signs in the user who comes back from the identity provider. */
export async function finishOidc(provider: Provider): Promise<void> {
  const known = await managerOf(provider);
  const user = await known.signinCallback();
  history.replaceState(null, '', typeof user?.state === 'string' ? user.state : '/');
  if (user === undefined) throw new Error(t`Sign-in did not complete. Try again.`);
  await known.removeUser();
  await session.signIn(user.access_token, user.id_token);
}

/** Goes to the identity provider to sign out there, if it has a page for that. */
export async function leaveOidc(provider: Provider, idToken: string | null): Promise<void> {
  const known = await managerOf(provider);
  if ((await known.metadataService.getEndSessionEndpoint()) === undefined) return;
  await known.signoutRedirect(idToken === null ? {} : { id_token_hint: idToken });
}
