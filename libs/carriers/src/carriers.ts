import type { Carrier, CarrierName, Carriers } from '@patchbay/messaging';
import type { ConfigPart } from '@patchbay/service-kit';
import type { CarrierDefinition } from './carrier-definition';
import { generic } from './generic/generic';
import { simulator } from './simulator/simulator';
import { telesign } from './telesign/telesign';
import { twilio } from './twilio/twilio';
import { vonage } from './vonage/vonage';

/** Every carrier that Patchbay knows: a new one is a folder beside these and an entry here. */
export const carriers: readonly CarrierDefinition[] = [twilio, telesign, vonage, generic, simulator];

/** The environment variables of all carriers, for `readConfig`. */
export const carrierVariables: Readonly<Record<CarrierName, ConfigPart>> = Object.fromEntries(
  carriers.flatMap(({ name, variables }) => (variables === undefined ? [] : [[name, variables]])),
);

const mediaCarriers = new Set(carriers.filter(({ takesMedia }) => takesMedia).map(({ name }) => name));

export const takesMedia = (carrier: CarrierName): boolean => mediaCarriers.has(carrier);

/** Creates the carriers that have settings. */
export function createCarriers(settings: Readonly<Record<CarrierName, unknown>>, webhookUrl: string): Carriers {
  return new Map<CarrierName, Carrier>(
    carriers.flatMap(({ name, create }) =>
      settings[name] === undefined ? [] : [[name, create(settings[name], webhookUrl)]],
    ),
  );
}
