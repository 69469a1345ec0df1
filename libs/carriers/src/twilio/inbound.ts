import type { CarrierName } from '@patchbay/messaging';
import { hostOf, isSameUrl, webhookPaths } from '../account-check';
import type { TwilioAccount } from './api';
import { type MessagingService, readApplication, type TwilioNumber } from './account-api';

export interface TwilioPlace extends TwilioAccount {
  readonly name: CarrierName;
  readonly webhookUrl: string;
}

/** What happens to a text to a number. */
export type Inbound =
  | { readonly kind: 'ours' }
  | { readonly kind: 'ours-with-get' }
  | { readonly kind: 'none' }
  | { readonly kind: 'elsewhere'; readonly host: string }
  /** The service decides, and does not send it here; null if it drops it. */
  | { readonly kind: 'service'; readonly service: MessagingService; readonly host: string | null };

/** The webhook that Twilio calls for texts: of the number's Messaging Service, its application, or the number itself. */
export function createInbound(
  place: TwilioPlace,
  services: ReadonlyMap<string, MessagingService>,
  signal: AbortSignal,
) {
  const ours = webhookPaths(place.webhookUrl, place.name, 'messages');
  const isOurs = (url: string) => ours.some((one) => isSameUrl(url, one));
  const applications = new Map<string, ReturnType<typeof readApplication>>();
  const applicationOf = (sid: string) => {
    const known = applications.get(sid) ?? readApplication(place, sid, signal);
    applications.set(sid, known);
    return known;
  };
  const judge = (url: string, method: string): Inbound => {
    if (url === '') return { kind: 'none' };
    if (!isOurs(url)) return { kind: 'elsewhere', host: hostOf(url) };
    return { kind: method === 'POST' ? 'ours' : 'ours-with-get' };
  };
  return async (number: TwilioNumber): Promise<Inbound> => {
    const service = services.get(number.sid);
    if (service !== undefined && !service.defersToNumber) {
      const found = judge(service.url, service.method);
      if (found.kind === 'ours' || found.kind === 'ours-with-get') return found;
      return { kind: 'service', service, host: service.url === '' ? null : hostOf(service.url) };
    }
    if (number.applicationSid === '') return judge(number.url, number.method);
    const application = await applicationOf(number.applicationSid);
    return application === null
      ? { kind: 'elsewhere', host: 'a TwiML application that cannot be read' }
      : judge(application.url, application.method);
  };
}
