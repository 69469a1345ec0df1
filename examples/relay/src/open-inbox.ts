import { randomUUID } from 'node:crypto';
import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getRequest,
  type GraphQLResponse,
  type GraphQLTaggedNode,
  Network,
  Observable,
  type OperationType,
  RecordSource,
  type RecordSourceSelectorProxy,
  requestSubscription,
  Store,
} from 'relay-runtime';
import badgeQuery, { type inboxBadgeQuery } from './__generated__/inboxBadgeQuery.graphql';
import cursorQuery, { type inboxCursorQuery } from './__generated__/inboxCursorQuery.graphql';
import eventsSubscription, { type inboxEventsSubscription } from './__generated__/inboxEventsSubscription.graphql';
import historyQuery, { type inboxHistoryQuery } from './__generated__/inboxHistoryQuery.graphql';
import listQuery, { type inboxListQuery } from './__generated__/inboxListQuery.graphql';
import sendMutation, { type inboxSendMutation } from './__generated__/inboxSendMutation.graphql';
import { connectLive, createFetch, type Gateway } from './connection';
import { addMessage, applyEvent, notYet } from './store-updates';

type LiveEvent = inboxEventsSubscription['response']['events'];

export interface InboxOptions extends Gateway {
  /** The conversation to open. */
  readonly conversationId: string;
  readonly pageSize?: number;
  /** Called after each event, once all of it is in the store. */
  readonly onEvent?: (event: LiveEvent) => void;
}

function createEnvironment(gateway: Gateway) {
  const live = connectLive(gateway);
  const fetchWithToken = createFetch(gateway);
  const network = Network.create(
    async ({ text }, variables) => {
      const response = await fetchWithToken(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    },
    ({ text }, variables) =>
      Observable.create((sink) => live.subscribe({ query: text ?? '', variables }, sink as never)),
  );
  return { live, environment: new Environment({ network, store: new Store(new RecordSource()) }) };
}

/** Until what failed is tried again. */
const retryMs = 5_000;

/** The list of conversations, one of them open, and the badge; all of it live, in Relay's store. */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const inbox = new Inbox(options);
  await inbox.open();
  return inbox;
}

class Inbox {
  private readonly live;
  private readonly environment;
  private readonly listVariables;
  private readonly historyVariables;
  private reads = 0;
  private leave = (): void => undefined;

  constructor(private readonly options: InboxOptions) {
    const { live, environment } = createEnvironment(options);
    this.live = live;
    this.environment = environment;
    const { conversationId, pageSize = 25 } = options;
    this.listVariables = { first: pageSize };
    this.historyVariables = { id: conversationId, last: pageSize };
    const kept = [
      [listQuery, this.listVariables],
      [historyQuery, this.historyVariables],
      [badgeQuery, {}],
    ] as const;
    for (const [query, variables] of kept) environment.retain(createOperationDescriptor(getRequest(query), variables));
  }

  /** Latest first. */
  list = () =>
    this.conversations()?.edges.map(({ node }) => ({ ...node, lastMessage: node.lastMessage ?? null })) ?? [];
  /** Oldest first. */
  history = () => this.messages()?.edges.map(({ node }) => node) ?? [];
  badge = () => this.read<inboxBadgeQuery>(badgeQuery, {})?.notifications.unreadCount ?? 0;

  /** The cursor first, then the data, then what happened after the cursor: nothing in between is missed. */
  async open(): Promise<void> {
    const read = (this.reads += 1);
    this.leave();
    const { eventCursor } = await this.load<inboxCursorQuery>(cursorQuery, {});
    await Promise.all([
      this.load<inboxListQuery>(listQuery, this.listVariables),
      this.load<inboxHistoryQuery>(historyQuery, this.historyVariables),
      this.load<inboxBadgeQuery>(badgeQuery, {}),
    ]);
    // Unless it began again in the meantime.
    if (read === this.reads) this.follow(eventCursor);
  }

  async loadMore(): Promise<void> {
    const after = this.conversations()?.pageInfo.endCursor;
    await this.load<inboxListQuery>(listQuery, { ...this.listVariables, after });
  }

  async loadEarlier(): Promise<void> {
    const before = this.messages()?.pageInfo.startCursor;
    await this.load<inboxHistoryQuery>(historyQuery, { ...this.historyVariables, before });
  }

  /** Shows the text immediately. Events bring its status: QUEUED, SENDING, SENT, DELIVERED. */
  send(body: string): Promise<void> {
    const { conversationId } = this.options;
    const idempotencyKey = randomUUID();
    const show = (store: RecordSourceSelectorProxy) =>
      addMessage(store, conversationId, store.getRootField('sendMessage')?.getLinkedRecord('message'));
    return new Promise((resolve, reject) => {
      commitMutation<inboxSendMutation>(this.environment, {
        mutation: sendMutation,
        variables: { input: { conversationId, body, idempotencyKey } },
        optimisticResponse: {
          sendMessage: {
            message: { id: idempotencyKey, body, direction: 'OUTBOUND', status: 'QUEUED', createdAt: notYet },
            userErrors: [],
          },
        },
        optimisticUpdater: show,
        updater: show,
        onCompleted({ sendMessage: { message, userErrors } }) {
          if (message != null) resolve();
          else reject(new Error(userErrors.map((error) => error.message).join(' ')));
        },
        onError: reject,
      });
    });
  }

  async close(): Promise<void> {
    this.leave();
    await this.live.dispose();
  }

  private follow(after: string): void {
    const subscription = requestSubscription<inboxEventsSubscription>(this.environment, {
      subscription: eventsSubscription,
      variables: { after },
      updater(store) {
        const event = store.getRootField('events');
        if (event !== null) applyEvent(store, event);
      },
      onNext: (data) => {
        if (data == null) return;
        // Other texts, or other conversations, may be in view now.
        if (['MessagesMoved', 'ViewerUpdated'].includes(data.events.__typename)) this.startOver();
        this.options.onEvent?.(data.events);
      },
      onError: (error) => {
        if (codeOf(error) === 'CURSOR_TOO_OLD') this.startOver();
        else console.error('Live events ended. Sign in again.', error);
      },
    });
    this.leave = () => subscription.dispose();
  }

  private startOver(): void {
    this.open().catch((error) => {
      console.error(error);
      setTimeout(() => this.startOver(), retryMs);
    });
  }

  private conversations() {
    return this.read<inboxListQuery>(listQuery, this.listVariables)?.conversations;
  }

  private messages() {
    return this.read<inboxHistoryQuery>(historyQuery, this.historyVariables)?.conversation?.messages;
  }

  /** Reads from the gateway into the store, which keeps it. */
  private async load<Query extends OperationType>(query: GraphQLTaggedNode, variables: Query['variables']) {
    const policy = { fetchPolicy: 'network-only' } as const;
    const data = await fetchQuery<Query>(this.environment, query, variables, policy).toPromise();
    if (data === undefined) throw new Error('The gateway sent an empty answer.');
    return data;
  }

  /** What the store has, as `useLazyLoadQuery` shows it in React. */
  private read<Query extends OperationType>(query: GraphQLTaggedNode, variables: Query['variables']) {
    const { fragment } = createOperationDescriptor(getRequest(query), variables);
    return this.environment.lookup(fragment).data as Query['response'] | undefined;
  }
}

/** Relay keeps the gateway's errors as the source of its own. */
function codeOf(error: Error): unknown {
  const { source } = error as { source?: { errors?: readonly { extensions?: { code?: unknown } }[] } };
  return source?.errors?.[0]?.extensions?.code;
}
