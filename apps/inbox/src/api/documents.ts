import { graphql } from '../generated';

/* What several places ask for; what one place asks for stands beside it. */

export const MeDocument = graphql(`
  query Me {
    me { id name role }
    phoneNumbers { id number name owner { ... on User { id } } }
  }
`);

/** Read before everything else: what happens from then on is told live. */
export const EventCursorDocument = graphql(`
  query EventCursor {
    eventCursor
  }
`);

export const ConversationItemFragment = graphql(`
  fragment ConversationItem on Conversation {
    id
    customerNumber
    unreadCount
    isOptedOut
    updatedAt
    record { id type name }
    phoneNumber { id number name }
    lastMessage { id body direction status createdAt media { contentType } }
  }
`);

export const MessageItemFragment = graphql(`
  fragment MessageItem on Message {
    id
    direction
    body
    media { url contentType }
    status
    problem { providerCode reason advice }
    needsAttention
    createdAt
    sendAt
    sender { id name }
    routing {
      decidedBy
      isAmbiguous
      candidates { rank lostBy record { id type name } }
    }
  }
`);

export const NotificationItemFragment = graphql(`
  fragment NotificationItem on Notification {
    id
    kind
    title
    body
    createdAt
    readAt
    conversation { id record { name type } }
  }
`);

export const MessageAddedDocument = graphql(`
  subscription MessageAdded($after: Cursor) {
    messageAdded(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }
  }
`);

export const MessageUpdatedDocument = graphql(`
  subscription MessageUpdated($after: Cursor) {
    messageUpdated(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }
  }
`);

export const NotificationAddedDocument = graphql(`
  subscription NotificationAdded($after: Cursor) {
    notificationAdded(after: $after) { cursor notification { ...NotificationItem } }
  }
`);
