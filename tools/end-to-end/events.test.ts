import { notAudited } from '@patchbay/gateway';
import { waitFor, type GraphqlClient, type SubscriptionLog } from '@patchbay/testkit';
import { jobs } from '@patchbay/worker';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customers, fillCompany, numbers } from './fill-company';
import { someBrowser } from './some-browser';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface ReceivedEvent {
  __typename: string;
  cursor: string;
  at: string;
  [field: string]: unknown;
}
type Events = SubscriptionLog<{ events: ReceivedEvent }>;

const subscription = `subscription ($after: Cursor, $kinds: [EventKind!], $conversationId: ID) {
  events(after: $after, kinds: $kinds, conversationId: $conversationId) {
    __typename cursor at
    ... on MessageAdded { message { id body } edge { cursor node { id unreadCount } } }
    ... on MessageUpdated { message { id body status } }
    ... on MessagesMoved { move { id by { name } } from { id record { name } } to { id record { name } } messageCount }
    ... on ConversationUpdated { conversation { id isOptedOut record { name } } edge { cursor node { id } } }
    ... on ConversationRead { conversation { id unreadCount } }
    ... on ConversationLeft { conversationId }
    ... on NotificationAdded { notification { id kind } }
    ... on NotificationsRead { notificationIds unreadCount }
    ... on RecordUpdated { record { id name } }
    ... on TemplateUpdated { templateId template { name } }
    ... on ConsentChanged { conversation { id isOptedOut } }
    ... on NoteChanged { noteId note { body author { name } mentions { name } } }
    ... on ViewerUpdated { viewer { name role } }
  }
}`;

describe('events', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;

  beforeEach(async () => {
    patchbay = await startPatchbay({ TEXTS_PER_MINUTE_SENDER: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterEach(() => patchbay.close());

  const follow = async (who: string, variables: Record<string, unknown> = {}): Promise<Events> => {
    const client = await patchbay.as(who);
    const after = variables.after ?? (await client.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
    return (await patchbay.connect(who)).subscribe(subscription, { ...variables, after });
  };
  const eventsOf = ({ received, ended }: Events) =>
    received.map(({ data, errors }) => {
      if (data == null || errors !== undefined) throw new Error(JSON.stringify({ data, errors, ended: ended() }));
      return data.events;
    });
  const kindsOf = (log: Events) => eventsOf(log).map(({ __typename }) => __typename);
  const arrived = (log: Events, kind: string, matches: (event: ReceivedEvent) => boolean = () => true) =>
    waitFor(() => eventsOf(log).find((event) => event.__typename === kind && matches(event)), {
      what: `${kind}, having ${JSON.stringify(log.received)}`,
    });
  const idOf = async (client: GraphqlClient, query: string, name: string): Promise<string> => {
    const found = await client.run<Record<string, { edges: { node: { id: string } }[] }>>(query);
    return Object.values(found)[0]!.edges[0]?.node.id ?? name;
  };
  const recordNamed = (name: string) =>
    idOf(patchbay.admin, `{ records(search: "${name}") { edges { node { id } } } }`, name);
  const conversationOf = (number: string) =>
    idOf(patchbay.admin, `{ conversations(filter: { search: "${number}" }) { edges { node { id } } } }`, number);

  /** Kinds that an operation tells of at least, or why it tells nobody. */
  type Told = readonly string[] | string;
  const seldom = 'Only set-up screens of administrators show it; they read it again.';

  /** Each mutation that changes something, in the order in which the scenario does it. */
  const byMutation: Record<string, Told> = {
    upsertUsers: ['ViewerUpdated'],
    upsertTeams: ['ViewerUpdated'],
    upsertPhoneNumbers: ['ViewerUpdated', 'ConversationUpdated'],
    upsertRecords: ['RecordUpdated', 'ConversationUpdated'],
    upsertRecordFields: seldom,
    sendMessage: ['MessageAdded', 'MessageUpdated'],
    updateScheduledMessage: ['MessageUpdated'],
    cancelMessage: ['MessageUpdated'],
    resendMessage: ['MessageUpdated'],
    dismissMessage: ['MessageUpdated'],
    updateConversation: ['ConversationUpdated'],
    assignConversation: ['ConversationUpdated', 'NotificationAdded'],
    confirmRouting: ['ConversationUpdated'],
    addNote: ['NoteChanged', 'NotificationAdded'],
    updateNote: ['NoteChanged'],
    deleteNote: ['NoteChanged'],
    setTyping: 'The subscription to presence tells of it; there is no event to miss.',
    createUpload: 'Nobody sees a file before the text that has it.',
    updateNotificationPreferences: 'It is personal; other devices of the user read it when they show it.',
    registerPushSubscription: 'It concerns one browser, which asked for it.',
    removePushSubscription: 'It concerns one browser, which asked for it.',
    saveDraft: 'It is personal; other devices of the user read it when they open the conversation.',
    markConversationRead: ['ConversationRead'],
    markConversationUnread: ['ConversationRead'],
    markNotificationsRead: ['NotificationsRead'],
    moveMessages: ['MessagesMoved'],
    undoMove: ['MessagesMoved'],
    createTemplate: ['TemplateUpdated'],
    updateTemplate: ['TemplateUpdated'],
    deleteTemplate: ['TemplateUpdated'],
    optOutCustomer: ['ConsentChanged', 'ConversationUpdated'],
    recordConsent: ['ConsentChanged', 'ConversationUpdated'],
    updateCompanySettings: seldom,
    claimRecord: ['RecordUpdated'],
    updateRecord: ['RecordUpdated', 'ConversationUpdated'],
    mergeRecords: ['RecordUpdated', 'ConversationUpdated'],
    undoMerge: ['RecordUpdated', 'ConversationUpdated'],
    transferPhoneNumber: ['ViewerUpdated', 'ConversationUpdated'],
    retirePhoneNumber: ['ViewerUpdated', 'ConversationUpdated'],
    deactivateUser: ['RecordUpdated', 'ConversationUpdated', 'ViewerUpdated'],
    reactivateUser: ['ViewerUpdated'],
    closeTeam: ['ViewerUpdated'],
    createServiceAccount: seldom,
    createSignInLink: seldom,
    rotateServiceAccountToken: seldom,
    revokeServiceAccount: seldom,
    retryReceipt: seldom,
    retryReceipts: seldom,
    dismissReceipt: seldom,
    restoreReceipt: seldom,
    dismissReceipts: seldom,
    createWebhookEndpoint: seldom,
    pauseWebhookEndpoint: seldom,
    resumeWebhookEndpoint: seldom,
    rotateWebhookSecret: seldom,
    setLegalHold: seldom,
    exportCustomer: seldom,
    eraseCustomer: ['MessageUpdated', 'RecordUpdated', 'ConversationUpdated'],
    deleteWebhookEndpoint: seldom,
    testWebhookEndpoint: seldom,
    carrierNumbers: 'It only asks the carrier.',
    checkCarrierAccount: seldom,
    connectCarrierNumbers: seldom,
    upsertCarrierAccount: seldom,
    deleteCarrierAccount: seldom,
  };
  const byJob: Record<string, Told> = {
    'route-inbound': ['MessageAdded', 'NotificationAdded', 'RecordUpdated', 'ConsentChanged'],
    'deliver-message': ['MessageUpdated'],
    'record-delivery-status': ['MessageUpdated'],
    'reopen-snoozed': ['ConversationUpdated'],
    'review-assignments': ['ConversationUpdated'],
    // The text that it answered waits again.
    'restore-waiting': ['ConversationUpdated'],
    'transfer-due-number': ['ViewerUpdated', 'ConversationUpdated'],
    'build-export': 'Only the administrator who asked waits for it, and asks again.',
    'finish-erasure': 'Only the ledger has the callbacks that it empties.',
    // Their own tests see the message change: in-doubt.test.ts, and media.test.ts.
    'ask-carrier': ['MessageUpdated'],
    'describe-files': ['MessageUpdated'],
    'email-alarm-began': 'It tells people outside of Patchbay.',
    'email-alarm-ended': 'It tells people outside of Patchbay.',
    'push-notification': 'It tells a device of what an event told pages.',
  };

  test('every mutation and job says which events it has', () => {
    const schema = buildSchema(readFileSync(join(__dirname, '../../apps/gateway/schema.graphql'), 'utf8'));
    expect(Object.keys(byMutation).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort());
    expect(Object.keys(byJob).sort()).toEqual(Object.keys(jobs).sort());
    const kinds = new Set(schema.getPossibleTypes(schema.getType('Event') as never).map(({ name }) => name));
    const told = new Set(
      [...Object.values(byMutation), ...Object.values(byJob)].flatMap((of) => (typeof of === 'string' ? [] : of)),
    );
    // The only kind that depends on who asks.
    expect([...kinds].filter((kind) => !told.has(kind))).toEqual(['ConversationLeft']);
  });

  test('every mutation and job tells of what it changed', async () => {
    const followers = [await follow('root'), await follow('ana'), await follow('max')];
    const told = new Set<string>();
    const { admin } = patchbay;
    /** Runs an operation: an administrator, a seller and a manager of others must get all of its kinds together. */
    const step = async <Data>(name: string, run: () => Promise<Data>): Promise<Data> => {
      const kinds = byMutation[name] ?? byJob[name];
      const before = followers.map(({ received }) => received.length);
      const result = await run();
      const since = () => followers.flatMap((log, index) => kindsOf(log).slice(before[index]));
      if (typeof kinds !== 'string')
        for (const kind of kinds!)
          await waitFor(() => since().includes(kind), { what: `${kind} of ${name}, having ${since().join(' ')}` });
      told.add(name);
      return result;
    };
    const actions = async () =>
      (await patchbay.database.query<{ action: string }>('SELECT action FROM audit_entry ORDER BY at')).map(
        ({ action }) => action,
      );
    const mutate = async (client: GraphqlClient, name: string, args: string, fields: string) =>
      step(name, async () => {
        const entriesBefore = (await actions()).filter((action) => action === name).length;
        const answer = await client.run<Record<string, Record<string, never> & { userErrors: unknown[] }>>(
          `mutation { ${name}(${args}) { ${fields} userErrors { code message path } } }`,
        );
        expect([name, answer[name]!.userErrors]).toEqual([name, []]);
        const entries = (await actions()).filter((action) => action === name).length - entriesBefore;
        expect([name, entries]).toEqual([name, name in notAudited ? 0 : 1]);
        return answer[name] as unknown as Record<string, { id: string } & Record<string, unknown>> &
          Record<string, string>;
      });

    const twin = '+13125550177';
    /** Two contacts of one owner have the number. */
    const closeCall = async () => {
      await admin.run(
        `mutation { upsertRecords(input: [${['twin-1', 'twin-2']
          .map(
            (id) => `{
        type: CONTACT, externalId: "${id}", name: "Twin", owner: { userExternalId: "ben" }, phones: [{ kind: MOBILE, number: "${twin}" }]
      }`,
          )
          .join()}]) { created userErrors { message } } }`,
      );
      await patchbay.text(twin, numbers.ana, 'Which one am I?');
      const found = await waitFor(async () => {
        const id = await conversationOf(twin);
        return id === twin ? undefined : id;
      });
      return found;
    };

    await step('route-inbound', async () => {
      await patchbay.text(customers.maya, numbers.ana, 'Hello');
      await patchbay.text(customers.maya, numbers.ana, 'STOP');
      await patchbay.text(customers.maya, numbers.ana, 'START');
      await patchbay.text(customers.unknown, numbers.ana, 'Who are you?');
      await patchbay.text(customers.rafi, numbers.chloe, 'Hello, too');
    });
    const conversation = await conversationOf(customers.maya);
    const lead = await idOf(admin, '{ records(types: [LEAD]) { edges { node { id } } } }', 'lead');
    const [maya, harbor] = [await recordNamed('Maya'), await recordNamed('Harbor')];
    const number = (
      await ana.run<{ phoneNumbers: { id: string; number: string }[] }>('{ phoneNumbers { id number } }')
    ).phoneNumbers.find((of) => of.number === numbers.ana)!.id;
    const users = await admin.run<{ users: { edges: { node: { id: string; name: string } }[] } }>(
      '{ users { edges { node { id name } } } }',
    );
    const user = (name: string) => users.users.edges.find(({ node }) => node.name === name)!.node.id;

    // Texts.
    // The worker may be faster than this test: both are one step.
    const { message } = await step('deliver-message', () =>
      mutate(ana, 'sendMessage', `input: { conversationId: "${conversation}", body: "Hi" }`, 'message { id }'),
    );
    await waitFor(() => patchbay.carrier.sends.find(({ text }) => text === 'Hi'));
    const sent = patchbay.carrier.sends.find(({ text }) => text === 'Hi')!;
    const isStored = (condition: string) =>
      waitFor(
        async () =>
          (await patchbay.database.query(`SELECT 1 FROM message WHERE body = 'Hi' AND ${condition}`)).length === 1,
        { what: condition },
      );
    await isStored("status = 'SENT'");
    await step('record-delivery-status', async () => {
      await patchbay.report(sent.id, 'failed', '30003');
      await isStored('needs_attention');
    });
    await mutate(ana, 'dismissMessage', `id: "${message!.id}"`, 'message { id }');
    // As if nobody knew whether the carrier sent it.
    await patchbay.database.query("UPDATE message SET status = 'SENDING', needs_attention = true WHERE body = 'Hi'");
    await mutate(ana, 'resendMessage', `id: "${message!.id}"`, 'message { id }');
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const { message: scheduled } = await mutate(
      ana,
      'sendMessage',
      `input: { conversationId: "${conversation}", body: "Later", sendAt: "${inAnHour}" }`,
      'message { id }',
    );
    await mutate(
      ana,
      'updateScheduledMessage',
      `input: { id: "${scheduled!.id}", body: "Later, perhaps" }`,
      'message { id }',
    );
    await mutate(ana, 'cancelMessage', `id: "${scheduled!.id}"`, 'message { id }');

    await patchbay.text(customers.maya, numbers.ana, 'Are you there?');
    await waitFor(async () => {
      const { conversation: now } = await ana.run<{ conversation: { needsAnswer: boolean } }>(
        `{ conversation(id: "${conversation}") { needsAnswer } }`,
      );
      return now.needsAnswer;
    });
    const { sendMessage: planned } = await ana.run<{ sendMessage: { message: { id: string } } }>(
      `mutation { sendMessage(input: { conversationId: "${conversation}", body: "Soon", sendAt: "${inAnHour}" }) { message { id } } }`,
    );
    await step('restore-waiting', () =>
      ana.run(`mutation { cancelMessage(id: "${planned.message.id}") { userErrors { message } } }`),
    );

    // Work.
    const inASecond = new Date(Date.now() + 1_500).toISOString();
    await mutate(
      ana,
      'updateConversation',
      `input: { id: "${conversation}", state: SNOOZED, snoozedUntil: "${inASecond}" }`,
      'conversation { state }',
    );
    await step('reopen-snoozed', () => Promise.resolve());
    await mutate(
      admin,
      'assignConversation',
      `id: "${conversation}", assigneeId: "${user('ana')}"`,
      'conversation { assignee { id } }',
    );
    await mutate(ana, 'confirmRouting', `conversationId: "${await closeCall()}"`, 'conversation { isAmbiguous }');

    const { note } = await mutate(
      admin,
      'addNote',
      `conversationId: "${conversation}", body: "Call first", mentionIds: ["${user('ana')}"]`,
      'note { id }',
    );
    await mutate(admin, 'updateNote', `id: "${note!.id}", body: "Call her first"`, 'note { editedAt }');
    await mutate(admin, 'deleteNote', `id: "${note!.id}"`, 'note { id }');
    await mutate(
      ana,
      'createUpload',
      'input: { fileName: "a.png", contentType: "image/png", bytes: 1 }',
      'upload { id }',
    );
    await mutate(ana, 'saveDraft', `conversationId: "${conversation}", body: "Hi"`, 'conversation { draft }');

    // What was read.
    await mutate(ana, 'markConversationRead', `id: "${conversation}"`, 'conversation { id }');
    await mutate(ana, 'markConversationUnread', `id: "${conversation}"`, 'conversation { id }');
    await mutate(ana, 'markNotificationsRead', 'ids: null', 'unreadCount');
    await mutate(ana, 'updateNotificationPreferences', 'input: { hasSound: true }', 'preferences { hasSound }');
    await mutate(ana, 'registerPushSubscription', `input: ${someBrowser}`, 'subscriptionId');
    await mutate(ana, 'removePushSubscription', 'endpoint: "https://push.example/browser"', 'subscriptionId');

    // Corrections.
    const { conversation: page } = await ana.run<{
      conversation: { messages: { edges: { node: { id: string } }[] } };
    }>(`{ conversation(id: "${conversation}") { messages(last: 100) { edges { node { id } } } } }`);
    const ids = JSON.stringify(page.messages.edges.map(({ node }) => node.id));
    const { moveId } = await mutate(
      ana,
      'moveMessages',
      `input: { messageIds: ${ids}, toRecordId: "${harbor}" }`,
      'moveId',
    );
    await mutate(ana, 'undoMove', `moveId: "${moveId}"`, 'moveId');
    const { mergeId } = await mutate(
      admin,
      'mergeRecords',
      `input: { fromId: "${lead}", intoId: "${maya}" }`,
      'mergeId',
    );
    await mutate(admin, 'undoMerge', `mergeId: "${mergeId}"`, 'mergeId');

    // Templates and consent.
    const { template } = await mutate(
      ana,
      'createTemplate',
      'input: { name: "Hello", recordType: CONTACT, body: "Hello" }',
      'template { id }',
    );
    await mutate(
      ana,
      'updateTemplate',
      `id: "${template!.id}", input: { name: "Hello", recordType: CONTACT, body: "Hello again" }`,
      'template { id }',
    );
    await mutate(ana, 'deleteTemplate', `id: "${template!.id}"`, 'deletedId');
    await mutate(ana, 'optOutCustomer', `id: "${conversation}"`, 'conversation { id }');
    await mutate(
      admin,
      'recordConsent',
      `input: [{ customerNumber: "${customers.maya}", state: OPTED_IN, evidence: "A form" }]`,
      'canceledMessageCount',
    );
    await mutate(admin, 'updateCompanySettings', 'input: { keywordScope: TEAM }', 'settings { id }');

    // The directory.
    await mutate(admin, 'updateRecord', `input: { id: "${maya}", name: "Maya M." }`, 'record { id }');
    await mutate(admin, 'claimRecord', `input: { id: "${lead}", externalId: "lead-1" }`, 'record { id }');
    await mutate(admin, 'upsertRecords', 'input: [{ type: CONTACT, externalId: "maya", name: "Maya" }]', 'updated');
    await step('review-assignments', () =>
      admin.run('mutation { upsertUsers(input: [{ externalId: "ana", role: VIEWER }]) { updated } }'),
    );
    await mutate(admin, 'upsertUsers', 'input: [{ externalId: "ana", role: SALES_MANAGER }]', 'updated');
    await mutate(admin, 'upsertTeams', 'input: [{ externalId: "west", memberExternalIds: ["ana", "ben"] }]', 'updated');
    await mutate(admin, 'upsertPhoneNumbers', `input: [{ number: "${numbers.ana}", name: "Ana’s" }]`, 'updated');
    await mutate(
      admin,
      'upsertRecordFields',
      'input: [{ recordType: CONTACT, key: "budget", label: "Budget", kind: NUMBER }]',
      'created',
    );
    const soon = new Date(Date.now() + 1_500).toISOString();
    await admin.run(
      `mutation { transferPhoneNumber(input: { id: "${number}", toOwnerId: "${user('ben')}", at: "${soon}" }) { recordCount } }`,
    );
    await step('transfer-due-number', () => Promise.resolve());
    await mutate(
      admin,
      'transferPhoneNumber',
      `input: { id: "${number}", toOwnerId: "${user('ana')}" }`,
      'recordCount',
    );
    await mutate(admin, 'retirePhoneNumber', `id: "${number}", attendantId: "${user('ana')}"`, 'recordCount');
    await mutate(
      admin,
      'deactivateUser',
      `input: { id: "${user('chloe')}", handOverToId: "${user('ben')}" }`,
      'recordCount',
    );
    await mutate(admin, 'reactivateUser', `id: "${user('chloe')}"`, 'recordCount');
    const { teams } = await admin.run<{ teams: { edges: { node: { id: string; name: string } }[] } }>(
      '{ teams { edges { node { id name } } } }',
    );
    const [west, east] = ['West', 'East'].map((name) => teams.edges.find(({ node }) => node.name === name)!.node.id);
    await mutate(admin, 'closeTeam', `input: { id: "${east}", handOverToId: "${west}" }`, 'recordCount');

    // What only administrators see.
    const { serviceAccount } = await mutate(
      admin,
      'createServiceAccount',
      'input: { name: "CRM", scopes: [EVENTS_READ] }',
      'serviceAccount { id }',
    );
    const account = `id: "${serviceAccount!.id}"`;
    await mutate(admin, 'rotateServiceAccountToken', account, 'token');
    const { webhookEndpoint } = await mutate(
      admin,
      'createWebhookEndpoint',
      `input: { url: "https://example.com", serviceAccountId: "${serviceAccount!.id}", document: "subscription ($after: Cursor) { events(after: $after) { cursor } }" }`,
      'webhookEndpoint { id }',
    );
    const endpoint = `id: "${webhookEndpoint!.id}"`;
    await mutate(admin, 'pauseWebhookEndpoint', endpoint, 'webhookEndpoint { id }');
    await mutate(admin, 'testWebhookEndpoint', endpoint, 'webhookEndpoint { id }');
    await mutate(admin, 'resumeWebhookEndpoint', endpoint, 'webhookEndpoint { id }');
    await mutate(admin, 'rotateWebhookSecret', endpoint, 'secret');
    await mutate(admin, 'deleteWebhookEndpoint', endpoint, 'webhookEndpoint { id }');
    await mutate(admin, 'revokeServiceAccount', account, 'serviceAccount { id }');
    await patchbay.text(customers.maya, '+15550109999', 'Nobody has this number');
    const quarantined = () =>
      waitFor(() =>
        idOf(admin, '{ receipts(states: [QUARANTINED]) { edges { node { id } } } }', '').then((id) => id || undefined),
      );
    await mutate(admin, 'retryReceipt', `id: "${await quarantined()}"`, 'receipt { id }');
    await mutate(admin, 'retryReceipts', `id: "${await quarantined()}"`, 'receipts { id }');
    await mutate(admin, 'dismissReceipt', `id: "${await quarantined()}"`, 'receipt { id }').then(({ receipt }) =>
      mutate(admin, 'restoreReceipt', `id: "${receipt!.id}"`, 'receipt { id }'),
    );
    await mutate(admin, 'dismissReceipts', `id: "${await quarantined()}"`, 'receipts { id }');
    await mutate(admin, 'setTyping', `conversationId: "${conversation}", isTyping: true`, 'conversation { id }');

    await mutate(admin, 'setLegalHold', `recordId: "${maya}", reason: "A lawsuit"`, 'record { id }');
    await admin.run(`mutation { setLegalHold(recordId: "${maya}") { userErrors { code } } }`);
    await step('build-export', () => mutate(admin, 'exportCustomer', `recordId: "${maya}"`, 'export { id }'));
    await step('finish-erasure', () => mutate(admin, 'eraseCustomer', `recordId: "${maya}"`, 'recordCount'));

    const expected = [...Object.keys(byMutation), ...Object.keys(byJob)];
    // Their own tests do them: in-doubt.test.ts, media.test.ts, alarms.test.ts, push.test.ts, sessions.test.ts, and that of carrier accounts.
    expect(expected.filter((name) => !told.has(name)).toSorted()).toEqual([
      'ask-carrier',
      'carrierNumbers',
      'checkCarrierAccount',
      'connectCarrierNumbers',
      'createSignInLink',
      'deleteCarrierAccount',
      'describe-files',
      'email-alarm-began',
      'email-alarm-ended',
      'push-notification',
      'upsertCarrierAccount',
    ]);
    const rules = ['reopen-snoozed', 'review-assignments', 'transfer-due-number', 'worker'];
    expect((await actions()).filter((action) => rules.includes(action))).toEqual(expect.arrayContaining(rules));
    const all = eventsOf(followers[0]!);
    expect(all.every(({ cursor, at }) => cursor !== '' && !Number.isNaN(Date.parse(at)))).toBe(true);
    expect(new Set(all.map(({ cursor }) => cursor)).size).toBe(all.length);
  });

  test('a move of many texts is one event for each viewer, told on both conversations', async () => {
    for (let n = 0; n < 5; n += 1) await patchbay.text(customers.maya, numbers.ana, `Text ${n}`);
    const own = await follow('ana');
    const texts = () =>
      ana.run<{
        conversations: { edges: { node: { id: string; messages: { edges: { node: { id: string } }[] } } }[] };
      }>('{ conversations { edges { node { id messages(last: 100) { edges { node { id } } } } } } }');
    const { node } = await waitFor(async () => {
      const [edge] = (await texts()).conversations.edges;
      return edge?.node.messages.edges.length === 5 ? edge : undefined;
    });
    const harbor = await recordNamed('Harbor');
    const onSource = await follow('ana', { conversationId: node.id });
    const messageUpdated = (await patchbay.connect('ana')).subscribe<{ messageUpdated: { message: { id: string } } }>(
      'subscription { messageUpdated { message { id } } }',
    );
    await waitFor(async () => (await ana.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor !== '');
    const { moveMessages } = await ana.run<{ moveMessages: { conversation: { id: string } } }>(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { conversation { id } } }',
      { input: { messageIds: node.messages.edges.map((edge) => edge.node.id), toRecordId: harbor } },
    );
    const moved = await arrived(own, 'MessagesMoved');
    expect(moved).toMatchObject({
      move: { by: { name: 'ana' } },
      from: { id: node.id, record: { name: 'Maya' } },
      to: { id: moveMessages.conversation.id, record: { name: 'Harbor' } },
      messageCount: 5,
    });
    expect(await arrived(onSource, 'MessagesMoved')).toEqual(moved);
    await patchbay.text(customers.rafi, numbers.west, 'After it');
    await arrived(own, 'MessageAdded', ({ message }) => (message as { body: string }).body === 'After it');
    expect(kindsOf(own).filter((kind) => kind === 'MessagesMoved' || kind === 'MessageUpdated')).toEqual([
      'MessagesMoved',
    ]);
    // Those who follow messages only learn of each one.
    await messageUpdated.at(4);
  });

  test('a conversation leaves the sight of its former owner and comes into that of the next one', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    const [first, next] = [await follow('ana'), await follow('chloe')];
    const id = await waitFor(async () => {
      const found = await conversationOf(customers.maya);
      return found === customers.maya ? undefined : found;
    });
    await patchbay.admin.run(
      `mutation { upsertRecords(input: [{ type: CONTACT, externalId: "maya", owner: { userExternalId: "chloe" } }]) { updated } }`,
    );
    // Ana sees it still: it is on her number.
    await arrived(first, 'ConversationUpdated');
    await arrived(next, 'ConversationUpdated', ({ conversation }) => (conversation as { id: string }).id === id);
    const before = await patchbay.admin.run<{ eventCursor: string }>('{ eventCursor }');
    await patchbay.admin.run(
      `mutation { upsertPhoneNumbers(input: [{ number: "${numbers.ana}", owner: { userExternalId: "chloe" } }]) { updated } }`,
    );
    expect(await arrived(first, 'ConversationLeft')).toMatchObject({ conversationId: id });
    await arrived(first, 'ViewerUpdated');
    await arrived(next, 'ViewerUpdated');
    // A client that was away learns it, too.
    const resumed = await follow('ana', { after: before.eventCursor });
    expect(await arrived(resumed, 'ConversationLeft')).toMatchObject({ conversationId: id });
    expect(kindsOf(resumed)).not.toContain('ConversationUpdated');
    expect(kindsOf(next)).not.toContain('ConversationLeft');
  });

  test('kinds and a conversation narrow the stream; wrong ones are refused', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    const id = await waitFor(async () => {
      const found = await conversationOf(customers.maya);
      return found === customers.maya ? undefined : found;
    });
    const narrow = await follow('ana', { kinds: ['CONVERSATION_READ', 'NOTIFICATIONS_READ'] });
    const other = await follow('ana', { conversationId: id, kinds: ['MESSAGE_ADDED', 'TEMPLATE_UPDATED'] });
    await patchbay.text(customers.harbor, numbers.ana, 'Not this one');
    await patchbay.text(customers.maya, numbers.ana, 'This one');
    await ana.run(`mutation { markConversationRead(id: "${id}") { conversation { id } } }`);
    await ana.run('mutation { createTemplate(input: { name: "T", recordType: LEAD, body: "x" }) { template { id } } }');
    expect(await arrived(narrow, 'ConversationRead')).toMatchObject({ conversation: { id } });
    await arrived(other, 'TemplateUpdated');
    await arrived(other, 'MessageAdded');
    expect(eventsOf(other).map(({ message }) => (message as { body: string } | undefined)?.body ?? '')).toEqual(
      expect.arrayContaining(['This one', '']),
    );
    expect(other.received).toHaveLength(2);
    expect(new Set(kindsOf(narrow))).toEqual(new Set(['ConversationRead']));

    const refused = async (who: string, variables: Record<string, unknown>) => {
      const log = (await patchbay.connect(who)).subscribe(subscription, variables);
      return waitFor(() => log.received[0]?.errors?.[0]?.extensions?.code ?? log.ended());
    };
    expect(await refused('ana', { kinds: [] })).toBe('BAD_USER_INPUT');
    expect(await refused('chloe', { conversationId: id })).toBe('NOT_FOUND');
    expect(await refused('ana', { after: 'x' })).toBe('BAD_USER_INPUT');
  });
});
