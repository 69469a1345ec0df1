import 'reflect-metadata';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import type { GatewayContext } from '../context';
import { badUserInput } from '../errors';
import { confirmsViewer } from './confirms-viewer';
import { ConversationFieldsResolver } from './conversation/conversation-fields.resolver';
import { ConversationResolver } from './conversation/conversation.resolver';
import { ConversationsResolver } from './conversation/conversations.resolver';
import { MarkConversationReadResolver } from './conversation/mark-conversation-read.resolver';
import { OptOutCustomerResolver } from './conversation/opt-out-customer.resolver';
import { UpsertPhoneNumbersResolver } from './directory/upsert-phone-numbers.resolver';
import { UpsertRecordsResolver } from './directory/upsert-records.resolver';
import { UpsertTeamsResolver } from './directory/upsert-teams.resolver';
import { UpsertUsersResolver } from './directory/upsert-users.resolver';
import { EventCursorResolver } from './event-cursor/event-cursor.resolver';
import type { NodeType } from './global-id';
import { CancelMessageResolver } from './message/cancel-message.resolver';
import { MessageAddedResolver } from './message/message-added.resolver';
import { ResendMessageResolver } from './message/resend-message.resolver';
import { ReceiptsResolver } from './receipt/receipts.resolver';
import { RetryReceiptResolver } from './receipt/retry-receipt.resolver';
import { MessageFieldsResolver, TimelineFieldsResolver } from './message/message-fields.resolver';
import { MessageUpdatedResolver } from './message/message-updated.resolver';
import { MoveMessagesResolver } from './message/move-messages.resolver';
import { UndoMoveResolver } from './message/undo-move.resolver';
import { PreviewMessageResolver } from './message/preview-message.resolver';
import { SendMessageResolver } from './message/send-message.resolver';
import { NodeResolver } from './node/node.resolver';
import { MarkNotificationsReadResolver } from './notification/mark-notifications-read.resolver';
import { NotificationAddedResolver } from './notification/notification-added.resolver';
import {
  NotificationConnectionFieldsResolver,
  NotificationFieldsResolver,
} from './notification/notification-fields.resolver';
import { NotificationsResolver } from './notification/notifications.resolver';
import { MeResolver } from './people/me.resolver';
import { TeamFieldsResolver, UserFieldsResolver } from './people/people-fields.resolver';
import { PhoneNumberFieldsResolver } from './phone-number/phone-number-fields.resolver';
import { PhoneNumbersResolver } from './phone-number/phone-numbers.resolver';
import {
  ContactFieldsResolver,
  OpportunityFieldsResolver,
  RecordFieldsResolver,
} from './record/record-fields.resolver';
import { Account, Contact, Lead, Opportunity } from './record/record';
import { RecordResolver } from './record/record.resolver';
import { RecordsResolver } from './record/records.resolver';
import { SimulateRoutingResolver } from './routing/simulate-routing.resolver';
import { CreateTemplateResolver } from './template/create-template.resolver';
import { DeleteTemplateResolver } from './template/delete-template.resolver';
import { TemplateFieldsResolver } from './template/template-fields.resolver';
import { TemplatesResolver } from './template/templates.resolver';
import { UpdateTemplateResolver } from './template/update-template.resolver';

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
  guard(schema);
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

/**
 * What every operation is asked before it runs: nothing but introspection is answered to a stranger, and no string may
 * hold a NUL, which PostgreSQL's texts cannot.
 */
function guard(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots.filter((type): type is GraphQLObjectType<unknown, GatewayContext> => type != null))
    for (const field of Object.values(root.getFields())) {
      field.resolve = guarded(field.resolve ?? defaultFieldResolver, field.extensions);
      if (field.subscribe !== undefined) field.subscribe = guarded(field.subscribe, field.extensions);
    }
}

type Run = GraphQLFieldResolver<unknown, GatewayContext>;

const guarded =
  (run: Run, extensions: Partial<typeof confirmsViewer>): Run =>
  (source, args, context, info) => {
    // Nobody is looked at yet: what is told of an event may be the same for all.
    context.refuseStrangers();
    if (holdsNul(args)) throw badUserInput('A text may not hold a NUL character (U+0000): leave it out.');
    if (extensions.confirmsViewer === true || !context.isPresumed) return run(source, args, context, info);
    return context.confirmViewer().then(() => run(source, args, context, info));
  };

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return Object.values(value).some(holdsNul);
}
