import type { Carrier, CarrierName } from '@patchbay/messaging';
import type { ConfigPart } from '@patchbay/service-kit';

/** How a carrier's folder registers it. */
export interface CarrierDefinition<Settings = unknown> {
  readonly name: CarrierName;
  /** For the users of the API. */
  readonly description: string;
  /** It can send pictures and other files. */
  readonly takesMedia: boolean;
  /** Its environment variables. Without them, the app passes the settings itself. */
  readonly variables?: ConfigPart;
  /** `webhookUrl` is the base URL where carriers reach the ingress, without a trailing slash. */
  create(settings: Settings, webhookUrl: string): Carrier;
}
