/**
 * work: what people do about conversations: their state, their assignees and confirmed routings.
 *
 * Invariants: these are columns of `conversation`, so that lists read them with it; a trigger tells of each change. It decides
 * nothing: use cases do.
 */
export {
  createWorkCountQueries,
  maxCounted,
  maxLookedAtForUnread,
  type WorkCountName,
  workCountNames,
} from './work-counts';
export { createWorkStore } from './work-store';
