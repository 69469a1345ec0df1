import { accountScopes } from '@patchbay/access';
import { carriers } from '@patchbay/carriers';
import { maxPresent } from '@patchbay/live';
import {
  deliveryProblemCodes,
  automaticTextWarnings,
  isE164,
  maxFigures,
  maxAlarmSubjects,
  maxAlike,
  maxAssets,
  maxAutomaticTexts,
  maxCarrierAccounts,
  maxCarrierNumbers,
  maxConfirmWords,
  maxConnectedNumbers,
  maxFindings,
  maxConversationsNamed,
  maxConsentRows,
  maxDuplicates,
  maxHolidays,
  maxFields,
  maxListedAccounts,
  maxMarked,
  maxMedia,
  maxMembers,
  maxMentions,
  maxMessages,
  maxMissingFields,
  maxMutedNumbers,
  maxOpenHoursPerDay,
  maxNonGsmCharacters,
  maxReplacedCharacters,
  maxPhones,
  maxRows,
  maxTeamsOfUser,
  maxTimeZones,
  maxToldIds,
  maxUsedFields,
  stepCodes,
  weekdays,
  maxWebhookEndpoints,
  notificationKinds,
} from '@patchbay/messaging';
import {
  maxAuditChanges,
  maxMoves,
  maxNumbersOfOwner,
  maxOfPair,
  maxOwnerships,
  maxTimelineEntries,
  maxUsableNumbers,
} from '@patchbay/persistence';
import { maxCandidates } from '@patchbay/routing-domain';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { badUserInput } from '../errors';
import { maxNodes } from './node';
import { E164Scalar, invalidE164 } from './scalars';

type Lengths = Readonly<Record<string, number>>;

/** The longest text of any argument, in UTF-16 units. Use cases refuse shorter ones with better reasons. */
const maxTextLength = 10_000;

/** Shorter bounds, by schema coordinate. */
const maxTextLengths: Lengths = {
  'ConversationFilter.search': 200,
  'MessageFilter.search': 200,
  'Mutation.dismissReceipt(reason:)': 500,
  'Mutation.dismissReceipts(reason:)': 500,
  'PhoneNumberFilter.search': 200,
  'Query.receipts(search:)': 200,
  'Query.records(search:)': 200,
  'Query.teams(search:)': 200,
  'UserFilter.search': 200,
};

/** Use cases refuse an invalid one in `userErrors`: the row or the field, not the call. */
const numbersOfUseCases: ReadonlySet<string> = new Set([
  'PhoneNumberInput.number',
  'RecordPhoneInput.number',
  'SendMessageInput.to',
]);

/** Webhooks and credentials of an account: more than any carrier has. */
const maxFieldsOfCarrier = 10;

/**
 * The longest lists of the API, by schema coordinate. A list of enum values has at most each of them; `edges` have the
 * size of their page, `userErrors` at most `maxReasons`. A test fails for any other list that is not here.
 */
export const longestLists = {
  /** Longer ones are refused with BAD_USER_INPUT before anything is read. */
  sent: {
    'AuditFilter.actions': 100,
    'AuditFilter.actorIds': 100,
    'CarrierAccountInput.credentials': 20,
    'ConversationFilter.assigneeIds': 100,
    'ConversationFilter.ownerIds': 100,
    'ConversationFilter.phoneNumberIds': 100,
    'ConversationFilter.teamIds': 100,
    'FiguresInput.teamIds': 100,
    'MessageFilter.phoneNumberIds': 100,
    'MessageFilter.senderIds': 100,
    'Mutation.connectCarrierNumbers(numbers:)': maxConnectedNumbers,
    'Mutation.markNotificationsRead(ids:)': 1_000,
    'CompanySettingsInput.automaticTexts': maxAutomaticTexts,
    'CompanySettingsInput.holidays': maxHolidays,
    'SendMessageInput.confirmedWords': maxConfirmWords,
    'UpdateScheduledMessageInput.confirmedWords': maxConfirmWords,
    'Mutation.recordConsent(input:)': maxConsentRows,
    'AwayMessageInput.hours': weekdays.length * maxOpenHoursPerDay,
    'QuietHoursInput.days': weekdays.length,
    'Mutation.upsertPhoneNumbers(input:)': maxRows,
    'Mutation.upsertRecordFields(input:)': maxRows,
    'Mutation.upsertRecords(input:)': maxRows,
    'Mutation.upsertTeams(input:)': maxRows,
    'Mutation.upsertUsers(input:)': maxRows,
    'PhoneNumberFilter.ownerIds': 100,
    'Query.nodes(ids:)': maxNodes,
    'RecordFilter.ownerIds': 100,
    'UserFilter.teamIds': 100,
  } as Lengths,
  /** Longer ones are refused in `userErrors`. */
  checkedByUseCases: {
    'MoveMessagesInput.messageIds': maxMessages,
    'NotificationPreferencesInput.mutedPhoneNumberIds': maxMutedNumbers,
    'Mutation.addNote(mentionIds:)': maxMentions,
    'RecordInput.fields': maxFields,
    'RecordInput.phones': maxPhones,
    'CompanySettingsInput.confirmWords': maxConfirmWords,
    'SendMessageInput.mediaUrls': maxMedia,
    'SendMessageInput.uploadIds': maxMedia,
    'TeamInput.memberExternalIds': maxMembers,
  } as Lengths,
  returned: {
    'Alarm.subjects': maxAlarmSubjects,
    'AuditEntry.subjects': maxAuditChanges,
    'CarrierAccount.webhookUrls': maxFieldsOfCarrier,
    'CarrierCheck.findings': maxFindings,
    'CarrierForm.credentials': maxFieldsOfCarrier,
    'CarrierNumbersPayload.numbers': maxCarrierNumbers,
    'AwayMessage.hours': weekdays.length * maxOpenHoursPerDay,
    'CompanySettings.automaticTexts': maxAutomaticTexts,
    'CompanySettings.confirmWords': maxConfirmWords,
    'CompanySettings.holidays': maxHolidays,
    'MessageConfirmation.words': maxConfirmWords,
    'TextMeasure.warnings': automaticTextWarnings.length,
    'TextMeasure.nonGsmCharacters': maxNonGsmCharacters,
    'ConsentPayload.entries': maxConsentRows,
    'QuietHours.days': weekdays.length,
    'Conversation.customerTimeZones': maxTimeZones,
    'Conversation.present': maxPresent,
    'Subscription.presence': maxPresent,
    'Figures.failures': deliveryProblemCodes.length,
    'HandOverPayload.messagesInDoubt': maxAssets,
    'HandOverPayload.openConversationIds': maxAssets,
    'HandOverPayload.phoneNumbers': maxAssets,
    'HandOverPayload.records': maxAssets,
    'HandOverPayload.scheduledMessages': maxAssets,
    'HandOverPayload.templates': maxAssets,
    'MarkNotificationsReadPayload.notifications': maxMarked,
    'MergeRecordsPayload.conversations': maxConversationsNamed,
    'MergeRecordsPayload.emptiedConversationIds': maxConversationsNamed,
    'Message.media': maxMedia,
    'Note.mentions': maxMentions,
    'NotificationPreferences.mutedKinds': notificationKinds.length,
    'NotificationPreferences.mutedPhoneNumbers': maxMutedNumbers,
    'NotificationsRead.notificationIds': maxToldIds,
    'Message.moves': maxMoves,
    'Message.reactions': 1,
    'Message.timeline': maxTimelineEntries,
    'MessagePreview.missingFields': maxMissingFields,
    'MessagePreview.nonGsmCharacters': maxNonGsmCharacters,
    'MessagePreview.replacedCharacters': maxReplacedCharacters,
    'MoveMessagesPayload.messages': maxMessages,
    'OptOutCustomerPayload.conversations': maxOfPair,
    'PhoneNumber.ownership': maxOwnerships,
    'Query.carrierAccounts': maxCarrierAccounts + carriers.length,
    'Query.carriers': carriers.length,
    'Query.figures': maxFigures,
    'Query.nodes': maxNodes,
    'Query.phoneNumbers': maxUsableNumbers,
    'Query.recordFields': 4 * maxFields,
    'Query.serviceAccounts': maxListedAccounts,
    'Query.setup': stepCodes.length,
    'Query.webhookEndpoints': maxWebhookEndpoints,
    'Record.fields': maxFields,
    'ReceiptsPayload.receipts': maxAlike,
    'Record.phones': 2 * maxPhones,
    'RoutingDecision.candidates': maxCandidates,
    'SetupStep.findings': maxFindings,
    'ServiceAccount.scopes': accountScopes.length,
    'Team.phoneNumbers': maxNumbersOfOwner,
    'TemplatePayload.fields': maxUsedFields,
    'Upload.headers': 10,
    'UpsertPayload.rows': maxRows,
    'UpsertedRow.possibleDuplicates': maxDuplicates,
    'User.phoneNumbers': maxNumbersOfOwner,
    'User.teams': maxTeamsOfUser,
    'UserError.words': maxConfirmWords,
    /** The deepest is the value of a custom field of a row. */
    'UserError.path': 5,
  } as Lengths,
};

/** Throws BAD_USER_INPUT if a value is too large, or holds what cannot be stored. `name` is the path to the value. */
type Check = (value: unknown, name: string) => void;

/** Checks the arguments of a field. `field` is its coordinate. */
export function createInputCheck(
  field: string,
  args: readonly GraphQLArgument[],
): (given: Readonly<Record<string, unknown>>) => void {
  const checks = args.map((argument) => [argument.name, checkOf(argument, `${field}(${argument.name}:)`)] as const);
  return (given) => {
    for (const [name, check] of checks) if (given[name] != null) check(given[name], name);
  };
}

function checkOf({ type: wanted }: GraphQLArgument | GraphQLInputField, coordinate: string): Check {
  const type = getNullableType(wanted);
  if (isListType(type)) return checkList(type.ofType as GraphQLInputType, coordinate);
  return checkItem(type, coordinate);
}

function checkList(items: GraphQLInputType, coordinate: string): Check {
  const type = getNullableType(items);
  const most = isEnumType(type) ? type.getValues().length : (longestLists.sent[coordinate] ?? Infinity);
  const check = checkItem(items, coordinate);
  return (value, name) => {
    const list = value as readonly unknown[];
    if (list.length > most) throw tooLarge(name, list.length, 'items', most);
    list.forEach((item, place) => check(item, `${name}.${place}`));
  };
}

function checkItem(wanted: GraphQLInputType, coordinate: string): Check {
  const type = getNullableType(wanted);
  if (isInputObjectType(type)) {
    const checks = Object.values(type.getFields()).map(
      (field) => [field.name, checkOf(field, `${type.name}.${field.name}`)] as const,
    );
    return (value, name) => {
      const given = value as Readonly<Record<string, unknown>>;
      for (const [field, check] of checks) if (given[field] != null) check(given[field], `${name}.${field}`);
    };
  }
  const most = maxTextLengths[coordinate] ?? maxTextLength;
  const isNumber = type === E164Scalar && !numbersOfUseCases.has(coordinate);
  return (value, name) => {
    if (typeof value !== 'string') return;
    if (value.length > most) throw tooLarge(name, value.length, 'characters', most);
    if (isNumber && !isE164(value)) throw invalidE164();
    if (value.includes('\0')) throw badUserInput('Text must not contain a NUL character (U+0000).');
  };
}

const tooLarge = (name: string, size: number, unit: string, most: number) =>
  badUserInput(`${name} has ${size} ${unit}. Send at most ${most}.`);
