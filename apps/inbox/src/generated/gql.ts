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
    "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    state\n    snoozedUntil\n    waitingSince\n    isAmbiguous\n    assignee { id name }\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }\n  }\n": typeof types.ConversationItemFragmentDoc,
    "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType fileName width height }\n    status\n    problem { code providerCode reason advice }\n    needsAttention\n    isExcess\n    reactions { emoji }\n    reactionTo { id }\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n": typeof types.MessageItemFragmentDoc,
    "\n  query ConsentOfConversation($id: ID!, $customerNumber: String!) {\n    conversation(id: $id) { id consent { state decidedBy { id } } }\n    consentEntries(customerNumber: $customerNumber, first: 20) {\n      pageInfo { hasNextPage }\n      edges { node {\n        id state scope source at evidence recordedBy by { id name } message { id body }\n        subject { ... on PhoneNumber { id name } ... on Team { id name } }\n      } }\n    }\n  }\n": typeof types.ConsentOfConversationDocument,
    "\n  mutation RecordConsent($input: [ConsentInput!]!) {\n    recordConsent(input: $input) { entries { id } canceledMessageCount userErrors { code message } }\n  }\n": typeof types.RecordConsentDocument,
    "\n  mutation OptOut($id: ID!) {\n    optOutCustomer(id: $id) { conversations { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.OptOutDocument,
    "\n  mutation MarkUnread($id: ID!) {\n    markConversationUnread(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.MarkUnreadDocument,
    "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      ...ConversationItem\n      customerTimeZones\n      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }\n    }\n  }\n": typeof types.ConversationDocument,
    "\n  query LastSent($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 10) { edges { node { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy } } }\n    }\n  }\n": typeof types.LastSentDocument,
    "\n  query PersonMessages($id: ID!, $before: Cursor) {\n    personMessages(recordId: $id, last: 40, before: $before) {\n      edges { node { ...MessageItem conversation { ...ConversationItem } } }\n      pageInfo { hasPreviousPage startCursor }\n    }\n  }\n": typeof types.PersonMessagesDocument,
    "\n  query Sellers {\n    users(filter: { isActive: true }, first: 100) { edges { node { id name role } } }\n  }\n": typeof types.SellersDocument,
    "\n  query FoundMessages($filter: MessageFilter!, $first: Int!, $after: Cursor) {\n    messages(filter: $filter, first: $first, after: $after) {\n      edges { node { id body direction createdAt sender { id name } conversation { id record { id type name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.FoundMessagesDocument,
    "\n  query FoundRecords($search: String!) {\n    records(search: $search, first: 4) { edges { node { id type name phones { kind number } } } }\n  }\n": typeof types.FoundRecordsDocument,
    "\n  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $after: Cursor) {\n    conversations(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConversationsDocument,
    "\n  query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {\n    conversation(id: $id) {\n      messages(first: $first, last: $last, before: $before, after: $after, around: $around) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.MarkReadDocument,
    "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n": typeof types.MovesDocument,
    "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { code message } }\n  }\n": typeof types.MoveDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { code message } }\n  }\n": typeof types.UndoMoveDocument,
    "\n  mutation Rename($input: UpdateRecordInput!) {\n    updateRecord(input: $input) { record { id name } userErrors { code message } }\n  }\n": typeof types.RenameDocument,
    "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n": typeof types.RecordDocument,
    "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.RecordsDocument,
    "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n": typeof types.MeDocument,
    "\n  subscription Events($after: Cursor) {\n    events(after: $after) {\n      __typename\n      cursor\n      at\n      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessagesMoved { messageCount }\n      ... on ConversationUpdated { conversation { ...ConversationItem } }\n      ... on ConversationRead { conversation { ...ConversationItem } }\n      ... on ConversationLeft { conversationId }\n      ... on ConsentChanged { conversation { ...ConversationItem } }\n      ... on NotificationAdded { notification { ...NotificationItem } }\n      ... on NotificationsRead { notificationIds unreadCount }\n      ... on RecordUpdated { record { id } }\n      ... on NoteChanged { conversation { id } }\n      ... on TemplateUpdated { templateId }\n      ... on ViewerUpdated { viewer { id } }\n    }\n  }\n": typeof types.EventsDocument,
    "\n  query Media($id: ID!) {\n    node(id: $id) { ... on Message { media { url } } }\n  }\n": typeof types.MediaDocument,
    "\n  mutation CreateUpload($input: UploadInput!) {\n    createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code message } }\n  }\n": typeof types.CreateUploadDocument,
    "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n": typeof types.NotificationItemFragmentDoc,
    "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n": typeof types.MarkNotificationsReadDocument,
    "\n  mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {\n    setTyping(conversationId: $conversationId, isTyping: $isTyping) { userErrors { code } }\n  }\n": typeof types.SetTypingDocument,
    "\n  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {\n    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n": typeof types.UpdateScheduledDocument,
    "\n  query Draft($id: ID!) { conversation(id: $id) { draft } }\n": typeof types.DraftDocument,
    "\n  mutation SaveDraft($conversationId: ID!, $body: String!) {\n    saveDraft(conversationId: $conversationId, body: $body) { userErrors { code } }\n  }\n": typeof types.SaveDraftDocument,
    "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": typeof types.CancelDocument,
    "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": typeof types.ResendDocument,
    "\n  mutation Dismiss($id: ID!) {\n    dismissMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": typeof types.DismissDocument,
    "\n  mutation SendAgain($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { id } userErrors { code message } }\n  }\n": typeof types.SendAgainDocument,
    "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt } }\n  }\n": typeof types.PreviewDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n": typeof types.SendDocument,
    "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n": typeof types.RecordFieldsDocument,
    "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n": typeof types.TemplateChoicesDocument,
    "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n": typeof types.TemplatesDocument,
    "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n": typeof types.FieldUseFragmentDoc,
    "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": typeof types.CreateTemplateDocument,
    "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": typeof types.UpdateTemplateDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { code message } }\n  }\n": typeof types.DeleteTemplateDocument,
    "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body bodyWithGaps userErrors { code message } }\n  }\n": typeof types.FillTemplateDocument,
    "\n  query Colleagues {\n    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }\n  }\n": typeof types.ColleaguesDocument,
    "\n  query Notes($id: ID!) {\n    conversation(id: $id) {\n      id\n      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } } } }\n    }\n  }\n": typeof types.NotesDocument,
    "\n  mutation AddNote($id: ID!, $body: String!) {\n    addNote(conversationId: $id, body: $body) { note { id } userErrors { code message } }\n  }\n": typeof types.AddNoteDocument,
    "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) { note { id } userErrors { code message } }\n  }\n": typeof types.DeleteNoteDocument,
    "\n  query Attention($after: Cursor) {\n    messages(filter: { needsAttention: true }, first: 30, after: $after) {\n      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AttentionDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.UpdateConversationDocument,
    "\n  mutation AssignConversation($id: ID!, $assigneeId: ID) {\n    assignConversation(id: $id, assigneeId: $assigneeId) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.AssignConversationDocument,
    "\n  mutation ConfirmRouting($id: ID!) {\n    confirmRouting(conversationId: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.ConfirmRoutingDocument,
    "\n  query WorkCounts {\n    workCounts {\n      id\n      mine { count isMore }\n      unassigned { count isMore }\n      needsAnswer { count isMore }\n      ambiguous { count isMore }\n      needsAttention { count isMore }\n    }\n  }\n": typeof types.WorkCountsDocument,
};
const documents: Documents = {
    "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    state\n    snoozedUntil\n    waitingSince\n    isAmbiguous\n    assignee { id name }\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }\n  }\n": types.ConversationItemFragmentDoc,
    "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType fileName width height }\n    status\n    problem { code providerCode reason advice }\n    needsAttention\n    isExcess\n    reactions { emoji }\n    reactionTo { id }\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n": types.MessageItemFragmentDoc,
    "\n  query ConsentOfConversation($id: ID!, $customerNumber: String!) {\n    conversation(id: $id) { id consent { state decidedBy { id } } }\n    consentEntries(customerNumber: $customerNumber, first: 20) {\n      pageInfo { hasNextPage }\n      edges { node {\n        id state scope source at evidence recordedBy by { id name } message { id body }\n        subject { ... on PhoneNumber { id name } ... on Team { id name } }\n      } }\n    }\n  }\n": types.ConsentOfConversationDocument,
    "\n  mutation RecordConsent($input: [ConsentInput!]!) {\n    recordConsent(input: $input) { entries { id } canceledMessageCount userErrors { code message } }\n  }\n": types.RecordConsentDocument,
    "\n  mutation OptOut($id: ID!) {\n    optOutCustomer(id: $id) { conversations { ...ConversationItem } userErrors { code message } }\n  }\n": types.OptOutDocument,
    "\n  mutation MarkUnread($id: ID!) {\n    markConversationUnread(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.MarkUnreadDocument,
    "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      ...ConversationItem\n      customerTimeZones\n      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }\n    }\n  }\n": types.ConversationDocument,
    "\n  query LastSent($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 10) { edges { node { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy } } }\n    }\n  }\n": types.LastSentDocument,
    "\n  query PersonMessages($id: ID!, $before: Cursor) {\n    personMessages(recordId: $id, last: 40, before: $before) {\n      edges { node { ...MessageItem conversation { ...ConversationItem } } }\n      pageInfo { hasPreviousPage startCursor }\n    }\n  }\n": types.PersonMessagesDocument,
    "\n  query Sellers {\n    users(filter: { isActive: true }, first: 100) { edges { node { id name role } } }\n  }\n": types.SellersDocument,
    "\n  query FoundMessages($filter: MessageFilter!, $first: Int!, $after: Cursor) {\n    messages(filter: $filter, first: $first, after: $after) {\n      edges { node { id body direction createdAt sender { id name } conversation { id record { id type name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.FoundMessagesDocument,
    "\n  query FoundRecords($search: String!) {\n    records(search: $search, first: 4) { edges { node { id type name phones { kind number } } } }\n  }\n": types.FoundRecordsDocument,
    "\n  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $after: Cursor) {\n    conversations(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConversationsDocument,
    "\n  query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {\n    conversation(id: $id) {\n      messages(first: $first, last: $last, before: $before, after: $after, around: $around) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.MarkReadDocument,
    "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n": types.MovesDocument,
    "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { code message } }\n  }\n": types.MoveDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { code message } }\n  }\n": types.UndoMoveDocument,
    "\n  mutation Rename($input: UpdateRecordInput!) {\n    updateRecord(input: $input) { record { id name } userErrors { code message } }\n  }\n": types.RenameDocument,
    "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n": types.RecordDocument,
    "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.RecordsDocument,
    "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n": types.MeDocument,
    "\n  subscription Events($after: Cursor) {\n    events(after: $after) {\n      __typename\n      cursor\n      at\n      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessagesMoved { messageCount }\n      ... on ConversationUpdated { conversation { ...ConversationItem } }\n      ... on ConversationRead { conversation { ...ConversationItem } }\n      ... on ConversationLeft { conversationId }\n      ... on ConsentChanged { conversation { ...ConversationItem } }\n      ... on NotificationAdded { notification { ...NotificationItem } }\n      ... on NotificationsRead { notificationIds unreadCount }\n      ... on RecordUpdated { record { id } }\n      ... on NoteChanged { conversation { id } }\n      ... on TemplateUpdated { templateId }\n      ... on ViewerUpdated { viewer { id } }\n    }\n  }\n": types.EventsDocument,
    "\n  query Media($id: ID!) {\n    node(id: $id) { ... on Message { media { url } } }\n  }\n": types.MediaDocument,
    "\n  mutation CreateUpload($input: UploadInput!) {\n    createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code message } }\n  }\n": types.CreateUploadDocument,
    "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n": types.NotificationItemFragmentDoc,
    "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n": types.MarkNotificationsReadDocument,
    "\n  mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {\n    setTyping(conversationId: $conversationId, isTyping: $isTyping) { userErrors { code } }\n  }\n": types.SetTypingDocument,
    "\n  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {\n    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n": types.UpdateScheduledDocument,
    "\n  query Draft($id: ID!) { conversation(id: $id) { draft } }\n": types.DraftDocument,
    "\n  mutation SaveDraft($conversationId: ID!, $body: String!) {\n    saveDraft(conversationId: $conversationId, body: $body) { userErrors { code } }\n  }\n": types.SaveDraftDocument,
    "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": types.CancelDocument,
    "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": types.ResendDocument,
    "\n  mutation Dismiss($id: ID!) {\n    dismissMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": types.DismissDocument,
    "\n  mutation SendAgain($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { id } userErrors { code message } }\n  }\n": types.SendAgainDocument,
    "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt } }\n  }\n": types.PreviewDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n": types.SendDocument,
    "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n": types.RecordFieldsDocument,
    "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n": types.TemplateChoicesDocument,
    "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n": types.TemplatesDocument,
    "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n": types.FieldUseFragmentDoc,
    "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": types.CreateTemplateDocument,
    "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": types.UpdateTemplateDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { code message } }\n  }\n": types.DeleteTemplateDocument,
    "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body bodyWithGaps userErrors { code message } }\n  }\n": types.FillTemplateDocument,
    "\n  query Colleagues {\n    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }\n  }\n": types.ColleaguesDocument,
    "\n  query Notes($id: ID!) {\n    conversation(id: $id) {\n      id\n      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } } } }\n    }\n  }\n": types.NotesDocument,
    "\n  mutation AddNote($id: ID!, $body: String!) {\n    addNote(conversationId: $id, body: $body) { note { id } userErrors { code message } }\n  }\n": types.AddNoteDocument,
    "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) { note { id } userErrors { code message } }\n  }\n": types.DeleteNoteDocument,
    "\n  query Attention($after: Cursor) {\n    messages(filter: { needsAttention: true }, first: 30, after: $after) {\n      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AttentionDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.UpdateConversationDocument,
    "\n  mutation AssignConversation($id: ID!, $assigneeId: ID) {\n    assignConversation(id: $id, assigneeId: $assigneeId) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.AssignConversationDocument,
    "\n  mutation ConfirmRouting($id: ID!) {\n    confirmRouting(conversationId: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.ConfirmRoutingDocument,
    "\n  query WorkCounts {\n    workCounts {\n      id\n      mine { count isMore }\n      unassigned { count isMore }\n      needsAnswer { count isMore }\n      ambiguous { count isMore }\n      needsAttention { count isMore }\n    }\n  }\n": types.WorkCountsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    state\n    snoozedUntil\n    waitingSince\n    isAmbiguous\n    assignee { id name }\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }\n  }\n"): typeof import('./graphql').ConversationItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType fileName width height }\n    status\n    problem { code providerCode reason advice }\n    needsAttention\n    isExcess\n    reactions { emoji }\n    reactionTo { id }\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n"): typeof import('./graphql').MessageItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentOfConversation($id: ID!, $customerNumber: String!) {\n    conversation(id: $id) { id consent { state decidedBy { id } } }\n    consentEntries(customerNumber: $customerNumber, first: 20) {\n      pageInfo { hasNextPage }\n      edges { node {\n        id state scope source at evidence recordedBy by { id name } message { id body }\n        subject { ... on PhoneNumber { id name } ... on Team { id name } }\n      } }\n    }\n  }\n"): typeof import('./graphql').ConsentOfConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordConsent($input: [ConsentInput!]!) {\n    recordConsent(input: $input) { entries { id } canceledMessageCount userErrors { code message } }\n  }\n"): typeof import('./graphql').RecordConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OptOut($id: ID!) {\n    optOutCustomer(id: $id) { conversations { ...ConversationItem } userErrors { code message } }\n  }\n"): typeof import('./graphql').OptOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkUnread($id: ID!) {\n    markConversationUnread(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n"): typeof import('./graphql').MarkUnreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversation($id: ID!) {\n    conversation(id: $id) {\n      ...ConversationItem\n      customerTimeZones\n      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }\n    }\n  }\n"): typeof import('./graphql').ConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LastSent($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 10) { edges { node { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy } } }\n    }\n  }\n"): typeof import('./graphql').LastSentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonMessages($id: ID!, $before: Cursor) {\n    personMessages(recordId: $id, last: 40, before: $before) {\n      edges { node { ...MessageItem conversation { ...ConversationItem } } }\n      pageInfo { hasPreviousPage startCursor }\n    }\n  }\n"): typeof import('./graphql').PersonMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sellers {\n    users(filter: { isActive: true }, first: 100) { edges { node { id name role } } }\n  }\n"): typeof import('./graphql').SellersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoundMessages($filter: MessageFilter!, $first: Int!, $after: Cursor) {\n    messages(filter: $filter, first: $first, after: $after) {\n      edges { node { id body direction createdAt sender { id name } conversation { id record { id type name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').FoundMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoundRecords($search: String!) {\n    records(search: $search, first: 4) { edges { node { id type name phones { kind number } } } }\n  }\n"): typeof import('./graphql').FoundRecordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $after: Cursor) {\n    conversations(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConversationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {\n    conversation(id: $id) {\n      messages(first: $first, last: $last, before: $before, after: $after, around: $around) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql').MessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n"): typeof import('./graphql').MarkReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n"): typeof import('./graphql').MovesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { code message } }\n  }\n"): typeof import('./graphql').MoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').UndoMoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Rename($input: UpdateRecordInput!) {\n    updateRecord(input: $input) { record { id name } userErrors { code message } }\n  }\n"): typeof import('./graphql').RenameDocument;
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
export function graphql(source: "\n  subscription Events($after: Cursor) {\n    events(after: $after) {\n      __typename\n      cursor\n      at\n      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessagesMoved { messageCount }\n      ... on ConversationUpdated { conversation { ...ConversationItem } }\n      ... on ConversationRead { conversation { ...ConversationItem } }\n      ... on ConversationLeft { conversationId }\n      ... on ConsentChanged { conversation { ...ConversationItem } }\n      ... on NotificationAdded { notification { ...NotificationItem } }\n      ... on NotificationsRead { notificationIds unreadCount }\n      ... on RecordUpdated { record { id } }\n      ... on NoteChanged { conversation { id } }\n      ... on TemplateUpdated { templateId }\n      ... on ViewerUpdated { viewer { id } }\n    }\n  }\n"): typeof import('./graphql').EventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Media($id: ID!) {\n    node(id: $id) { ... on Message { media { url } } }\n  }\n"): typeof import('./graphql').MediaDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateUpload($input: UploadInput!) {\n    createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code message } }\n  }\n"): typeof import('./graphql').CreateUploadDocument;
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
export function graphql(source: "\n  mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {\n    setTyping(conversationId: $conversationId, isTyping: $isTyping) { userErrors { code } }\n  }\n"): typeof import('./graphql').SetTypingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {\n    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }\n  }\n"): typeof import('./graphql').UpdateScheduledDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Draft($id: ID!) { conversation(id: $id) { draft } }\n"): typeof import('./graphql').DraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDraft($conversationId: ID!, $body: String!) {\n    saveDraft(conversationId: $conversationId, body: $body) { userErrors { code } }\n  }\n"): typeof import('./graphql').SaveDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').CancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').ResendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Dismiss($id: ID!) {\n    dismissMessage(id: $id) { message { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').DismissDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendAgain($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').SendAgainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt } }\n  }\n"): typeof import('./graphql').PreviewDocument;
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
export function graphql(source: "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n"): typeof import('./graphql').CreateTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n"): typeof import('./graphql').UpdateTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { code message } }\n  }\n"): typeof import('./graphql').DeleteTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body bodyWithGaps userErrors { code message } }\n  }\n"): typeof import('./graphql').FillTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues {\n    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }\n  }\n"): typeof import('./graphql').ColleaguesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notes($id: ID!) {\n    conversation(id: $id) {\n      id\n      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } } } }\n    }\n  }\n"): typeof import('./graphql').NotesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddNote($id: ID!, $body: String!) {\n    addNote(conversationId: $id, body: $body) { note { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').AddNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) { note { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').DeleteNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Attention($after: Cursor) {\n    messages(filter: { needsAttention: true }, first: 30, after: $after) {\n      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AttentionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n"): typeof import('./graphql').UpdateConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignConversation($id: ID!, $assigneeId: ID) {\n    assignConversation(id: $id, assigneeId: $assigneeId) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n"): typeof import('./graphql').AssignConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmRouting($id: ID!) {\n    confirmRouting(conversationId: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n"): typeof import('./graphql').ConfirmRoutingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkCounts {\n    workCounts {\n      id\n      mine { count isMore }\n      unassigned { count isMore }\n      needsAnswer { count isMore }\n      ambiguous { count isMore }\n      needsAttention { count isMore }\n    }\n  }\n"): typeof import('./graphql').WorkCountsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
