import type { Carrier, Carriers } from '@patchbay/messaging';
import type { Config } from '@patchbay/service-kit';
import { createGenericCarrier } from './generic/generic-carrier';
import { createSimulatorCarrier } from './simulator/simulator-carrier';

/** The built-in carrier, where the installation is a demo. */
export interface SimulatorConfig {
  readonly secret: string;
  /** Where the simulated network takes our sends. */
  readonly networkUrl: string;
}

/** The carriers by name; one that is not configured is not there. A new one is a folder beside these and a line here. */
export function createCarriers({ generic }: Config['carriers'], simulator?: SimulatorConfig): Carriers {
  const carriers: (Carrier | undefined)[] = [
    generic && createGenericCarrier({ sendUrl: generic.sendUrl, secrets: generic.secrets.map((secret) => secret.reveal()) }),
    simulator && createSimulatorCarrier(simulator),
  ];
  const byName = new Map<string, Carrier>(carriers.flatMap((carrier) => (carrier === undefined ? [] : [[carrier.name, carrier] as const])));
  return { get: (name) => byName.get(name) };
}
