import type { User, UserManager } from 'oidc-client-ts';
import { type InboxConfig, session } from '../api';

type Provider = NonNullable<InboxConfig['oidc']>;
let manager: Promise<UserManager> | undefined;

/** The authorization code flow with PKCE. Its library loads when it is first used. */
function managerOf({ authority, clientId }: Provider): Promise<UserManager> {
  manager ??= import('oidc-client-ts').then(({ UserManager }) => {
    const created = new UserManager({
      authority,
      client_id: clientId,
      redirect_uri: `${location.origin}/`,
      response_type: 'code',
      scope: 'openid profile offline_access',
      automaticSilentRenew: false,
    });
    created.events.addUserLoaded((user) => session.renew(user.access_token));
    return created;
  });
  return manager;
}

export async function startOidc(provider: Provider): Promise<void> {
  // Brings the user back to the page they asked for.
  await (await managerOf(provider)).signinRedirect({ state: `${location.pathname}${location.search}` });
}

/** Signs in the user who comes back from the identity provider. */
export async function finishOidc(provider: Provider): Promise<void> {
  const user = await (await managerOf(provider)).signinCallback();
  history.replaceState(null, '', typeof user?.state === 'string' ? user.state : '/');
  if (user === undefined) throw new Error('Sign-in did not complete. Try again.');
  session.signIn(user.access_token);
  await renewInTime(provider, user);
}

/** Goes on renewing tokens after a reload. */
export async function resumeOidc(provider: Provider): Promise<void> {
  const user = await (await managerOf(provider)).getUser();
  if (user !== null) await renewInTime(provider, user);
}

/** Renews tokens before they expire, if the provider allows it. */
async function renewInTime(provider: Provider, user: User): Promise<void> {
  if (user.refresh_token !== undefined) (await managerOf(provider)).startSilentRenew();
}

export async function forgetOidc(provider: Provider): Promise<void> {
  const known = await managerOf(provider);
  known.stopSilentRenew();
  await known.removeUser();
}
