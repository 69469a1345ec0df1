import { graphql } from '../generated';

/* For the code generator: operations include these by name. */

export const ConversationItemFragment = graphql(`
  fragment ConversationItem on Conversation {
    id
    customerNumber
    unreadCount
    isOptedOut
    updatedAt
    state
    snoozedUntil
    waitingSince
    isAmbiguous
    assignee { id name }
    record { id type name }
    phoneNumber { id number name }
    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }
  }
`);

export const MessageItemFragment = graphql(`
  fragment MessageItem on Message {
    id
    direction
    body
    media { url contentType fileName width height }
    status
    problem { code providerCode reason advice }
    needsAttention
    isExcess
    reactions { emoji }
    reactionTo { id }
    createdAt
    sendAt
    sender { id name }
    sentBy
    automation { kind reason }
    confirmation { words }
    routing {
      decidedBy
      isAmbiguous
      candidates { rank lostBy record { id type name } }
      hiddenCandidateCount
    }
  }
`);
