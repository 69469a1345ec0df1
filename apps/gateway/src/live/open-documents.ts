import type { OpenSubscription, ConnectedUser } from '@patchbay/live';
import { rateLimited } from '../limits';

/** Opens a subscription, unless its user has too many different documents open already, on whatever sockets. */
export type OpenDocument = (user: ConnectedUser, source: string, subscribe: () => OpenSubscription) => OpenSubscription;

/** Each document of an open subscription is executed for each event. */
export function limitOpenDocuments(maxDocuments: number): OpenDocument {
  const openOf = new WeakMap<ConnectedUser, Map<string, number>>();
  return (user, source, subscribe) => {
    const open = openOf.get(user) ?? new Map<string, number>();
    openOf.set(user, open);
    if (!open.has(source) && open.size >= maxDocuments)
      throw rateLimited(
        `Too many different documents in your open subscriptions here: ${maxDocuments}. Send values as variables, or end some of them first.`,
        1_000,
      );
    const subscription = subscribe();
    open.set(source, (open.get(source) ?? 0) + 1);
    void subscription.ended.then(() => {
      const left = open.get(source)! - 1;
      if (left > 0) open.set(source, left);
      else open.delete(source);
    });
    return subscription;
  };
}
