/**
 * presence: who has a conversation open, and who is typing.
 *
 * - It is known to gateways only, and never stored: it ends within seconds of a gateway that is gone.
 * - It says nothing about rights: who sees a conversation decides who sees it.
 */
export type { BroadcastChannel, PresenceBoard, Present } from './presence';
export { setTyping } from './set-typing';
