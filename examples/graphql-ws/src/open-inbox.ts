import { randomUUID } from 'node:crypto';
import { connectLive, createFetch, type Gateway } from './connection';
import {
  badgeQuery,
  type Bubble,
  cursorQuery,
  eventsSubscription,
  historyQuery,
  listQuery,
  type LiveEvent,
  sendMutation,
} from './documents';
import { type Snapshot, View } from './view';

export interface InboxOptions extends Gateway {
  /** The conversation to open. */
  readonly conversationId: string;
  readonly pageSize?: number;
  /** Called after each event, once all of it is in the view. */
  readonly onEvent?: (event: LiveEvent) => void;
}

/** Until what failed is tried again. */
const retryMs = 5_000;

/** The list of conversations, one of them open, and the badge; all of it live. */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const inbox = new Inbox(options);
  await inbox.read();
  return inbox;
}

class Inbox {
  private readonly view: View;
  private readonly live;
  private readonly fetch;
  private readonly pageSize: number;
  private reads = 0;
  private leave = (): void => undefined;

  constructor(private readonly options: InboxOptions) {
    this.view = new View(options.conversationId);
    this.live = connectLive(options);
    this.fetch = createFetch(options);
    this.pageSize = options.pageSize ?? 25;
  }

  /** Latest first. */
  list = () => this.view.list;
  /** Oldest first. */
  history = () => this.view.history;
  badge = () => this.view.badge;
  loadMore = async () => this.view.addToList(await this.readList(this.view.listEnd));
  loadEarlier = async () => this.view.addToHistory(await this.readHistory(this.view.historyStart));

  /** The cursor first, then the data, then what happened after the cursor: nothing in between is missed. */
  async read(): Promise<void> {
    const read = (this.reads += 1);
    this.leave();
    const { eventCursor } = await this.query<{ eventCursor: string }>(cursorQuery);
    const [list, history, { notifications }] = await Promise.all([
      this.readList(),
      this.readHistory(),
      this.query<Pick<Snapshot, 'notifications'>>(badgeQuery),
    ]);
    // It began again in the meantime.
    if (read !== this.reads) return;
    this.view.replace({ list, history, notifications });
    this.leave = this.follow(eventCursor);
  }

  /** Shows the text immediately. Events bring its status: QUEUED, SENDING, SENT, DELIVERED. */
  async send(body: string): Promise<void> {
    const idempotencyKey = randomUUID();
    const createdAt = new Date().toISOString();
    const text = { id: idempotencyKey, body, direction: 'OUTBOUND', status: 'QUEUED', createdAt } as const;
    this.view.pending.set(idempotencyKey, text);
    try {
      const { conversationId } = this.options;
      const { sendMessage } = await this.query<{
        sendMessage: { message: Bubble | null; userErrors: { message: string }[] };
      }>(sendMutation, { input: { conversationId, body, idempotencyKey } });
      const { message, userErrors } = sendMessage;
      if (message === null) throw new Error(userErrors.map((error) => error.message).join(' '));
      this.view.confirm(message);
    } finally {
      this.view.pending.delete(idempotencyKey);
    }
  }

  async close(): Promise<void> {
    this.leave();
    await this.live.dispose();
  }

  private follow(after: string): () => void {
    return this.live.subscribe<{ events: LiveEvent }>(
      { query: eventsSubscription, variables: { after } },
      {
        next: ({ data, errors }) => {
          if (errors?.[0]?.extensions?.code === 'CURSOR_TOO_OLD') this.startOver();
          if (data == null) return;
          // Other texts, or other conversations, may be in view now.
          if (['MessagesMoved', 'ViewerUpdated'].includes(data.events.__typename)) this.startOver();
          this.view.show(data.events);
          this.options.onEvent?.(data.events);
        },
        error: (reason) => console.error('Live events ended. Sign in again.', reason),
        complete: () => undefined,
      },
    );
  }

  private startOver(): void {
    this.read().catch((error) => {
      console.error(error);
      setTimeout(() => this.startOver(), retryMs);
    });
  }

  private async readList(after?: string | null): Promise<Snapshot['list']> {
    const variables = { first: this.pageSize, after };
    return (await this.query<{ conversations: Snapshot['list'] }>(listQuery, variables)).conversations;
  }

  private async readHistory(before?: string | null): Promise<Snapshot['history']> {
    const variables = { id: this.options.conversationId, last: this.pageSize, before };
    const { conversation } = await this.query<{ conversation: { messages: Snapshot['history'] } | null }>(
      historyQuery,
      variables,
    );
    if (conversation === null) throw new Error('This conversation does not exist, or you may not see it.');
    return conversation.messages;
  }

  private async query<Data>(document: string, variables: object = {}): Promise<Data> {
    const response = await this.fetch(this.options.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors?.[0] !== undefined) throw new Error(errors[0].message);
    return data;
  }
}
