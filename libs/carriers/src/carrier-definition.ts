import type { Carrier, CarrierMedia, CarrierName, FindingTable } from '@patchbay/messaging';
import type { ConfigPart } from '@patchbay/service-kit';

/** How a carrier's folder registers it. */
export interface CarrierDefinition<Settings = unknown> {
  readonly name: string;
  /** For the users of the API. */
  readonly description: string;
  /** What it takes besides text; null if it sends no files. */
  readonly media: CarrierMedia | null;
  /**
   * Its environment variables, which are also the form of an account: `TWILIO_AUTH_TOKEN` is `authToken`. Descriptions say
   * where to find a value. Without variables, the app passes the settings itself, and there are no other accounts.
   */
  readonly variables?: ConfigPart;
  /** What the carrier calls, below `/webhooks/<account>`. */
  readonly webhooks: readonly { readonly purpose: string; readonly path: string }[];
  /** What a check of an account can find. Codes start with the carrier's name; docs/checks.md has all of them. */
  readonly findings: FindingTable;
  create(settings: Settings, account: AccountPlace): Carrier;
}

export interface AccountPlace {
  readonly name: CarrierName;
  /** The base URL where carriers reach the ingress, without a trailing slash. */
  readonly webhookUrl: string;
}
