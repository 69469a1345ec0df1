import type { ImportTarget } from '../importing';
import type { Api } from './client';
import { recordConsent } from './record-consent';
import { upsertRecords } from './upsert-records';

/** A gateway as the place where rows go. */
export const targetOf = (api: Api): ImportTarget => ({
  upsertRecords: (input, options) => upsertRecords(api, input, options),
  recordConsent: (input) => recordConsent(api, input),
});
