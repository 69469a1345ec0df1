import type { Viewer } from '@patchbay/access';
import { AccessTrace } from '@patchbay/live';
import type { ConversationWithOwners, Message } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import { execute, parse } from 'graphql';
import { GatewayContext, type Services } from '../context';
import type { Loaders } from '../loaders';
import { buildSchema } from '../schema/build-schema';
import { toMessage } from '../schema/conversations/message';
import { createTracedLoaders } from './traced-loaders';

const schema = buildSchema();
const message = { id: 'm', conversationId: 'c', body: 'Hello' } as Message;
const conversation = {
  id: 'c',
  recordId: 'r',
  phoneNumberId: 'p',
  customerNumber: '+13125550141',
  owners: { numberOwner: { kind: 'user', id: 'ana' }, recordOwner: { kind: 'user', id: 'ana' } },
} as unknown as ConversationWithOwners;
const shared = {
  message: { load: async () => message },
  conversation: { load: async () => conversation },
  conversationOfMessage: { load: async () => conversation },
} as unknown as Loaders;
const queries = { conversations: { unreadCounts: async () => new Map([['c', 3]]) } } as unknown as Queries;
const viewerOf = (userId: string): Viewer => ({
  userId,
  role: 'SALESPERSON',
  teamIds: new Set(),
  teamMateIds: new Set([userId]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});

/** What Ana gets when a message to her is added, and for whom else it holds. */
async function compute(selection: string) {
  const trace = new AccessTrace(viewerOf('ana'));
  const loaders = createTracedLoaders(
    {
      ...queries,
      users: {},
      phoneNumbers: {},
      records: {},
      messages: {},
      notifications: {},
      templates: {},
    } as Queries,
    shared,
    trace,
  );
  const { data, errors } = await execute({
    schema,
    document: parse(`subscription { messageAdded { cursor message { ${selection} } } }`),
    rootValue: { cursor: 'x', payload: toMessage((await loaders.message.load('m'))!) },
    contextValue: GatewayContext.forEvent({ queries } as Services, trace, loaders),
  });
  expect(errors).toBeUndefined();
  const copy = { ...viewerOf('ana') };
  return {
    payload: JSON.parse(JSON.stringify(data!.messageAdded)).message as unknown,
    isPersonal: trace.isPersonal,
    holdsForEqual: trace.holdsFor(copy),
    holdsForOthers: trace.holdsFor(viewerOf('ben')),
  };
}

test('a payload with nothing personal holds for all viewers who see the same', async () => {
  expect(await compute('body conversation { customerNumber }')).toEqual({
    payload: { body: 'Hello', conversation: { customerNumber: '+13125550141' } },
    isPersonal: false,
    holdsForEqual: true,
    holdsForOthers: false,
  });
});

test('a payload with an unread count is personal', async () => {
  expect(await compute('body conversation { unreadCount }')).toEqual({
    payload: { body: 'Hello', conversation: { unreadCount: 3 } },
    isPersonal: true,
    holdsForEqual: false,
    holdsForOthers: false,
  });
});
