/**
 * Requests to the gateway, as the user of this tab.
 *
 * - Every request carries the session's current token; a rejected token ends the session.
 * - A failure is an exception whose message can be shown as it is.
 *
 * Live events have a connection of their own: see `events`.
 */
export { type Page, pageOf, pagesQuery } from './pages';
export { accepted, ApiError, request } from './request';
export { configReady, type InboxConfig, session, useSessionNumber } from './session';
