import {
  type Carrier,
  carrierKindOf,
  type CarrierMedia,
  type CarrierName,
  type FindingTable,
} from '@patchbay/messaging';
import type { ConfigPart } from '@patchbay/service-kit';
import { commonFindings } from './account-check';
import type { CarrierDefinition } from './carrier-definition';
import { generic } from './generic/generic';
import { simulator } from './simulator/simulator';
import { telesign } from './telesign/telesign';
import { twilio } from './twilio/twilio';
import { vonage } from './vonage/vonage';

/** Every carrier that Patchbay knows: a new one is a folder beside these and an entry here. */
export const carriers: readonly CarrierDefinition[] = [twilio, telesign, vonage, generic, simulator];

/** The environment variables of all carriers, for `readConfig`. */
export const carrierVariables: Readonly<Record<string, ConfigPart>> = Object.fromEntries(
  carriers.flatMap(({ name, variables }) => (variables === undefined ? [] : [[name, variables]])),
);

/** What checks with carriers can find, by code. */
export const carrierFindings: FindingTable = Object.fromEntries(
  [commonFindings, ...carriers.map(({ findings }) => findings)].flatMap((table) => Object.entries(table)),
);

const media = new Map(carriers.map((carrier) => [carrier.name, carrier.media]));

/** What a carrier takes besides text; null if it sends no files. */
export const mediaOf = (carrier: CarrierName): CarrierMedia | null => media.get(carrierKindOf(carrier)) ?? null;

/** Creates the accounts of the environment: the carriers that have settings. */
export function createCarriers(
  settings: Readonly<Record<CarrierName, unknown>>,
  webhookUrl: string,
): Map<CarrierName, Carrier> {
  return new Map<CarrierName, Carrier>(
    carriers.flatMap(({ name, create }) =>
      settings[name] === undefined ? [] : [[name, create(settings[name], { name, webhookUrl })]],
    ),
  );
}
