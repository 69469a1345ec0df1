import 'reflect-metadata';
import { accountScopes, accountViewer, type AccountScope } from '@patchbay/access';
import { isInterfaceType, isObjectType, parse, validate } from 'graphql';
import { GatewayContext, type Services } from '../context';
import { executeCompiled } from '../http/compiled-queries';
import { buildSchema } from './build-schema';
import { operationScopes, typeScopes } from './scope-rules';

const schema = buildSchema();
const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.keys(type!.getFields()).map((field) => `${type!.name}.${field}`),
);

test('every operation says which scopes it needs, and no other does', () => {
  expect(Object.keys(operationScopes).sort()).toEqual([...operations].sort());
});

test('every type of a node says which scopes it needs', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) ||
      (isInterfaceType(type) && type.name !== 'Node'),
  );
  expect(types.map(({ name }) => name).sort()).toEqual(Object.keys(typeScopes).sort());
});

describe('a document of a service account', () => {
  const failing = () => Promise.reject(new Error('reached'));
  const service: unknown = new Proxy(failing, { get: (_, key) => (key === 'then' ? undefined : service) });
  const services = new Proxy({}, { get: () => service }) as Services;

  /** The first error: `reached` if the operation ran. */
  const answer = async (source: string, ...scopes: AccountScope[]) => {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const viewer = accountViewer('7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11', {
      name: 'CRM',
      scopes: new Set(scopes),
      validUntil: null,
    });
    const contextValue = new GatewayContext(services, { externalId: '\0account:x', viewer });
    const run = executeCompiled(schema);
    const first = (await run({ document, contextValue })).errors?.[0];
    // From the second time on, queries are compiled.
    for (const _ of [2, 3]) {
      const again = (await run({ document, contextValue })).errors?.[0];
      expect([again?.message, again?.extensions.code]).toEqual([first?.message, first?.extensions.code]);
    }
    return first?.message;
  };
  const needs = (coordinate: string, scope: string) =>
    `${coordinate} needs the scope ${scope}, which this service account does not have.`;

  const withConversations = '{ records { edges { node { conversations { edges { node { id } } } } } } }';
  test.each<[string, AccountScope[], string]>([
    ['{ records { edges { node { name } } } }', ['DIRECTORY_READ'], 'reached'],
    ['{ records { edges { node { name } } } }', ['MESSAGES_READ'], needs('Query.records', 'DIRECTORY_READ')],
    [withConversations, ['DIRECTORY_READ'], needs('Record.conversations', 'MESSAGES_READ')],
    [withConversations, ['DIRECTORY_READ', 'MESSAGES_READ'], 'reached'],
    [
      '{ records { edges { node { conversations { pageInfo { hasNextPage } } } } } }',
      ['DIRECTORY_READ'],
      needs('Record.conversations', 'MESSAGES_READ'),
    ],
    [
      '{ records { edges { ...edge } } } fragment edge on RecordEdge { node { ... on Contact { conversations { edges { cursor } } } } }',
      ['DIRECTORY_READ'],
      needs('Contact.conversations', 'MESSAGES_READ'),
    ],
    ['{ conversations { edges { node { phoneNumber { name } } } } }', ['MESSAGES_READ', 'MESSAGES_SEND'], 'reached'],
    [
      '{ conversations { edges { node { record @skip(if: true) { name } } } } }',
      ['MESSAGES_READ'],
      needs('Conversation.record', 'DIRECTORY_READ'),
    ],
    [
      'mutation { sendMessage(input: { body: "x" }) { message { id status } userErrors { code } } }',
      ['MESSAGES_SEND'],
      'reached',
    ],
    [
      'mutation { sendMessage(input: { body: "x" }) { ...sent } } fragment sent on SendMessagePayload { message { ...text } } fragment text on Message { body }',
      ['MESSAGES_SEND'],
      'reached',
    ],
    [
      'mutation { sendMessage(input: { body: "x" }) { message { conversation { id } } } }',
      ['MESSAGES_SEND'],
      needs('Message.conversation', 'MESSAGES_READ'),
    ],
    [
      'mutation { optOutCustomer(id: "x") { conversation { lastMessage { body } } } }',
      ['CONSENT_WRITE'],
      needs('Conversation.lastMessage', 'MESSAGES_READ'),
    ],
    ['{ me { name } }', [...accountScopes], 'Query.me is only for people. A service account cannot use it.'],
    [
      '{ node(id: "x") { ... on Notification { title } } }',
      [...accountScopes],
      'Notification is only for people. A service account cannot use it.',
    ],
  ])('%s with %j: %s', async (source, scopes, expected) => {
    expect(await answer(source, ...scopes)).toBe(expected);
  });

  test('is checked again for each account', async () => {
    const source = '{ templates { edges { node { name } } } }';
    expect(await answer(source, 'DIRECTORY_READ')).toBe('reached');
    expect(await answer(source, 'CONSENT_WRITE')).toMatch('needs the scope DIRECTORY_READ or MESSAGES_SEND');
  });

  test('merges fields of the same name from all of its parts', async () => {
    const source =
      '{ conversations { edges { cursor } } ...more } fragment more on Query { conversations { edges { node { record { name } } } } }';
    expect(await answer(source, 'MESSAGES_READ')).toBe(needs('Conversation.record', 'DIRECTORY_READ'));
  });
});
