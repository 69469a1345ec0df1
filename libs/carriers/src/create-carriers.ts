import type { Carrier, Carriers } from '@patchbay/messaging';
import type { Config } from '@patchbay/service-kit';
import { createGenericCarrier } from './generic/generic-carrier';
import { createSimulatorCarrier } from './simulator/simulator-carrier';
import { createTelesignCarrier } from './telesign/telesign-carrier';
import { createTwilioCarrier } from './twilio/twilio-carrier';
import { createVonageCarrier } from './vonage/vonage-carrier';

export interface CarrierSurroundings {
  /** The base URL at which carriers reach the ingress, without a trailing slash. */
  readonly webhookUrl: string;
  /** The built-in carrier, where the installation is a demo. */
  readonly simulator?: {
    readonly secret: string /** Where the simulated network takes our sends. */;
    readonly networkUrl: string;
  };
}

/** The carriers by name; one that is not configured is not there. A new one is a folder beside these and a line here. */
export function createCarriers(config: Config['carriers'], { webhookUrl, simulator }: CarrierSurroundings): Carriers {
  const { twilio, telesign, vonage, generic } = config;
  const carriers: (Carrier | undefined)[] = [
    twilio && createTwilioCarrier({ ...twilio, authToken: twilio.authToken.reveal(), webhookUrl }),
    telesign && createTelesignCarrier({ ...telesign, apiKey: telesign.apiKey.reveal(), webhookUrl }),
    vonage &&
      createVonageCarrier({
        ...vonage,
        apiSecret: vonage.apiSecret.reveal(),
        signatureSecret: vonage.signatureSecret.reveal(),
        webhookUrl,
      }),
    generic &&
      createGenericCarrier({ sendUrl: generic.sendUrl, secrets: generic.secrets.map((secret) => secret.reveal()) }),
    simulator && createSimulatorCarrier(simulator),
  ];
  const byName = new Map<string, Carrier>(
    carriers.flatMap((carrier) => (carrier === undefined ? [] : [[carrier.name, carrier] as const])),
  );
  return { get: (name) => byName.get(name) };
}
