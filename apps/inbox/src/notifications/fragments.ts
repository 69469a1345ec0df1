import { graphql } from '../generated';

/** For the code generator: operations include it by name. */
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
