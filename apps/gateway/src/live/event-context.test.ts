import type { Viewer } from '@patchbay/access';
import type { ConversationWithOwners, Message } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import { execute, parse } from 'graphql';
import type { Services } from '../context';
import type { Loaders } from '../loaders';
import { buildSchema } from '../schema/build-schema';
import { toMessage } from '../schema/conversations/message';
import { EventContext } from './event-context';
import { createJudgedLoaders, Judgement } from './judged-loaders';

const schema = buildSchema();
const message = { id: 'm', conversationId: 'c', body: 'Hello' } as Message;
const conversation = {
  id: 'c',
  recordId: 'r',
  phoneNumberId: 'p',
  customerNumber: '+13125550141',
  owners: { numberOwner: { kind: 'user', id: 'ana' }, recordOwner: { kind: 'user', id: 'ana' } },
} as unknown as ConversationWithOwners;
const common = {
  message: { load: async () => message },
  conversation: { load: async () => conversation },
} as unknown as Loaders;
const queries = { conversations: { unreadCounts: async () => new Map([['c', 3]]) } } as unknown as Queries;
const viewerOf = (userId: string): Viewer => ({
  userId,
  role: 'SALESPERSON',
  teamIds: new Set(),
  teamMateIds: new Set([userId]),
  teamMateTeamIds: new Set(),
});

/** What Ana is told of a message to her, and for whom else it holds. */
async function tell(selection: string) {
  const judgement = new Judgement(viewerOf('ana'));
  const loaders = createJudgedLoaders(
    {
      ...queries,
      users: {},
      phoneNumbers: {},
      records: {},
      messages: {},
      notifications: {},
      templates: {},
    } as Queries,
    common,
    judgement,
  );
  const { data, errors } = await execute({
    schema,
    document: parse(`subscription { messageAdded { cursor message { ${selection} } } }`),
    rootValue: { cursor: 'x', payload: toMessage((await loaders.message.load('m'))!) },
    contextValue: new EventContext({ queries } as Services, judgement, loaders),
  });
  expect(errors).toBeUndefined();
  const copy = { ...viewerOf('ana') };
  return {
    told: JSON.parse(JSON.stringify(data!.messageAdded)).message as unknown,
    isPersonal: judgement.isPersonal,
    holdsForEqual: judgement.holdsFor(copy),
    holdsForOthers: judgement.holdsFor(viewerOf('ben')),
  };
}

test('what asks for nothing of the viewer’s own is told once to all who see the same', async () => {
  expect(await tell('body conversation { customerNumber }')).toEqual({
    told: { body: 'Hello', conversation: { customerNumber: '+13125550141' } },
    isPersonal: false,
    holdsForEqual: true,
    holdsForOthers: false,
  });
});

test('what the viewer has not read is for them alone', async () => {
  expect(await tell('body conversation { unreadCount }')).toEqual({
    told: { body: 'Hello', conversation: { unreadCount: 3 } },
    isPersonal: true,
    holdsForEqual: false,
    holdsForOthers: false,
  });
});
