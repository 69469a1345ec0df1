import { ConnectionHandler, type RecordProxy, type RecordSourceProxy } from 'relay-runtime';

/** Sorts a text last until Patchbay says when it was written. */
export const notYet = '9999-12-31T23:59:59.999Z';

/** Puts a node into a connection, once and at its place. */
function put(
  connection: RecordProxy,
  edge: RecordProxy,
  { by, isDescending }: { readonly by: string; readonly isDescending: boolean },
): void {
  const node = edge.getLinkedRecord('node');
  if (node == null) return;
  ConnectionHandler.deleteNode(connection, node.getDataID());
  const valueOf = (each: RecordProxy | null | undefined) => String(each?.getLinkedRecord('node')?.getValue(by) ?? '');
  const edges = [...(connection.getLinkedRecords('edges') ?? []), edge].filter((each) => each != null);
  edges.sort((one, other) => valueOf(one).localeCompare(valueOf(other)) * (isDescending ? -1 : 1));
  connection.setLinkedRecords(edges, 'edges');
}

/** Adds a message to its conversation, if that is loaded. */
export function addMessage(
  store: RecordSourceProxy,
  conversationId: string,
  message: RecordProxy | null | undefined,
): void {
  const conversation = store.get(conversationId);
  const messages = conversation && ConnectionHandler.getConnection(conversation, 'inbox_messages');
  if (messages == null || message == null) return;
  const edge = ConnectionHandler.createEdge(store, messages, message, 'MessageEdge');
  put(messages, edge, { by: 'createdAt', isDescending: false });
}

/** Puts a conversation into the list, or to its new place there. */
function listConversation(store: RecordSourceProxy, edge: RecordProxy | null | undefined): void {
  const conversations = ConnectionHandler.getConnection(store.getRoot(), 'inbox_conversations');
  const own = conversations && ConnectionHandler.buildConnectionEdge(store, conversations, edge);
  if (conversations != null && own != null) put(conversations, own, { by: 'lastMessageAt', isDescending: true });
}

/** Changes lists and counts. What the event has of a message or a conversation, Relay has stored already. */
export function applyEvent(store: RecordSourceProxy, event: RecordProxy): void {
  switch (event.getValue('__typename')) {
    case 'MessageAdded': {
      const message = event.getLinkedRecord('message');
      const conversation = message?.getLinkedRecord('conversation');
      if (conversation != null) addMessage(store, conversation.getDataID(), message);
      listConversation(store, event.getLinkedRecord('edge'));
      break;
    }
    case 'ConversationUpdated':
      listConversation(store, event.getLinkedRecord('edge'));
      break;
    case 'ConversationLeft': {
      const id = String(event.getValue('conversationId'));
      const conversations = ConnectionHandler.getConnection(store.getRoot(), 'inbox_conversations');
      if (conversations != null) ConnectionHandler.deleteNode(conversations, id);
      store.delete(id);
      break;
    }
    case 'NotificationAdded':
      countNotification(store, event.getLinkedRecord('notification'));
      break;
    case 'NotificationsRead':
      notificationsIn(store)?.setValue(Number(event.getValue('unreadCount')), 'unreadCount');
  }
}

const notificationsIn = (store: RecordSourceProxy) => store.getRoot().getLinkedRecord('notifications', { first: 50 });

/** Once, even if the badge was read after it came. */
function countNotification(store: RecordSourceProxy, notification: RecordProxy | null | undefined): void {
  const notifications = notificationsIn(store);
  if (notifications == null || notification == null) return;
  const edges = notifications.getLinkedRecords('edges') ?? [];
  const id = notification.getDataID();
  if (edges.some((edge) => edge?.getLinkedRecord('node')?.getDataID() === id)) return;
  const edge = store.create(`client:edge:${id}`, 'NotificationEdge');
  edge.setLinkedRecord(notification, 'node');
  notifications.setLinkedRecords([edge, ...edges], 'edges');
  notifications.setValue(Number(notifications.getValue('unreadCount')) + 1, 'unreadCount');
}
