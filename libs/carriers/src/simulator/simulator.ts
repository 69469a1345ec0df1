import type { CarrierDefinition } from '../carrier-definition';
import { createSimulatorCarrier } from './simulator-carrier';

export const simulator: CarrierDefinition<{ readonly secret: string; readonly networkUrl: string }> = {
  name: 'simulator',
  description: 'The built-in carrier for trials and tests: nothing leaves the machine.',
  takesMedia: true,
  create: (settings) => createSimulatorCarrier(settings),
};
