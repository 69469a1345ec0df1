import { quarantineCodes } from '@patchbay/messaging';
import { raw } from 'sql-template-tag';

/** Texts in quarantine, as the index `receipt_set_aside` has them. Reports on texts are none, nor is what an erasure emptied. */
export const isSetAside = raw(
  `kind <> 'status' AND cause_code IN (${quarantineCodes.map((code) => `'${code}'`).join(', ')}) AND state = 'QUARANTINED'
    AND raw_body <> ''`,
);
