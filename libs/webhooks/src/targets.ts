import { isPublicAddress, type MayConnect } from '@patchbay/service-kit';
import { isIP } from 'node:net';

/** Where requests may go: over https to public addresses and to the networks that the operator allows; over http only to those. */
export interface Targets {
  /** What is wrong with a URL, in a sentence; null if nothing is. What its name leads to is checked at each connection. */
  faultOfUrl(url: string): string | null;
  readonly mayConnect: Readonly<Record<'https:' | 'http:', MayConnect>>;
  /** Why a connection was not made. */
  readonly refusals: Readonly<Record<'https:' | 'http:', string>>;
}

interface TargetOptions {
  /** Where an operator allows networks. */
  readonly variable?: string;
  /** A URL that would do. */
  readonly example?: string;
}

export const maxUrlLength = 2_000;

export function createTargets(
  isAllowed: MayConnect,
  hasNetworks: boolean,
  { variable = 'WEBHOOK_ALLOWED_NETWORKS', example = 'https://crm.example.com/hooks' }: TargetOptions = {},
): Targets {
  const addressRefused = `The address of the receiver is not public. An operator can allow its network in ${variable}.`;
  const plainRefused = `Use https: http is only for networks that an operator allows in ${variable}.`;
  const mayConnect = {
    'https:': (address: string) => isPublicAddress(address) || isAllowed(address),
    'http:': isAllowed,
  };
  return {
    mayConnect,
    refusals: { 'https:': addressRefused, 'http:': plainRefused },
    faultOfUrl(text) {
      const url = text.length <= maxUrlLength && URL.canParse(text) ? new URL(text) : undefined;
      if (url === undefined) return `The URL must be like ${example}, with at most ${maxUrlLength} characters.`;
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The URL must start with https://.';
      if (url.username !== '' || url.password !== '')
        return 'Leave user and password out of the URL: the signature proves who sends.';
      if (url.hash !== '') return 'Leave the part after # out of the URL: it is never sent.';
      const address = addressIn(url);
      if (url.protocol === 'http:' && !(address === null ? hasNetworks : isAllowed(address))) return plainRefused;
      return address === null || mayConnect[url.protocol](address) ? null : addressRefused;
    },
  };
}

/** The IP address that a URL has instead of a name. */
export function addressIn({ hostname }: Pick<URL, 'hostname'>): string | null {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) === 0 ? null : literal;
}
