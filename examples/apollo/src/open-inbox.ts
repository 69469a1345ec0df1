import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  type ObservableQuery,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import type { Client } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import type { Subscription } from 'rxjs';
import { addMessage, applyEvent, createCache } from './cache';
import { connectLive, createFetch, type Gateway } from './connection';
import { BADGE, CURSOR, EVENTS, HISTORY, LIST, type LiveEvent, SEND } from './documents';

export interface InboxOptions extends Gateway {
  /** The conversation to open. */
  readonly conversationId: string;
  readonly pageSize?: number;
  /** Called after each event, once all of it is in the cache. */
  readonly onEvent?: (event: LiveEvent) => void;
}

/** Until what failed is tried again. */
const retryMs = 5_000;
/** Sorts a text last until Patchbay says when it was written. */
const notYet = '9999-12-31T23:59:59.999Z';

/** The list of conversations, one of them open, and the badge; all of it live, in Apollo Client's cache. */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const inbox = new Inbox(options);
  await inbox.open();
  return inbox;
}

const createApollo = (gateway: Gateway, live: Client) =>
  new ApolloClient({
    cache: createCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(live),
      new HttpLink({ uri: gateway.url, fetch: createFetch(gateway) }),
    ),
  });

class Inbox {
  private readonly live: Client;
  private readonly apollo: ApolloClient;
  private readonly listVariables;
  private readonly historyVariables;
  private watched: Subscription[] = [];
  private starts = 0;
  private leave = (): void => undefined;

  constructor(private readonly options: InboxOptions) {
    this.live = connectLive(options);
    this.apollo = createApollo(options, this.live);
    const { conversationId, pageSize = 25 } = options;
    this.listVariables = { first: pageSize };
    this.historyVariables = { id: conversationId, last: pageSize };
  }

  /** Latest first. */
  list = () => this.read(LIST, this.listVariables)?.conversations.edges.map(({ node }) => node) ?? [];
  /** Oldest first. */
  history = () => this.messages()?.edges.map(({ node }) => node) ?? [];
  badge = () => this.read(BADGE, {})?.notifications.unreadCount ?? 0;

  /** The cursor first, then the data, then what happened after the cursor: nothing in between is missed. */
  async open(): Promise<void> {
    const after = await this.readCursor();
    // `useQuery` in React.
    this.watched = await Promise.all([
      shown(this.apollo.watchQuery({ query: LIST, variables: this.listVariables })),
      shown(this.apollo.watchQuery({ query: HISTORY, variables: this.historyVariables })),
      shown(this.apollo.watchQuery({ query: BADGE })),
    ]);
    this.follow(after);
  }

  /** The cache joins the pages: see `connection`. `fetchMore` in React. */
  async loadMore(): Promise<void> {
    const after = this.read(LIST, this.listVariables)?.conversations.pageInfo.endCursor;
    await this.apollo.query({ query: LIST, variables: { ...this.listVariables, after }, fetchPolicy: 'network-only' });
  }

  async loadEarlier(): Promise<void> {
    const variables = { ...this.historyVariables, before: this.messages()?.pageInfo.startCursor };
    await this.apollo.query({ query: HISTORY, variables, fetchPolicy: 'network-only' });
  }

  /** Shows the text immediately. Events bring its status: QUEUED, SENDING, SENT, DELIVERED. */
  async send(body: string): Promise<void> {
    const { conversationId } = this.options;
    const idempotencyKey = randomUUID();
    const { data } = await this.apollo.mutate({
      mutation: SEND,
      variables: { input: { conversationId, body, idempotencyKey } },
      optimisticResponse: { sendMessage: optimistic(idempotencyKey, body) },
      update(cache, { data: result }) {
        if (result?.sendMessage.message != null) addMessage(cache, conversationId, result.sendMessage.message);
      },
    });
    const { message, userErrors = [] } = data?.sendMessage ?? {};
    if (message == null) throw new Error(userErrors.map((error) => error.message).join(' '));
  }

  async close(): Promise<void> {
    this.leave();
    for (const subscription of this.watched) subscription.unsubscribe();
    this.apollo.stop();
    await this.live.dispose();
  }

  private follow(after: string): void {
    const { apollo, options } = this;
    const subscription = apollo.subscribe({ query: EVENTS, variables: { after } }).subscribe(({ data, error }) => {
      if (CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code === 'CURSOR_TOO_OLD') this.startOver();
      else if (error !== undefined) console.error('Live events ended. Sign in again.', error);
      if (data == null) return;
      // Other texts, or other conversations, may be in view now.
      if (['MessagesMoved', 'ViewerUpdated'].includes(data.events.__typename)) this.startOver();
      else applyEvent(apollo.cache, data.events);
      options.onEvent?.(data.events);
    });
    this.leave = () => subscription.unsubscribe();
  }

  private startOver(): void {
    this.readAgain().catch((error) => {
      console.error(error);
      setTimeout(() => this.startOver(), retryMs);
    });
  }

  private async readAgain(): Promise<void> {
    const start = (this.starts += 1);
    this.leave();
    const cursor = await this.readCursor();
    await this.apollo.refetchQueries({ include: 'active' });
    // Unless it began again in the meantime.
    if (start === this.starts) this.follow(cursor);
  }

  private async readCursor(): Promise<string> {
    const { data } = await this.apollo.query({ query: CURSOR, fetchPolicy: 'no-cache' });
    if (data === undefined) throw new Error('The gateway sent no cursor.');
    return data.eventCursor;
  }

  private messages() {
    return this.read(HISTORY, this.historyVariables)?.conversation?.messages;
  }

  /** What the cache has, with optimistic results. */
  private read<Data, Variables extends OperationVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Data | null {
    return this.apollo.cache.readQuery({ query, variables }, true) as Data | null;
  }
}

const optimistic = (idempotencyKey: string, body: string) =>
  ({
    __typename: 'SendMessagePayload',
    message: {
      __typename: 'Message',
      id: idempotencyKey,
      body,
      direction: 'OUTBOUND',
      status: 'QUEUED',
      createdAt: notYet,
    },
    userErrors: [],
  }) as const;

/** Watches a query, and waits for its first result. */
function shown<Data, Variables extends OperationVariables>(query: ObservableQuery<Data, Variables>) {
  return new Promise<Subscription>((resolve, reject) => {
    const subscription = query.subscribe(({ loading, error }) => {
      if (error !== undefined) reject(error);
      else if (!loading) resolve(subscription);
    });
  });
}
