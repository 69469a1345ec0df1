import type { Conversation as ConversationModel } from '@patchbay/messaging';
import type { ListedConversation } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { Node } from '../node';
import { CursorScalar, DateTimeScalar } from '../scalars';

@ObjectType('Conversation', {
  implements: Node,
  description:
    'All texts between one number of ours and one number of a customer, under the record they were attached to.',
})
export class Conversation extends Node {
  readonly nodeType = 'Conversation';

  constructor(readonly model: ConversationModel | ListedConversation) {
    super();
  }

  get key(): string {
    return this.model.id;
  }

  /** What a list read with it already. */
  get along(): ListedConversation['along'] {
    return 'along' in this.model ? this.model.along : {};
  }

  @Field(() => String, {
    description:
      'E.164; of a short code or an alphanumeric sender, which can be read but not answered, the text that the carrier gave.',
  })
  get customerNumber(): string {
    return this.model.customerNumber;
  }

  @Field(() => DateTimeScalar, { description: 'When something was last said in it.' })
  get updatedAt(): Date {
    return this.model.updatedAt;
  }
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
  new Conversation(conversation);

export const conversationCursors = 'conversations';

export const toConversationConnection = (
  rows: readonly ConversationModel[],
  size: number,
  isBehindCursor: boolean,
): Connection<Conversation> =>
  connectionOf(rows, size, {
    cursorOf: ({ updatedAt, id }) => writeCursor(conversationCursors, { key: updatedAt, id }),
    toNode: toConversation,
    isBehindCursor,
  });
