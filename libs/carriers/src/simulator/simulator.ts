import type { CarrierDefinition } from '../carrier-definition';
import { anyMedia } from '../media';
import { simulatorFindings } from './findings';
import { createSimulatorCarrier } from './simulator-carrier';

export const simulator: CarrierDefinition<{ readonly secret: string; readonly networkUrl: string }> = {
  name: 'simulator',
  description: 'The built-in carrier for trials and tests: nothing leaves the machine.',
  media: anyMedia,
  webhooks: [{ purpose: 'Texts and delivery reports', path: '' }],
  findings: simulatorFindings,
  create: (settings) => createSimulatorCarrier(settings),
};
