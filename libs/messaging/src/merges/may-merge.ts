import { canAdminister, canSeeRecordOwnedBy, type Viewer } from '@patchbay/access';
import type { MergeableRecord } from './merges';

/** Administrators may merge any records. Sellers may merge a lead that a text created for them into a record they see. */
export const mayMerge = (viewer: Viewer, from: MergeableRecord): boolean =>
  canAdminister(viewer) || (from.externalId === null && canSeeRecordOwnedBy(viewer, from.owner));
