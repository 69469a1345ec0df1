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
    "\n  query AuditLog($filter: AuditFilter, $after: Cursor) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges { node { id action at change requestId subjects actor { __typename ... on User { id name } ... on ServiceAccount { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AuditLogDocument,
    "\n  fragment CallbackItem on Receipt {\n    id\n    provider\n    receivedAt\n    state\n    cause\n    causeCode\n    missingNumber\n    isDismissed\n    dismissalReason\n  }\n": typeof types.CallbackItemFragmentDoc,
    "\n  query Callbacks($states: [ReceiptState!], $causeCodes: [ReceiptCauseCode!], $isDismissed: Boolean, $search: String, $after: Cursor) {\n    receipts(states: $states, causeCodes: $causeCodes, isDismissed: $isDismissed, search: $search, first: 50, after: $after) {\n      edges { node { ...CallbackItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.CallbacksDocument,
    "\n  query Callback($id: ID!) {\n    node(id: $id) { __typename ... on Receipt { ...CallbackItem settledAt eventId body } }\n  }\n": typeof types.CallbackDocument,
    "\n  mutation RetryCallback($id: ID!) {\n    retryReceipt(id: $id) { userErrors { code message } }\n  }\n": typeof types.RetryCallbackDocument,
    "\n  mutation RetryCallbacks($id: ID!) {\n    retryReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n": typeof types.RetryCallbacksDocument,
    "\n  mutation DismissCallbacks($id: ID!, $reason: String) {\n    dismissReceipts(id: $id, reason: $reason) { receipts { id } hasMore userErrors { code message } }\n  }\n": typeof types.DismissCallbacksDocument,
    "\n  mutation DismissCallback($id: ID!, $reason: String) {\n    dismissReceipt(id: $id, reason: $reason) { userErrors { code message } }\n  }\n": typeof types.DismissCallbackDocument,
    "\n  mutation RestoreCallback($id: ID!) {\n    restoreReceipt(id: $id) { userErrors { code message } }\n  }\n": typeof types.RestoreCallbackDocument,
    "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice subject { __typename ... on PhoneNumber { id number } } } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n": typeof types.CarrierAccountItemFragmentDoc,
    "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n": typeof types.CarrierAccountsDocument,
    "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n": typeof types.CarrierFormsDocument,
    "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n": typeof types.SaveCarrierAccountDocument,
    "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n": typeof types.CheckCarrierAccountDocument,
    "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n": typeof types.DeleteCarrierAccountDocument,
    "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": typeof types.CarrierNumbersDocument,
    "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": typeof types.ConnectCarrierNumbersDocument,
    "\n  fragment SettingsItem on CompanySettings {\n    id\n    keywordScope\n    firstTextNeedsOptIn\n    defaultLanguage\n    confirmWords\n    defaultCountry\n    textDays\n    receiptDays\n    installedTextDays\n    installedReceiptDays\n    automaticTexts { kind language text builtInText isOwn }\n    holidays { date name country }\n    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n  }\n": typeof types.SettingsItemFragmentDoc,
    "\n  query Settings {\n    companySettings { ...SettingsItem }\n  }\n": typeof types.SettingsDocument,
    "\n  query TextsToEmpty($days: Int!) {\n    companySettings { textsToEmpty(days: $days) { count isAtLeast } }\n  }\n": typeof types.TextsToEmptyDocument,
    "\n  mutation SaveSettings($input: CompanySettingsInput!) {\n    updateCompanySettings(input: $input) { userErrors { code message } }\n  }\n": typeof types.SaveSettingsDocument,
    "\n  query ConsentLedger($customerNumber: String, $after: Cursor) {\n    consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {\n      edges { node { id at state scope source customerNumber evidence recordedBy by { id name } subject { __typename id ... on PhoneNumber { name } ... on Team { name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsentLedgerDocument,
    "\n  query FieldDefinitions {\n    recordFields { id key label kind recordType }\n  }\n": typeof types.FieldDefinitionsDocument,
    "\n  mutation SaveField($input: RecordFieldInput!) {\n    upsertRecordFields(input: [$input]) { rows { externalId } userErrors { code message } }\n  }\n": typeof types.SaveFieldDocument,
    "\n  query Figures($input: FiguresInput!, $total: FiguresInput!) {\n    figures(input: $input) { ...Counted day subject { __typename id ... on User { name } ... on Team { name } ... on PhoneNumber { name number } } }\n    total: figures(input: $total) { ...Counted }\n  }\n  fragment Counted on Figures {\n    received sent delivered failed failures { code count } optOuts newLeads answered unanswered\n    medianFirstAnswerSeconds p90FirstAnswerSeconds\n  }\n": typeof types.FiguresDocument,
    "\n  query Alarms($isOpen: Boolean!, $after: Cursor) {\n    alarms(isOpen: $isOpen, first: 50, after: $after) {\n      edges { node {\n        id\n        kind\n        message\n        advice\n        since\n        waitingSince\n        endedAt\n        subjects {\n          __typename\n          id\n          ... on Receipt { receivedAt state missingNumber }\n          ... on Message { createdAt conversation { id } }\n          ... on Conversation { customerNumber }\n          ... on PhoneNumber { number }\n          ... on CarrierAccount { name }\n          ... on WebhookEndpoint { url }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AlarmsDocument,
    "\n  query ImportUsers($after: Cursor) {\n    users(first: 100, after: $after) {\n      edges { node { externalId name email } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ImportUsersDocument,
    "\n  query ImportTeams($after: Cursor) {\n    teams(first: 100, after: $after) {\n      edges { node { id externalId name } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ImportTeamsDocument,
    "\n  query ImportNumbers($after: Cursor) {\n    allPhoneNumbers(first: 100, after: $after) {\n      edges { node { id number } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ImportNumbersDocument,
    "\n  query ImportCountry { defaultCountry }\n": typeof types.ImportCountryDocument,
    "\n  mutation ImportRecords($input: [RecordInput!]!, $claim: Boolean!) {\n    upsertRecords(input: $input, claimUnclaimedByNumber: $claim) {\n      rows { index outcome isStale }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ImportRecordsDocument,
    "\n  mutation CheckRecords($input: [RecordInput!]!, $claim: Boolean!) {\n    upsertRecords(input: $input, claimUnclaimedByNumber: $claim, dryRun: true) {\n      rows { index outcome isStale possibleDuplicates { id name } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CheckRecordsDocument,
    "\n  mutation ImportConsent($input: [ConsentInput!]!) {\n    recordConsent(input: $input) { canceledMessageCount userErrors { message path } }\n  }\n": typeof types.ImportConsentDocument,
    "\n  fragment NumberItem on PhoneNumber {\n    id\n    number\n    name\n    isActive\n    provider\n    owner { __typename ... on User { id name } ... on Team { id name } }\n    carrierAccount { id name }\n  }\n": typeof types.NumberItemFragmentDoc,
    "\n  query Numbers($filter: PhoneNumberFilter, $after: Cursor) {\n    allPhoneNumbers(filter: $filter, first: 50, after: $after) {\n      edges { node { ...NumberItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NumbersDocument,
    "\n  query Number($id: ID!) {\n    node(id: $id) { __typename ... on PhoneNumber {\n      ...NumberItem\n      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n      awayMessage { isOn text hours { weekday from until } timeZone onHolidays awayUntil everyHours }\n      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }\n    } }\n  }\n": typeof types.NumberDocument,
    "\n  query NumberAccounts {\n    carrierAccounts { id name provider }\n  }\n": typeof types.NumberAccountsDocument,
    "\n  mutation SaveNumber($input: PhoneNumberInput!) {\n    upsertPhoneNumbers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": typeof types.SaveNumberDocument,
    "\n  mutation TransferNumber($input: TransferPhoneNumberInput!) {\n    transferPhoneNumber(input: $input) { ...HandOverFacts }\n  }\n": typeof types.TransferNumberDocument,
    "\n  mutation RetireNumber($id: ID!, $attendantId: ID) {\n    retirePhoneNumber(id: $id, attendantId: $attendantId) { userErrors { code message } }\n  }\n": typeof types.RetireNumberDocument,
    "\n  fragment HandOverFacts on HandOverPayload {\n    phoneNumbers { id name number }\n    recordCount\n    openConversationCount\n    scheduledMessages { id }\n    templates { id }\n    messagesInDoubt { id }\n    userErrors { code message }\n  }\n": typeof types.HandOverFactsFragmentDoc,
    "\n  query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {\n    users(filter: { search: $search, isActive: true }, first: 8) @include(if: $users) { edges { node { id externalId name email } } }\n    teams(search: $search, first: 8) @include(if: $teams) { edges { node { id externalId name isActive } } }\n  }\n": typeof types.FindOwnersDocument,
    "\n  query Measure($kind: AutomationKind!, $text: String!) {\n    measureAutomaticText(kind: $kind, text: $text) { segments nonGsmCharacters warnings }\n  }\n": typeof types.MeasureDocument,
    "\n  fragment PersonItem on User {\n    id\n    externalId\n    name\n    email\n    role\n    isActive\n    teams { id externalId name }\n    phoneNumbers { id name number }\n  }\n": typeof types.PersonItemFragmentDoc,
    "\n  query People($filter: UserFilter, $after: Cursor) {\n    users(filter: $filter, first: 50, after: $after) {\n      edges { node { ...PersonItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  query Person($id: ID!) {\n    node(id: $id) { __typename ... on User { ...PersonItem } }\n  }\n": typeof types.PersonDocument,
    "\n  mutation SavePerson($input: UserInput!) {\n    upsertUsers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": typeof types.SavePersonDocument,
    "\n  mutation DeactivatePerson($input: DeactivateUserInput!) {\n    deactivateUser(input: $input) { ...HandOverFacts }\n  }\n": typeof types.DeactivatePersonDocument,
    "\n  mutation ReactivatePerson($id: ID!) {\n    reactivateUser(id: $id) { userErrors { code message } }\n  }\n": typeof types.ReactivatePersonDocument,
    "\n  mutation CreateSignInLink($id: ID!) {\n    createSignInLink(id: $id) { path userErrors { code message } }\n  }\n": typeof types.CreateSignInLinkDocument,
    "\n  fragment ServiceAccountItem on ServiceAccount { id name scopes createdAt expiresAt lastUsedAt revokedAt }\n": typeof types.ServiceAccountItemFragmentDoc,
    "\n  query ServiceAccounts {\n    serviceAccounts { ...ServiceAccountItem }\n  }\n": typeof types.ServiceAccountsDocument,
    "\n  mutation CreateServiceAccount($input: ServiceAccountInput!) {\n    createServiceAccount(input: $input) { serviceAccount { id } token userErrors { code message } }\n  }\n": typeof types.CreateServiceAccountDocument,
    "\n  mutation RotateToken($id: ID!, $overlapSeconds: Int!) {\n    rotateServiceAccountToken(id: $id, overlapSeconds: $overlapSeconds) { token userErrors { code message } }\n  }\n": typeof types.RotateTokenDocument,
    "\n  mutation RevokeServiceAccount($id: ID!) {\n    revokeServiceAccount(id: $id) { userErrors { code message } }\n  }\n": typeof types.RevokeServiceAccountDocument,
    "\n  query SimulateRouting($from: String!, $to: E164!) {\n    simulateRouting(from: $from, to: $to) {\n      decidedBy\n      isAmbiguous\n      record { id name }\n      candidates { rank lostBy record { id name type isActive } }\n    }\n  }\n": typeof types.SimulateRoutingDocument,
    "\n  query OwnNumbers {\n    allPhoneNumbers(filter: { isActive: true }, first: 100) { edges { node { id number name } } }\n  }\n": typeof types.OwnNumbersDocument,
    "\n  query Setup {\n    setup {\n      code\n      title\n      isDone\n      findings { severity code message advice subject { __typename id ... on PhoneNumber { number name } ... on CarrierAccount { name } } }\n    }\n    allPhoneNumbers(filter: { isActive: true }, first: 5) { edges { node { id number name } } }\n  }\n": typeof types.SetupDocument,
    "\n  query Teams($search: String, $after: Cursor) {\n    teams(search: $search, first: 50, after: $after) {\n      edges { node { id name isActive lead { id name } phoneNumbers { id name } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.TeamsDocument,
    "\n  query Team($id: ID!) {\n    node(id: $id) { __typename ... on Team { id externalId name isActive lead { id externalId name } phoneNumbers { id name number } } }\n  }\n": typeof types.TeamDocument,
    "\n  query TeamMembers($id: ID!, $after: Cursor) {\n    node(id: $id) { __typename ... on Team {\n      externalId\n      members(first: 100, after: $after) {\n        edges { node { id externalId name email role isActive } }\n        pageInfo { hasNextPage endCursor }\n      }\n    } }\n  }\n": typeof types.TeamMembersDocument,
    "\n  mutation SaveTeam($input: TeamInput!) {\n    upsertTeams(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": typeof types.SaveTeamDocument,
    "\n  mutation CloseTeam($input: CloseTeamInput!) {\n    closeTeam(input: $input) { ...HandOverFacts }\n  }\n": typeof types.CloseTeamDocument,
    "\n  fragment WebhookItem on WebhookEndpoint {\n    id\n    url\n    document\n    state\n    lagSeconds\n    problem\n    serviceAccount { id name }\n  }\n": typeof types.WebhookItemFragmentDoc,
    "\n  query Webhooks {\n    webhookEndpoints { ...WebhookItem }\n  }\n": typeof types.WebhooksDocument,
    "\n  query WebhookAttempts($id: ID!, $after: Cursor) {\n    node(id: $id) { __typename ... on WebhookEndpoint {\n      attempts(first: 50, after: $after) {\n        edges { node { at cursor durationMs outcome problem responseStatus } }\n        pageInfo { hasNextPage endCursor }\n      }\n    } }\n  }\n": typeof types.WebhookAttemptsDocument,
    "\n  query WebhookPrograms {\n    serviceAccounts { id name revokedAt }\n  }\n": typeof types.WebhookProgramsDocument,
    "\n  mutation CreateWebhook($input: WebhookEndpointInput!) {\n    createWebhookEndpoint(input: $input) { webhookEndpoint { id } secret userErrors { code message } }\n  }\n": typeof types.CreateWebhookDocument,
    "\n  mutation PauseWebhook($id: ID!) {\n    pauseWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n": typeof types.PauseWebhookDocument,
    "\n  mutation ResumeWebhook($id: ID!, $after: Cursor) {\n    resumeWebhookEndpoint(id: $id, after: $after) { userErrors { code message } }\n  }\n": typeof types.ResumeWebhookDocument,
    "\n  mutation TestWebhook($id: ID!) {\n    testWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n": typeof types.TestWebhookDocument,
    "\n  mutation RotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(id: $id) { secret userErrors { code message } }\n  }\n": typeof types.RotateWebhookSecretDocument,
    "\n  mutation DeleteWebhook($id: ID!) {\n    deleteWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n": typeof types.DeleteWebhookDocument,
    "\n  query DefaultCountry {\n    defaultCountry\n  }\n": typeof types.DefaultCountryDocument,
    "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    state\n    snoozedUntil\n    waitingSince\n    isAmbiguous\n    assignee { id name }\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }\n  }\n": typeof types.ConversationItemFragmentDoc,
    "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType fileName width height }\n    status\n    problem { code providerCode reason advice }\n    needsAttention\n    isExcess\n    reactions { emoji }\n    reactionTo { id }\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    automation { kind reason }\n    confirmation { words }\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n": typeof types.MessageItemFragmentDoc,
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
    "\n  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $first: Int!, $after: Cursor) {\n    conversations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConversationsDocument,
    "\n  query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {\n    conversation(id: $id) {\n      messages(first: $first, last: $last, before: $before, after: $after, around: $around) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.MarkReadDocument,
    "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n": typeof types.MovesDocument,
    "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { code message } }\n  }\n": typeof types.MoveDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { code message } }\n  }\n": typeof types.UndoMoveDocument,
    "\n  mutation Rename($input: UpdateRecordInput!) {\n    updateRecord(input: $input) { record { id name } userErrors { code message } }\n  }\n": typeof types.RenameDocument,
    "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n": typeof types.RecordDocument,
    "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.RecordsDocument,
    "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n": typeof types.MeDocument,
    "\n  subscription Events($after: Cursor) {\n    events(after: $after) {\n      __typename\n      cursor\n      at\n      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessagesMoved { messageCount }\n      ... on ConversationUpdated { conversation { ...ConversationItem } }\n      ... on ConversationRead { conversation { ...ConversationItem } }\n      ... on ConversationLeft { conversationId }\n      ... on ConsentChanged { conversation { ...ConversationItem } }\n      ... on NotificationAdded { notification { ...NotificationItem isMuted } }\n      ... on NotificationsRead { notificationIds unreadCount }\n      ... on RecordUpdated { record { id } }\n      ... on NoteChanged { conversation { id } }\n      ... on TemplateUpdated { templateId }\n      ... on ViewerUpdated { viewer { id } }\n    }\n  }\n": typeof types.EventsDocument,
    "\n  query Media($id: ID!) {\n    node(id: $id) { ... on Message { media { url } } }\n  }\n": typeof types.MediaDocument,
    "\n  mutation CreateUpload($input: UploadInput!) {\n    createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code message } }\n  }\n": typeof types.CreateUploadDocument,
    "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n": typeof types.NotificationItemFragmentDoc,
    "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n": typeof types.MarkNotificationsReadDocument,
    "\n  mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {\n    setTyping(conversationId: $conversationId, isTyping: $isTyping) { userErrors { code } }\n  }\n": typeof types.SetTypingDocument,
    "\n  query PushPublicKey {\n    pushPublicKey\n  }\n": typeof types.PushPublicKeyDocument,
    "\n  mutation RegisterPush($input: PushSubscriptionInput!) {\n    registerPushSubscription(input: $input) { subscriptionId userErrors { code message } }\n  }\n": typeof types.RegisterPushDocument,
    "\n  mutation RemovePush($endpoint: String!) {\n    removePushSubscription(endpoint: $endpoint) { subscriptionId userErrors { code message } }\n  }\n": typeof types.RemovePushDocument,
    "\n  query Preferences {\n    notificationPreferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }\n  }\n": typeof types.PreferencesDocument,
    "\n  mutation UpdatePreferences($input: NotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      preferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }\n      userErrors { code message }\n    }\n  }\n": typeof types.UpdatePreferencesDocument,
    "\n  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {\n    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }\n  }\n": typeof types.UpdateScheduledDocument,
    "\n  query Draft($id: ID!) { conversation(id: $id) { draft } }\n": typeof types.DraftDocument,
    "\n  mutation SaveDraft($conversationId: ID!, $body: String!) {\n    saveDraft(conversationId: $conversationId, body: $body) { userErrors { code } }\n  }\n": typeof types.SaveDraftDocument,
    "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": typeof types.CancelDocument,
    "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": typeof types.ResendDocument,
    "\n  mutation Dismiss($id: ID!) {\n    dismissMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": typeof types.DismissDocument,
    "\n  mutation SendAgain($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { id } userErrors { code message } }\n  }\n": typeof types.SendAgainDocument,
    "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt words } }\n  }\n": typeof types.PreviewDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }\n  }\n": typeof types.SendDocument,
    "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n": typeof types.RecordFieldsDocument,
    "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n": typeof types.TemplateChoicesDocument,
    "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n": typeof types.TemplatesDocument,
    "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n": typeof types.FieldUseFragmentDoc,
    "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": typeof types.CreateTemplateDocument,
    "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": typeof types.UpdateTemplateDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { code message } }\n  }\n": typeof types.DeleteTemplateDocument,
    "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body bodyWithGaps userErrors { code message } }\n  }\n": typeof types.FillTemplateDocument,
    "\n  query Notes($id: ID!) {\n    conversation(id: $id) {\n      id\n      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } mentions { id name } } } }\n    }\n  }\n": typeof types.NotesDocument,
    "\n  mutation AddNote($id: ID!, $body: String!, $mentionIds: [ID!]) {\n    addNote(conversationId: $id, body: $body, mentionIds: $mentionIds) { note { id } userErrors { code message } }\n  }\n": typeof types.AddNoteDocument,
    "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) { note { id } userErrors { code message } }\n  }\n": typeof types.DeleteNoteDocument,
    "\n  query Attention($after: Cursor) {\n    messages(filter: { needsAttention: true }, first: 30, after: $after) {\n      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice }\n        confirmation { words } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AttentionDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.UpdateConversationDocument,
    "\n  mutation AssignConversation($id: ID!, $assigneeId: ID) {\n    assignConversation(id: $id, assigneeId: $assigneeId) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.AssignConversationDocument,
    "\n  mutation ConfirmRouting($id: ID!) {\n    confirmRouting(conversationId: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": typeof types.ConfirmRoutingDocument,
    "\n  query Colleagues {\n    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }\n  }\n": typeof types.ColleaguesDocument,
    "\n  query WorkCounts {\n    workCounts {\n      id\n      mine { count isMore }\n      unassigned { count isMore }\n      needsAnswer { count isMore }\n      ambiguous { count isMore }\n      needsAttention { count isMore }\n    }\n  }\n": typeof types.WorkCountsDocument,
};
const documents: Documents = {
    "\n  query AuditLog($filter: AuditFilter, $after: Cursor) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges { node { id action at change requestId subjects actor { __typename ... on User { id name } ... on ServiceAccount { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AuditLogDocument,
    "\n  fragment CallbackItem on Receipt {\n    id\n    provider\n    receivedAt\n    state\n    cause\n    causeCode\n    missingNumber\n    isDismissed\n    dismissalReason\n  }\n": types.CallbackItemFragmentDoc,
    "\n  query Callbacks($states: [ReceiptState!], $causeCodes: [ReceiptCauseCode!], $isDismissed: Boolean, $search: String, $after: Cursor) {\n    receipts(states: $states, causeCodes: $causeCodes, isDismissed: $isDismissed, search: $search, first: 50, after: $after) {\n      edges { node { ...CallbackItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.CallbacksDocument,
    "\n  query Callback($id: ID!) {\n    node(id: $id) { __typename ... on Receipt { ...CallbackItem settledAt eventId body } }\n  }\n": types.CallbackDocument,
    "\n  mutation RetryCallback($id: ID!) {\n    retryReceipt(id: $id) { userErrors { code message } }\n  }\n": types.RetryCallbackDocument,
    "\n  mutation RetryCallbacks($id: ID!) {\n    retryReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n": types.RetryCallbacksDocument,
    "\n  mutation DismissCallbacks($id: ID!, $reason: String) {\n    dismissReceipts(id: $id, reason: $reason) { receipts { id } hasMore userErrors { code message } }\n  }\n": types.DismissCallbacksDocument,
    "\n  mutation DismissCallback($id: ID!, $reason: String) {\n    dismissReceipt(id: $id, reason: $reason) { userErrors { code message } }\n  }\n": types.DismissCallbackDocument,
    "\n  mutation RestoreCallback($id: ID!) {\n    restoreReceipt(id: $id) { userErrors { code message } }\n  }\n": types.RestoreCallbackDocument,
    "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice subject { __typename ... on PhoneNumber { id number } } } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n": types.CarrierAccountItemFragmentDoc,
    "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n": types.CarrierAccountsDocument,
    "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n": types.CarrierFormsDocument,
    "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n": types.SaveCarrierAccountDocument,
    "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n": types.CheckCarrierAccountDocument,
    "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n": types.DeleteCarrierAccountDocument,
    "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": types.CarrierNumbersDocument,
    "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": types.ConnectCarrierNumbersDocument,
    "\n  fragment SettingsItem on CompanySettings {\n    id\n    keywordScope\n    firstTextNeedsOptIn\n    defaultLanguage\n    confirmWords\n    defaultCountry\n    textDays\n    receiptDays\n    installedTextDays\n    installedReceiptDays\n    automaticTexts { kind language text builtInText isOwn }\n    holidays { date name country }\n    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n  }\n": types.SettingsItemFragmentDoc,
    "\n  query Settings {\n    companySettings { ...SettingsItem }\n  }\n": types.SettingsDocument,
    "\n  query TextsToEmpty($days: Int!) {\n    companySettings { textsToEmpty(days: $days) { count isAtLeast } }\n  }\n": types.TextsToEmptyDocument,
    "\n  mutation SaveSettings($input: CompanySettingsInput!) {\n    updateCompanySettings(input: $input) { userErrors { code message } }\n  }\n": types.SaveSettingsDocument,
    "\n  query ConsentLedger($customerNumber: String, $after: Cursor) {\n    consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {\n      edges { node { id at state scope source customerNumber evidence recordedBy by { id name } subject { __typename id ... on PhoneNumber { name } ... on Team { name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsentLedgerDocument,
    "\n  query FieldDefinitions {\n    recordFields { id key label kind recordType }\n  }\n": types.FieldDefinitionsDocument,
    "\n  mutation SaveField($input: RecordFieldInput!) {\n    upsertRecordFields(input: [$input]) { rows { externalId } userErrors { code message } }\n  }\n": types.SaveFieldDocument,
    "\n  query Figures($input: FiguresInput!, $total: FiguresInput!) {\n    figures(input: $input) { ...Counted day subject { __typename id ... on User { name } ... on Team { name } ... on PhoneNumber { name number } } }\n    total: figures(input: $total) { ...Counted }\n  }\n  fragment Counted on Figures {\n    received sent delivered failed failures { code count } optOuts newLeads answered unanswered\n    medianFirstAnswerSeconds p90FirstAnswerSeconds\n  }\n": types.FiguresDocument,
    "\n  query Alarms($isOpen: Boolean!, $after: Cursor) {\n    alarms(isOpen: $isOpen, first: 50, after: $after) {\n      edges { node {\n        id\n        kind\n        message\n        advice\n        since\n        waitingSince\n        endedAt\n        subjects {\n          __typename\n          id\n          ... on Receipt { receivedAt state missingNumber }\n          ... on Message { createdAt conversation { id } }\n          ... on Conversation { customerNumber }\n          ... on PhoneNumber { number }\n          ... on CarrierAccount { name }\n          ... on WebhookEndpoint { url }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AlarmsDocument,
    "\n  query ImportUsers($after: Cursor) {\n    users(first: 100, after: $after) {\n      edges { node { externalId name email } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ImportUsersDocument,
    "\n  query ImportTeams($after: Cursor) {\n    teams(first: 100, after: $after) {\n      edges { node { id externalId name } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ImportTeamsDocument,
    "\n  query ImportNumbers($after: Cursor) {\n    allPhoneNumbers(first: 100, after: $after) {\n      edges { node { id number } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ImportNumbersDocument,
    "\n  query ImportCountry { defaultCountry }\n": types.ImportCountryDocument,
    "\n  mutation ImportRecords($input: [RecordInput!]!, $claim: Boolean!) {\n    upsertRecords(input: $input, claimUnclaimedByNumber: $claim) {\n      rows { index outcome isStale }\n      userErrors { code message path }\n    }\n  }\n": types.ImportRecordsDocument,
    "\n  mutation CheckRecords($input: [RecordInput!]!, $claim: Boolean!) {\n    upsertRecords(input: $input, claimUnclaimedByNumber: $claim, dryRun: true) {\n      rows { index outcome isStale possibleDuplicates { id name } }\n      userErrors { code message path }\n    }\n  }\n": types.CheckRecordsDocument,
    "\n  mutation ImportConsent($input: [ConsentInput!]!) {\n    recordConsent(input: $input) { canceledMessageCount userErrors { message path } }\n  }\n": types.ImportConsentDocument,
    "\n  fragment NumberItem on PhoneNumber {\n    id\n    number\n    name\n    isActive\n    provider\n    owner { __typename ... on User { id name } ... on Team { id name } }\n    carrierAccount { id name }\n  }\n": types.NumberItemFragmentDoc,
    "\n  query Numbers($filter: PhoneNumberFilter, $after: Cursor) {\n    allPhoneNumbers(filter: $filter, first: 50, after: $after) {\n      edges { node { ...NumberItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NumbersDocument,
    "\n  query Number($id: ID!) {\n    node(id: $id) { __typename ... on PhoneNumber {\n      ...NumberItem\n      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n      awayMessage { isOn text hours { weekday from until } timeZone onHolidays awayUntil everyHours }\n      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }\n    } }\n  }\n": types.NumberDocument,
    "\n  query NumberAccounts {\n    carrierAccounts { id name provider }\n  }\n": types.NumberAccountsDocument,
    "\n  mutation SaveNumber($input: PhoneNumberInput!) {\n    upsertPhoneNumbers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": types.SaveNumberDocument,
    "\n  mutation TransferNumber($input: TransferPhoneNumberInput!) {\n    transferPhoneNumber(input: $input) { ...HandOverFacts }\n  }\n": types.TransferNumberDocument,
    "\n  mutation RetireNumber($id: ID!, $attendantId: ID) {\n    retirePhoneNumber(id: $id, attendantId: $attendantId) { userErrors { code message } }\n  }\n": types.RetireNumberDocument,
    "\n  fragment HandOverFacts on HandOverPayload {\n    phoneNumbers { id name number }\n    recordCount\n    openConversationCount\n    scheduledMessages { id }\n    templates { id }\n    messagesInDoubt { id }\n    userErrors { code message }\n  }\n": types.HandOverFactsFragmentDoc,
    "\n  query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {\n    users(filter: { search: $search, isActive: true }, first: 8) @include(if: $users) { edges { node { id externalId name email } } }\n    teams(search: $search, first: 8) @include(if: $teams) { edges { node { id externalId name isActive } } }\n  }\n": types.FindOwnersDocument,
    "\n  query Measure($kind: AutomationKind!, $text: String!) {\n    measureAutomaticText(kind: $kind, text: $text) { segments nonGsmCharacters warnings }\n  }\n": types.MeasureDocument,
    "\n  fragment PersonItem on User {\n    id\n    externalId\n    name\n    email\n    role\n    isActive\n    teams { id externalId name }\n    phoneNumbers { id name number }\n  }\n": types.PersonItemFragmentDoc,
    "\n  query People($filter: UserFilter, $after: Cursor) {\n    users(filter: $filter, first: 50, after: $after) {\n      edges { node { ...PersonItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.PeopleDocument,
    "\n  query Person($id: ID!) {\n    node(id: $id) { __typename ... on User { ...PersonItem } }\n  }\n": types.PersonDocument,
    "\n  mutation SavePerson($input: UserInput!) {\n    upsertUsers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": types.SavePersonDocument,
    "\n  mutation DeactivatePerson($input: DeactivateUserInput!) {\n    deactivateUser(input: $input) { ...HandOverFacts }\n  }\n": types.DeactivatePersonDocument,
    "\n  mutation ReactivatePerson($id: ID!) {\n    reactivateUser(id: $id) { userErrors { code message } }\n  }\n": types.ReactivatePersonDocument,
    "\n  mutation CreateSignInLink($id: ID!) {\n    createSignInLink(id: $id) { path userErrors { code message } }\n  }\n": types.CreateSignInLinkDocument,
    "\n  fragment ServiceAccountItem on ServiceAccount { id name scopes createdAt expiresAt lastUsedAt revokedAt }\n": types.ServiceAccountItemFragmentDoc,
    "\n  query ServiceAccounts {\n    serviceAccounts { ...ServiceAccountItem }\n  }\n": types.ServiceAccountsDocument,
    "\n  mutation CreateServiceAccount($input: ServiceAccountInput!) {\n    createServiceAccount(input: $input) { serviceAccount { id } token userErrors { code message } }\n  }\n": types.CreateServiceAccountDocument,
    "\n  mutation RotateToken($id: ID!, $overlapSeconds: Int!) {\n    rotateServiceAccountToken(id: $id, overlapSeconds: $overlapSeconds) { token userErrors { code message } }\n  }\n": types.RotateTokenDocument,
    "\n  mutation RevokeServiceAccount($id: ID!) {\n    revokeServiceAccount(id: $id) { userErrors { code message } }\n  }\n": types.RevokeServiceAccountDocument,
    "\n  query SimulateRouting($from: String!, $to: E164!) {\n    simulateRouting(from: $from, to: $to) {\n      decidedBy\n      isAmbiguous\n      record { id name }\n      candidates { rank lostBy record { id name type isActive } }\n    }\n  }\n": types.SimulateRoutingDocument,
    "\n  query OwnNumbers {\n    allPhoneNumbers(filter: { isActive: true }, first: 100) { edges { node { id number name } } }\n  }\n": types.OwnNumbersDocument,
    "\n  query Setup {\n    setup {\n      code\n      title\n      isDone\n      findings { severity code message advice subject { __typename id ... on PhoneNumber { number name } ... on CarrierAccount { name } } }\n    }\n    allPhoneNumbers(filter: { isActive: true }, first: 5) { edges { node { id number name } } }\n  }\n": types.SetupDocument,
    "\n  query Teams($search: String, $after: Cursor) {\n    teams(search: $search, first: 50, after: $after) {\n      edges { node { id name isActive lead { id name } phoneNumbers { id name } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.TeamsDocument,
    "\n  query Team($id: ID!) {\n    node(id: $id) { __typename ... on Team { id externalId name isActive lead { id externalId name } phoneNumbers { id name number } } }\n  }\n": types.TeamDocument,
    "\n  query TeamMembers($id: ID!, $after: Cursor) {\n    node(id: $id) { __typename ... on Team {\n      externalId\n      members(first: 100, after: $after) {\n        edges { node { id externalId name email role isActive } }\n        pageInfo { hasNextPage endCursor }\n      }\n    } }\n  }\n": types.TeamMembersDocument,
    "\n  mutation SaveTeam($input: TeamInput!) {\n    upsertTeams(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": types.SaveTeamDocument,
    "\n  mutation CloseTeam($input: CloseTeamInput!) {\n    closeTeam(input: $input) { ...HandOverFacts }\n  }\n": types.CloseTeamDocument,
    "\n  fragment WebhookItem on WebhookEndpoint {\n    id\n    url\n    document\n    state\n    lagSeconds\n    problem\n    serviceAccount { id name }\n  }\n": types.WebhookItemFragmentDoc,
    "\n  query Webhooks {\n    webhookEndpoints { ...WebhookItem }\n  }\n": types.WebhooksDocument,
    "\n  query WebhookAttempts($id: ID!, $after: Cursor) {\n    node(id: $id) { __typename ... on WebhookEndpoint {\n      attempts(first: 50, after: $after) {\n        edges { node { at cursor durationMs outcome problem responseStatus } }\n        pageInfo { hasNextPage endCursor }\n      }\n    } }\n  }\n": types.WebhookAttemptsDocument,
    "\n  query WebhookPrograms {\n    serviceAccounts { id name revokedAt }\n  }\n": types.WebhookProgramsDocument,
    "\n  mutation CreateWebhook($input: WebhookEndpointInput!) {\n    createWebhookEndpoint(input: $input) { webhookEndpoint { id } secret userErrors { code message } }\n  }\n": types.CreateWebhookDocument,
    "\n  mutation PauseWebhook($id: ID!) {\n    pauseWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n": types.PauseWebhookDocument,
    "\n  mutation ResumeWebhook($id: ID!, $after: Cursor) {\n    resumeWebhookEndpoint(id: $id, after: $after) { userErrors { code message } }\n  }\n": types.ResumeWebhookDocument,
    "\n  mutation TestWebhook($id: ID!) {\n    testWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n": types.TestWebhookDocument,
    "\n  mutation RotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(id: $id) { secret userErrors { code message } }\n  }\n": types.RotateWebhookSecretDocument,
    "\n  mutation DeleteWebhook($id: ID!) {\n    deleteWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n": types.DeleteWebhookDocument,
    "\n  query DefaultCountry {\n    defaultCountry\n  }\n": types.DefaultCountryDocument,
    "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    state\n    snoozedUntil\n    waitingSince\n    isAmbiguous\n    assignee { id name }\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }\n  }\n": types.ConversationItemFragmentDoc,
    "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType fileName width height }\n    status\n    problem { code providerCode reason advice }\n    needsAttention\n    isExcess\n    reactions { emoji }\n    reactionTo { id }\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    automation { kind reason }\n    confirmation { words }\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n": types.MessageItemFragmentDoc,
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
    "\n  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $first: Int!, $after: Cursor) {\n    conversations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConversationsDocument,
    "\n  query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {\n    conversation(id: $id) {\n      messages(first: $first, last: $last, before: $before, after: $after, around: $around) {\n        edges { node { ...MessageItem } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  mutation MarkRead($id: ID!) {\n    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.MarkReadDocument,
    "\n  query Moves($id: ID!) {\n    node(id: $id) { ... on Message {\n      moves { id canBeUndone by { name } from { name } }\n      arrivalRouting { decidedBy record { name } }\n    } }\n  }\n": types.MovesDocument,
    "\n  mutation Move($input: MoveMessagesInput!) {\n    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { code message } }\n  }\n": types.MoveDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) { conversation { id } userErrors { code message } }\n  }\n": types.UndoMoveDocument,
    "\n  mutation Rename($input: UpdateRecordInput!) {\n    updateRecord(input: $input) { record { id name } userErrors { code message } }\n  }\n": types.RenameDocument,
    "\n  query Record($id: ID!) {\n    record(id: $id) {\n      id\n      type\n      name\n      isActive\n      updatedAt\n      owner { ... on User { name } ... on Team { name } }\n      phones { kind number }\n      conversations(first: 20) { edges { node { ...ConversationItem } } }\n    }\n  }\n": types.RecordDocument,
    "\n  query Records($search: String, $after: Cursor) {\n    records(search: $search, first: 30, after: $after) {\n      edges { node { id type name isActive phones { kind number } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.RecordsDocument,
    "\n  query Me {\n    me { id name role }\n    phoneNumbers { id number name owner { ... on User { id } } }\n  }\n": types.MeDocument,
    "\n  subscription Events($after: Cursor) {\n    events(after: $after) {\n      __typename\n      cursor\n      at\n      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessagesMoved { messageCount }\n      ... on ConversationUpdated { conversation { ...ConversationItem } }\n      ... on ConversationRead { conversation { ...ConversationItem } }\n      ... on ConversationLeft { conversationId }\n      ... on ConsentChanged { conversation { ...ConversationItem } }\n      ... on NotificationAdded { notification { ...NotificationItem isMuted } }\n      ... on NotificationsRead { notificationIds unreadCount }\n      ... on RecordUpdated { record { id } }\n      ... on NoteChanged { conversation { id } }\n      ... on TemplateUpdated { templateId }\n      ... on ViewerUpdated { viewer { id } }\n    }\n  }\n": types.EventsDocument,
    "\n  query Media($id: ID!) {\n    node(id: $id) { ... on Message { media { url } } }\n  }\n": types.MediaDocument,
    "\n  mutation CreateUpload($input: UploadInput!) {\n    createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code message } }\n  }\n": types.CreateUploadDocument,
    "\n  fragment NotificationItem on Notification {\n    id\n    kind\n    title\n    body\n    createdAt\n    readAt\n    conversation { id record { name type } }\n  }\n": types.NotificationItemFragmentDoc,
    "\n  query Notifications($after: Cursor) {\n    notifications(first: 30, after: $after) {\n      unreadCount\n      edges { node { ...NotificationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids) { unreadCount }\n  }\n": types.MarkNotificationsReadDocument,
    "\n  mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {\n    setTyping(conversationId: $conversationId, isTyping: $isTyping) { userErrors { code } }\n  }\n": types.SetTypingDocument,
    "\n  query PushPublicKey {\n    pushPublicKey\n  }\n": types.PushPublicKeyDocument,
    "\n  mutation RegisterPush($input: PushSubscriptionInput!) {\n    registerPushSubscription(input: $input) { subscriptionId userErrors { code message } }\n  }\n": types.RegisterPushDocument,
    "\n  mutation RemovePush($endpoint: String!) {\n    removePushSubscription(endpoint: $endpoint) { subscriptionId userErrors { code message } }\n  }\n": types.RemovePushDocument,
    "\n  query Preferences {\n    notificationPreferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }\n  }\n": types.PreferencesDocument,
    "\n  mutation UpdatePreferences($input: NotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      preferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }\n      userErrors { code message }\n    }\n  }\n": types.UpdatePreferencesDocument,
    "\n  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {\n    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }\n  }\n": types.UpdateScheduledDocument,
    "\n  query Draft($id: ID!) { conversation(id: $id) { draft } }\n": types.DraftDocument,
    "\n  mutation SaveDraft($conversationId: ID!, $body: String!) {\n    saveDraft(conversationId: $conversationId, body: $body) { userErrors { code } }\n  }\n": types.SaveDraftDocument,
    "\n  mutation Cancel($id: ID!) {\n    cancelMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": types.CancelDocument,
    "\n  mutation Resend($id: ID!) {\n    resendMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": types.ResendDocument,
    "\n  mutation Dismiss($id: ID!) {\n    dismissMessage(id: $id) { message { id } userErrors { code message } }\n  }\n": types.DismissDocument,
    "\n  mutation SendAgain($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { id } userErrors { code message } }\n  }\n": types.SendAgainDocument,
    "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt words } }\n  }\n": types.PreviewDocument,
    "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }\n  }\n": types.SendDocument,
    "\n  query RecordFields($recordType: RecordType) {\n    recordFields(recordType: $recordType) { key label kind }\n  }\n": types.RecordFieldsDocument,
    "\n  query TemplateChoices($recordType: RecordType) {\n    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }\n  }\n": types.TemplateChoicesDocument,
    "\n  query Templates {\n    me { id teams { id name } }\n    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }\n  }\n": types.TemplatesDocument,
    "\n  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }\n": types.FieldUseFragmentDoc,
    "\n  mutation CreateTemplate($input: TemplateInput!) {\n    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": types.CreateTemplateDocument,
    "\n  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {\n    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }\n  }\n": types.UpdateTemplateDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id) { deletedId userErrors { code message } }\n  }\n": types.DeleteTemplateDocument,
    "\n  query FillTemplate($input: SendMessageInput!) {\n    previewMessage(input: $input) { body bodyWithGaps userErrors { code message } }\n  }\n": types.FillTemplateDocument,
    "\n  query Notes($id: ID!) {\n    conversation(id: $id) {\n      id\n      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } mentions { id name } } } }\n    }\n  }\n": types.NotesDocument,
    "\n  mutation AddNote($id: ID!, $body: String!, $mentionIds: [ID!]) {\n    addNote(conversationId: $id, body: $body, mentionIds: $mentionIds) { note { id } userErrors { code message } }\n  }\n": types.AddNoteDocument,
    "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) { note { id } userErrors { code message } }\n  }\n": types.DeleteNoteDocument,
    "\n  query Attention($after: Cursor) {\n    messages(filter: { needsAttention: true }, first: 30, after: $after) {\n      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice }\n        confirmation { words } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AttentionDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.UpdateConversationDocument,
    "\n  mutation AssignConversation($id: ID!, $assigneeId: ID) {\n    assignConversation(id: $id, assigneeId: $assigneeId) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.AssignConversationDocument,
    "\n  mutation ConfirmRouting($id: ID!) {\n    confirmRouting(conversationId: $id) { conversation { ...ConversationItem } userErrors { code message } }\n  }\n": types.ConfirmRoutingDocument,
    "\n  query Colleagues {\n    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }\n  }\n": types.ColleaguesDocument,
    "\n  query WorkCounts {\n    workCounts {\n      id\n      mine { count isMore }\n      unassigned { count isMore }\n      needsAnswer { count isMore }\n      ambiguous { count isMore }\n      needsAttention { count isMore }\n    }\n  }\n": types.WorkCountsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($filter: AuditFilter, $after: Cursor) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges { node { id action at change requestId subjects actor { __typename ... on User { id name } ... on ServiceAccount { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AuditLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CallbackItem on Receipt {\n    id\n    provider\n    receivedAt\n    state\n    cause\n    causeCode\n    missingNumber\n    isDismissed\n    dismissalReason\n  }\n"): typeof import('./graphql').CallbackItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Callbacks($states: [ReceiptState!], $causeCodes: [ReceiptCauseCode!], $isDismissed: Boolean, $search: String, $after: Cursor) {\n    receipts(states: $states, causeCodes: $causeCodes, isDismissed: $isDismissed, search: $search, first: 50, after: $after) {\n      edges { node { ...CallbackItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').CallbacksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Callback($id: ID!) {\n    node(id: $id) { __typename ... on Receipt { ...CallbackItem settledAt eventId body } }\n  }\n"): typeof import('./graphql').CallbackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryCallback($id: ID!) {\n    retryReceipt(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').RetryCallbackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryCallbacks($id: ID!) {\n    retryReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n"): typeof import('./graphql').RetryCallbacksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissCallbacks($id: ID!, $reason: String) {\n    dismissReceipts(id: $id, reason: $reason) { receipts { id } hasMore userErrors { code message } }\n  }\n"): typeof import('./graphql').DismissCallbacksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissCallback($id: ID!, $reason: String) {\n    dismissReceipt(id: $id, reason: $reason) { userErrors { code message } }\n  }\n"): typeof import('./graphql').DismissCallbackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreCallback($id: ID!) {\n    restoreReceipt(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').RestoreCallbackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice subject { __typename ... on PhoneNumber { id number } } } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n"): typeof import('./graphql').CarrierAccountItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n"): typeof import('./graphql').CarrierAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n"): typeof import('./graphql').CarrierFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n"): typeof import('./graphql').SaveCarrierAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').CheckCarrierAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').DeleteCarrierAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n"): typeof import('./graphql').CarrierNumbersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n"): typeof import('./graphql').ConnectCarrierNumbersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SettingsItem on CompanySettings {\n    id\n    keywordScope\n    firstTextNeedsOptIn\n    defaultLanguage\n    confirmWords\n    defaultCountry\n    textDays\n    receiptDays\n    installedTextDays\n    installedReceiptDays\n    automaticTexts { kind language text builtInText isOwn }\n    holidays { date name country }\n    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n  }\n"): typeof import('./graphql').SettingsItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Settings {\n    companySettings { ...SettingsItem }\n  }\n"): typeof import('./graphql').SettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TextsToEmpty($days: Int!) {\n    companySettings { textsToEmpty(days: $days) { count isAtLeast } }\n  }\n"): typeof import('./graphql').TextsToEmptyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSettings($input: CompanySettingsInput!) {\n    updateCompanySettings(input: $input) { userErrors { code message } }\n  }\n"): typeof import('./graphql').SaveSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentLedger($customerNumber: String, $after: Cursor) {\n    consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {\n      edges { node { id at state scope source customerNumber evidence recordedBy by { id name } subject { __typename id ... on PhoneNumber { name } ... on Team { name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConsentLedgerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FieldDefinitions {\n    recordFields { id key label kind recordType }\n  }\n"): typeof import('./graphql').FieldDefinitionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveField($input: RecordFieldInput!) {\n    upsertRecordFields(input: [$input]) { rows { externalId } userErrors { code message } }\n  }\n"): typeof import('./graphql').SaveFieldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Figures($input: FiguresInput!, $total: FiguresInput!) {\n    figures(input: $input) { ...Counted day subject { __typename id ... on User { name } ... on Team { name } ... on PhoneNumber { name number } } }\n    total: figures(input: $total) { ...Counted }\n  }\n  fragment Counted on Figures {\n    received sent delivered failed failures { code count } optOuts newLeads answered unanswered\n    medianFirstAnswerSeconds p90FirstAnswerSeconds\n  }\n"): typeof import('./graphql').FiguresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Alarms($isOpen: Boolean!, $after: Cursor) {\n    alarms(isOpen: $isOpen, first: 50, after: $after) {\n      edges { node {\n        id\n        kind\n        message\n        advice\n        since\n        waitingSince\n        endedAt\n        subjects {\n          __typename\n          id\n          ... on Receipt { receivedAt state missingNumber }\n          ... on Message { createdAt conversation { id } }\n          ... on Conversation { customerNumber }\n          ... on PhoneNumber { number }\n          ... on CarrierAccount { name }\n          ... on WebhookEndpoint { url }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AlarmsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportUsers($after: Cursor) {\n    users(first: 100, after: $after) {\n      edges { node { externalId name email } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ImportUsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportTeams($after: Cursor) {\n    teams(first: 100, after: $after) {\n      edges { node { id externalId name } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ImportTeamsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportNumbers($after: Cursor) {\n    allPhoneNumbers(first: 100, after: $after) {\n      edges { node { id number } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ImportNumbersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportCountry { defaultCountry }\n"): typeof import('./graphql').ImportCountryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportRecords($input: [RecordInput!]!, $claim: Boolean!) {\n    upsertRecords(input: $input, claimUnclaimedByNumber: $claim) {\n      rows { index outcome isStale }\n      userErrors { code message path }\n    }\n  }\n"): typeof import('./graphql').ImportRecordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckRecords($input: [RecordInput!]!, $claim: Boolean!) {\n    upsertRecords(input: $input, claimUnclaimedByNumber: $claim, dryRun: true) {\n      rows { index outcome isStale possibleDuplicates { id name } }\n      userErrors { code message path }\n    }\n  }\n"): typeof import('./graphql').CheckRecordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportConsent($input: [ConsentInput!]!) {\n    recordConsent(input: $input) { canceledMessageCount userErrors { message path } }\n  }\n"): typeof import('./graphql').ImportConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NumberItem on PhoneNumber {\n    id\n    number\n    name\n    isActive\n    provider\n    owner { __typename ... on User { id name } ... on Team { id name } }\n    carrierAccount { id name }\n  }\n"): typeof import('./graphql').NumberItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Numbers($filter: PhoneNumberFilter, $after: Cursor) {\n    allPhoneNumbers(filter: $filter, first: 50, after: $after) {\n      edges { node { ...NumberItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').NumbersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Number($id: ID!) {\n    node(id: $id) { __typename ... on PhoneNumber {\n      ...NumberItem\n      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n      awayMessage { isOn text hours { weekday from until } timeZone onHolidays awayUntil everyHours }\n      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }\n    } }\n  }\n"): typeof import('./graphql').NumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NumberAccounts {\n    carrierAccounts { id name provider }\n  }\n"): typeof import('./graphql').NumberAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveNumber($input: PhoneNumberInput!) {\n    upsertPhoneNumbers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n"): typeof import('./graphql').SaveNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TransferNumber($input: TransferPhoneNumberInput!) {\n    transferPhoneNumber(input: $input) { ...HandOverFacts }\n  }\n"): typeof import('./graphql').TransferNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetireNumber($id: ID!, $attendantId: ID) {\n    retirePhoneNumber(id: $id, attendantId: $attendantId) { userErrors { code message } }\n  }\n"): typeof import('./graphql').RetireNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HandOverFacts on HandOverPayload {\n    phoneNumbers { id name number }\n    recordCount\n    openConversationCount\n    scheduledMessages { id }\n    templates { id }\n    messagesInDoubt { id }\n    userErrors { code message }\n  }\n"): typeof import('./graphql').HandOverFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {\n    users(filter: { search: $search, isActive: true }, first: 8) @include(if: $users) { edges { node { id externalId name email } } }\n    teams(search: $search, first: 8) @include(if: $teams) { edges { node { id externalId name isActive } } }\n  }\n"): typeof import('./graphql').FindOwnersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Measure($kind: AutomationKind!, $text: String!) {\n    measureAutomaticText(kind: $kind, text: $text) { segments nonGsmCharacters warnings }\n  }\n"): typeof import('./graphql').MeasureDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonItem on User {\n    id\n    externalId\n    name\n    email\n    role\n    isActive\n    teams { id externalId name }\n    phoneNumbers { id name number }\n  }\n"): typeof import('./graphql').PersonItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($filter: UserFilter, $after: Cursor) {\n    users(filter: $filter, first: 50, after: $after) {\n      edges { node { ...PersonItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').PeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Person($id: ID!) {\n    node(id: $id) { __typename ... on User { ...PersonItem } }\n  }\n"): typeof import('./graphql').PersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePerson($input: UserInput!) {\n    upsertUsers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n"): typeof import('./graphql').SavePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeactivatePerson($input: DeactivateUserInput!) {\n    deactivateUser(input: $input) { ...HandOverFacts }\n  }\n"): typeof import('./graphql').DeactivatePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactivatePerson($id: ID!) {\n    reactivateUser(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').ReactivatePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSignInLink($id: ID!) {\n    createSignInLink(id: $id) { path userErrors { code message } }\n  }\n"): typeof import('./graphql').CreateSignInLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ServiceAccountItem on ServiceAccount { id name scopes createdAt expiresAt lastUsedAt revokedAt }\n"): typeof import('./graphql').ServiceAccountItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServiceAccounts {\n    serviceAccounts { ...ServiceAccountItem }\n  }\n"): typeof import('./graphql').ServiceAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateServiceAccount($input: ServiceAccountInput!) {\n    createServiceAccount(input: $input) { serviceAccount { id } token userErrors { code message } }\n  }\n"): typeof import('./graphql').CreateServiceAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateToken($id: ID!, $overlapSeconds: Int!) {\n    rotateServiceAccountToken(id: $id, overlapSeconds: $overlapSeconds) { token userErrors { code message } }\n  }\n"): typeof import('./graphql').RotateTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeServiceAccount($id: ID!) {\n    revokeServiceAccount(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').RevokeServiceAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimulateRouting($from: String!, $to: E164!) {\n    simulateRouting(from: $from, to: $to) {\n      decidedBy\n      isAmbiguous\n      record { id name }\n      candidates { rank lostBy record { id name type isActive } }\n    }\n  }\n"): typeof import('./graphql').SimulateRoutingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnNumbers {\n    allPhoneNumbers(filter: { isActive: true }, first: 100) { edges { node { id number name } } }\n  }\n"): typeof import('./graphql').OwnNumbersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Setup {\n    setup {\n      code\n      title\n      isDone\n      findings { severity code message advice subject { __typename id ... on PhoneNumber { number name } ... on CarrierAccount { name } } }\n    }\n    allPhoneNumbers(filter: { isActive: true }, first: 5) { edges { node { id number name } } }\n  }\n"): typeof import('./graphql').SetupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Teams($search: String, $after: Cursor) {\n    teams(search: $search, first: 50, after: $after) {\n      edges { node { id name isActive lead { id name } phoneNumbers { id name } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').TeamsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Team($id: ID!) {\n    node(id: $id) { __typename ... on Team { id externalId name isActive lead { id externalId name } phoneNumbers { id name number } } }\n  }\n"): typeof import('./graphql').TeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamMembers($id: ID!, $after: Cursor) {\n    node(id: $id) { __typename ... on Team {\n      externalId\n      members(first: 100, after: $after) {\n        edges { node { id externalId name email role isActive } }\n        pageInfo { hasNextPage endCursor }\n      }\n    } }\n  }\n"): typeof import('./graphql').TeamMembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveTeam($input: TeamInput!) {\n    upsertTeams(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n"): typeof import('./graphql').SaveTeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseTeam($input: CloseTeamInput!) {\n    closeTeam(input: $input) { ...HandOverFacts }\n  }\n"): typeof import('./graphql').CloseTeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookItem on WebhookEndpoint {\n    id\n    url\n    document\n    state\n    lagSeconds\n    problem\n    serviceAccount { id name }\n  }\n"): typeof import('./graphql').WebhookItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Webhooks {\n    webhookEndpoints { ...WebhookItem }\n  }\n"): typeof import('./graphql').WebhooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WebhookAttempts($id: ID!, $after: Cursor) {\n    node(id: $id) { __typename ... on WebhookEndpoint {\n      attempts(first: 50, after: $after) {\n        edges { node { at cursor durationMs outcome problem responseStatus } }\n        pageInfo { hasNextPage endCursor }\n      }\n    } }\n  }\n"): typeof import('./graphql').WebhookAttemptsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WebhookPrograms {\n    serviceAccounts { id name revokedAt }\n  }\n"): typeof import('./graphql').WebhookProgramsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWebhook($input: WebhookEndpointInput!) {\n    createWebhookEndpoint(input: $input) { webhookEndpoint { id } secret userErrors { code message } }\n  }\n"): typeof import('./graphql').CreateWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseWebhook($id: ID!) {\n    pauseWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').PauseWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeWebhook($id: ID!, $after: Cursor) {\n    resumeWebhookEndpoint(id: $id, after: $after) { userErrors { code message } }\n  }\n"): typeof import('./graphql').ResumeWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestWebhook($id: ID!) {\n    testWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').TestWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(id: $id) { secret userErrors { code message } }\n  }\n"): typeof import('./graphql').RotateWebhookSecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteWebhook($id: ID!) {\n    deleteWebhookEndpoint(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').DeleteWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DefaultCountry {\n    defaultCountry\n  }\n"): typeof import('./graphql').DefaultCountryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationItem on Conversation {\n    id\n    customerNumber\n    unreadCount\n    isOptedOut\n    updatedAt\n    state\n    snoozedUntil\n    waitingSince\n    isAmbiguous\n    assignee { id name }\n    record { id type name }\n    phoneNumber { id number name }\n    lastMessage { id body direction status sendAt createdAt media { contentType } sender { id name } sentBy }\n  }\n"): typeof import('./graphql').ConversationItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageItem on Message {\n    id\n    direction\n    body\n    media { url contentType fileName width height }\n    status\n    problem { code providerCode reason advice }\n    needsAttention\n    isExcess\n    reactions { emoji }\n    reactionTo { id }\n    createdAt\n    sendAt\n    sender { id name }\n    sentBy\n    automation { kind reason }\n    confirmation { words }\n    routing {\n      decidedBy\n      isAmbiguous\n      candidates { rank lostBy record { id type name } }\n      hiddenCandidateCount\n    }\n  }\n"): typeof import('./graphql').MessageItemFragmentDoc;
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
export function graphql(source: "\n  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $first: Int!, $after: Cursor) {\n    conversations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      edges { node { ...ConversationItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConversationsDocument;
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
export function graphql(source: "\n  subscription Events($after: Cursor) {\n    events(after: $after) {\n      __typename\n      cursor\n      at\n      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }\n      ... on MessagesMoved { messageCount }\n      ... on ConversationUpdated { conversation { ...ConversationItem } }\n      ... on ConversationRead { conversation { ...ConversationItem } }\n      ... on ConversationLeft { conversationId }\n      ... on ConsentChanged { conversation { ...ConversationItem } }\n      ... on NotificationAdded { notification { ...NotificationItem isMuted } }\n      ... on NotificationsRead { notificationIds unreadCount }\n      ... on RecordUpdated { record { id } }\n      ... on NoteChanged { conversation { id } }\n      ... on TemplateUpdated { templateId }\n      ... on ViewerUpdated { viewer { id } }\n    }\n  }\n"): typeof import('./graphql').EventsDocument;
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
export function graphql(source: "\n  query PushPublicKey {\n    pushPublicKey\n  }\n"): typeof import('./graphql').PushPublicKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterPush($input: PushSubscriptionInput!) {\n    registerPushSubscription(input: $input) { subscriptionId userErrors { code message } }\n  }\n"): typeof import('./graphql').RegisterPushDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePush($endpoint: String!) {\n    removePushSubscription(endpoint: $endpoint) { subscriptionId userErrors { code message } }\n  }\n"): typeof import('./graphql').RemovePushDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Preferences {\n    notificationPreferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }\n  }\n"): typeof import('./graphql').PreferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePreferences($input: NotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      preferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }\n      userErrors { code message }\n    }\n  }\n"): typeof import('./graphql').UpdatePreferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {\n    updateScheduledMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }\n  }\n"): typeof import('./graphql').UpdateScheduledDocument;
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
export function graphql(source: "\n  query Preview($input: SendMessageInput!) {\n    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt words } }\n  }\n"): typeof import('./graphql').PreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Send($input: SendMessageInput!) {\n    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }\n  }\n"): typeof import('./graphql').SendDocument;
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
export function graphql(source: "\n  query Notes($id: ID!) {\n    conversation(id: $id) {\n      id\n      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } mentions { id name } } } }\n    }\n  }\n"): typeof import('./graphql').NotesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddNote($id: ID!, $body: String!, $mentionIds: [ID!]) {\n    addNote(conversationId: $id, body: $body, mentionIds: $mentionIds) { note { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').AddNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) { note { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').DeleteNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Attention($after: Cursor) {\n    messages(filter: { needsAttention: true }, first: 30, after: $after) {\n      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice }\n        confirmation { words } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AttentionDocument;
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
export function graphql(source: "\n  query Colleagues {\n    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }\n  }\n"): typeof import('./graphql').ColleaguesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkCounts {\n    workCounts {\n      id\n      mine { count isMore }\n      unassigned { count isMore }\n      needsAnswer { count isMore }\n      ambiguous { count isMore }\n      needsAttention { count isMore }\n    }\n  }\n"): typeof import('./graphql').WorkCountsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
