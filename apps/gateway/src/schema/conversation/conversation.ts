import type { Conversation as ConversationModel } from '@patchbay/messaging';
import type { ListedConversation, ReadAlong } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { globalId } from '../global-id';
import { Node } from '../node/node';
import { CursorScalar, DateTimeScalar } from '../scalars';

@ObjectType('Conversation', {
  implements: Node,
  description: 'All texts between one number of ours and one number of a customer, under the record they were attached to.',
})
export class Conversation extends Node {
  readonly key!: string;
  readonly recordKey!: string;
  readonly phoneNumberKey!: string;
  readonly lastMessageKey!: string | null;
  /** What a list read with it already. */
  readonly along!: ReadAlong;

  @Field(() => String, {
    description: 'E.164; of a short code or an alphanumeric sender, which can be read but not answered, the text that the carrier gave.',
  })
  customerNumber!: string;

  @Field(() => DateTimeScalar, { description: 'When something was last said in it.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A conversation in its place in a list.' })
export class ConversationEdge {
  @Field(() => CursorScalar, { description: 'This place.' })
  cursor!: string;

  @Field(() => Conversation, { description: 'What is here.' })
  node!: Conversation;
}

@ObjectType({ description: 'A page of conversations.' })
export class ConversationConnection {
  @Field(() => [ConversationEdge], { description: 'In order.' })
  edges!: ConversationEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo!: PageInfo;
}

export const toConversation = (conversation: ConversationModel | ListedConversation): Conversation =>
  Object.assign(new Conversation(), {
    id: globalId('Conversation', conversation.id),
    key: conversation.id,
    recordKey: conversation.recordId,
    phoneNumberKey: conversation.phoneNumberId,
    lastMessageKey: conversation.lastMessageId,
    along: 'along' in conversation ? conversation.along : {},
    customerNumber: conversation.customerNumber,
    updatedAt: conversation.updatedAt,
  });

export const conversationCursors = 'conversations';

export const toConversationConnection = (rows: readonly ConversationModel[], size: number, isBehindCursor: boolean): Connection<Conversation> =>
  connectionOf(rows, size, {
    cursorOf: ({ updatedAt, id }) => writeCursor(conversationCursors, { key: updatedAt, id }),
    toNode: toConversation,
    isBehindCursor,
  });
