/**
 * presence: who has a conversation open, and who is typing.
 *
 * - Every delivery is for the rights of its moment.
 * - It is known to gateways only; see `Presence` in libs/live.
 */
import { PresenceFieldsResolver, PresenceResolver, PresentResolver } from './presence.resolver';
import { SetTypingResolver } from './set-typing.resolver';

export const presenceResolvers = [
  PresenceFieldsResolver,
  PresenceResolver,
  PresentResolver,
  SetTypingResolver,
] as const;
