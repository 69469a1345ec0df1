/**
 * Live events, from one WebSocket, applied to what the page has loaded.
 *
 * - The cursor of the first event is read before anything else, so nothing that happens in between is missed.
 * - Each subscription delivers its events in order, each once, across lost connections.
 * - If missed events are no longer kept, everything loaded is loaded again.
 *
 * How an event changes a list is in `cache` and `notifications`.
 */
export type { Connection } from './event-stream';
export { useEvents } from './use-events';
