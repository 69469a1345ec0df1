import { waitFor, type GraphqlClient, type SubscriptionLog } from '@patchbay/testkit';
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  isInterfaceType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/*
 * Somebody of East has the id of everything that the others have, and uses each of them at each place of each operation that
 * takes one: an ID, an externalId, or a cursor of somebody else's list. They get nothing of it, and change nothing. Ids and
 * places come from the database and the schema, so what is new is tried, too; a type or a field that nobody can try fails the
 * test. What each role may do with what is in their sight is in access-matrix.test.ts.
 */
const schema = buildSchema(readFileSync(join(__dirname, '../../apps/gateway/schema.graphql'), 'utf8'));
/** Every role but that of administrators, who see everything. */
const attackers = { vic: 'VIEWER', sal: 'SALESPERSON', mel: 'SALES_MANAGER' } as const;
/** In everything that belongs to the others, and in nothing else. Names of users and teams are no secret. */
const secret = 'zyzzyva';
const ownNumber = '+12025550130';
const idsPerRequest = 24;
const notTaken = /Cannot query|Unknown (argument|type|field)|Expected|must have a selection|^Too many/;

/** Tables whose rows have ids in the API, with the name in the id. */
const named: Readonly<Record<string, string>> = {
  ...{
    alarm: 'Alarm',
    app_user: 'User',
    audit_entry: 'AuditEntry',
    carrier_account: 'CarrierAccount',
    consent_entry: 'ConsentEntry',
  },
  ...{ conversation: 'Conversation', customer_export: 'CustomerExport', message: 'Message', move: 'Move' },
  ...{ note: 'Note', notification: 'Notification', phone_number: 'PhoneNumber', receipt: 'Receipt' },
  ...{ record_field: 'RecordField', record_merge: 'Merge', service_account: 'ServiceAccount', stored_file: 'Upload' },
  ...{ team: 'Team', template: 'Template', webhook_endpoint: 'WebhookEndpoint' },
};
const idOf = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');

/** A request tries all ids at one place. */
const noLimits = Object.fromEntries(
  [
    'COST_PER_USER',
    'COST_PER_ADDRESS',
    'MAX_OPERATION_COST',
    'MAX_ALIASES',
    'MAX_FIELDS',
    'MAX_TOKENS',
    'MAX_SAME_FIELDS',
  ]
    .concat([
      'MAX_DOCUMENT_LENGTH',
      'MAX_REQUEST_BYTES',
      'MAX_NAME_LENGTH',
      'MAX_STRING_LENGTH',
      'SEND_PER_MINUTE_USER',
      'DOCUMENTS_PER_SOCKET',
      'SUBSCRIPTIONS_PER_SOCKET',
    ])
    .map((name) => [name, '0']),
);

/** What changes by itself. */
const restless = /^(alarm$|audit_|figure|job$|outbox$|relay_lease$|send_rate$|carrier_c|setting$|migrations$)/;
const restlessColumns = [
  'holder',
  'leased_until',
  'fence',
  'sequence',
  'sequence_at',
  'last_used_at',
  'acknowledged_at',
  // Of an endpoint that nobody answers for, each attempt.
  'failures',
  'failing_since',
  'next_attempt_at',
  'batch_end',
];

describe('ids of others', () => {
  let patchbay: Patchbay;
  let foreign: { readonly type: string; readonly id: string }[];
  let tries: Readonly<Record<Attack['takes'], readonly string[]>>;
  let own: Readonly<Record<string, string>>;
  let ownKeys: readonly string[];
  beforeAll(async () => {
    patchbay = await startPatchbay(noLimits);
    await fillCompany(patchbay.admin);
    await fillWithSecrets();
    foreign = await idsInDatabase();
    tries = { id: foreign.map(({ id }) => id), externalId: await externalIds(), cursor: await cursors() };
    await addAttackers();
  });
  afterAll(() => patchbay.close());

  const run = async (client: GraphqlClient, name: string, args: string, fields: string) => {
    const answer = await client.run<Record<string, Record<string, { id: string }> & { userErrors: unknown[] }>>(
      `mutation { ${name}(${args}) { ${fields} userErrors { code message } } }`,
    );
    expect([name, answer[name]!.userErrors]).toEqual([name, []]);
    return answer[name]!;
  };

  async function fillWithSecrets() {
    const { admin } = patchbay;
    const ana = await patchbay.as('ana');
    await run(
      admin,
      'upsertRecords',
      `input: [{ type: CONTACT, externalId: "maya", name: "Maya ${secret}", lastName: "${secret}" },
        { type: ACCOUNT, externalId: "harbor", name: "Harbor ${secret}" }, { type: OPPORTUNITY, externalId: "supply", name: "${secret}" }]`,
      'updated',
    );
    await run(
      admin,
      'upsertRecordFields',
      'input: [{ recordType: CONTACT, key: "budget", label: "Budget", kind: NUMBER }]',
      'created',
    );
    await patchbay.text(customers.maya, numbers.ana, `In ${secret}`);
    await patchbay.text(customers.unknown, numbers.ana, `Unknown ${secret}`);
    await patchbay.text(customers.unknown, '+12025550999', `Lost ${secret}`);
    const count = async (of: string) => (await patchbay.database.query(`SELECT 1 FROM ${of}`)).length;
    await waitFor(async () => (await count("receipt WHERE state <> 'PENDING'")) === 3);
    const { recordId, phoneNumberId } = await findAnaAndMaya(ana);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const { conversation, lead, message } = Object.fromEntries(
      (
        await patchbay.database.query<{ name: string; id: string }>(
          `SELECT 'conversation' AS name, conversation_id AS id FROM message WHERE body LIKE 'In %' UNION ALL
           SELECT 'message', id FROM message WHERE body LIKE 'In %' UNION ALL SELECT 'lead', id FROM record WHERE type = 'LEAD'`,
        )
      ).map(({ name, id }) => [name, id]),
    ) as Record<string, string>;
    const conversationId = idOf('Conversation', conversation!);
    await run(
      ana,
      'sendMessage',
      `input: { recordId: "${recordId}", phoneNumberId: "${phoneNumberId}", body: "Later ${secret}", sendAt: "${tomorrow}" }`,
      'message { id }',
    );
    await run(ana, 'addNote', `conversationId: "${conversationId}", body: "Note ${secret}"`, 'note { id }');
    await run(ana, 'saveDraft', `conversationId: "${conversationId}", body: "Draft ${secret}"`, 'conversation { id }');
    await run(
      ana,
      'createTemplate',
      `input: { name: "${secret}", recordType: CONTACT, body: "${secret}" }`,
      'template { id }',
    );
    await run(
      ana,
      'createUpload',
      `input: { fileName: "${secret}.png", contentType: "image/png", bytes: 1 }`,
      'upload { id }',
    );
    const harbor = idOf(
      'Account',
      (await patchbay.database.query<{ id: string }>("SELECT id FROM record WHERE external_id = 'harbor'"))[0]!.id,
    );
    await run(
      ana,
      'moveMessages',
      `input: { messageIds: ["${idOf('Message', message!)}"], toRecordId: "${harbor}" }`,
      'moveId',
    );
    await run(admin, 'mergeRecords', `input: { fromId: "${idOf('Lead', lead!)}", intoId: "${recordId}" }`, 'mergeId');
    await run(
      admin,
      'recordConsent',
      `input: [{ customerNumber: "${customers.maya}", state: OPTED_IN, evidence: "${secret}" }]`,
      'entries { id }',
    );
    const { serviceAccount } = await run(
      admin,
      'createServiceAccount',
      `input: { name: "${secret}", scopes: [EVENTS_READ] }`,
      'serviceAccount { id }',
    );
    await run(
      admin,
      'createWebhookEndpoint',
      `input: { url: "https://${secret}.example.com", serviceAccountId: "${serviceAccount!.id}", document: "subscription ($after: Cursor) { events(after: $after) { cursor } }" }`,
      'webhookEndpoint { id }',
    );
    await patchbay.database.query(
      `INSERT INTO alarm (id, kind, key, about, cause, count, subject_ids, since, raised_at)
       VALUES (gen_random_uuid(), 'CARRIER_FAILING', $1, $1, $1, 1, '[]', now(), now())`,
      [secret],
    );
    await run(admin, 'setLegalHold', `recordId: "${recordId}", reason: "${secret}"`, 'record { id }');
    await run(admin, 'exportCustomer', `recordId: "${recordId}"`, 'export { id }');
    await waitFor(async () => (await count("customer_export WHERE state = 'READY'")) === 1);
  }

  /** One or two of each kind. */
  async function idsInDatabase() {
    const ids: { type: string; id: string }[] = [];
    for (const [table, type] of Object.entries(named)) {
      const rows = await patchbay.database.query<{ id: string }>(
        `SELECT id FROM ${table} ${table === 'app_user' ? "WHERE external_id = 'ana'" : ''} ORDER BY id DESC LIMIT 2`,
      );
      if (table !== 'carrier_account') expect([table, rows.length > 0]).toEqual([table, true]);
      ids.push(...rows.map(({ id }) => ({ type, id: idOf(type, id) })));
      // They have the id of their user.
      if (table === 'app_user')
        ids.push({ type: 'NotificationPreferences', id: idOf('NotificationPreferences', rows[0]!.id) });
    }
    const records = await patchbay.database.query<{ id: string; type: string }>(
      "SELECT DISTINCT ON (type) id, initcap(type) AS type FROM record WHERE name LIKE '%zyzzyva%' OR type = 'LEAD'",
    );
    return [...ids, ...records.map(({ id, type }) => ({ type, id: idOf(type, id) }))];
  }

  const externalIds = async () =>
    (
      await patchbay.database.query<{ id: string }>(
        'SELECT external_id AS id FROM record WHERE external_id IS NOT NULL UNION ALL SELECT external_id FROM app_user',
      )
    ).map(({ id }) => id);

  /** Of the lists of an administrator and of Ana, at their beginnings. */
  async function cursors() {
    const lists = Object.values(schema.getQueryType()!.getFields()).filter(
      ({ type, args }) =>
        getNamedType(type).name.endsWith('Connection') &&
        args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined),
    );
    const found: string[] = [];
    for (const client of [patchbay.admin, await patchbay.as('ana')])
      for (const { name } of lists) {
        type List = Record<string, { edges: { cursor: string }[] } | null>;
        const answer = await client.ask<List>(`{ ${name}(first: 2) { edges { cursor } } }`);
        found.push(...(answer.data?.[name]?.edges ?? []).map(({ cursor }) => cursor));
      }
    expect(lists.length).toBeGreaterThan(8);
    return [...new Set(found)];
  }

  /** They have a number, a customer and a conversation of their own. */
  async function addAttackers() {
    const { admin } = patchbay;
    const people = Object.entries(attackers).map(([externalId, role]) => ({
      ...{ externalId, name: externalId, email: `${externalId}@example.com`, role },
    }));
    await admin.run(
      `mutation ($people: [UserInput!]!, $teams: [TeamInput!]!, $numbers: [PhoneNumberInput!]!) {
        upsertUsers(input: $people) { userErrors { message } } upsertTeams(input: $teams) { userErrors { message } }
        upsertPhoneNumbers(input: $numbers) { userErrors { message } } }`,
      {
        people,
        teams: [{ externalId: 'others', name: 'Others', memberExternalIds: Object.keys(attackers) }],
        numbers: [{ number: ownNumber, name: 'Others', provider: 'GENERIC', owner: { teamExternalId: 'others' } }],
      },
    );
    await patchbay.text('+13125550190', ownNumber, 'Hello');
    const [row] = await waitFor(async () => {
      const rows = await patchbay.database.query<Record<string, string>>(
        `SELECT message.id AS message, conversation.id AS conversation, record_id AS record, phone_number_id AS number
         FROM message JOIN conversation ON conversation.id = conversation_id WHERE body = 'Hello'`,
      );
      return rows.length > 0 && rows;
    });
    ownKeys = Object.values(row!);
    own = {
      ...{ message: idOf('Message', row!.message!), conversation: idOf('Conversation', row!.conversation!) },
      ...{ record: idOf('Lead', row!.record!), number: idOf('PhoneNumber', row!.number!) },
    };
  }

  /** Everything of the others, as texts. */
  async function snapshot(): Promise<Set<string>> {
    const tables = await patchbay.database.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const found = new Set<string>();
    for (const { name } of tables.filter((table) => !restless.test(table.name)))
      for (const { row } of await patchbay.database.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM "${name}" t`,
      )) {
        const text = JSON.stringify(Object.entries(row).filter(([column]) => !restlessColumns.includes(column)));
        // They may change what is their own.
        if (!ownKeys.some((key) => text.includes(key))) found.add(`${name} ${text}`);
      }
    return found;
  }

  test('are of every kind, and every role tries them', () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields());
    const missing = types.filter(({ name }) => !isSingleton.test(name) && !foreign.some(({ type }) => type === name));
    // This installation has its carrier in its configuration, as the others may have.
    expect(missing.map(({ name }) => name)).toEqual(['CarrierAccount']);
    const roles = (schema.getType('Role') as GraphQLEnumType).getValues().map(({ name }) => name);
    expect([...Object.values(attackers), 'ADMIN'].toSorted()).toEqual(roles.toSorted());
    for (const [takes, values] of Object.entries(tries)) {
      expect([takes, values.length > 3]).toEqual([takes, true]);
      expect([takes, attacks.some((attack) => attack.takes === takes)]).toEqual([takes, true]);
    }
  });

  test('are tried at every place of the schema that takes one', () => {
    const tried = new Set(attacks.map(({ name }) => name).concat(listens.map(({ name }) => name)));
    const places = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields()).flatMap((field) =>
            field.args.flatMap((argument) =>
              placesIn(argument.type, [argument.name]).map(({ path }) => nameOf(type.name, field.name, path)),
            ),
          )
        : [],
    );
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter((place) => !tried.has(place) && !withinTheirSight.test(place))).toEqual([]);
  });

  test('give nobody an event of others', async () => {
    const first = (await patchbay.connect('root')).subscribe<{ events: { cursor: string } }>(
      'subscription { events { cursor } }',
    );
    await patchbay.text(customers.maya, numbers.ana, `Before ${secret}`);
    const { cursor } = (await first.at(0)).events;
    const theirs = foreign.filter(({ type }) => !['User', 'Team'].includes(type));
    const logs: { who: string; name: string; log: SubscriptionLog<unknown> }[] = [];
    const fences: SubscriptionLog<unknown>[] = [];
    for (const who of Object.keys(attackers)) {
      const socket = await patchbay.connect(who);
      for (const { name, takes, write } of listens)
        for (const id of takes === 'cursor' ? [cursor] : theirs.map((one) => one.id))
          logs.push({ who, name, log: socket.subscribe(`subscription { ${write(id, own)} }`) });
      fences.push(socket.subscribe(`subscription { notificationAdded(after: "${cursor}") { cursor } }`));
    }
    // Presence: Ana opens the conversation.
    const conversation = foreign.find(({ type }) => type === 'Conversation')!.id;
    const presence = (await patchbay.connect('ana')).subscribe(
      `subscription { presence(conversationId: "${conversation}") { __typename } }`,
    );
    await presence.at(0);
    // Their own text comes to what was subscribed to before, and after what came before it.
    for (let round = 0; round < 2; round += 1) {
      if (round > 0) await patchbay.text(customers.maya, numbers.ana, `Live ${secret}`);
      await patchbay.text('+13125550190', ownNumber, `Fence ${round}`);
      await Promise.all(fences.map((fence) => fence.at(round)));
    }
    expect(logs.length).toBeGreaterThan(300);
    const foreignIds = theirs.map(({ id }) => id);
    const leaks = logs.filter(({ log }) => {
      const text = JSON.stringify([log.received, log.ended()]);
      return text.includes(secret) || foreignIds.some((id) => JSON.stringify(log.received).includes(id));
    });
    expect(leaks.map(({ who, name, log }) => [who, name, JSON.stringify(log.received).slice(0, 300)])).toEqual([]);
    // A subscription that the server does not take would prove nothing.
    const refused = logs.flatMap(({ log }) => [
      JSON.stringify(log.ended() ?? null),
      ...log.received.map((one) => JSON.stringify(one.errors ?? null)),
    ]);
    expect(refused.filter((text) => notTaken.test(text))).toEqual([]);
  }, 120_000);

  test.each(Object.keys(attackers))('give %s nothing over HTTP', async (attacker) => {
    const token = `Bearer ${await patchbay.tokenOf(attacker)}`;
    const ids = [
      ...foreign.map(({ id }) => id),
      ...foreign.map(({ id }) => Buffer.from(id, 'base64url').toString().split(':')[1]!),
    ];
    const requests: [path: string, init?: RequestInit][] = [
      ...ids.flatMap((id): [string, RequestInit?][] => [
        ...['/media/', '/exports/', '/uploads/', '/scim/v2/Users/', '/scim/v2/Groups/'].flatMap((path): [string][] => [
          [`${path}${id}`],
          [`${path}${id}/0`],
        ]),
        [`/uploads/${id}`, { method: 'PUT', body: 'x' }],
        [`/scim/v2/Users/${id}`, { method: 'DELETE' }],
      ]),
      ...['/audit.jsonl', '/scim/v2/Users', '/scim/v2/Groups', '/exports/', '/metrics'].map((path): [string] => [path]),
    ];
    const before = await snapshot();
    for (const [path, init = {}] of requests) {
      const response = await fetch(new URL(path, patchbay.gatewayUrl), {
        ...init,
        headers: { authorization: token, 'x-forwarded-for': '203.0.113.7' },
      });
      expect([path, response.status, (await response.text()).includes(secret)]).toEqual([
        ...[path, expect.any(Number), false],
      ]);
      expect([path, [401, 403, 404, 405].includes(response.status)]).toEqual([path, true]);
    }
    const after = await snapshot();
    expect([...before].filter((row) => !after.has(row))).toEqual([]);
  });

  test('of sessions let nobody use or end one', async () => {
    const origin = patchbay.gatewayUrl;
    const open = async (user: string) => {
      const headers = {
        ...{ origin, 'content-type': 'application/json' },
        authorization: `Bearer ${await patchbay.tokenOf(user)}`,
      };
      const response = await fetch(`${origin}/session`, { method: 'POST', headers, body: '{}' });
      const { session } = (await response.json()) as { session: { id: string } };
      return { id: session.id, cookie: response.headers.getSetCookie()[0]!.split(';')[0]! };
    };
    const ana = await open('ana');
    const whoIs = async (headers: Record<string, string>) => {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ me { externalId } }' }),
      });
      return ((await response.json()) as { data?: { me: { externalId: string } } }).data?.me.externalId;
    };
    expect(await whoIs({ cookie: ana.cookie })).toBe('ana');
    for (const attacker of Object.keys(attackers)) {
      const { id, cookie } = await open(attacker);
      expect(await whoIs({ cookie, authorization: `Session ${id}` })).toBe(attacker);
      expect(await whoIs({ cookie, authorization: `Session ${ana.id}` })).toBeUndefined();
      expect(await whoIs({ authorization: `Session ${ana.id}` })).toBeUndefined();
      expect(await whoIs({ authorization: `Bearer ${ana.id}` })).toBeUndefined();
      expect(await whoIs({ cookie: `patchbay=${ana.id}` })).toBeUndefined();
      const own = { origin, cookie, authorization: `Session ${ana.id}` };
      await fetch(`${origin}/session`, { method: 'DELETE', headers: own });
      expect(await whoIs({ cookie: ana.cookie })).toBe('ana');
    }
  });

  test.each(Object.keys(attackers))(
    'give %s nothing in any operation, and change nothing',
    async (attacker) => {
      const client = await patchbay.as(attacker);
      const before = await snapshot();
      const leaks: string[] = [];
      let answers = 0;
      for (const attack of attacks)
        for (let first = 0; first < tries[attack.takes].length; first += idsPerRequest) {
          const ids = tries[attack.takes].slice(first, first + idsPerRequest);
          const answer = await client.ask<object | null>(...requestFor(attack, ids, own));
          answers += answer.data === null ? 0 : 1;
          const messages = (answer.errors ?? []).map(({ message }) => message);
          // A document that the server does not take would prove nothing.
          expect([attack.name, messages.filter((one) => notTaken.test(one))]).toEqual([attack.name, []]);
          if (JSON.stringify(answer).includes(secret))
            leaks.push(`${attack.name}: ${JSON.stringify(answer).slice(0, 500)}`);
        }
      expect(leaks).toEqual([]);
      expect(answers).toBeGreaterThan(attacks.length / 2);
      const after = await snapshot();
      expect([...before].filter((row) => !after.has(row))).toEqual([]);
    },
    180_000,
  );
});

interface Attack {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly takes: 'id' | 'externalId' | 'cursor';
  /** What it answers with. */
  readonly type: GraphQLOutputType;
  /** The field of the operation with this id at this place. It selects everything, unless something else is given. */
  readonly write: (id: string, own: Readonly<Record<string, string>>, selection?: string) => string;
}

/** There is one of each. */
const isSingleton = /^(CompanySettings|WorkCounts)$/;

/** Lists below what the attacker has: cursors there are of lists that they see. */
const withinTheirSight = /^(?!Query|Mutation|Subscription)\w+\.\w+\((after|before)\)$/;

/** Fields that are not of a root and take an id, with the way to one of them that is the attacker's. */
const waysTo: Readonly<Record<string, (own: Readonly<Record<string, string>>, field: string) => string>> = {
  Conversation: (own, field) => `conversation(id: "${own.conversation}") { ${field} }`,
};

/** Where an operation takes an id: the names of the argument and of the fields below it. */
type Path = readonly string[];
interface Place {
  readonly path: Path;
  readonly takes: Attack['takes'];
}

const nameOf = (type: string, field: string, path: Path) => `${type}.${field}(${path.join('.')})`;

function placesIn(type: GraphQLInputType, path: Path): Place[] {
  const inner = getNamedType(type);
  if (inner.name === 'ID') return [{ path, takes: 'id' }];
  if (inner.name === 'Cursor') return [{ path, takes: 'cursor' }];
  if (inner.name === 'String' && /externalIds?$/i.test(path.at(-1)!)) return [{ path, takes: 'externalId' }];
  return isInputObjectType(inner)
    ? Object.values(inner.getFields()).flatMap((field) => placesIn(field.type, [...path, field.name]))
    : [];
}

/** A literal, or the variable with this number of requestFor. */
const written = (id: string, kind: 'id' | 'text') =>
  id.startsWith('$') ? `$${kind}${id.slice(1)}` : JSON.stringify(id);

/** A document that tries these ids at the same time. Variables and a fragment keep it short, so the server reads it once for many. */
function requestFor(
  attack: Attack,
  ids: readonly string[],
  own: Readonly<Record<string, string>>,
): [document: string, variables: Record<string, string>] {
  const selection = selectionOf(attack.type, 1);
  const shared = selection === '' ? '' : '{ ...Everything }';
  const fields = ids.map((_, index) => `a${index}: ${attack.write(`$${index}`, own, shared)}`).join('\n');
  const fragment = selection === '' ? '' : `fragment Everything on ${getNamedType(attack.type).name} ${selection}`;
  const variables = ids.flatMap((id, index) =>
    (['id', 'text'] as const)
      .map((kind) => ({ id, name: `${kind}${index}`, type: kind === 'id' ? 'ID!' : typeOf[attack.takes] }))
      .filter(({ name }) => fields.includes(`$${name}`)),
  );
  const definitions = variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return [
    `${attack.kind} (${definitions}) { ${fields} } ${fragment}`,
    Object.fromEntries(variables.map(({ name, id }) => [name, id])),
  ];
}
const typeOf: Readonly<Record<Attack['takes'], string>> = { id: 'ID!', externalId: 'String!', cursor: 'Cursor!' };

/** What else an operation needs: what the attacker has, or something that is fine. */
function valueFor(
  type: GraphQLInputType,
  path: Path,
  place: Path,
  id: string,
  own: Readonly<Record<string, string>>,
): string {
  if (isNonNullType(type)) return valueFor(type.ofType, path, place, id, own);
  if (isListType(type)) return `[${valueFor(type.ofType, path, place, id, own)}]`;
  const name = path.at(-1)!;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => place[path.length] === field.name || (isNonNullType(field.type) && field.defaultValue === undefined),
    );
    return `{ ${fields.map((field) => `${field.name}: ${valueFor(field.type, [...path, field.name], place, id, own)}`).join(', ')} }`;
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (type.name === 'ID') {
    const kind = Object.keys(own).find((known) => name.toLowerCase().includes(known));
    return written(path.join() === place.join() || kind === undefined ? id : own[kind]!, 'id');
  }
  if (path.join() === place.join()) return written(id, 'text');
  if (type.name === 'Boolean') return name === 'dryRun' ? 'false' : 'true';
  if (type.name === 'Int' || type.name === 'Float') return '1';
  if (type.name === 'DateTime') return JSON.stringify(new Date(Date.now() + 3_600_000).toISOString());
  if (type.name === 'E164' || /number|^to$|^from$/i.test(name)) return JSON.stringify(customers.maya);
  return '"x"';
}

/** Everything that can be read of an answer: what has no argument that must be given. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const inner = getNamedType(type);
  if (isLeafType(inner)) return '';
  if (isUnionType(inner) || isInterfaceType(inner))
    return `{ __typename ${schema
      .getPossibleTypes(inner)
      .map((one) => `... on ${one.name} ${selectionOf(one, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(inner)) return '';
  const fields = Object.values(inner.getFields()).flatMap((field) => {
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return [];
    if (isLeafType(getNamedType(field.type))) return [`${inner.name}_${field.name}: ${field.name}`];
    const isPart = /^(edges|node|userErrors|pageInfo)$/.test(field.name);
    if (depth === 0 && !isPart) return [];
    return [`${inner.name}_${field.name}: ${field.name} ${selectionOf(field.type, isPart ? depth : depth - 1)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

const attacksOf = (kind: Attack['kind'], type: GraphQLObjectType): Attack[] =>
  Object.values(type.getFields()).flatMap((field) =>
    field.args
      .flatMap((argument) => placesIn(argument.type, [argument.name]))
      .map(({ path, takes }) => ({
        ...{ kind, takes, name: nameOf(type.name, field.name, path) },
        type: field.type,
        write: (id, own, selection = selectionOf(field.type, 1)) => `${write(field, path, id, own)} ${selection}`,
      })),
  );

function write(
  field: GraphQLField<unknown, unknown>,
  place: Path,
  id: string,
  own: Readonly<Record<string, string>>,
): string {
  const given = field.args.filter(
    ({ name, type, defaultValue }) =>
      name === place[0] || name === 'dryRun' || (isNonNullType(type) && defaultValue === undefined),
  );
  const args = given.map(({ name, type }) => `${name}: ${valueFor(type, [name], place, id, own)}`);
  return `${field.name}(${args.join(', ')})`;
}

/** Fields of other types, such as `Conversation.messages(around:)`. */
const inside = Object.entries(waysTo).flatMap(([type, way]) =>
  attacksOf('query', schema.getType(type) as GraphQLObjectType)
    .filter(({ takes }) => takes === 'id')
    .map(
      (attack): Attack => ({ ...attack, write: (id, own, selection) => way(own, attack.write(id, own, selection)) }),
    ),
);

const attacks = [
  ...attacksOf('query', schema.getQueryType()!),
  ...attacksOf('mutation', schema.getMutationType()!),
  ...inside,
];
const listens = attacksOf('subscription', schema.getSubscriptionType()!);
