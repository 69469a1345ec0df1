/**
 * sessions: people who are signed in to the inbox. A session belongs to one browser, with all of its tabs.
 *
 * - What the cookie holds is stored as a hash. It is 256 random bits, so a slow hash would add nothing.
 * - A session ends after a time without use, at the latest after its hours, when its user signs out, and when its user is
 *   deactivated, for which a trigger sees; bringing them back does not bring it back.
 * - Ending one adds the event `access-changed`, so that every gateway asks again who may stay.
 */
export {
  createFirstAdministratorLink,
  createSignInLink,
  isWellFormedLinkToken,
  type IssuedLink,
  signInLinkHours,
} from './create-sign-in-link';
export { endSession } from './end-session';
export { endOfSession } from './session-end';
export type { Sessions, UserSession } from './sessions';
export type { SignInLink, SignInLinks } from './sign-in-links';
export {
  type FirstAdministrator,
  type LinkPurpose,
  type LinkUse,
  readSignInLink,
  signInWithLink,
  type UsedLink,
} from './use-sign-in-link';
export { isWellFormedSecret, maxSessions, startSession, type StartedSession } from './start-session';
