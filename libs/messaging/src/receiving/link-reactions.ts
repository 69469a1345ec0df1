import type { Step } from '../dependencies';
import { messageEvent } from '../events';
import { findQuoted, readReaction } from '../reactions';
import type { StoredText } from './notify-about-texts';

/** How many of our latest messages a reaction can quote. */
const maxMessages = 100;

/** Finds the messages that reactions quote, which change by them. One that quotes something else stays an ordinary text. */
export async function linkReactions(
  { tx, at }: Pick<Step, 'tx' | 'at'>,
  texts: readonly StoredText[],
): Promise<StoredText[]> {
  const linked: StoredText[] = [];
  for (const text of texts) {
    const { message, conversation } = text;
    const reaction = message.reaction && readReaction(message.body);
    const quoted = reaction && findQuoted(reaction, await tx.messages.latestSent(conversation.id, maxMessages));
    if (!quoted) {
      linked.push(text);
      continue;
    }
    await tx.messages.linkReaction(message.id, quoted.id, at);
    await tx.outbox.append([messageEvent('message-updated', quoted.id, conversation)]);
    linked.push({ ...text, message: { ...message, reactionToId: quoted.id } });
  }
  return linked;
}
