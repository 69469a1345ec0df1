import type { ConversationItemFragment, RecordType, SendMessageInput } from '../generated/graphql';

/** Whom a text is for: a conversation, or a number of a record that has no conversation yet. */
export interface Addressee {
  /** The key of drafts and pending texts. */
  readonly threadKey: string;
  readonly record: { readonly name: string; readonly type: RecordType };
  readonly target: Pick<SendMessageInput, 'conversationId' | 'recordId' | 'to' | 'newLeadName'>;
  /** The company's number in the conversation. */
  readonly phoneNumber: { readonly id: string; readonly name: string } | null;
  readonly lastMessageId: string | null;
  readonly isOptedOut: boolean;
}

export const conversationAddressee = (conversation: ConversationItemFragment): Addressee => ({
  threadKey: conversation.id,
  record: conversation.record,
  target: { conversationId: conversation.id },
  phoneNumber: conversation.phoneNumber,
  lastMessageId: conversation.lastMessage?.id ?? null,
  isOptedOut: conversation.isOptedOut,
});

export const recordAddressee = (
  record: { readonly id: string; readonly name: string; readonly type: RecordType },
  to: string,
): Addressee => ({
  threadKey: `${record.id}${to}`,
  record,
  target: { recordId: record.id, to },
  phoneNumber: null,
  lastMessageId: null,
  isOptedOut: false,
});

export const newLeadAddressee = (name: string, to: string): Addressee => ({
  threadKey: `new${to}`,
  record: { name, type: 'LEAD' },
  target: { newLeadName: name, to },
  phoneNumber: null,
  lastMessageId: null,
  isOptedOut: false,
});
