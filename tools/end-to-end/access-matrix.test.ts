import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/*
 * Checks every operation for every role in every relation to the conversation, record, number or template. The operations
 * come from the schema: an operation without a row in the table fails, so every new operation must say who may use it.
 *
 * The conversation is Maya's, on Ana's number. Ana owns the contact, the number and the template, and is in West. All
 * three users get the role: the owner is Ana, the teammate is Wes in West, the stranger is Eve in East.
 */
const roles = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER', 'ADMIN'] as const;
const relations = ['owner', 'teammate', 'stranger'] as const;
type Role = (typeof roles)[number];
type Relation = (typeof relations)[number];

/** Says who may see the conversation and work with it. */
const seesConversation = (role: Role, relation: Relation) =>
  role !== 'VIEWER' &&
  (relation === 'owner' || role === 'ADMIN' || (role === 'SALES_MANAGER' && relation === 'teammate'));
/** All teammates of a record's owner may see it, whatever their role. */
const seesRecord = (role: Role, relation: Relation) => relation !== 'stranger' || role === 'ADMIN';
const seesNumber = (role: Role, relation: Relation) =>
  relation === 'owner' || role === 'ADMIN' || (role === 'SALES_MANAGER' && relation === 'teammate');
const hasPrivilege = (role: Role) => role !== 'VIEWER';
const isAdmin = (role: Role) => role === 'ADMIN';

interface Scene {
  conversation: string;
  message: string;
  record: string;
  /** Ana's template. */
  templateOfOwner: string;
}
type Expected = 'yes' | 'nothing' | 'FORBIDDEN' | 'NOT_FOUND';

interface Row {
  readonly query: (scene: Scene) => string;
  /** What the user gets. */
  readonly expected: (role: Role, relation: Relation) => Expected;
}

const sees = (isVisible: boolean): Expected => (isVisible ? 'yes' : 'nothing');
const works = (role: Role, isVisible: boolean): Expected =>
  !hasPrivilege(role) ? 'FORBIDDEN' : isVisible ? 'yes' : 'NOT_FOUND';
const userErrors = 'userErrors { code message path }';
const upsert = (name: string): Row => ({
  query: () => `mutation { ${name}(input: []) { created updated rows { outcome } userErrors { code } } }`,
  expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
});

/** A message is no user, team or number, but that is refused only after the rights are checked. */
const handOver = (call: (id: string) => string): Row => ({
  query: ({ message }) => `mutation { ${call(message)} { recordCount ${userErrors} } }`,
  expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
});

const table: Record<string, Row> = {
  'Query.me': { query: () => '{ me { id name } }', expected: () => 'yes' },
  'Query.eventCursor': { query: () => '{ eventCursor }', expected: () => 'yes' },
  'Query.node': {
    query: ({ message }) => `{ node(id: "${message}") { id } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
  },
  'Query.conversations': {
    query: () => '{ conversations(filter: { search: "of Maya" }) { edges { node { id } } } }',
    expected: (role, relation) => sees(seesConversation(role, relation)),
  },
  'Query.conversation': {
    query: ({ conversation }) =>
      `{ conversation(id: "${conversation}") { id unreadCount messages { edges { node { body } } } } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
  },
  'Query.record': {
    query: ({ record }) => `{ record(id: "${record}") { name } }`,
    expected: (role, relation) => sees(seesRecord(role, relation)),
  },
  'Query.records': {
    query: () => '{ records(search: "Maya") { edges { node { name } } } }',
    expected: (role, relation) => sees(seesRecord(role, relation)),
  },
  'Query.nodes': {
    query: ({ message }) => `{ nodes(ids: ["${message}"]) { id } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
  },
  'Query.recordByExternalId': {
    query: () => '{ recordByExternalId(type: CONTACT, externalId: "maya") { id externalId fields { __typename } } }',
    expected: (role, relation) => sees(seesRecord(role, relation)),
  },
  // Everyone who signs in may know who works here; only lists of people are restricted.
  'Query.userByExternalId': {
    query: () => '{ userByExternalId(externalId: "ana") { id externalId } }',
    expected: () => 'yes',
  },
  'Query.teamByExternalId': {
    query: () => '{ teamByExternalId(externalId: "west") { id externalId lead { id } } }',
    expected: () => 'yes',
  },
  'Query.users': {
    query: () => '{ users(filter: { search: "ana@" }) { edges { node { id } } } }',
    expected: (role, relation) => sees(relation !== 'stranger' || isAdmin(role)),
  },
  'Query.teams': {
    query: () => '{ teams(search: "West") { edges { node { id } } } }',
    expected: (role, relation) => sees(relation !== 'stranger' || isAdmin(role)),
  },
  'Query.allPhoneNumbers': {
    query: () => `{ allPhoneNumbers(filter: { search: "${numbers.ana}" }) { edges { node { number } } } }`,
    expected: (role, relation) => sees(seesNumber(role, relation)),
  },
  'Query.recordFields': {
    query: () => '{ recordFields(recordType: CONTACT) { key } }',
    expected: () => 'yes',
  },
  // A higher role does not add numbers to send from.
  'Query.phoneNumbers': {
    query: () => `{ phoneNumbers { number } }`,
    expected: (_role, relation) => sees(relation === 'owner'),
  },
  'Query.templates': {
    query: () => '{ templates { edges { node { name } } } }',
    expected: (role, relation) => sees(hasPrivilege(role) && relation === 'owner'),
  },
  'Query.notifications': {
    query: () => '{ notifications { edges { node { kind } } } }',
    expected: (_role, relation) => sees(relation === 'owner'),
  },
  'Query.previewMessage': {
    query: ({ conversation }) =>
      `{ previewMessage(input: { conversationId: "${conversation}", body: "x" }) { body ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Query.simulateRouting': {
    query: () => `{ simulateRouting(from: "${customers.maya}", to: "${numbers.ana}") { decidedBy } }`,
    expected: (role, relation) => (seesNumber(role, relation) ? 'yes' : 'NOT_FOUND'),
  },
  'Mutation.sendMessage': {
    // An empty text is refused, but only after the rights are checked.
    query: ({ conversation }) =>
      `mutation { sendMessage(input: { conversationId: "${conversation}", body: "" }) { message { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.cancelMessage': {
    query: ({ message }) => `mutation { cancelMessage(id: "${message}") { message { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.markConversationRead': {
    query: ({ conversation }) =>
      `mutation { markConversationRead(id: "${conversation}") { conversation { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.optOutCustomer': {
    query: ({ conversation }) =>
      `mutation { optOutCustomer(id: "${conversation}") { conversation { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.markNotificationsRead': {
    query: () => `mutation { markNotificationsRead(ids: []) { unreadCount ${userErrors} } }`,
    expected: () => 'yes',
  },
  // An inbound message cannot be sent again, so even users who see it get NOT_FOUND.
  'Mutation.resendMessage': {
    query: ({ message }) => `mutation { resendMessage(id: "${message}") { message { id } ${userErrors} } }`,
    expected: (role) => works(role, false),
  },
  'Mutation.retryReceipt': {
    query: ({ message }) => `mutation { retryReceipt(id: "${message}") { receipt { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Query.receipts': {
    query: () => '{ receipts { edges { node { id body } } } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.moveMessages': {
    // A move to the record that it already belongs to is refused, but only after the rights are checked.
    query: ({ message, record }) =>
      `mutation { moveMessages(input: { messageIds: ["${message}"], toRecordId: "${record}" }) { moveId ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.undoMove': {
    query: ({ message }) => `mutation { undoMove(moveId: "${message}") { moveId ${userErrors} } }`,
    expected: (role) => works(role, false),
  },
  'Mutation.mergeRecords': {
    // A record can't be merged into itself, but that is refused only after the rights are checked.
    query: ({ record }) =>
      `mutation { mergeRecords(input: { fromId: "${record}", intoId: "${record}" }) { mergeId ${userErrors} } }`,
    expected: (role, relation) =>
      isAdmin(role) ? 'yes' : hasPrivilege(role) && !seesRecord(role, relation) ? 'NOT_FOUND' : 'FORBIDDEN',
  },
  'Mutation.undoMerge': {
    query: ({ message }) => `mutation { undoMerge(mergeId: "${message}") { mergeId ${userErrors} } }`,
    expected: (role) => works(role, false),
  },
  'Mutation.createTemplate': {
    query: () =>
      `mutation { createTemplate(input: { name: "", recordType: LEAD, body: "x" }) { template { id } ${userErrors} } }`,
    expected: (role) => works(role, true),
  },
  'Mutation.updateTemplate': {
    query: ({ templateOfOwner }) =>
      `mutation { updateTemplate(id: "${templateOfOwner}", input: { name: "", recordType: LEAD, body: "x" }) { template { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, relation === 'owner'),
  },
  'Mutation.deleteTemplate': {
    query: ({ templateOfOwner }) => `mutation { deleteTemplate(id: "${templateOfOwner}") { deletedId ${userErrors} } }`,
    expected: (role, relation) => works(role, relation === 'owner'),
  },
  'Mutation.deactivateUser': handOver((id) => `deactivateUser(input: { id: "${id}" })`),
  'Mutation.reactivateUser': handOver((id) => `reactivateUser(id: "${id}")`),
  'Mutation.closeTeam': handOver((id) => `closeTeam(input: { id: "${id}" })`),
  'Mutation.transferPhoneNumber': handOver((id) => `transferPhoneNumber(input: { id: "${id}", toOwnerId: "${id}" })`),
  'Mutation.retirePhoneNumber': handOver((id) => `retirePhoneNumber(id: "${id}")`),
  'Mutation.upsertUsers': upsert('upsertUsers'),
  'Mutation.upsertTeams': upsert('upsertTeams'),
  'Mutation.upsertRecords': upsert('upsertRecords'),
  'Mutation.upsertPhoneNumbers': upsert('upsertPhoneNumbers'),
  'Mutation.upsertRecordFields': upsert('upsertRecordFields'),
  'Subscription.messageAdded': {
    query: ({ conversation }) =>
      `subscription { messageAdded(conversationId: "${conversation}") { message { body } } }`,
    expected: (role, relation) => (seesConversation(role, relation) ? 'yes' : 'NOT_FOUND'),
  },
  'Subscription.messageUpdated': {
    query: ({ conversation }) =>
      `subscription { messageUpdated(conversationId: "${conversation}") { message { body } } }`,
    expected: (role, relation) => (seesConversation(role, relation) ? 'yes' : 'NOT_FOUND'),
  },
  'Subscription.notificationAdded': {
    query: () => 'subscription { notificationAdded { notification { kind } } }',
    expected: () => 'yes',
  },
};

const schema = buildSchema(readFileSync(join(__dirname, '../../apps/gateway/schema.graphql'), 'utf8'));
const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  .filter((type): type is GraphQLObjectType => type != null)
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

test('every operation has a row in the table', () => {
  expect(operations.filter((operation) => table[operation] === undefined)).toEqual([]);
  expect(Object.keys(table).filter((operation) => !operations.includes(operation))).toEqual([]);
});

describe.each(roles)('the rights of a %s', (role) => {
  let patchbay: Patchbay;
  let scene: Scene;
  const who: Record<Relation, string> = { owner: 'ana', teammate: 'wes', stranger: 'eve' };
  const clients = {} as Record<Relation, GraphqlClient>;

  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    await patchbay.admin.run(
      'mutation { upsertRecordFields(input: [{ recordType: CONTACT, key: "budget", label: "Budget", kind: NUMBER }]) { created } }',
    );
    await patchbay.text(customers.maya, numbers.ana, 'A text of Maya');
    const ana = await patchbay.as('ana');
    interface Found {
      conversations: { edges: { node: { id: string; lastMessage: { id: string }; record: { id: string } } }[] };
    }
    const { conversations } = await waitFor(async () => {
      const found = await ana.run<Found>(
        '{ conversations { edges { node { id lastMessage { id } record { id } } } } }',
      );
      return found.conversations.edges.length > 0 && found;
    });
    const { createTemplate } = await ana.run<{ createTemplate: { template: { id: string } } }>(
      'mutation { createTemplate(input: { name: "Ana’s", recordType: CONTACT, body: "Hi" }) { template { id } } }',
    );
    const { node } = conversations.edges[0]!;
    scene = {
      conversation: node.id,
      message: node.lastMessage.id,
      record: node.record.id,
      templateOfOwner: createTemplate.template.id,
    };

    const people = Object.values(who).map((externalId) => ({
      externalId,
      name: externalId,
      email: `${externalId}@example.com`,
      role,
    }));
    await patchbay.admin.run(
      `mutation ($people: [UserInput!]!, $teams: [TeamInput!]!) {
        upsertUsers(input: $people) { userErrors { message } } upsertTeams(input: $teams) { userErrors { message } }
      }`,
      {
        people,
        // West has no number here, so that only Ana is an addressee.
        teams: [
          { externalId: 'west', name: 'West', memberExternalIds: ['ana', 'wes'] },
          { externalId: 'east', name: 'East', memberExternalIds: ['chloe', 'eve'] },
        ],
      },
    );
    await patchbay.admin.run(
      `mutation { upsertPhoneNumbers(input: [
        { number: "${numbers.west}", name: "West", provider: GENERIC, owner: { userExternalId: "ben" } },
        { number: "${numbers.east}", name: "East", provider: GENERIC, owner: { userExternalId: "ben" } }
      ]) { updated } }`,
    );
    for (const relation of relations) clients[relation] = await patchbay.as(who[relation]);
  });
  afterAll(() => patchbay.close());

  /** Reduces an answer to one of the four results. */
  const judge = (
    data: Record<string, unknown> | null,
    errors: readonly { extensions?: Record<string, unknown> }[] | undefined,
  ): Expected => {
    const code = errors?.[0]?.extensions?.code;
    if (code !== undefined) return code as Expected;
    const [answer] = Object.values(data ?? {}) as (
      | { userErrors?: { code: string }[]; edges?: unknown[] }
      | unknown[]
      | null
    )[];
    const refused = (answer as { userErrors?: { code: string }[] } | null)?.userErrors
      ?.map(({ code: given }) => given)
      .find((given) => given === 'FORBIDDEN' || given === 'NOT_FOUND');
    if (refused !== undefined) return refused as Expected;
    const list = Array.isArray(answer) ? answer : (answer as { edges?: unknown[] } | null)?.edges;
    return answer === null || list?.every((item) => item === null) ? 'nothing' : 'yes';
  };

  const asking = operations.filter((operation) => !operation.startsWith('Subscription.'));
  // Operations that delete run last.
  const inOrder = [...asking].sort((a, b) => Number(a.includes('delete')) - Number(b.includes('delete')));

  test.each(relations)('as the %s match the table', async (relation) => {
    const found: Record<string, Expected> = {};
    const expected: Record<string, Expected> = {};
    for (const operation of inOrder.filter((name) => !(name.includes('delete') && relation === 'owner'))) {
      const { data, errors } = await clients[relation].ask<Record<string, unknown> | null>(
        table[operation]!.query(scene),
      );
      found[operation] = judge(data, errors);
      expected[operation] = table[operation]!.expected(role, relation);
    }
    expect(found).toEqual(expected);

    const socket = await patchbay.connect(who[relation]);
    for (const operation of operations.filter((name) => name.startsWith('Subscription.'))) {
      const log = socket.subscribe(table[operation]!.query(scene));
      if (table[operation]!.expected(role, relation) === 'NOT_FOUND') {
        await waitFor(() => log.received.length > 0, { what: `${operation} to be refused` });
        expect(log.received).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
      } else {
        // A refusal would arrive before this answer on the same socket.
        await socket.subscribe('{ me { id } }').at(0);
        expect([operation, log.received]).toEqual([operation, []]);
      }
    }
  });

  test('to delete their own template match the table', async () => {
    const { data, errors } = await clients.owner.ask<Record<string, unknown> | null>(
      table['Mutation.deleteTemplate']!.query(scene),
    );
    expect(judge(data, errors)).toBe(table['Mutation.deleteTemplate']!.expected(role, 'owner'));
  });
});
