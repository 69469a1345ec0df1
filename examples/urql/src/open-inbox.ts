import {
  type AnyVariables,
  Client,
  type DocumentInput,
  fetchExchange,
  subscriptionExchange,
  type TypedDocumentNode,
} from '@urql/core';
import { randomUUID } from 'node:crypto';
import { createCacheExchange } from './cache';
import { connectLive, createFetch, type Gateway } from './connection';
import { BADGE, CURSOR, EVENTS, HISTORY, LIST, type LiveEvent, SEND } from './documents';
import { readSchema } from './schema';

export interface InboxOptions extends Gateway {
  /** The conversation to open. */
  readonly conversationId: string;
  readonly pageSize?: number;
  /** Called after each event, once all of it is in the cache. */
  readonly onEvent?: (event: LiveEvent) => void;
}

type ResultOf<Document> = Document extends TypedDocumentNode<infer Data, never> ? Data : never;

/** Until what failed is tried again. */
const retryMs = 5_000;

/** The list of conversations, one of them open, and the badge; all of it live, in urql's Graphcache. */
export async function openInbox(options: InboxOptions) {
  const schema = await readSchema(options.url);
  let isClosed = false;
  let starting: Promise<Inbox> | undefined;
  /** A new client, and with it an empty cache. */
  const start = async (): Promise<Inbox> => {
    const next = new Inbox(options, createClient(options, schema), startOver);
    await next.open().catch((error) => {
      next.close();
      throw error;
    });
    return next;
  };
  let inbox = await start();

  function startOver(): void {
    if (isClosed) return;
    const mine = start();
    // One that begins later reads what is newer.
    starting = mine;
    mine.then(
      (next) => {
        if (starting !== mine || isClosed) return next.close();
        inbox.close();
        inbox = next;
      },
      (error) => {
        console.error(error);
        setTimeout(startOver, retryMs);
      },
    );
  }
  return {
    /** Latest first. */
    list: () => inbox.list(),
    /** Oldest first. */
    history: () => inbox.history(),
    badge: () => inbox.badge(),
    loadMore: () => inbox.loadMore(),
    loadEarlier: () => inbox.loadEarlier(),
    /** Shows the text immediately. Events bring its status: QUEUED, SENDING, SENT, DELIVERED. */
    send: (body: string) => inbox.send(body),
    async close(): Promise<void> {
      isClosed = true;
      inbox.close();
    },
  };
}

function createClient({ pageSize = 25, ...gateway }: InboxOptions, schema: Awaited<ReturnType<typeof readSchema>>) {
  const live = connectLive(gateway);
  const client = new Client({
    url: gateway.url,
    fetch: createFetch(gateway),
    preferGetMethod: false,
    exchanges: [
      createCacheExchange(pageSize, schema),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: live.subscribe({ query, variables }, sink as never),
          }),
        }),
      }),
    ],
  });
  return { live, client };
}

/** A query that is watched, and what it shows. */
type Watched<Data> = () => Data | undefined;

class Inbox {
  private readonly leaving: (() => void)[] = [];
  private readonly listVariables;
  private readonly historyVariables;
  private shownList: Watched<ResultOf<typeof LIST>> = () => undefined;
  private shownHistory: Watched<ResultOf<typeof HISTORY>> = () => undefined;
  private shownBadge: Watched<ResultOf<typeof BADGE>> = () => undefined;

  constructor(
    private readonly options: InboxOptions,
    private readonly connection: ReturnType<typeof createClient>,
    private readonly startOver: () => void,
  ) {
    const { conversationId, pageSize = 25 } = options;
    this.listVariables = { first: pageSize };
    this.historyVariables = { id: conversationId, last: pageSize };
  }

  list = () => this.shownList()?.conversations.edges.map(({ node }) => node) ?? [];
  history = () => this.messages()?.edges.map(({ node }) => node) ?? [];
  badge = () => this.shownBadge()?.notifications.unreadCount ?? 0;

  /** The cursor first, then the data, then what happened after the cursor: nothing in between is missed. */
  async open(): Promise<void> {
    const { data, error } = await this.connection.client.query(CURSOR, {}).toPromise();
    if (data === undefined) throw error ?? new Error('The gateway sent no cursor.');
    [this.shownList, this.shownHistory, this.shownBadge] = await Promise.all([
      this.watch(LIST, this.listVariables),
      this.watch(HISTORY, this.historyVariables),
      this.watch(BADGE, {}),
    ]);
    this.follow(data.eventCursor);
  }

  // Each page has all pages, joined by `joinPages`.
  async loadMore(): Promise<void> {
    const after = this.shownList()?.conversations.pageInfo.endCursor;
    this.shownList = await this.watch(LIST, { ...this.listVariables, after });
  }

  async loadEarlier(): Promise<void> {
    const before = this.messages()?.pageInfo.startCursor;
    this.shownHistory = await this.watch(HISTORY, { ...this.historyVariables, before });
  }

  async send(body: string): Promise<void> {
    const input = { conversationId: this.options.conversationId, body, idempotencyKey: randomUUID() };
    const { data, error } = await this.connection.client.mutation(SEND, { input }).toPromise();
    if (data === undefined) throw error ?? new Error('The gateway sent an empty answer.');
    const { message, userErrors } = data.sendMessage;
    if (message === null) throw new Error(userErrors.map((refusal) => refusal.message).join(' '));
  }

  close(): void {
    for (const leave of this.leaving) leave();
    void this.connection.live.dispose();
  }

  private follow(after: string): void {
    const { unsubscribe } = this.connection.client.subscription(EVENTS, { after }).subscribe(({ data, error }) => {
      if (error?.graphQLErrors[0]?.extensions.code === 'CURSOR_TOO_OLD') this.startOver();
      else if (error !== undefined) console.error('Live events ended. Sign in again.', error);
      if (data == null) return;
      // Other texts, or other conversations, may be in view now.
      if (['MessagesMoved', 'ViewerUpdated'].includes(data.events.__typename)) this.startOver();
      this.options.onEvent?.(data.events);
    });
    this.leaving.push(unsubscribe);
  }

  /** Watches a query, as `useQuery` does in React, and waits for its first result. */
  private watch<Data, Variables extends AnyVariables>(
    query: DocumentInput<Data, Variables>,
    variables: Variables,
  ): Promise<Watched<Data>> {
    let shown: Data | undefined;
    return new Promise((resolve, reject) => {
      const { unsubscribe } = this.connection.client.query(query, variables).subscribe(({ data, error, stale }) => {
        shown = data ?? shown;
        if (error !== undefined) reject(error);
        else if (!stale) resolve(() => shown);
      });
      this.leaving.push(unsubscribe);
    });
  }

  private messages() {
    return this.shownHistory()?.conversation?.messages;
  }
}
