import type { Bubble, LiveEvent, Row } from './documents';

export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo?: { readonly endCursor?: string | null; readonly startCursor?: string | null };
}

/** What was read in one go. */
export interface Snapshot {
  readonly list: Page<Row>;
  readonly history: Page<Bubble>;
  readonly notifications: Page<{ readonly id: string }> & { readonly unreadCount: number };
}

/** What is on the screen. By ID: what comes twice, from a query and an event, is there once. */
export class View {
  private readonly rows = new Map<string, Row>();
  private readonly bubbles = new Map<string, Bubble>();
  /** Notifications that are in the badge, or were read. */
  private counted = new Set<string>();
  /** Texts that Patchbay has not confirmed yet, by idempotency key. */
  readonly pending = new Map<string, Bubble>();
  badge = 0;
  listEnd: string | null | undefined;
  historyStart: string | null | undefined;

  constructor(private readonly conversationId: string) {}

  /** Latest first. */
  get list(): readonly Row[] {
    const timeOf = ({ lastMessageAt }: Row) => lastMessageAt ?? '';
    return [...this.rows.values()].sort((one, other) => timeOf(other).localeCompare(timeOf(one)));
  }

  /** Oldest first. */
  get history(): readonly Bubble[] {
    const confirmed = [...this.bubbles.values()];
    confirmed.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    return [...confirmed, ...this.pending.values()];
  }

  replace({ list, history, notifications }: Snapshot): void {
    this.rows.clear();
    this.bubbles.clear();
    this.addToList(list);
    this.addToHistory(history);
    this.badge = notifications.unreadCount;
    this.counted = new Set(notifications.edges.map(({ node }) => node.id));
  }

  addToList({ edges, pageInfo }: Page<Row>): void {
    for (const { node } of edges) this.rows.set(node.id, node);
    this.listEnd = pageInfo?.endCursor;
  }

  addToHistory({ edges, pageInfo }: Page<Bubble>): void {
    for (const { node } of edges) this.bubbles.set(node.id, node);
    this.historyStart = pageInfo?.startCursor;
  }

  /** The answer to a text that was sent. Its events may have been faster. */
  confirm(message: Bubble): void {
    if (!this.bubbles.has(message.id)) this.bubbles.set(message.id, message);
  }

  /** An event has the current state of what it is about. */
  show(event: LiveEvent): void {
    switch (event.__typename) {
      case 'MessageAdded':
      case 'MessageUpdated': {
        const { conversation, ...bubble } = event.message;
        this.rows.set(conversation.id, conversation);
        if (conversation.id === this.conversationId) this.bubbles.set(bubble.id, bubble);
        break;
      }
      case 'ConversationUpdated':
      case 'ConversationRead':
        this.rows.set(event.conversation.id, event.conversation);
        break;
      case 'ConversationLeft':
        this.rows.delete(event.conversationId);
        break;
      case 'NotificationAdded':
        if (!this.counted.has(event.notification.id)) this.badge += 1;
        this.counted.add(event.notification.id);
        break;
      case 'NotificationsRead':
        this.badge = event.unreadCount;
    }
  }
}
