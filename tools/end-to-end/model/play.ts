import { waitFor, type GraphqlClient, type Subscriber, type SubscriptionLog } from '@patchbay/testkit';
import type { Patchbay } from '../start-patchbay';
import { canUndo, companyAfter, seesRecord, seesText, type Company, type Fact, type Text } from './rules';
import { globalId, idIn, numberInput, recordInput, teamInput, typeNames, userInput } from './inputs';
import {
  conversationsOf,
  conversationsQuery,
  describeExpected,
  describeShown,
  sorted,
  type ShownConversation,
} from './shown';
import type { World } from './world';

interface Added {
  readonly messageAdded: { readonly cursor: string; readonly message: { readonly body: string } };
}

const addedSubscription = 'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }';

/** Lets a world happen in Patchbay and in the model, and throws where they differ. */
export async function play(patchbay: Patchbay, world: World): Promise<void> {
  const played = new Play(patchbay, world);
  try {
    await played.setUp();
    for (const happening of world.happenings) await played.happen(happening);
    await played.compare();
  } catch (error) {
    throw new Error(`World ${world.seed} differs after:\n${played.story()}`, { cause: error });
  } finally {
    await played.close();
  }
}

class Play {
  readonly #facts: Fact[] = [];
  readonly #undone = new Set<number>();
  /** Of each move of the model. */
  readonly #moveIds: string[] = [];
  readonly #messageIds = new Map<string, string>();
  readonly #recordIds = new Map<string, string>();
  readonly #clients = new Map<string, GraphqlClient>();
  readonly #subscribers: Subscriber[] = [];
  readonly #live = new Map<string, SubscriptionLog<Added>>();
  /** Who was notified of each text, by the rights and moves of that time. */
  readonly #notified = new Map<string, Text['notified']>();
  /** The texts that each user should have heard live. */
  readonly #heard = new Map<string, string[]>();
  #start = '';
  #phoneNumberIds: string[] = [];

  constructor(
    private readonly patchbay: Patchbay,
    private readonly world: World,
  ) {}

  story(): string {
    const undone = [...this.#undone].map((id) => `undo ${id}`);
    return [...this.#facts.map((fact) => JSON.stringify(fact)), ...undone].join('\n');
  }

  get #company(): Company {
    const facts = this.#facts.filter((fact) => fact.kind !== 'move' || !this.#undone.has(fact.id));
    return companyAfter(this.world, facts, (record) => idIn(this.#recordIds.get(record)!));
  }

  async setUp(): Promise<void> {
    const { users, teams, numbers, records } = this.world;
    await this.#upsert(
      'Users',
      Object.entries(users).map(([user, role]) => userInput(user, role)),
    );
    await this.#upsert(
      'Teams',
      Object.entries(teams).map(([team, members]) => teamInput(team, members)),
    );
    await this.#upsert(
      'PhoneNumbers',
      Object.entries(numbers).map(([number, owner]) => numberInput(number, owner)),
    );
    await this.#upsert(
      'Records',
      records.map((record) => recordInput(record, record.owner)),
    );
    for (const { name } of records) await this.#findRecord(name);
    for (const user of Object.keys(users)) {
      this.#clients.set(user, await this.patchbay.as(user));
      this.#heard.set(user, []);
      const subscriber = await this.patchbay.connect(user);
      this.#subscribers.push(subscriber);
      this.#live.set(user, subscriber.subscribe<Added>(addedSubscription));
    }
    this.#start = (await this.patchbay.admin.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
  }

  async happen(happening: World['happenings'][number]): Promise<void> {
    if (happening.kind === 'move') return this.#move(happening);
    if (happening.kind === 'undo') return this.#undo(happening.choice);
    this.#facts.push(happening);
    if (happening.kind === 'text') await this.#text(happening);
    else if (happening.kind === 'number changes owner')
      await this.#upsert('PhoneNumbers', [numberInput(happening.number, happening.owner)]);
    else if (happening.kind === 'record changes owner') {
      const record = this.world.records.find(({ name }) => name === happening.record)!;
      await this.#upsert('Records', [recordInput(record, happening.owner)]);
    } else if (happening.kind === 'user changes role')
      await this.#upsert('Users', [userInput(happening.user, happening.role)]);
    else await this.#upsert('Teams', [teamInput(happening.team, happening.members)]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#subscribers.map((subscriber) => subscriber.close()));
  }

  async #text({ from, to, body }: Extract<Fact, { kind: 'text' }>): Promise<void> {
    expect(await this.patchbay.text(from, to, body)).toBe(200);
    const [row] = await waitFor(
      async () => {
        const sql =
          'SELECT message.id, record.name FROM message JOIN conversation ON conversation.id = conversation_id JOIN record ON record.id = record_id WHERE body = $1';
        const rows = await this.patchbay.database.query<{ id: string; name: string }>(sql, [body]);
        return rows.length > 0 && rows;
      },
      { what: `${body} to be routed` },
    );
    this.#messageIds.set(body, globalId('Message', row!.id));
    if (!this.#recordIds.has(row!.name)) await this.#findRecord(row!.name);
    const company = this.#company;
    const text = company.texts.at(-1)!;
    this.#notified.set(body, text.notified);
    for (const user of company.roles.keys()) if (seesText(company, user, text)) this.#heard.get(user)!.push(body);
    await this.#untilHeard();
  }

  /** Before rights change again: what was not delivered yet would be delivered with other rights. */
  async #untilHeard(): Promise<void> {
    for (const [user, bodies] of this.#heard)
      await waitFor(() => bodiesOf(this.#live.get(user)!).length >= bodies.length, {
        what: `${user} to hear ${bodies.join()}, having ${bodiesOf(this.#live.get(user)!).join()}`,
      });
  }

  async #move({ choice, share, record }: Extract<World['happenings'][number], { kind: 'move' }>): Promise<void> {
    const conversations = [...conversationsOf(this.#company).values()].filter(([text]) => text!.record !== record);
    const texts = conversations[choice % Math.max(1, conversations.length)];
    if (texts === undefined) return;
    const moved = texts.slice(0, 1 + (share % texts.length)).map(({ body }) => body);
    const { moveMessages } = await this.patchbay.admin.run<{ moveMessages: { moveId: string; userErrors: unknown[] } }>(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId userErrors { code message } } }',
      {
        input: { messageIds: moved.map((body) => this.#messageIds.get(body)), toRecordId: this.#recordIds.get(record) },
      },
    );
    expect(moveMessages.userErrors).toEqual([]);
    this.#facts.push({ kind: 'move', id: this.#moveIds.length, texts: moved, record });
    this.#moveIds.push(moveMessages.moveId);
  }

  async #undo(choice: number): Promise<void> {
    if (this.#moveIds.length === 0) return;
    const id = choice % this.#moveIds.length;
    const isAllowed = canUndo(this.#company, id);
    const { undoMove } = await this.patchbay.admin.run<{ undoMove: { userErrors: { code: string }[] } }>(
      'mutation ($id: ID!) { undoMove(moveId: $id) { userErrors { code } } }',
      { id: this.#moveIds[id] },
    );
    expect({ undo: id, errors: undoMove.userErrors }).toEqual({
      undo: id,
      errors: isAllowed ? [] : [{ code: 'TOO_LATE' }],
    });
    if (isAllowed) this.#undone.add(id);
  }

  async compare(): Promise<void> {
    const company = this.#company;
    const everybody = [...company.roles.keys()];
    await this.#compareConversations(
      'root',
      company,
      this.patchbay.admin,
      () => true,
      () => true,
    );
    for (const user of everybody) await this.#compareUser(company, user);
    for (const user of everybody)
      expect({ user, heard: bodiesOf(this.#live.get(user)!) }).toEqual({ user, heard: this.#heard.get(user) });
    await this.#compareResumed(company);
  }

  async #compareUser(company: Company, user: string): Promise<void> {
    const client = this.#clients.get(user)!;
    const sees = (text: Text) => seesText(company, user, text);
    const seesItsRecord = (record: string) => seesRecord(company, user, record);
    if (company.roles.get(user) !== 'VIEWER')
      await this.#compareConversations(user, company, client, sees, seesItsRecord);
    const { records } = await client.run<{ records: { edges: { node: { name: string } }[] } }>(
      '{ records(first: 100) { edges { node { name } } } }',
    );
    expect({ user, records: records.edges.map(({ node }) => node.name).sort() }).toEqual({
      user,
      records: [...company.records.keys()].filter(seesItsRecord).sort(),
    });
    await this.#compareNotifications(user, company, client, sees);
  }

  async #compareConversations(
    user: string,
    company: Company,
    client: GraphqlClient,
    sees: (text: Text) => boolean,
    seesItsRecord: (record: string) => boolean,
  ): Promise<void> {
    // Only an administrator sees other worlds, too.
    const filter = user === 'root' ? { phoneNumberIds: await this.#ownNumbers() } : {};
    const { conversations } = await client.run<{ conversations: { edges: { node: ShownConversation }[] } }>(
      conversationsQuery,
      { filter },
    );
    const shown = conversations.edges.map(({ node }) => describeShown(node));
    const expected = [...conversationsOf(company).values()]
      .filter(([text]) => sees(text!))
      .map((texts) => describeExpected(texts, seesItsRecord));
    expect({ user, conversations: sorted(shown) }).toEqual({ user, conversations: sorted(expected) });
  }

  async #ownNumbers(): Promise<string[]> {
    if (this.#phoneNumberIds.length === 0) {
      const rows = await this.patchbay.database.query<{ id: string }>(
        'SELECT id FROM phone_number WHERE number = ANY ($1)',
        [Object.keys(this.world.numbers)],
      );
      this.#phoneNumberIds = rows.map(({ id }) => globalId('PhoneNumber', id));
    }
    return this.#phoneNumberIds;
  }

  async #compareNotifications(
    user: string,
    company: Company,
    client: GraphqlClient,
    sees: (text: Text) => boolean,
  ): Promise<void> {
    const { notifications } = await client.run<{
      notifications: {
        unreadCount: number;
        edges: { node: { kind: string; title: string; body: string; conversation: unknown } }[];
      };
    }>('{ notifications(first: 100) { unreadCount edges { node { kind title body conversation { id } } } } }');
    const nodes = notifications.edges.map(({ node }) => node);
    const expected = company.texts.flatMap((text) =>
      this.#notified
        .get(text.body)!
        .filter((one) => one.user === user)
        .map(({ kind }) => ({ kind, text })),
    );
    expect({ user, kinds: nodes.map(({ kind }) => kind).sort() }).toEqual({
      user,
      kinds: expected.map(({ kind }) => kind).sort(),
    });
    expect(notifications.unreadCount).toBe(expected.length);
    expect(nodes.filter(({ conversation }) => conversation !== null)).toHaveLength(
      expected.filter(({ text }) => sees(text)).length,
    );
    const written = JSON.stringify(nodes);
    const shown = company.texts.filter(({ body }) => written.includes(body)).map(({ body }) => body);
    const readable = expected.filter(({ kind, text }) => isAboutText(kind) && sees(text)).map(({ text }) => text.body);
    expect({ user, shown: shown.sort() }).toEqual({ user, shown: readable.sort() });
  }

  /** A stream that resumes from the beginning has every text that its user may see today. */
  async #compareResumed(company: Company): Promise<void> {
    for (const user of company.roles.keys()) {
      if (company.roles.get(user) === 'VIEWER') continue;
      const expected = company.texts.filter((text) => seesText(company, user, text)).map(({ body }) => body);
      const subscriber = await this.patchbay.connect(user);
      this.#subscribers.push(subscriber);
      const log = subscriber.subscribe<Added>(addedSubscription, { after: this.#start });
      await waitFor(() => bodiesOf(log).length >= expected.length, {
        what: `${user} to resume with ${expected.join()}, having ${bodiesOf(log).join()}`,
      });
      expect({ user, resumed: bodiesOf(log) }).toEqual({ user, resumed: expected });
    }
  }

  async #upsert(what: string, input: readonly object[]): Promise<void> {
    const type = `${what === 'PhoneNumbers' ? 'PhoneNumber' : what.slice(0, -1)}Input`;
    const answer = await this.patchbay.admin.run<Record<string, { userErrors: unknown[] }>>(
      `mutation ($input: [${type}!]!) { upsert${what}(input: $input) { userErrors { message } } }`,
      { input },
    );
    expect(answer[`upsert${what}`]!.userErrors).toEqual([]);
  }

  async #findRecord(name: string): Promise<void> {
    const [row] = await this.patchbay.database.query<{ id: string; type: string }>(
      'SELECT id, type FROM record WHERE name = $1',
      [name],
    );
    this.#recordIds.set(name, globalId(typeNames[row!.type.toUpperCase()]!, row!.id));
  }
}

/** With today's permissions: who has got the privilege since may read the text. */
const isAboutText = (kind: string) => ['NEW_MESSAGE', 'NEW_LEAD', 'MISSING_PRIVILEGE'].includes(kind);

const bodiesOf = ({ received }: SubscriptionLog<Added>) =>
  received.map(({ data, errors }) => data?.messageAdded.message.body ?? JSON.stringify(errors));
