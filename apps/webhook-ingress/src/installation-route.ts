import { installationProof } from '@patchbay/persistence';
import { type Handler, sendJson } from '@patchbay/service-kit';

/** No carrier has such a name. A proxy that lets webhooks pass lets this pass, too. */
export const installationPath = '/webhooks/-/installation';

const challenges = /^[\w-]{16,64}$/;

/**
 * Proves that PUBLIC_WEBHOOK_URL leads to this installation, to somebody who has its database. Others learn that Patchbay
 * answers here, which its refusals say as well.
 */
export function createInstallationRoute(installation: string): Readonly<Record<string, Handler>> {
  const handle: Handler = (_request, response, url) => {
    const challenge = url.searchParams.get('challenge') ?? '';
    if (!challenges.test(challenge))
      return sendJson(response, 400, { error: 'Send a challenge of 16 to 64 letters, digits, - or _.' });
    sendJson(response, 200, { app: 'patchbay', proof: installationProof(installation, challenge) });
  };
  return { GET: handle };
}
