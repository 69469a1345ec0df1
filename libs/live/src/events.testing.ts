import type { SequencedEvent } from '@patchbay/messaging';

const owners = { numberOwner: { kind: 'team', id: 't1' }, recordOwner: { kind: 'user', id: 'u1' } } as const;

export const eventOf = (sequence: number): SequencedEvent => ({
  sequence,
  event: { type: 'message-added', messageId: `m${sequence}`, conversationId: 'c1', owners },
});

export async function waitFor(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isTrue(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  if (!isTrue()) throw new Error('The condition did not become true.');
}
