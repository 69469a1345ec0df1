import type { RecordResult } from '@patchbay/messaging';
import { find, type Loaders } from '../../loaders';
import { createPayload } from '../payload';
import { CustomerRecord, toRecord } from './record';

export const recordPayload = createPayload('RecordPayload', 'Result of `claimRecord` or `updateRecord`.', {
  record: {
    type: () => CustomerRecord,
    map: (record: CustomerRecord) => record,
    description: 'The record as it is now; null if it was refused, or if the viewer may no longer see it.',
  },
});

export async function recordPayloadOf(result: RecordResult, loaders: Loaders): Promise<object> {
  if (result.kind === 'refused') return recordPayload.of(result);
  return recordPayload.of({ record: await find(loaders.record, result.recordId, toRecord) });
}
