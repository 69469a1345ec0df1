import { abortedBy } from './aborted-by';
import { isTemporary, toPatchbayError } from './errors';
import type { StreamSource } from './event-stream';
import type { PresenceSubscription } from './generated/operations';
import { operations, type Presence } from './operations';
import { pauseAfter } from './pause';
import type { Ending } from './socket';

export interface PresenceOptions {
  readonly conversationId: string;
  /** Ends it, also while nothing changes. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Who has a conversation open: now, and at every change. Nobody while the connection is lost. A program that reads slowly gets
 * the latest only.
 */
export async function* presenceOf(
  { socket: open, pauses }: Pick<StreamSource, 'socket' | 'pauses'>,
  { conversationId, signal: given }: PresenceOptions,
  closing: AbortSignal,
): AsyncGenerator<readonly Presence[], undefined> {
  const { signal } = abortedBy([closing, given]);
  for (let failures = 0; !signal.aborted; ) {
    const socket = open();
    const told: { latest?: readonly Presence[] | undefined; ending?: Ending } = {};
    let wake = (): void => undefined;
    const end = (reason: Ending) => {
      told.ending ??= reason;
      wake();
    };
    const leave = socket.subscribe<PresenceSubscription>(
      { query: operations.presence, variables: { conversationId } },
      {
        next({ data, errors }) {
          if (data == null) return end({ error: toPatchbayError((errors ?? []) as []) });
          told.latest = data.presence;
          wake();
        },
        error: (reason) => end(socket.endingOf(reason)),
        complete: () => end({}),
      },
    );
    signal.addEventListener('abort', leave);
    try {
      while (told.ending === undefined || told.latest !== undefined) {
        if (told.latest === undefined) await new Promise<void>((resolve) => (wake = resolve));
        const { latest } = told;
        told.latest = undefined;
        if (latest === undefined) continue;
        failures = 0;
        yield latest;
      }
    } finally {
      signal.removeEventListener('abort', leave);
      leave();
    }
    const { error } = told.ending;
    if (error !== undefined && error.code !== 'INTERNAL_SERVER_ERROR' && !isTemporary(error)) throw error;
    if (!signal.aborted) yield [];
    await pauses.wait(Math.max(pauseAfter(failures++), (error?.retryAfter ?? 0) * 1_000), signal);
  }
}
