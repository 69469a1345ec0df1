import type { Persistence } from '@patchbay/persistence';
import { type Config, networksOf } from '@patchbay/service-kit';
import { createTargets } from '@patchbay/webhooks';

export interface PushServices {
  /** Browsers subscribe with it. */
  readonly pushPublicKey: () => Promise<string>;
  /** What is wrong with the address of a push service, in a sentence; null if nothing is. */
  readonly faultOfPushEndpoint: (url: string) => string | null;
}

/**
 * The networks of webhooks don't count: an administrator chooses where those go, but any user can register a browser.
 */
export function createPushServices(
  { push: { allowedNetworks } }: Pick<Config, 'push'>,
  { pushKeys }: Pick<Persistence, 'pushKeys'>,
): PushServices {
  const targets = createTargets(networksOf(allowedNetworks)!, allowedNetworks.length > 0, {
    variable: 'PUSH_ALLOWED_NETWORKS',
    example: 'https://push.example.com/browser',
  });
  return { pushPublicKey: () => pushKeys.publicKey(), faultOfPushEndpoint: (url) => targets.faultOfUrl(url) };
}
