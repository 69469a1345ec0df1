import type { Viewer } from '@patchbay/access';
import { AccessTrace } from '@patchbay/live';
import type { ConversationWithOwners, Message } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import { execute, parse } from 'graphql';
import { GatewayContext, type Services } from '../context';
import { buildSchema } from '../schema/build-schema';
import { toMessage } from '../schema/conversations/message';
import { createSharedLoaders, createTracedLoaders, type SharedLoaders } from './traced-loaders';

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
  unreadCountOf: (userId: string) => ({ load: async () => (userId === 'ana' ? 3 : 0) }),
  notificationOfAnyone: {
    load: async () => ({ id: 'n', userId: 'ana', subject: { body: 'Hello' }, owners: conversation.owners }),
  },
} as unknown as SharedLoaders;
const queries = {
  users: {},
  phoneNumbers: {},
  records: {},
  conversations: {},
  messages: {},
  notifications: {},
  templates: {},
} as Queries;
const viewerOf = (userId: string): Viewer => ({
  userId,
  role: 'SALESPERSON',
  teamIds: new Set(),
  teamMateIds: new Set([userId]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});

const traceOf = (viewer: Viewer) => {
  const trace = new AccessTrace(viewer);
  return { trace, loaders: createTracedLoaders(queries, shared, trace) };
};

/** What Ana gets when a message to her is added, and for whom else it holds. */
async function compute(selection: string) {
  const { trace, loaders } = traceOf(viewerOf('ana'));
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

test('the numbers of a user are what the viewer may see, so a payload with them is personal', async () => {
  const ofOwners = jest.fn(async () => new Map());
  const all = { ...queries, phoneNumbers: { ...queries.phoneNumbers, ofOwners } } as unknown as Queries;
  const trace = new AccessTrace(viewerOf('ana'));
  const loaders = createTracedLoaders(all, createSharedLoaders(all), trace);
  expect(await loaders.phoneNumbersOfOwner.load('ben')).toEqual([]);
  expect(ofOwners.mock.calls).toEqual([[expect.objectContaining({ userId: 'ana' }), ['ben']]]);
  expect(trace.isPersonal).toBe(true);
});

test('a notification is only for its user, and shows a text only while they may read it', async () => {
  const { loaders, trace } = traceOf(viewerOf('ana'));
  expect(await loaders.notification.load('n')).toMatchObject({ subject: { body: 'Hello' } });
  expect(trace.holdsFor({ ...viewerOf('ana'), role: 'VIEWER' })).toBe(false);
  const restricted = traceOf({ ...viewerOf('ana'), role: 'VIEWER' });
  expect(await restricted.loaders.notification.load('n')).toMatchObject({ subject: null });
  expect(await traceOf({ ...viewerOf('ben'), role: 'ADMIN' }).loaders.notification.load('n')).toBeNull();
});

test('the unread counts of several users share a statement', async () => {
  const unreadCounts = jest.fn(async (questions: readonly unknown[]) => questions.map((_, place) => place));
  const loaders = createSharedLoaders({ ...queries, conversations: { ...queries.conversations, unreadCounts } });
  const counts = await Promise.all(['ana', 'ben'].map((userId) => loaders.unreadCountOf(userId).load('c')));
  expect(counts).toEqual([0, 1]);
  expect(unreadCounts.mock.calls).toEqual([
    [
      [
        { userId: 'ana', conversationId: 'c' },
        { userId: 'ben', conversationId: 'c' },
      ],
    ],
  ]);
});
