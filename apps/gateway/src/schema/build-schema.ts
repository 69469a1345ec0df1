import 'reflect-metadata';
import { canAdminister } from '@patchbay/access';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type AuthChecker } from 'type-graphql';
import type { GatewayContext } from '../context';
import { apiError } from '../errors';
import { alarmsResolvers } from './alarms';
import { auditResolvers } from './audit';
import { callDirectly } from './call-directly';
import { carrierAccountsResolvers } from './carrier-accounts';
import { companyResolvers } from './company';
import { consentResolvers } from './consent';
import { conversationsResolvers } from './conversations';
import { correctionsResolvers } from './corrections';
import { directoryResolvers, recordTypes } from './directory';
import { eventsResolvers, eventTypes } from './events';
import { figuresResolvers } from './figures';
import { handoverResolvers } from './handover';
import { mediaResolvers } from './media';
import { mergesResolvers } from './merges';
import { NodeResolver } from './node.resolver';
import { notesResolvers } from './notes';
import { notificationsResolvers } from './notifications';
import { applyOneOf } from './one-of';
import { applyOperationRules } from './operation-rules';
import { presenceResolvers } from './presence';
import { privacyResolvers } from './privacy';
import { pushResolvers } from './push';
import { receivingResolvers } from './receiving';
import { sessionsResolvers } from './sessions';
import { sendingResolvers } from './sending';
import { serviceAccountsResolvers } from './service-accounts';
import { setupResolvers } from './setup';
import { templatesResolvers } from './templates';
import { workResolvers } from './work';
import { webhooksResolvers } from './webhooks';

/*
 * Features import each other, in circles, through their `index.ts`. That works because an index exports its types before
 * it imports its resolvers, and types refer to other features only in functions: `() => Type`.
 */

/** The schema: what the features declare, and the rules that hold for all operations. */
export function buildSchema(): GraphQLSchema {
  // graphql-js reads a property by itself, without type-graphql's wrapper, if the field has the property's name.
  for (const field of getMetadataStorage().fields) field.simple ??= field.name === field.schemaName;
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ...alarmsResolvers,
      ...auditResolvers,
      ...carrierAccountsResolvers,
      ...companyResolvers,
      ...consentResolvers,
      ...conversationsResolvers,
      ...correctionsResolvers,
      ...directoryResolvers,
      ...eventsResolvers,
      ...figuresResolvers,
      ...handoverResolvers,
      ...mediaResolvers,
      ...mergesResolvers,
      ...notesResolvers,
      ...notificationsResolvers,
      ...presenceResolvers,
      ...privacyResolvers,
      ...pushResolvers,
      ...receivingResolvers,
      ...sessionsResolvers,
      ...sendingResolvers,
      ...serviceAccountsResolvers,
      ...setupResolvers,
      ...templatesResolvers,
      ...workResolvers,
      ...webhooksResolvers,
    ],
    orphanedTypes: [...recordTypes, ...eventTypes],
    authChecker,
    // Scalars and use cases validate: they say what is wrong in the API's own words.
    validate: false,
    pubSub: unusedPubSub,
  });
  applyOneOf(schema);
  addDescriptions(schema);
  callDirectly(schema);
  applyOperationRules(schema);
  return schema;
}

/** `@Authorized('ADMIN')` is for administrators. Everything else depends on the row, and use cases decide it. */
const authChecker: AuthChecker<GatewayContext, 'ADMIN'> = ({ context: { viewer } }) => {
  if (canAdminister(viewer)) return true;
  throw apiError('FORBIDDEN', 'Only an administrator may do this.');
};

/** type-graphql requires one. Every subscription here has its own `subscribe`. */
const unusedPubSub = {
  publish: unused,
  subscribe: unused,
};

function unused(): never {
  throw new Error('Events come from @patchbay/live.');
}

/** type-graphql has no decorator for the root types. */
function addDescriptions(schema: GraphQLSchema): void {
  const roots = {
    Query: 'What a client can read. Lists have what the viewer may see; anything else is null.',
    Mutation: 'What a client can change. Refusals that a user can act on are in `userErrors`.',
    Subscription: 'What a client can receive live. Every event is authorized when it is delivered.',
  };
  for (const [name, description] of Object.entries(roots)) schema.getType(name)!.description = description;
}
