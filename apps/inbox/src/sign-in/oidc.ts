import type { User, UserManager } from 'oidc-client-ts';
import { session, type InboxConfig } from '../api/session';

type Provider = NonNullable<InboxConfig['oidc']>;
let manager: Promise<UserManager> | undefined;

/** The authorisation code flow with PKCE; its library is read when it is used. */
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
  // A link that somebody sent leads where it should, also by way of the provider.
  await (await managerOf(provider)).signinRedirect({ state: `${location.pathname}${location.search}` });
}

/** When the provider sent the person back here: signs them in. */
export async function finishOidc(provider: Provider): Promise<void> {
  const user = await (await managerOf(provider)).signinCallback();
  history.replaceState(null, '', typeof user?.state === 'string' ? user.state : '/');
  if (user === undefined) throw new Error('The identity provider sent nobody back.');
  session.signIn(user.access_token);
  await renewInTime(provider, user);
}

/** After the page was loaded anew, too: tokens are renewed before they end, where the provider gave what that takes. */
export async function resumeOidc(provider: Provider): Promise<void> {
  const user = await (await managerOf(provider)).getUser();
  if (user !== null) await renewInTime(provider, user);
}

async function renewInTime(provider: Provider, user: User): Promise<void> {
  if (user.refresh_token !== undefined) (await managerOf(provider)).startSilentRenew();
}

export async function forgetOidc(provider: Provider): Promise<void> {
  const known = await managerOf(provider);
  known.stopSilentRenew();
  await known.removeUser();
}
