import { canSeeRecordOwnedBy, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { RecordDetails } from './records';

/** A viewer can see a record because of its owner or because they can see one of its conversations. */
export async function isRecordVisible(
  tx: Transaction,
  viewer: Viewer,
  record: Pick<RecordDetails, 'id' | 'owner'>,
): Promise<boolean> {
  return canSeeRecordOwnedBy(viewer, record.owner) || tx.records.hasConversationSeenBy(record.id, viewer);
}
