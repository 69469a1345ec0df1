/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status createdAt media { contentType } }\n  }\n": typeof types.ConversationItemFragmentDoc,
    "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType }\n    status\n    problem { providerCode reason advice }\n    needsAttention\n    isExcess\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n": typeof types.MessageItemFragmentDoc,
    "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      ...ConversationItem\n      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }\n    }\n  }\n": typeof types.ConversationDocument,
    "\n  query Messages($id: ID!, $before: Cursor) {\n    conversation(id: $id) {\n      messages(last: 40, before: $before) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage: hasPreviousPage endCursor: startCursor }\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  query Conversations($filter: ConversationFilter, $after: Cursor) {\n    conversations(filter: $filter, first: 50, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConversationsDocument,
    "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { message } }\n  }\n": typeof types.MarkReadDocument,
    "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n": typeof types.MovesDocument,
    "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { message } }\n  }\n": typeof types.MoveDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { message } }\n  }\n": typeof types.UndoMoveDocument,
    "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n": typeof types.RecordDocument,
    "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.RecordsDocument,
    "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n": typeof types.MeDocument,
    "\n  query EventCursor {\n    eventCursor\n  }\n": typeof types.EventCursorDocument,
    "\n  subscription MessageAdded($after: Cursor) {\n    messageAdded(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }\n  }\n": typeof types.MessageAddedDocument,
    "\n  subscription MessageUpdated($after: Cursor) {\n    messageUpdated(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }\n  }\n": typeof types.MessageUpdatedDocument,
    "\n  subscription NotificationAdded($after: Cursor) {\n    notificationAdded(after: $after) { cursor notification { ...NotificationItem } }\n  }\n": typeof types.NotificationAddedDocument,
    "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n": typeof types.NotificationItemFragmentDoc,
    "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n": typeof types.MarkNotificationsReadDocument,
    "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { message } }\n  }\n": typeof types.CancelDocument,
    "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { message } }\n  }\n": typeof types.ResendDocument,
    "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters userErrors { code message earliestSendAt } }\n  }\n": typeof types.PreviewDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n": typeof types.SendDocument,
    "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n": typeof types.RecordFieldsDocument,
    "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n": typeof types.TemplateChoicesDocument,
    "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n": typeof types.TemplatesDocument,
    "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n": typeof types.FieldUseFragmentDoc,
    "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { message } }\n  }\n": typeof types.CreateTemplateDocument,
    "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { message } }\n  }\n": typeof types.UpdateTemplateDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { message } }\n  }\n": typeof types.DeleteTemplateDocument,
    "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body userErrors { code message } }\n  }\n": typeof types.FillTemplateDocument,
};
const documents: Documents = {
    "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status createdAt media { contentType } }\n  }\n": types.ConversationItemFragmentDoc,
    "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType }\n    status\n    problem { providerCode reason advice }\n    needsAttention\n    isExcess\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n": types.MessageItemFragmentDoc,
    "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      ...ConversationItem\n      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }\n    }\n  }\n": types.ConversationDocument,
    "\n  query Messages($id: ID!, $before: Cursor) {\n    conversation(id: $id) {\n      messages(last: 40, before: $before) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage: hasPreviousPage endCursor: startCursor }\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  query Conversations($filter: ConversationFilter, $after: Cursor) {\n    conversations(filter: $filter, first: 50, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConversationsDocument,
    "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { message } }\n  }\n": types.MarkReadDocument,
    "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n": types.MovesDocument,
    "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { message } }\n  }\n": types.MoveDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { message } }\n  }\n": types.UndoMoveDocument,
    "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n": types.RecordDocument,
    "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.RecordsDocument,
    "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n": types.MeDocument,
    "\n  query EventCursor {\n    eventCursor\n  }\n": types.EventCursorDocument,
    "\n  subscription MessageAdded($after: Cursor) {\n    messageAdded(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }\n  }\n": types.MessageAddedDocument,
    "\n  subscription MessageUpdated($after: Cursor) {\n    messageUpdated(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }\n  }\n": types.MessageUpdatedDocument,
    "\n  subscription NotificationAdded($after: Cursor) {\n    notificationAdded(after: $after) { cursor notification { ...NotificationItem } }\n  }\n": types.NotificationAddedDocument,
    "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n": types.NotificationItemFragmentDoc,
    "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n": types.MarkNotificationsReadDocument,
    "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { message } }\n  }\n": types.CancelDocument,
    "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { message } }\n  }\n": types.ResendDocument,
    "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters userErrors { code message earliestSendAt } }\n  }\n": types.PreviewDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n": types.SendDocument,
    "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n": types.RecordFieldsDocument,
    "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n": types.TemplateChoicesDocument,
    "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n": types.TemplatesDocument,
    "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n": types.FieldUseFragmentDoc,
    "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { message } }\n  }\n": types.CreateTemplateDocument,
    "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { message } }\n  }\n": types.UpdateTemplateDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { message } }\n  }\n": types.DeleteTemplateDocument,
    "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body userErrors { code message } }\n  }\n": types.FillTemplateDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status createdAt media { contentType } }\n  }\n"): typeof import('./graphql').ConversationItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType }\n    status\n    problem { providerCode reason advice }\n    needsAttention\n    isExcess\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n"): typeof import('./graphql').MessageItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      ...ConversationItem\n      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }\n    }\n  }\n"): typeof import('./graphql').ConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Messages($id: ID!, $before: Cursor) {\n    conversation(id: $id) {\n      messages(last: 40, before: $before) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage: hasPreviousPage endCursor: startCursor }\n      }\n    }\n  }\n"): typeof import('./graphql').MessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversations($filter: ConversationFilter, $after: Cursor) {\n    conversations(filter: $filter, first: 50, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConversationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { message } }\n  }\n"): typeof import('./graphql').MarkReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n"): typeof import('./graphql').MovesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { message } }\n  }\n"): typeof import('./graphql').MoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { message } }\n  }\n"): typeof import('./graphql').UndoMoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n"): typeof import('./graphql').RecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').RecordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventCursor {\n    eventCursor\n  }\n"): typeof import('./graphql').EventCursorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MessageAdded($after: Cursor) {\n    messageAdded(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }\n  }\n"): typeof import('./graphql').MessageAddedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MessageUpdated($after: Cursor) {\n    messageUpdated(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }\n  }\n"): typeof import('./graphql').MessageUpdatedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NotificationAdded($after: Cursor) {\n    notificationAdded(after: $after) { cursor notification { ...NotificationItem } }\n  }\n"): typeof import('./graphql').NotificationAddedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n"): typeof import('./graphql').NotificationItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').NotificationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n"): typeof import('./graphql').MarkNotificationsReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { message } }\n  }\n"): typeof import('./graphql').CancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { message } }\n  }\n"): typeof import('./graphql').ResendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters userErrors { code message earliestSendAt } }\n  }\n"): typeof import('./graphql').PreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n"): typeof import('./graphql').SendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n"): typeof import('./graphql').RecordFieldsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n"): typeof import('./graphql').TemplateChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n"): typeof import('./graphql').TemplatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n"): typeof import('./graphql').FieldUseFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { message } }\n  }\n"): typeof import('./graphql').CreateTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { message } }\n  }\n"): typeof import('./graphql').UpdateTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { message } }\n  }\n"): typeof import('./graphql').DeleteTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body userErrors { code message } }\n  }\n"): typeof import('./graphql').FillTemplateDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
