import type { ConversationItemFragment, RecordType, SendMessageInput } from '../generated/graphql';

/** To whom a text is written: in a conversation, or to a number of a record that none is held with yet. */
export interface Addressee {
  /** Where drafts and texts under way are kept. */
  readonly place: string;
  readonly record: { readonly name: string; readonly type: RecordType };
  readonly target: Pick<SendMessageInput, 'conversationId' | 'recordId' | 'to'>;
  /** The number of ours that the conversation is on. */
  readonly phoneNumber: { readonly id: string; readonly name: string } | null;
  readonly lastMessageId: string | null;
  readonly isOptedOut: boolean;
}

export const addresseeOf = ({
  id,
  record,
  phoneNumber,
  lastMessage,
  isOptedOut,
}: ConversationItemFragment): Addressee => ({
  place: id,
  record,
  target: { conversationId: id },
  phoneNumber,
  lastMessageId: lastMessage?.id ?? null,
  isOptedOut,
});

export const newAddressee = (
  record: { readonly id: string; readonly name: string; readonly type: RecordType },
  to: string,
): Addressee => ({
  place: `${record.id}${to}`,
  record,
  target: { recordId: record.id, to },
  phoneNumber: null,
  lastMessageId: null,
  isOptedOut: false,
});
