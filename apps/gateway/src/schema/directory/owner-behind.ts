import type { Owner } from '@patchbay/access';
import { keyOf, readGlobalId } from '../global-id';

/** The user or team behind a global ID. An invalid one is a user that does not exist. */
export const ownerBehind = (id: string): Owner =>
  readGlobalId(id)?.type === 'Team' ? { kind: 'team', id: keyOf(id, 'Team') } : { kind: 'user', id: keyOf(id, 'User') };
