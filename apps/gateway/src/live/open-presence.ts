import type { Viewer } from '@patchbay/access';
import { type OpenSubscription, type ConnectedUser, type Outlet, SubscriptionEnd, userGone } from '@patchbay/live';
import { notFound } from '../errors';
import type { PresenceDelivery } from './presence-source';

export interface OpenPresenceOptions {
  readonly user: ConnectedUser;
  readonly outlet: Outlet;
  /** See `Presence.open`. */
  readonly open: (userId: string, onChange: () => void) => () => void;
  readonly read: () => PresenceDelivery['present'];
  /** The payload for a viewer; null if they may no longer see the conversation. */
  readonly compute: (viewer: Viewer, delivery: PresenceDelivery) => Promise<unknown>;
  /** For each user of this gateway. */
  readonly maxSubscriptions: number;
}

/** It has no cursor: a client that subscribes again gets what is now. */
const nowhere = { sequence: 0, at: 0 };

/**
 * Tells one client who is in a conversation, now and at every change, and that its user is there as long as it listens. Each
 * payload is for the rights of its moment. Changes while a payload is computed go together into the next one.
 */
export function openPresence(options: OpenPresenceOptions): OpenSubscription {
  const { user, outlet, open, read, compute, maxSubscriptions } = options;
  const { viewer } = user;
  if (viewer === undefined) throw userGone();
  if (user.subscriptions.size >= maxSubscriptions)
    throw new SubscriptionEnd(
      'RATE_LIMITED',
      `You have ${user.subscriptions.size} open subscriptions here. End some of them first.`,
    );
  let resolveEnded: (reason: unknown) => void;
  const ended = new Promise<unknown>((resolve) => (resolveEnded = resolve));
  let [hasEnded, isTelling, isChanged] = [false, false, false];

  const tellAll = async () => {
    isChanged = true;
    if (isTelling) return;
    isTelling = true;
    while (isChanged && !hasEnded) {
      isChanged = false;
      const payload = user.viewer === undefined ? null : await compute(user.viewer, { present: read() });
      if (payload === null) return end(notFound('This conversation does not exist, or you may not see it.'));
      if (!hasEnded) outlet.send(Buffer.from(JSON.stringify(payload)), nowhere);
    }
    isTelling = false;
  };
  const tell = () => void tellAll().catch((error: unknown) => end(error));
  const leaveBoard = open(viewer.userId, tell);
  const watcher = { viewerChanged: tell };
  const subscription = { end };
  user.subscriptions.add(subscription);
  user.watchers.add(watcher);
  function end(reason: unknown): void {
    if (hasEnded) return;
    hasEnded = true;
    user.subscriptions.delete(subscription);
    user.watchers.delete(watcher);
    leaveBoard();
    resolveEnded(reason);
  }
  tell();
  return { ended, leave: () => end(null) };
}
