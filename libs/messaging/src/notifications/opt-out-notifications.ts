import type { KeyedConversation, MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import type { NewNotification } from './notifications';
import { canReadTexts, usersOf } from './notify';

interface Occasion {
  /** The texts that customers opted out with, or that the carrier refused. */
  readonly abouts: readonly MessageInDelivery[];
  readonly actorId: string | null;
}

const pairOf = ({ phoneNumberId, customerKey }: KeyedConversation) => `${phoneNumberId} ${customerKey}`;

/**
 * Tells those who text these customers, other than who recorded it, that they no longer can: about the text that says it,
 * or, of other numbers that it is about, about the conversation.
 */
export async function addOptOutNotifications(
  { tx, newId, at }: Step,
  conversations: readonly { readonly conversation: KeyedConversation }[],
  { abouts, actorId }: Occasion,
): Promise<NewNotification[]> {
  const texts = new Map(abouts.map((about) => [pairOf(about.conversation), about]));
  const told = conversations.map(({ conversation }) => texts.get(pairOf(conversation)) ?? { conversation });
  const owners = told.map(
    ({
      conversation: {
        owners: { numberOwner, recordOwner },
      },
    }) => [numberOwner, recordOwner],
  );
  if (told.length === 0) return [];
  const members = await tx.users.ofOwners(owners.flat());
  const wanted = told.flatMap((about, index) =>
    usersOf(owners[index]!, members)
      .filter((user) => canReadTexts(user) && user.id !== actorId)
      .map((user) => ({
        ...{ id: newId(), userId: user.id, kind: 'CUSTOMER_OPTED_OUT' as const, at },
        conversationId: about.conversation.id,
        messageId: 'message' in about ? about.message.id : null,
        actorId,
      })),
  );
  return wanted.length === 0 ? [] : tx.notifications.add(wanted);
}
