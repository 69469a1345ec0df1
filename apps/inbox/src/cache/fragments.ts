import { graphql } from '../generated';

/* For the code generator: operations include these by name. */

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
    isExcess
    createdAt
    sendAt
    sender { id name }
    sentBy
    routing {
      decidedBy
      isAmbiguous
      candidates { rank lostBy record { id type name } }
      hiddenCandidateCount
    }
  }
`);
