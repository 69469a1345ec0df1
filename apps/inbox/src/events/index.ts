/**
 * Live events, applied to what the page has loaded. `@patchbay/client` delivers them; see there for how.
 *
 * - The cursor is read before anything else, so nothing that happens in between is missed.
 * - Every kind of event changes what it is about, so all tabs and devices of a user agree.
 * - If missed events are no longer kept, everything loaded is loaded again.
 *
 * How an event changes a list is in `cache`, `notifications` and `templates`.
 */
export { useEvents } from './use-events';
