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
    "\n  fragment CallbackItem on Receipt {\n    id\n    provider\n    receivedAt\n    state\n    cause\n    causeCode\n    missingNumber\n  }\n": typeof types.CallbackItemFragmentDoc,
    "\n  query Callbacks($states: [ReceiptState!], $after: Cursor) {\n    receipts(states: $states, first: 50, after: $after) {\n      edges { node { ...CallbackItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.CallbacksDocument,
    "\n  query Callback($id: ID!) {\n    node(id: $id) { __typename ... on Receipt { ...CallbackItem settledAt eventId body } }\n  }\n": typeof types.CallbackDocument,
    "\n  mutation RetryCallback($id: ID!) {\n    retryReceipt(id: $id) { userErrors { code message } }\n  }\n": typeof types.RetryCallbackDocument,
    "\n  mutation RetryCallbacks($id: ID!) {\n    retryReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n": typeof types.RetryCallbacksDocument,
    "\n  mutation DismissCallbacks($id: ID!) {\n    dismissReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n": typeof types.DismissCallbacksDocument,
    "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n": typeof types.CarrierAccountItemFragmentDoc,
    "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n": typeof types.CarrierAccountsDocument,
    "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n": typeof types.CarrierFormsDocument,
    "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n": typeof types.SaveCarrierAccountDocument,
    "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n": typeof types.CheckCarrierAccountDocument,
    "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n": typeof types.DeleteCarrierAccountDocument,
    "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": typeof types.CarrierNumbersDocument,
    "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": typeof types.ConnectCarrierNumbersDocument,
    "\n  fragment SettingsItem on CompanySettings {\n    id\n    keywordScope\n    firstTextNeedsOptIn\n    holidays { date name country }\n    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n  }\n": typeof types.SettingsItemFragmentDoc,
    "\n  query Settings {\n    companySettings { ...SettingsItem }\n  }\n": typeof types.SettingsDocument,
    "\n  mutation SaveSettings($input: CompanySettingsInput!) {\n    updateCompanySettings(input: $input) { userErrors { code message } }\n  }\n": typeof types.SaveSettingsDocument,
    "\n  query ConsentLedger($customerNumber: String, $after: Cursor) {\n    consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {\n      edges { node { id at state scope source customerNumber evidence recordedBy by { id name } subject { __typename id ... on PhoneNumber { name } ... on Team { name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsentLedgerDocument,
    "\n  query FieldDefinitions {\n    recordFields { id key label kind recordType }\n  }\n": typeof types.FieldDefinitionsDocument,
    "\n  mutation SaveField($input: RecordFieldInput!) {\n    upsertRecordFields(input: [$input]) { rows { externalId } userErrors { code message } }\n  }\n": typeof types.SaveFieldDocument,
    "\n  query Alarms($isOpen: Boolean!, $after: Cursor) {\n    alarms(isOpen: $isOpen, first: 50, after: $after) {\n      edges { node {\n        id\n        kind\n        message\n        advice\n        since\n        waitingSince\n        endedAt\n        subjects {\n          __typename\n          id\n          ... on Receipt { receivedAt state missingNumber }\n          ... on Message { createdAt conversation { id } }\n          ... on Conversation { customerNumber }\n          ... on PhoneNumber { number }\n          ... on CarrierAccount { name }\n          ... on WebhookEndpoint { url }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AlarmsDocument,
    "\n  fragment NumberItem on PhoneNumber {\n    id\n    number\n    name\n    isActive\n    provider\n    owner { __typename ... on User { id name } ... on Team { id name } }\n    carrierAccount { id name }\n  }\n": typeof types.NumberItemFragmentDoc,
    "\n  query Numbers($filter: PhoneNumberFilter, $after: Cursor) {\n    allPhoneNumbers(filter: $filter, first: 50, after: $after) {\n      edges { node { ...NumberItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NumbersDocument,
    "\n  query Number($id: ID!) {\n    node(id: $id) { __typename ... on PhoneNumber {\n      ...NumberItem\n      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }\n    } }\n  }\n": typeof types.NumberDocument,
    "\n  query NumberAccounts {\n    carrierAccounts { id name provider }\n  }\n": typeof types.NumberAccountsDocument,
    "\n  mutation SaveNumber($input: PhoneNumberInput!) {\n    upsertPhoneNumbers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": typeof types.SaveNumberDocument,
    "\n  mutation TransferNumber($input: TransferPhoneNumberInput!) {\n    transferPhoneNumber(input: $input) { ...HandOverFacts }\n  }\n": typeof types.TransferNumberDocument,
    "\n  mutation RetireNumber($id: ID!, $attendantId: ID) {\n    retirePhoneNumber(id: $id, attendantId: $attendantId) { userErrors { code message } }\n  }\n": typeof types.RetireNumberDocument,
    "\n  fragment HandOverFacts on HandOverPayload {\n    phoneNumbers { id name number }\n    recordCount\n    openConversationCount\n    scheduledMessages { id }\n    templates { id }\n    messagesInDoubt { id }\n    userErrors { code message }\n  }\n": typeof types.HandOverFactsFragmentDoc,
    "\n  query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {\n    users(filter: { search: $search, isActive: true }, first: 8) @include(if: $users) { edges { node { id externalId name email } } }\n    teams(search: $search, first: 8) @include(if: $teams) { edges { node { id externalId name isActive } } }\n  }\n": typeof types.FindOwnersDocument,
    "\n  fragment PersonItem on User {\n    id\n    externalId\n    name\n    email\n    role\n    isActive\n    teams { id externalId name }\n    phoneNumbers { id name number }\n  }\n": typeof types.PersonItemFragmentDoc,
    "\n  query People($filter: UserFilter, $after: Cursor) {\n    users(filter: $filter, first: 50, after: $after) {\n      edges { node { ...PersonItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  query Person($id: ID!) {\n    node(id: $id) { __typename ... on User { ...PersonItem } }\n  }\n": typeof types.PersonDocument,
    "\n  mutation SavePerson($input: UserInput!) {\n    upsertUsers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": typeof types.SavePersonDocument,
    "\n  mutation DeactivatePerson($input: DeactivateUserInput!) {\n    deactivateUser(input: $input) { ...HandOverFacts }\n  }\n": typeof types.DeactivatePersonDocument,
    "\n  mutation ReactivatePerson($id: ID!) {\n    reactivateUser(id: $id) { userErrors { code message } }\n  }\n": typeof types.ReactivatePersonDocument,
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
};
const documents: Documents = {
    "\n  query AuditLog($filter: AuditFilter, $after: Cursor) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges { node { id action at change requestId subjects actor { __typename ... on User { id name } ... on ServiceAccount { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AuditLogDocument,
    "\n  fragment CallbackItem on Receipt {\n    id\n    provider\n    receivedAt\n    state\n    cause\n    causeCode\n    missingNumber\n  }\n": types.CallbackItemFragmentDoc,
    "\n  query Callbacks($states: [ReceiptState!], $after: Cursor) {\n    receipts(states: $states, first: 50, after: $after) {\n      edges { node { ...CallbackItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.CallbacksDocument,
    "\n  query Callback($id: ID!) {\n    node(id: $id) { __typename ... on Receipt { ...CallbackItem settledAt eventId body } }\n  }\n": types.CallbackDocument,
    "\n  mutation RetryCallback($id: ID!) {\n    retryReceipt(id: $id) { userErrors { code message } }\n  }\n": types.RetryCallbackDocument,
    "\n  mutation RetryCallbacks($id: ID!) {\n    retryReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n": types.RetryCallbacksDocument,
    "\n  mutation DismissCallbacks($id: ID!) {\n    dismissReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n": types.DismissCallbacksDocument,
    "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n": types.CarrierAccountItemFragmentDoc,
    "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n": types.CarrierAccountsDocument,
    "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n": types.CarrierFormsDocument,
    "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n": types.SaveCarrierAccountDocument,
    "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n": types.CheckCarrierAccountDocument,
    "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n": types.DeleteCarrierAccountDocument,
    "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": types.CarrierNumbersDocument,
    "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": types.ConnectCarrierNumbersDocument,
    "\n  fragment SettingsItem on CompanySettings {\n    id\n    keywordScope\n    firstTextNeedsOptIn\n    holidays { date name country }\n    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n  }\n": types.SettingsItemFragmentDoc,
    "\n  query Settings {\n    companySettings { ...SettingsItem }\n  }\n": types.SettingsDocument,
    "\n  mutation SaveSettings($input: CompanySettingsInput!) {\n    updateCompanySettings(input: $input) { userErrors { code message } }\n  }\n": types.SaveSettingsDocument,
    "\n  query ConsentLedger($customerNumber: String, $after: Cursor) {\n    consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {\n      edges { node { id at state scope source customerNumber evidence recordedBy by { id name } subject { __typename id ... on PhoneNumber { name } ... on Team { name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsentLedgerDocument,
    "\n  query FieldDefinitions {\n    recordFields { id key label kind recordType }\n  }\n": types.FieldDefinitionsDocument,
    "\n  mutation SaveField($input: RecordFieldInput!) {\n    upsertRecordFields(input: [$input]) { rows { externalId } userErrors { code message } }\n  }\n": types.SaveFieldDocument,
    "\n  query Alarms($isOpen: Boolean!, $after: Cursor) {\n    alarms(isOpen: $isOpen, first: 50, after: $after) {\n      edges { node {\n        id\n        kind\n        message\n        advice\n        since\n        waitingSince\n        endedAt\n        subjects {\n          __typename\n          id\n          ... on Receipt { receivedAt state missingNumber }\n          ... on Message { createdAt conversation { id } }\n          ... on Conversation { customerNumber }\n          ... on PhoneNumber { number }\n          ... on CarrierAccount { name }\n          ... on WebhookEndpoint { url }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AlarmsDocument,
    "\n  fragment NumberItem on PhoneNumber {\n    id\n    number\n    name\n    isActive\n    provider\n    owner { __typename ... on User { id name } ... on Team { id name } }\n    carrierAccount { id name }\n  }\n": types.NumberItemFragmentDoc,
    "\n  query Numbers($filter: PhoneNumberFilter, $after: Cursor) {\n    allPhoneNumbers(filter: $filter, first: 50, after: $after) {\n      edges { node { ...NumberItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NumbersDocument,
    "\n  query Number($id: ID!) {\n    node(id: $id) { __typename ... on PhoneNumber {\n      ...NumberItem\n      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }\n    } }\n  }\n": types.NumberDocument,
    "\n  query NumberAccounts {\n    carrierAccounts { id name provider }\n  }\n": types.NumberAccountsDocument,
    "\n  mutation SaveNumber($input: PhoneNumberInput!) {\n    upsertPhoneNumbers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": types.SaveNumberDocument,
    "\n  mutation TransferNumber($input: TransferPhoneNumberInput!) {\n    transferPhoneNumber(input: $input) { ...HandOverFacts }\n  }\n": types.TransferNumberDocument,
    "\n  mutation RetireNumber($id: ID!, $attendantId: ID) {\n    retirePhoneNumber(id: $id, attendantId: $attendantId) { userErrors { code message } }\n  }\n": types.RetireNumberDocument,
    "\n  fragment HandOverFacts on HandOverPayload {\n    phoneNumbers { id name number }\n    recordCount\n    openConversationCount\n    scheduledMessages { id }\n    templates { id }\n    messagesInDoubt { id }\n    userErrors { code message }\n  }\n": types.HandOverFactsFragmentDoc,
    "\n  query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {\n    users(filter: { search: $search, isActive: true }, first: 8) @include(if: $users) { edges { node { id externalId name email } } }\n    teams(search: $search, first: 8) @include(if: $teams) { edges { node { id externalId name isActive } } }\n  }\n": types.FindOwnersDocument,
    "\n  fragment PersonItem on User {\n    id\n    externalId\n    name\n    email\n    role\n    isActive\n    teams { id externalId name }\n    phoneNumbers { id name number }\n  }\n": types.PersonItemFragmentDoc,
    "\n  query People($filter: UserFilter, $after: Cursor) {\n    users(filter: $filter, first: 50, after: $after) {\n      edges { node { ...PersonItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.PeopleDocument,
    "\n  query Person($id: ID!) {\n    node(id: $id) { __typename ... on User { ...PersonItem } }\n  }\n": types.PersonDocument,
    "\n  mutation SavePerson($input: UserInput!) {\n    upsertUsers(input: [$input]) { rows { node { id } } userErrors { code message } }\n  }\n": types.SavePersonDocument,
    "\n  mutation DeactivatePerson($input: DeactivateUserInput!) {\n    deactivateUser(input: $input) { ...HandOverFacts }\n  }\n": types.DeactivatePersonDocument,
    "\n  mutation ReactivatePerson($id: ID!) {\n    reactivateUser(id: $id) { userErrors { code message } }\n  }\n": types.ReactivatePersonDocument,
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
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($filter: AuditFilter, $after: Cursor) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges { node { id action at change requestId subjects actor { __typename ... on User { id name } ... on ServiceAccount { id name } } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AuditLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CallbackItem on Receipt {\n    id\n    provider\n    receivedAt\n    state\n    cause\n    causeCode\n    missingNumber\n  }\n"): typeof import('./graphql').CallbackItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Callbacks($states: [ReceiptState!], $after: Cursor) {\n    receipts(states: $states, first: 50, after: $after) {\n      edges { node { ...CallbackItem } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').CallbacksDocument;
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
export function graphql(source: "\n  mutation DismissCallbacks($id: ID!) {\n    dismissReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }\n  }\n"): typeof import('./graphql').DismissCallbacksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n"): typeof import('./graphql').CarrierAccountItemFragmentDoc;
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
export function graphql(source: "\n  fragment SettingsItem on CompanySettings {\n    id\n    keywordScope\n    firstTextNeedsOptIn\n    holidays { date name country }\n    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n  }\n"): typeof import('./graphql').SettingsItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Settings {\n    companySettings { ...SettingsItem }\n  }\n"): typeof import('./graphql').SettingsDocument;
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
export function graphql(source: "\n  query Alarms($isOpen: Boolean!, $after: Cursor) {\n    alarms(isOpen: $isOpen, first: 50, after: $after) {\n      edges { node {\n        id\n        kind\n        message\n        advice\n        since\n        waitingSince\n        endedAt\n        subjects {\n          __typename\n          id\n          ... on Receipt { receivedAt state missingNumber }\n          ... on Message { createdAt conversation { id } }\n          ... on Conversation { customerNumber }\n          ... on PhoneNumber { number }\n          ... on CarrierAccount { name }\n          ... on WebhookEndpoint { url }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AlarmsDocument;
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
export function graphql(source: "\n  query Number($id: ID!) {\n    node(id: $id) { __typename ... on PhoneNumber {\n      ...NumberItem\n      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }\n      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }\n    } }\n  }\n"): typeof import('./graphql').NumberDocument;
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


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
