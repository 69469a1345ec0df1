import type { FindingTable } from '@patchbay/messaging';
import { findingsOf } from '../account-check';

export const simulatorFindings = {
  SIMULATOR_NOTHING_TO_CHECK: {
    severity: 'OK',
    meaning: 'The simulated carrier is part of Patchbay: there is nothing to check.',
    fix: null,
  },
} as const satisfies FindingTable;

export const simulatorFinding = findingsOf(simulatorFindings);
