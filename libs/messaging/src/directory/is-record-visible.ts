import { canSeeRecordOwnedBy, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { RecordDetails } from './records';

/** By its owner, or because the viewer sees a conversation of it. */
export async function isRecordVisible(tx: Transaction, viewer: Viewer, record: RecordDetails): Promise<boolean> {
  return canSeeRecordOwnedBy(viewer, record.owner) || tx.records.hasConversationSeenBy(record.id, viewer);
}
