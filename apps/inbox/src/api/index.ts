/**
 * The gateway, as the user of this browser: `@patchbay/client` with the browser's session.
 *
 * - Every request names its session, so that it never counts for somebody who has signed in since in another tab. One that
 *   is rejected ends the session.
 * - A failure is an exception whose message can be shown as it is.
 *
 * What live events change is in `events`.
 */
export { type Page, pageOf, pagesQuery } from './pages';
export { connectionBack, useConnection } from './patchbay';
export { accepted, inSession, isRefused, isSignedOut, request } from './request';
export { configReady, type InboxConfig, type LinkPerson, session, useSessionNumber } from './session';
