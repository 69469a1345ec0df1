import type { LogPosition, SequencedEvent } from '@patchbay/messaging';
import { createEventCursors, cursorKeyBytes } from './event-cursor';

const owners = { numberOwner: { kind: 'team', id: 't1' }, recordOwner: { kind: 'user', id: 'u1' } } as const;

export const eventOf = (sequence: number): SequencedEvent => ({
  sequence,
  at: storedAt(sequence),
  event: { type: 'message-added', messageId: `m${sequence}`, conversationId: 'c1', owners },
});

/** When a test stores an event. */
export const storedAt = (sequence: number) => (sequence === 0 ? 0 : 1_800_000_000_000 + sequence);

export const cursors = createEventCursors(Buffer.alloc(cursorKeyBytes, 'key'));
export const cursorOf = (sequence: number) => cursors.write({ sequence, at: storedAt(sequence) });

/** The part of a log that its events answer. */
export const positionsOf = (events: () => readonly SequencedEvent[]) => ({
  async last(): Promise<LogPosition> {
    const { sequence, at } = events().at(-1) ?? { sequence: 0, at: 0 };
    return { sequence, at };
  },
  has: async ({ sequence, at }: LogPosition) =>
    sequence === 0 || events().some((event) => event.sequence === sequence && event.at === at),
});

export async function waitFor(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isTrue(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  if (!isTrue()) throw new Error('The condition did not become true.');
}
