import type { Conversation as ConversationModel } from '@patchbay/messaging';
import type { ListedConversation } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

@ObjectType('Conversation', {
  implements: Node,
  description: "All texts between one phone number of the company and one customer's number, under one record.",
})
export class Conversation extends Node {
  readonly nodeType = 'Conversation';

  constructor(readonly model: ConversationModel | ListedConversation) {
    super();
  }

  get key(): string {
    return this.model.id;
  }

  /** What a list already read together with the conversation. */
  get along(): ListedConversation['along'] {
    return 'along' in this.model ? this.model.along : {};
  }

  @Field(() => String, {
    description:
      "The customer's number in E.164. A short code or an alphanumeric sender, as the carrier gave it, can be read but not answered.",
  })
  get customerNumber(): string {
    return this.model.customerNumber;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Time of the last message; null if there is none. Lists are in this order.',
  })
  get lastMessageAt(): Date | null {
    return this.model.lastMessageId === null ? null : this.model.updatedAt;
  }

  @Field(() => DateTimeScalar, {
    description: 'Time of the last message.',
    deprecationReason: 'Since 2026-11-27: use `lastMessageAt`.',
  })
  get updatedAt(): Date {
    return this.model.updatedAt;
  }
}

export const toConversation = (conversation: ConversationModel | ListedConversation): Conversation =>
  new Conversation(conversation);

export const conversationConnection = createConnection({
  type: () => Conversation,
  typeName: 'Conversation',
  name: 'conversations',
  placeOf: ({ updatedAt, id }: ConversationModel | ListedConversation) => ({ key: updatedAt, id }),
  toNode: toConversation,
});
