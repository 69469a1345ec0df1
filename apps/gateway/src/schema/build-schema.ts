import 'reflect-metadata';
import type { GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { ConversationFieldsResolver } from './conversations/conversation-fields.resolver';
import { ConversationResolver } from './conversations/conversation.resolver';
import { ConversationsResolver } from './conversations/conversations.resolver';
import { MarkConversationReadResolver } from './conversations/mark-conversation-read.resolver';
import { OptOutCustomerResolver } from './consent/opt-out-customer.resolver';
import { UpsertPhoneNumbersResolver } from './directory/upsert-phone-numbers.resolver';
import { UpsertRecordsResolver } from './directory/upsert-records.resolver';
import { UpsertTeamsResolver } from './directory/upsert-teams.resolver';
import { UpsertUsersResolver } from './directory/upsert-users.resolver';
import { EventCursorResolver } from './events/event-cursor.resolver';
import type { NodeType } from './global-id';
import { CancelMessageResolver } from './sending/cancel-message.resolver';
import { MessageAddedResolver } from './events/message-added.resolver';
import { ResendMessageResolver } from './sending/resend-message.resolver';
import { ReceiptsResolver } from './receiving/receipts.resolver';
import { RetryReceiptResolver } from './receiving/retry-receipt.resolver';
import { MessageFieldsResolver, TimelineFieldsResolver } from './conversations/message-fields.resolver';
import { MessageUpdatedResolver } from './events/message-updated.resolver';
import { MoveMessagesResolver } from './corrections/move-messages.resolver';
import { UndoMoveResolver } from './corrections/undo-move.resolver';
import { PreviewMessageResolver } from './sending/preview-message.resolver';
import { SendMessageResolver } from './sending/send-message.resolver';
import { NodeResolver } from './node.resolver';
import { applyOperationRules } from './operation-rules';
import { MarkNotificationsReadResolver } from './notifications/mark-notifications-read.resolver';
import { NotificationAddedResolver } from './notifications/notification-added.resolver';
import {
  NotificationConnectionFieldsResolver,
  NotificationFieldsResolver,
} from './notifications/notification-fields.resolver';
import { NotificationsResolver } from './notifications/notifications.resolver';
import { MeResolver } from './directory/me.resolver';
import { TeamFieldsResolver, UserFieldsResolver } from './directory/users-fields.resolver';
import { PhoneNumberFieldsResolver } from './directory/phone-number-fields.resolver';
import { PhoneNumbersResolver } from './directory/phone-numbers.resolver';
import {
  ContactFieldsResolver,
  OpportunityFieldsResolver,
  RecordFieldsResolver,
} from './directory/record-fields.resolver';
import { Account, Contact, Lead, Opportunity } from './directory/record';
import { RecordResolver } from './directory/record.resolver';
import { RecordsResolver } from './directory/records.resolver';
import { SimulateRoutingResolver } from './receiving/simulate-routing.resolver';
import { CreateTemplateResolver } from './templates/create-template.resolver';
import { DeleteTemplateResolver } from './templates/delete-template.resolver';
import { TemplateFieldsResolver } from './templates/template-fields.resolver';
import { TemplatesResolver } from './templates/templates.resolver';
import { UpdateTemplateResolver } from './templates/update-template.resolver';

/** The whole schema. Whoever adds an operation adds its resolver here. */
export function buildSchema(): GraphQLSchema {
  // What has no resolver of its own is a property: graphql-js reads it without a detour, hundreds of times a list.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const schema = buildSchemaSync({
    validate: false,
    resolvers: [
      NodeResolver,
      MeResolver,
      UserFieldsResolver,
      TeamFieldsResolver,
      PhoneNumbersResolver,
      PhoneNumberFieldsResolver,
      RecordResolver,
      RecordsResolver,
      RecordFieldsResolver,
      ContactFieldsResolver,
      OpportunityFieldsResolver,
      ConversationResolver,
      ConversationsResolver,
      ConversationFieldsResolver,
      MarkConversationReadResolver,
      OptOutCustomerResolver,
      SendMessageResolver,
      PreviewMessageResolver,
      CancelMessageResolver,
      MoveMessagesResolver,
      UndoMoveResolver,
      ResendMessageResolver,
      MessageFieldsResolver,
      TimelineFieldsResolver,
      MessageAddedResolver,
      MessageUpdatedResolver,
      EventCursorResolver,
      SimulateRoutingResolver,
      ReceiptsResolver,
      RetryReceiptResolver,
      TemplatesResolver,
      TemplateFieldsResolver,
      CreateTemplateResolver,
      UpdateTemplateResolver,
      DeleteTemplateResolver,
      NotificationsResolver,
      NotificationFieldsResolver,
      NotificationConnectionFieldsResolver,
      MarkNotificationsReadResolver,
      NotificationAddedResolver,
      UpsertUsersResolver,
      UpsertTeamsResolver,
      UpsertPhoneNumbersResolver,
      UpsertRecordsResolver,
    ],
    orphanedTypes: [Contact, Account, Opportunity, Lead],
    pubSub: nobodysPubSub,
  });
  addDescriptions(schema);
  callDirectly(schema);
  applyOperationRules(schema);
  return schema;
}

/** type-graphql asks for one. Every subscription here has a `subscribe` of its own, which follows the event stream. */
const nobodysPubSub = {
  publish: () => {
    throw new Error('Events come from the event stream.');
  },
  subscribe: () => {
    throw new Error('Events come from the event stream.');
  },
};

/**
 * type-graphql sorts and converts a resolver's parameters anew at each call, getters have resolvers, and one type after the
 * other is tried on a thing that could be several: a list pays that a hundred times. Properties are read without a
 * resolver, fields without arguments are called without a detour, and things say themselves what they are.
 */
function callDirectly(schema: GraphQLSchema): void {
  const { objectTypes, interfaceTypes, fieldResolvers } = getMetadataStorage();
  for (const { target: type, name } of objectTypes) {
    const fields = (schema.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {};
    const isOf = (target: unknown) =>
      target === type || interfaceTypes.some((each) => each.target === target && type.prototype instanceof each.target);
    for (const { kind, target, methodName, schemaName, getObjectType, params = [] } of fieldResolvers) {
      const field = fields[schemaName];
      if (field === undefined || !isOf(kind === 'internal' ? target : getObjectType?.())) continue;
      if (kind === 'internal') field.resolve = undefined;
      else if (params.every((parameter) => parameter.kind in places)) {
        const resolver = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
        const [first, second, third] = params
          .toSorted((one, other) => one.index - other.index)
          .map((parameter) => places[parameter.kind]!);
        // As many as there are: the rest is undefined, and nobody looks at it.
        field.resolve = (source, _, context, info) => {
          const given = [source, context, info];
          return resolver[methodName]!(given[first ?? nowhere], given[second ?? nowhere], given[third ?? nowhere]);
        };
      }
    }
  }
  for (const { name } of interfaceTypes)
    (schema.getType(name) as GraphQLInterfaceType).resolveType = (node: { nodeType: NodeType }) => node.nodeType;
}

/** Of what a resolver may take, by type-graphql's names. */
const places: Readonly<Partial<Record<string, number>>> = { root: 0, context: 1, info: 2 };
const nowhere = 3;

/** What type-graphql has no place for. */
function addDescriptions(schema: GraphQLSchema): void {
  const roots = {
    Query: 'What can be read. A list shows what the viewer may see; a thing that they may not see is null.',
    Mutation: 'What can be changed. What a person can put right is told in `userErrors`.',
    Subscription: 'What is told as it happens. Every event is authorised when it is delivered.',
  };
  for (const [name, description] of Object.entries(roots)) {
    const type = schema.getType(name);
    if (type !== undefined) type.description = description;
  }
}
