import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Conversation, conversationConnection, Message } from '../conversations';
import { Move } from '../corrections';
import { CustomerRecord, User } from '../directory';
import { Note } from '../notes';
import { Notification } from '../notifications';
import { Template } from '../templates';
import { Event } from './event';

const edgeDescription = "The conversation's edge in the viewer's unfiltered list, for client caches.";

@ObjectType({ implements: Event, description: 'A text came in, or was written.' })
export class MessageAdded extends Event {
  readonly typeName = 'MessageAdded';

  constructor(message: Message) {
    super();
    this.message = message;
  }

  @Field(() => Message, { description: 'The message now.' })
  readonly message: Message;
}

@ObjectType({ implements: Event, description: 'Something about a message changed, such as its status.' })
export class MessageUpdated extends Event {
  readonly typeName = 'MessageUpdated';

  constructor(message: Message) {
    super();
    this.message = message;
  }

  @Field(() => Message, { description: 'The message now.' })
  readonly message: Message;
}

@ObjectType({
  implements: Event,
  description:
    'Messages were moved to another record, or a move was undone: one event per move, delivered to everyone who sees either end. An undo that sends messages to several records has one event for each. `messageUpdated` tells of each message instead.',
})
export class MessagesMoved extends Event {
  readonly typeName = 'MessagesMoved';

  constructor(facts: Pick<MessagesMoved, 'move' | 'from' | 'to' | 'messageCount'>) {
    super();
    this.move = facts.move;
    this.from = facts.from;
    this.to = facts.to;
    this.messageCount = facts.messageCount;
  }

  @Field(() => Move, { description: 'The move that was made, or undone.' })
  readonly move: Move;

  @Field(() => Conversation, {
    nullable: true,
    description: 'The conversation that had the messages; null if the viewer may not see it.',
  })
  readonly from: Conversation | null;

  @Field(() => Conversation, {
    nullable: true,
    description: 'The conversation that has the messages; null if the viewer may not see it.',
  })
  readonly to: Conversation | null;

  @Field(() => Int, { description: 'Number of messages that were moved.' })
  readonly messageCount: number;
}

@ObjectType({
  implements: Event,
  description:
    "Its record, number, owner or consent changed, or it came into the viewer's sight. Of a number that changed, the latest 1,000 conversations have this event; a `ViewerUpdated` stands for the others.",
})
export class ConversationUpdated extends Event {
  readonly typeName = 'ConversationUpdated';

  constructor(conversation: Conversation) {
    super();
    this.conversation = conversation;
  }

  @Field(() => Conversation, { description: 'The conversation now.' })
  readonly conversation: Conversation;

  @Field(() => conversationConnection.EdgeType, { description: edgeDescription })
  get edge() {
    return conversationConnection.edgeOf(this.conversation.model);
  }
}

@ObjectType({ implements: Event, description: 'The viewer read it or marked it unread, on any device.' })
export class ConversationRead extends Event {
  readonly typeName = 'ConversationRead';

  constructor(conversation: Conversation) {
    super();
    this.conversation = conversation;
  }

  @Field(() => Conversation, { description: 'The conversation now.' })
  readonly conversation: Conversation;
}

@ObjectType({
  implements: Event,
  description: 'It is no longer visible to the viewer, because it has another owner. Remove it from caches.',
})
export class ConversationLeft extends Event {
  readonly typeName = 'ConversationLeft';

  constructor(conversationId: string) {
    super();
    this.conversationId = conversationId;
  }

  @Field(() => ID, { description: 'The ID of the conversation.' })
  readonly conversationId: string;
}

@ObjectType({ implements: Event, description: 'The viewer has a new notification.' })
export class NotificationAdded extends Event {
  readonly typeName = 'NotificationAdded';

  constructor(notification: Notification) {
    super();
    this.notification = notification;
  }

  @Field(() => Notification, { description: 'The new notification.' })
  readonly notification: Notification;
}

@ObjectType({ implements: Event, description: 'The viewer read notifications, on any device.' })
export class NotificationsRead extends Event {
  readonly typeName = 'NotificationsRead';

  constructor(
    notificationIds: string[],
    readonly userKey: string,
  ) {
    super();
    this.notificationIds = notificationIds;
  }

  @Field(() => [ID], { description: 'IDs of those that were unread, up to 1,000. More of them take several events.' })
  readonly notificationIds: string[];
}

@ObjectType({ implements: Event, description: 'A record was added or changed.' })
export class RecordUpdated extends Event {
  readonly typeName = 'RecordUpdated';

  constructor(record: CustomerRecord) {
    super();
    this.record = record;
  }

  @Field(() => CustomerRecord, { description: 'The record now.' })
  readonly record: CustomerRecord;
}

@ObjectType({ implements: Event, description: 'A template that the viewer can use was added, changed or deleted.' })
export class TemplateUpdated extends Event {
  readonly typeName = 'TemplateUpdated';

  constructor(templateId: string, template: Template | null) {
    super();
    this.templateId = templateId;
    this.template = template;
  }

  @Field(() => ID, { description: 'The ID of the template.' })
  readonly templateId: string;

  @Field(() => Template, {
    nullable: true,
    description: 'Null if it was deleted, or if the viewer can no longer use it.',
  })
  readonly template: Template | null;
}

@ObjectType({ implements: Event, description: 'The customer opted out of texts, or in again.' })
export class ConsentChanged extends Event {
  readonly typeName = 'ConsentChanged';

  constructor(conversation: Conversation) {
    super();
    this.conversation = conversation;
  }

  @Field(() => Conversation, { description: 'The conversation now.' })
  readonly conversation: Conversation;
}

@ObjectType({
  implements: Event,
  description:
    "The viewer's role, teams or numbers changed, or those of their teammates, and with them what they may see: read again what is on the screen.",
})
export class ViewerUpdated extends Event {
  readonly typeName = 'ViewerUpdated';

  constructor(viewer: User) {
    super();
    this.viewer = viewer;
  }

  @Field(() => User, { description: 'The viewer now.' })
  readonly viewer: User;
}

@ObjectType({ implements: Event, description: 'A note was added, changed or deleted.' })
export class NoteChanged extends Event {
  readonly typeName = 'NoteChanged';

  constructor(facts: Pick<NoteChanged, 'conversation' | 'noteId' | 'note'>) {
    super();
    this.conversation = facts.conversation;
    this.noteId = facts.noteId;
    this.note = facts.note;
  }

  @Field(() => Conversation, { description: 'The conversation that it is in.' })
  readonly conversation: Conversation;

  @Field(() => ID, { description: 'The ID of the note.' })
  readonly noteId: string;

  @Field(() => Note, { nullable: true, description: 'The note now; null if it was deleted.' })
  readonly note: Note | null;
}

export const eventTypes = [
  MessageAdded,
  MessageUpdated,
  MessagesMoved,
  ConversationUpdated,
  ConversationRead,
  ConversationLeft,
  NotificationAdded,
  NotificationsRead,
  RecordUpdated,
  TemplateUpdated,
  ConsentChanged,
  ViewerUpdated,
  NoteChanged,
] as const;

export { edgeDescription };
