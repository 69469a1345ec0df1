import type { AccountFinding, FindingDetails, FindingTable } from '@patchbay/messaging';
import { isPublicAddress } from '@patchbay/service-kit';
import type { ApiAnswer } from './ask-api';

export type Found<Code extends string> = (
  code: Code,
  details?: FindingDetails & { readonly number?: string },
) => AccountFinding;

/** Makes findings of the codes of a table. */
export const findingsOf =
  <Table extends FindingTable>(table: Table): Found<keyof Table & string> =>
  (code, { message, advice, number } = {}) => {
    const { severity, meaning, fix } = table[code]!;
    return { severity, code, message: message ?? meaning, advice: advice ?? fix, number: number ?? null };
  };

/** What can be found with any carrier that has an API. */
export const commonFindings = {
  CREDENTIALS_UNREADABLE: {
    severity: 'ERROR',
    meaning:
      "The account's credentials cannot be decrypted: this program lacks their key. Nothing is sent over the account.",
    fix: 'Give all programs the same SECRETS_KEY, with the old key behind the new one; or enter the credentials again.',
  },
  WEBHOOK_URL_NOT_ENCRYPTED: {
    severity: 'WARNING',
    meaning: 'Carriers call us over http, so texts of customers cross the internet without encryption.',
    fix: 'Put a proxy with TLS in front of the ingress, and set PUBLIC_WEBHOOK_URL to its https address.',
  },
  WEBHOOK_URL_NOT_PUBLIC: {
    severity: 'ERROR',
    meaning:
      'The address of our webhooks is only known on this machine or in this network, so the carrier cannot call it.',
    fix: 'Set PUBLIC_WEBHOOK_URL to the address at which the internet reaches the ingress. For trials, use a tunnel such as ngrok or cloudflared.',
  },
} as const satisfies FindingTable;

export const commonFinding = findingsOf(commonFindings);

/** What the carrier makes of our address, as far as it can be seen without asking anyone. */
export function checkWebhookUrl(webhookUrl: string): AccountFinding[] {
  if (!URL.canParse(webhookUrl)) return [commonFinding('WEBHOOK_URL_NOT_PUBLIC')];
  const { protocol, hostname } = new URL(webhookUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$|:/.test(host);
  const isPublic = isAddress
    ? isPublicAddress(host)
    : host.includes('.') && !/\.(local|internal|localhost|lan)$/.test(host);
  if (!isPublic) return [commonFinding('WEBHOOK_URL_NOT_PUBLIC')];
  return protocol === 'http:' ? [commonFinding('WEBHOOK_URL_NOT_ENCRYPTED')] : [];
}

/** What a carrier calls, for people: other parts of an address can be secret. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that is not valid';
}

/** Whether both lead to the same place. The fragment has options of the carrier; a carrier may write a host as it likes. */
export function isSameUrl(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.origin === b.origin && a.pathname === b.pathname;
}

/** `twilio` for `twilio-k3v9xq`: callbacks to the carrier's own path are taken for all of its accounts. */
export const webhookPaths = (webhookUrl: string, name: string, path: string): [own: string, ...others: string[]] => {
  const of = (account: string) => `${webhookUrl}/webhooks/${account}${path === '' ? '' : `/${path}`}`;
  return [of(name), of(name.replace(/-.*$/, ''))];
};

export const clockOf = (answer: ApiAnswer): number | null => (answer.kind === 'answer' ? answer.clockAheadMs : null);
