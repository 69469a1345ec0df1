/* eslint-disable */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A position in a list or in the stream of events. Opaque: pass it back unchanged. */
  Cursor: { input: string; output: string; }
  /** A time in ISO 8601, UTC, with milliseconds. Inputs may have another offset, as RFC 3339 has it, but must have one. */
  DateTime: { input: string; output: string; }
  /** A phone number in E.164: `+` and 2 to 15 digits, like `+15550100123`. National or punctuated formats are refused: in `userErrors` with INVALID_NUMBER for their row or field, and with BAD_USER_INPUT by fields without `userErrors`. */
  E164: { input: string; output: string; }
};

/** A customer company. */
export type Account = Node & Record & {
  readonly __typename?: 'Account';
  /** The conversations of this record that the viewer may see, latest first. */
  readonly conversations: ConversationConnection;
  /** The record's ID in the CRM. Null for a lead created by a text that nobody has claimed. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The values of the custom fields of its type, by key, at most 50; null where it has none. */
  readonly fields: ReadonlyArray<FieldValue>;
  /** First name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Among records of one type, routing prefers active ones. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Created by a text and not yet claimed by a CRM. */
  readonly isUnclaimed: Scalars['Boolean']['output'];
  /** Last name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** The record this one was merged into: it has the conversations now. Null for all others. Merged IDs keep resolving. */
  readonly mergedInto: Maybe<Record>;
  /** Display name. A lead created from a text has the sender's number as its name. */
  readonly name: Scalars['String']['output'];
  /** The user or team that the record is assigned to. */
  readonly owner: Owner;
  /** At most 50 of its own; an opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out. */
  readonly phones: ReadonlyArray<RecordPhone>;
  /** IANA time zone where the customer is. Null if only their number tells. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** The type of record. */
  readonly type: RecordType;
  /** Last change in the system that the record comes from. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A customer company. */
export type AccountConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A problem. Administrators are notified when it begins and when it ends. It ends by itself when the problem is gone. */
export type Alarm = Node & {
  readonly __typename?: 'Alarm';
  /** How to fix it, for people. */
  readonly advice: Scalars['String']['output'];
  /** How many things it is about, at most 1,000; when it ended, the latest count. */
  readonly count: Scalars['Int']['output'];
  /** When it ended; null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** What is wrong. */
  readonly kind: AlarmKind;
  /** What is wrong, for people, and how long customers have been waiting. */
  readonly message: Scalars['String']['output'];
  /** When the problem began. */
  readonly since: Scalars['DateTime']['output'];
  /** What it is about: the oldest, up to 25. Those that are gone are left out. */
  readonly subjects: ReadonlyArray<Node>;
  /** Since when the first customer has been waiting; null if no customer waits because of it. */
  readonly waitingSince: Maybe<Scalars['DateTime']['output']>;
};

/** A page of alarms. */
export type AlarmConnection = {
  readonly __typename?: 'AlarmConnection';
  /** The alarms of the page, in order. */
  readonly edges: ReadonlyArray<AlarmEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the alarms of a page. */
export type AlarmEdge = {
  readonly __typename?: 'AlarmEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Alarm;
};

/** What is wrong. */
export type AlarmKind =
  /** The last check of a carrier account failed, or the carrier refuses the account. Subject: the account. */
  | 'CARRIER_FAILING'
  /** It is unknown whether texts were sent, and nobody decides. Subjects: messages. */
  | 'MESSAGES_IN_DOUBT'
  /** Nobody in the user or team that owns phone numbers may read texts. Subjects: the numbers. */
  | 'NUMBER_WITHOUT_PEOPLE'
  /** Texts of customers could not be processed. One alarm for each cause; of missing numbers, for each number. Subjects: receipts. */
  | 'QUARANTINED_TEXTS'
  /** Texts wait too long to be sent over a carrier account. Subject: the account. */
  | 'SENDS_WAITING'
  /** Customers wait too long for an answer. Subjects: conversations. */
  | 'UNATTENDED_TEXTS'
  /** A webhook endpoint is suspended. Subject: the endpoint. */
  | 'WEBHOOK_SUSPENDED';

/** How a call to the carrier ended. */
export type AttemptOutcome =
  /** The carrier took the text. */
  | 'ACCEPTED'
  /** The carrier certainly did not process it. It is tried again. */
  | 'NOT_PROCESSED'
  /** The carrier will never take it. */
  | 'REFUSED'
  /** The carrier did not answer: it may or may not have taken it. */
  | 'UNKNOWN';

/** Who changes things on purpose: a person or a program. */
export type AuditActor = ServiceAccount | User;

/** Who changed what and when. Nobody can change or delete an entry. For administrators. */
export type AuditEntry = Node & {
  readonly __typename?: 'AuditEntry';
  /** The operation, such as `moveMessages` or `upsertUsers`; for SCIM, `SCIM PATCH Users`; for a rule, its name, such as `retention`, or the app: `worker`. */
  readonly action: Scalars['String']['output'];
  /** Who did it; null for a rule, and for a change by hand in the database. */
  readonly actor: Maybe<AuditActor>;
  /** When it was changed. */
  readonly at: Scalars['DateTime']['output'];
  /** JSON: a list of `{ subject, operation, before, after }`, at most 1,000. `operation` is a table and `insert`, `update` or `delete`; of an update, only what differs. Texts and credentials are `"hidden"`; what an erasure removed is missing. Null if nothing is left. */
  readonly change: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The `x-request-id` of the request; null for a rule. */
  readonly requestId: Maybe<Scalars['String']['output']>;
  /** IDs of what was changed, at most 1,000. Some may be gone by now. */
  readonly subjects: ReadonlyArray<Scalars['ID']['output']>;
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The audit entries of the page, in order. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the audit entries of a page. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: AuditEntry;
};

/** Which entries to return. All given conditions must hold. */
export type AuditFilter = {
  /** Only these operations, such as `moveMessages`; at most 100. */
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only what these users and service accounts did, at most 100. */
  readonly actorIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only entries from this time on. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what changed this. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only entries before this time. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An answer to a keyword in one language. */
export type AutomaticText = {
  readonly __typename?: 'AutomaticText';
  /** The text that is sent if the company has no own one. */
  readonly builtInText: Scalars['String']['output'];
  /** It is in the words of the company. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** What it answers. */
  readonly kind: AutomaticTextKind;
  /** It is sent if the keyword, or the wish, is in this language. STOP, START and HELP have none. */
  readonly language: TextLanguage;
  /** How it is sent. */
  readonly measure: TextMeasure;
  /** The text as it is sent. */
  readonly text: Scalars['String']['output'];
};

/** An answer to a keyword to change. */
export type AutomaticTextInput = {
  /** What it answers. */
  readonly kind: AutomaticTextKind;
  /** In which language. */
  readonly language: TextLanguage;
  /** The text, 1 to 640 characters. Null: the one that is built in. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** An answer to a keyword. */
export type AutomaticTextKind =
  /** The answer to HELP and INFO. */
  | 'HELP'
  /** The confirmation of START, after an opt-out. */
  | 'OPT_IN'
  /** The confirmation of STOP. Carriers require it, and it must not advertise. */
  | 'OPT_OUT';

/** What an administrator should think about. It refuses nothing. */
export type AutomaticTextWarning =
  /** The answer to HELP names no phone number, e-mail address or site to ask at. */
  | 'NO_CONTACT'
  /** The answer to HELP does not say how to opt out: STOP. */
  | 'NO_WAY_TO_OPT_OUT'
  /** It is longer than a single segment, so carriers bill several. */
  | 'SEVERAL_SEGMENTS';

/** What sent a text that nobody wrote, and why. */
export type Automation = {
  readonly __typename?: 'Automation';
  /** Why it was sent, in plain words. */
  readonly explanation: Scalars['String']['output'];
  /** The text that it answers; null if the viewer may not see it. */
  readonly inReplyTo: Maybe<Message>;
  /** What sent it. */
  readonly kind: AutomationKind;
  /** The language of an answer to a keyword, like en; null for an away message. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** The name of what sent it, in plain words. */
  readonly name: Scalars['String']['output'];
  /** Why it was sent, for programs and translations. */
  readonly reason: AutomationReason;
};

/** What sent a text that nobody wrote. */
export type AutomationKind =
  /** The away message of the number. */
  | 'AWAY'
  /** The answer to HELP. */
  | 'HELP'
  /** The confirmation of an opt-in. */
  | 'OPT_IN'
  /** The confirmation of an opt-out. */
  | 'OPT_OUT';

/** Why an automatic text was sent. */
export type AutomationReason =
  /** The number was set to away at that time. */
  | 'AWAY_UNTIL'
  /** The customer wrote on one of the company's holidays. */
  | 'HOLIDAY'
  /** The customer sent a keyword, or asked for the same in other words. */
  | 'KEYWORD'
  /** The customer wrote outside of the number's hours. */
  | 'OUTSIDE_HOURS';

/** What a number answers while nobody is there: at most once per customer in `everyHours`, and three times a day. Never to keywords, reactions, robots, and customers who opted out. The customer still waits for an answer. */
export type AwayMessage = {
  readonly __typename?: 'AwayMessage';
  /** It is sent at any time until then, whatever the hours are. Null: only as they say. */
  readonly awayUntil: Maybe<Scalars['DateTime']['output']>;
  /** At most one per customer in so many hours, 1 to 720. Default: 24. */
  readonly everyHours: Maybe<Scalars['Int']['output']>;
  /** It is sent at all other times; with an empty list, at any time. Null: hours do not matter. */
  readonly hours: Maybe<ReadonlyArray<OpenHours>>;
  /** Whether it is sent. False keeps it for later. */
  readonly isOn: Scalars['Boolean']['output'];
  /** It is sent on the company's holidays. Default: false. */
  readonly onHolidays: Maybe<Scalars['Boolean']['output']>;
  /** The text, 1 to 640 characters. */
  readonly text: Scalars['String']['output'];
  /** IANA time zone of the hours and holidays, like America/New_York. */
  readonly timeZone: Scalars['String']['output'];
};

/** What a number answers while nobody is there: at most once per customer in `everyHours`, and three times a day. Never to keywords, reactions, robots, and customers who opted out. The customer still waits for an answer. */
export type AwayMessageInput = {
  /** It is sent at any time until then, whatever the hours are. Null: only as they say. */
  readonly awayUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most one per customer in so many hours, 1 to 720. Default: 24. */
  readonly everyHours?: InputMaybe<Scalars['Int']['input']>;
  /** It is sent at all other times; with an empty list, at any time. Null: hours do not matter. */
  readonly hours?: InputMaybe<ReadonlyArray<OpenHoursInput>>;
  /** Whether it is sent. False keeps it for later. */
  readonly isOn: Scalars['Boolean']['input'];
  /** It is sent on the company's holidays. Default: false. */
  readonly onHolidays?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text, 1 to 640 characters. */
  readonly text: Scalars['String']['input'];
  /** IANA time zone of the hours and holidays, like America/New_York. */
  readonly timeZone: Scalars['String']['input'];
};

/** The value of a custom field of kind BOOLEAN. */
export type BooleanField = {
  readonly __typename?: 'BooleanField';
  /** The value; null if there is none. */
  readonly boolean: Maybe<Scalars['Boolean']['output']>;
  /** The key of the field. */
  readonly key: Scalars['String']['output'];
};

/** The value of a custom field of kind BOOLEAN. */
export type BooleanFieldInput = {
  /** The value; null if there is none. */
  readonly boolean?: InputMaybe<Scalars['Boolean']['input']>;
  /** The key of the field. */
  readonly key: Scalars['String']['input'];
};

/** Result of `cancelMessage`. */
export type CancelMessagePayload = {
  readonly __typename?: 'CancelMessagePayload';
  /** The message now; null if the viewer may not see it. */
  readonly message: Maybe<Message>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An account with a carrier. Credentials are stored encrypted and never returned. Accounts from the environment are read-only. For administrators. */
export type CarrierAccount = Node & {
  readonly __typename?: 'CarrierAccount';
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Set up in the environment of the programs, so it is read-only here. */
  readonly isFromEnvironment: Scalars['Boolean']['output'];
  /** The last check; null if there was none. */
  readonly lastCheck: Maybe<CarrierCheck>;
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** The numbers that use it, by number. */
  readonly phoneNumbers: PhoneNumberConnection;
  /** The carrier. */
  readonly provider: ProviderKind;
  /** What went over it in the last hour. */
  readonly recent: CarrierFigures;
  /** Whether it sends and receives. */
  readonly state: CarrierAccountState;
  /** URLs to configure at the carrier, one per kind of callback. */
  readonly webhookUrls: ReadonlyArray<WebhookUrl>;
};


/** An account with a carrier. Credentials are stored encrypted and never returned. Accounts from the environment are read-only. For administrators. */
export type CarrierAccountPhoneNumbersArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An account with a carrier. What is left out stays as it is. */
export type CarrierAccountInput = {
  /** Write-only, up to 20. Omitted ones stay unchanged. After a change, callbacks that are signed with the former ones are valid for a day. */
  readonly credentials?: InputMaybe<ReadonlyArray<CredentialInput>>;
  /** Omit to create one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** It receives, but sends wait. Default for a new one: false. */
  readonly isPaused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Display name, up to 255 characters. */
  readonly name: Scalars['String']['input'];
  /** The carrier. An account stays with its carrier. */
  readonly provider: ProviderKind;
};

/** Result of a mutation of an account with a carrier. */
export type CarrierAccountPayload = {
  readonly __typename?: 'CarrierAccountPayload';
  /** The account; null if it was refused. A deleted one as it was. */
  readonly carrierAccount: Maybe<CarrierAccount>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an account with a carrier does. */
export type CarrierAccountState =
  /** Sends and receives. */
  | 'ACTIVE'
  /** Credentials were refused or the last check failed; see its findings. */
  | 'FAILING'
  /** Receives; sends wait. */
  | 'PAUSED';

/** The result of a check of an account with its carrier's API. */
export type CarrierCheck = {
  readonly __typename?: 'CarrierCheck';
  /** When it was checked. */
  readonly at: Scalars['DateTime']['output'];
  /** What was found, the worst first. */
  readonly findings: ReadonlyArray<Finding>;
  /** No finding is an ERROR. */
  readonly isOk: Scalars['Boolean']['output'];
};

/** What went over an account. */
export type CarrierFigures = {
  readonly __typename?: 'CarrierFigures';
  /** Texts that did not arrive. */
  readonly failed: Scalars['Int']['output'];
  /** Median seconds from the carrier's acceptance of a text to its report that it was delivered. Null without such reports. */
  readonly medianSeconds: Maybe<Scalars['Float']['output']>;
  /** Texts of customers. */
  readonly received: Scalars['Int']['output'];
  /** Callbacks whose signature was missing or wrong. */
  readonly refusedSignatures: Scalars['Int']['output'];
  /** Texts that the carrier took. */
  readonly sent: Scalars['Int']['output'];
};

/** A carrier that accounts can be added for. */
export type CarrierForm = {
  readonly __typename?: 'CarrierForm';
  /** The credentials of an account. */
  readonly credentials: ReadonlyArray<CredentialField>;
  /** What it is, for people. */
  readonly description: Scalars['String']['output'];
  /** The carrier. */
  readonly provider: ProviderKind;
  /** It can send pictures and other files. */
  readonly takesMedia: Scalars['Boolean']['output'];
};

/** A number in the carrier's account. */
export type CarrierNumber = {
  readonly __typename?: 'CarrierNumber';
  /** It can send and receive pictures. */
  readonly canMms: Scalars['Boolean']['output'];
  /** It can send and receive texts. */
  readonly canSms: Scalars['Boolean']['output'];
  /** Its webhook at the carrier points to us. False, too, if only the account's default can, which the carrier does not show. */
  readonly isConnected: Scalars['Boolean']['output'];
  /** Its name at the carrier; null if the carrier has none. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The number. */
  readonly number: Scalars['E164']['output'];
  /** Our number, if it is already one. */
  readonly phoneNumber: Maybe<PhoneNumber>;
};

/** Numbers in a carrier's account; `userErrors` has what was not done, and why. */
export type CarrierNumbersPayload = {
  readonly __typename?: 'CarrierNumbersPayload';
  /** The numbers; of those that were to be connected, those that are. */
  readonly numbers: ReadonlyArray<CarrierNumber>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A lead that a text created, and what it is in the CRM. */
export type ClaimRecordInput = {
  /** The record's ID in the CRM, up to 255 characters. */
  readonly externalId: Scalars['String']['input'];
  /** The lead. */
  readonly id: Scalars['ID']['input'];
  /** A better name than its number, up to 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** If it differs from LEAD: a lead that became a contact or an account. */
  readonly type?: InputMaybe<RecordType>;
};

/** A team that closes. */
export type CloseTeamInput = {
  /** Only say what would change hands. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The user or team that takes over. Without it, the mutation is refused if anything would be left behind, unless `leaveUnattended` is set. */
  readonly handOverToId?: InputMaybe<Scalars['ID']['input']>;
  /** The team. */
  readonly id: Scalars['ID']['input'];
  /** Leave what there is to nobody. Texts that come in are reported to those who step in. */
  readonly leaveUnattended?: Scalars['Boolean']['input'];
};

/** What the company decides for all its numbers. */
export type CompanySettings = Node & {
  readonly __typename?: 'CompanySettings';
  /** The answers to keywords, in all languages: those in the words of the company, and those that are built in. `HELP_TEXT` of the configuration is the built-in answer to HELP in `defaultLanguage`. */
  readonly automaticTexts: ReadonlyArray<AutomaticText>;
  /** Words and phrases, at most 200: a text that has one is refused with NEEDS_CONFIRMATION until its sender confirms it. Whole words; case and accents do not matter. */
  readonly confirmWords: ReadonlyArray<Scalars['String']['output']>;
  /** The country of phone numbers that people type without one; null for that of the user's own number. */
  readonly defaultCountry: Maybe<Scalars['String']['output']>;
  /** The language of answers to keywords that are the same in all languages, such as STOP and HELP. */
  readonly defaultLanguage: TextLanguage;
  /** A customer who never wrote to a number gets texts from it only if they opted in. */
  readonly firstTextNeedsOptIn: Scalars['Boolean']['output'];
  /** The holidays, in the order in which they were given. */
  readonly holidays: ReadonlyArray<Holiday>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** For how many days callbacks are kept if `receiptDays` is null: `RECEIPT_DAYS` of the configuration; 0 for ever. */
  readonly installedReceiptDays: Scalars['Int']['output'];
  /** For how many days texts are kept if `textDays` is null: `TEXT_DAYS` of the configuration; 0 for ever. */
  readonly installedTextDays: Scalars['Int']['output'];
  /** How far STOP, START and clear wishes in other words count: for the number that they are sent to, its team, or the whole company. US rules ask for COMPANY from January 31, 2027. */
  readonly keywordScope: ConsentScope;
  /** When no number sends, in addition to its own quiet hours: in every time zone that the customer's record and number make possible. Null if each number decides. */
  readonly quietHours: Maybe<QuietHours>;
  /** For how many days callbacks of carriers are kept, as they came; 0 for ever. Null: as installed (`installedReceiptDays`). Those that could not be processed have days of their own, which are configured. */
  readonly receiptDays: Maybe<Scalars['Int']['output']>;
  /** For how many days texts and their files are kept; 0 for ever. Null: as installed (`installedTextDays`). Older ones are emptied within about an hour; that there were texts stays, and texts of records with a legal hold keep what they say. */
  readonly textDays: Maybe<Scalars['Int']['output']>;
  /** How many texts would be emptied if texts were kept for so many days. It changes nothing. */
  readonly textsToEmpty: TextsToEmpty;
};


/** What the company decides for all its numbers. */
export type CompanySettingsTextsToEmptyArgs = {
  days: Scalars['Int']['input'];
};

/** What to change of the settings. What is left out stays as it is. */
export type CompanySettingsInput = {
  /** Answers to keywords to change. The others stay as they are. */
  readonly automaticTexts?: InputMaybe<ReadonlyArray<AutomaticTextInput>>;
  /** All words and phrases that hold a text until its sender confirms it, at most 200 of 1 to 60 characters. */
  readonly confirmWords?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The country (ISO 3166-1, like US) of numbers typed without one. Null: that of their own number. */
  readonly defaultCountry?: InputMaybe<Scalars['String']['input']>;
  /** The language of answers to STOP, START and HELP. */
  readonly defaultLanguage?: InputMaybe<TextLanguage>;
  /** Whether a first text needs an opt-in. */
  readonly firstTextNeedsOptIn?: InputMaybe<Scalars['Boolean']['input']>;
  /** All holidays, at most 500. */
  readonly holidays?: InputMaybe<ReadonlyArray<HolidayInput>>;
  /** How far keywords count. Earlier ones stay as they are. */
  readonly keywordScope?: InputMaybe<ConsentScope>;
  /** When no number sends. Null: each number decides. */
  readonly quietHours?: InputMaybe<QuietHoursInput>;
  /** For how many days callbacks of carriers are kept, 1 to 9999; 0 for ever. Null: as installed. Older ones are deleted within about an hour. */
  readonly receiptDays?: InputMaybe<Scalars['Int']['input']>;
  /** For how many days texts and their files are kept, 1 to 9999; 0 for ever. Null: as installed. Older texts are emptied within about an hour, which nobody can undo: ask `textsToEmpty` first. */
  readonly textDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of `updateCompanySettings`. */
export type CompanySettingsPayload = {
  readonly __typename?: 'CompanySettingsPayload';
  /** The settings now; null if it was refused. */
  readonly settings: Maybe<CompanySettings>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What applies to texts from one of our numbers to a customer. */
export type Consent = {
  readonly __typename?: 'Consent';
  /** The entry that decides it. Null if there is none, and if the viewer may not see the customer. */
  readonly decidedBy: Maybe<ConsentEntry>;
  /** What the customer allows now. OPTED_OUT: no text is sent. */
  readonly state: ConsentState;
};

/** The customer opted out of texts, or in again. */
export type ConsentChanged = Event & {
  readonly __typename?: 'ConsentChanged';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** The conversation now. */
  readonly conversation: Conversation;
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
};

/** One change of what a customer allows. Entries are never changed or deleted. */
export type ConsentEntry = Node & {
  readonly __typename?: 'ConsentEntry';
  /** When it was given. The order of entries is that of these times. */
  readonly at: Scalars['DateTime']['output'];
  /** The person who recorded it; null if no person did. */
  readonly by: Maybe<User>;
  /** The customer's number, in the spelling that all of its spellings share. A hash if the customer was erased. */
  readonly customerNumber: Scalars['String']['output'];
  /** Where and how it was given, such as a form's URL or a contract number. Null if nobody said. */
  readonly evidence: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The text that says it, or that the carrier refused. Null if there is none, and if the viewer may not see it. */
  readonly message: Maybe<Message>;
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The name of the service account that recorded it; null if none did. */
  readonly recordedBy: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  readonly scope: ConsentScope;
  /** Where it comes from. */
  readonly source: ConsentSource;
  /** OPTED_IN or OPTED_OUT. */
  readonly state: ConsentState;
  /** The number or the team, for scopes other than COMPANY. Null if the viewer may not see it. */
  readonly subject: Maybe<Node>;
};

/** A page of consent entries. */
export type ConsentEntryConnection = {
  readonly __typename?: 'ConsentEntryConnection';
  /** The consent entries of the page, in order. */
  readonly edges: ReadonlyArray<ConsentEntryEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the consent entries of a page. */
export type ConsentEntryEdge = {
  readonly __typename?: 'ConsentEntryEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: ConsentEntry;
};

/** What a customer allows. */
export type ConsentInput = {
  /** When it was given; now if it is left out. Not in the future. One that is older than the entry that decides is stored and changes nothing. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The customer's number, in any spelling that routing treats as equal; it need not be known. */
  readonly customerNumber: Scalars['String']['input'];
  /** Where and how it was given, such as a form's URL, up to 1,000 characters. Required for OPTED_IN. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  readonly scope?: ConsentScope;
  /** Where it comes from. Sellers: USER, NATURAL_LANGUAGE or API. */
  readonly source?: ConsentSource;
  /** OPTED_IN or OPTED_OUT. */
  readonly state: ConsentState;
  /** The number or the team, for scopes other than COMPANY. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `recordConsent`. Valid rows are recorded even if others are refused. */
export type ConsentPayload = {
  readonly __typename?: 'ConsentPayload';
  /** Number of scheduled texts that were canceled because their customers opted out: up to 1,000. Others are canceled when they are due. */
  readonly canceledMessageCount: Scalars['Int']['output'];
  /** The entries of the accepted rows, in the order of the input. A repeated row has the entry of the first time. */
  readonly entries: ReadonlyArray<ConsentEntry>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an entry is about. The latest entry about a number decides, so a wider one also wins over an older narrower one. */
export type ConsentScope =
  /** All phone numbers of the company. */
  | 'COMPANY'
  /** One phone number of the company. */
  | 'PHONE_NUMBER'
  /** The phone numbers that are assigned to a team or to one of its members. */
  | 'TEAM';

/** Where an entry comes from. */
export type ConsentSource =
  /** A program recorded it. */
  | 'API'
  /** The carrier: it read a keyword, or refused a text because the customer opted out there. */
  | 'CARRIER'
  /** It was imported from another system. */
  | 'IMPORT'
  /** The customer texted a keyword, such as STOP or START. */
  | 'KEYWORD'
  /** The customer said it in other words: a clear wish, or confirmed by a person. */
  | 'NATURAL_LANGUAGE'
  /** A person recorded it, for example after a call. */
  | 'USER';

/** What a customer allows. */
export type ConsentState =
  /** They want texts. */
  | 'OPTED_IN'
  /** They want no texts, and get none. */
  | 'OPTED_OUT'
  /** Nothing is recorded. */
  | 'UNKNOWN';

/** A person at a customer. */
export type Contact = Node & Record & {
  readonly __typename?: 'Contact';
  /** The contact's company. Null if there is none, or none that the viewer may see. */
  readonly account: Maybe<Account>;
  /** The conversations of this record that the viewer may see, latest first. */
  readonly conversations: ConversationConnection;
  /** The record's ID in the CRM. Null for a lead created by a text that nobody has claimed. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The values of the custom fields of its type, by key, at most 50; null where it has none. */
  readonly fields: ReadonlyArray<FieldValue>;
  /** First name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Among records of one type, routing prefers active ones. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Created by a text and not yet claimed by a CRM. */
  readonly isUnclaimed: Scalars['Boolean']['output'];
  /** Last name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** The record this one was merged into: it has the conversations now. Null for all others. Merged IDs keep resolving. */
  readonly mergedInto: Maybe<Record>;
  /** Display name. A lead created from a text has the sender's number as its name. */
  readonly name: Scalars['String']['output'];
  /** The user or team that the record is assigned to. */
  readonly owner: Owner;
  /** At most 50 of its own; an opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out. */
  readonly phones: ReadonlyArray<RecordPhone>;
  /** IANA time zone where the customer is. Null if only their number tells. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** The type of record. */
  readonly type: RecordType;
  /** Last change in the system that the record comes from. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A person at a customer. */
export type ContactConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** All texts between one phone number of the company and one customer's number, under one record. */
export type Conversation = Node & {
  readonly __typename?: 'Conversation';
  /** Who takes care of it; null if nobody does. It gives no rights, and ends if they can no longer see the conversation. */
  readonly assignee: Maybe<User>;
  /** What the customer allows to this phone number, and why: `decidedBy` says who recorded it, when and how. */
  readonly consent: Consent;
  /** The customer's number in E.164. A short code or an alphanumeric sender, as the carrier gave it, can be read but not answered. */
  readonly customerNumber: Scalars['String']['output'];
  /** IANA time zones for the customer's local time: the record's own, or else those of the region that their number belongs to. Empty if unknown, or if there are more than 8. */
  readonly customerTimeZones: ReadonlyArray<Scalars['String']['output']>;
  /** What the viewer has written and not sent, on any device; null if there is nothing. */
  readonly draft: Maybe<Scalars['String']['output']>;
  /** The first inbound message that the viewer has not read. Null if everything is read. */
  readonly firstUnreadMessage: Maybe<Message>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** A text is here by type, activity, recency or ID alone, and nobody has moved it or confirmed it with `confirmRouting`. */
  readonly isAmbiguous: Scalars['Boolean']['output'];
  /** The customer has opted out of texts from this phone number. */
  readonly isOptedOut: Scalars['Boolean']['output'];
  /** The newest message; null if there is none yet. */
  readonly lastMessage: Maybe<Message>;
  /** Time of the last message; null if there is none. Lists are in this order. */
  readonly lastMessageAt: Maybe<Scalars['DateTime']['output']>;
  /** The messages, oldest first. Use `last` and `before` to page back from the newest, and `around` to open a conversation at a message. Default: the newest 25. */
  readonly messages: MessageConnection;
  /** The customer wrote last, and nobody has replied or closed it. Answers to keywords and texts that are scheduled count, away messages do not. */
  readonly needsAnswer: Scalars['Boolean']['output'];
  /** Notes of colleagues, oldest first, visible to everyone who sees the conversation. Never sent to the customer. Default: the newest 25. */
  readonly notes: NoteConnection;
  /** The company's phone number. */
  readonly phoneNumber: PhoneNumber;
  /** Other users who have it open or are typing, at most 50. Those have it open who subscribe to `presence`. */
  readonly present: ReadonlyArray<Presence>;
  /** The record that the conversation belongs to. */
  readonly record: Record;
  /** When it opens again; null if it is not SNOOZED. */
  readonly snoozedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Shared by everyone who sees the conversation. A text from the customer opens it again. */
  readonly state: WorkState;
  /** Number of inbound messages that the viewer has not read, without reactions to our messages. */
  readonly unreadCount: Scalars['Int']['output'];
  /**
   * Time of the last message.
   * @deprecated Since 2026-11-27: use `lastMessageAt`.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Time of the first text that nobody has answered or closed; null if there is none. */
  readonly waitingSince: Maybe<Scalars['DateTime']['output']>;
};


/** All texts between one phone number of the company and one customer's number, under one record. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  around?: InputMaybe<Scalars['ID']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** All texts between one phone number of the company and one customer's number, under one record. */
export type ConversationNotesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  readonly __typename?: 'ConversationConnection';
  /** The conversations of the page, in order. */
  readonly edges: ReadonlyArray<ConversationEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the conversations of a page. */
export type ConversationEdge = {
  readonly __typename?: 'ConversationEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Conversation;
};

/** Which conversations to return. All given conditions must hold. */
export type ConversationFilter = {
  /** Only conversations that are assigned to these users, at most 100. `[]` for those assigned to nobody. */
  readonly assigneeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only conversations that a text came to by type, activity or recency alone, and that nobody has confirmed or moved; or only others. */
  readonly isAmbiguous?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only conversations that need an answer, or only others. Combine it with `states`: one may be SNOOZED. */
  readonly needsAnswer?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only conversations that the viewer sees because these users or teams own the record or the phone number, at most 100. */
  readonly ownerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only conversations on these phone numbers of the company, at most 100. */
  readonly phoneNumberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only conversations of records of these types. */
  readonly recordTypes?: InputMaybe<ReadonlyArray<RecordType>>;
  /** Part of the record's name, digits of one of its phone numbers, or part of a message's text; at most 200 characters. Case, accents and Unicode form don't matter, nor does the zero that people dial before a number. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only conversations in these states. */
  readonly states?: InputMaybe<ReadonlyArray<WorkState>>;
  /** The same for what these teams or their members own, at most 100. */
  readonly teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only conversations with messages that the viewer has not read. */
  readonly unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** It is no longer visible to the viewer, because it has another owner. Remove it from caches. */
export type ConversationLeft = Event & {
  readonly __typename?: 'ConversationLeft';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** The ID of the conversation. */
  readonly conversationId: Scalars['ID']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
};

/** The order of a list of conversations. */
export type ConversationOrder =
  /** The latest message first. */
  | 'LATEST_MESSAGE'
  /** Those that wait longest for an answer first. Others are not in the list. */
  | 'LONGEST_WAITING';

/** Result of a change of a conversation. */
export type ConversationPayload = {
  readonly __typename?: 'ConversationPayload';
  /** The conversation now; null if it was refused. */
  readonly conversation: Maybe<Conversation>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The viewer read it or marked it unread, on any device. */
export type ConversationRead = Event & {
  readonly __typename?: 'ConversationRead';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** The conversation now. */
  readonly conversation: Conversation;
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
};

/** Its record, number, owner or consent changed, or it came into the viewer's sight. Of a number that changed, the latest 1,000 conversations have this event; a `ViewerUpdated` stands for the others. */
export type ConversationUpdated = Event & {
  readonly __typename?: 'ConversationUpdated';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** The conversation now. */
  readonly conversation: Conversation;
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The conversation's edge in the viewer's unfiltered list, for client caches. */
  readonly edge: ConversationEdge;
};

/** A number that is exact up to 100. */
export type Count = {
  readonly __typename?: 'Count';
  /** At most 100. */
  readonly count: Scalars['Int']['output'];
  /** There are more than `count`. */
  readonly isMore: Scalars['Boolean']['output'];
};

/** A field of the form of a carrier's account. */
export type CredentialField = {
  readonly __typename?: 'CredentialField';
  /** What it is and where to find it, for people. */
  readonly description: Scalars['String']['output'];
  /** An account cannot do without it. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** It must not be shown while it is typed. */
  readonly isSecret: Scalars['Boolean']['output'];
  /** Its name in `CredentialInput`, like `authToken`. */
  readonly name: Scalars['String']['output'];
};

/** A credential of an account with a carrier. */
export type CredentialInput = {
  /** Its name, like `authToken`: see `carriers`. */
  readonly name: Scalars['String']['input'];
  /** Its value, up to 2,000 characters; an empty one removes it. It is never returned. */
  readonly value: Scalars['String']['input'];
};

/** Everything that is stored about one person, as a ZIP. It is there for some days, and is gone when the person is erased. */
export type CustomerExport = {
  readonly __typename?: 'CustomerExport';
  /** For `customerExport`. */
  readonly id: Scalars['ID']['output'];
  /** How far it is. */
  readonly state: ExportState;
  /** Path on this gateway of the ZIP; null until it is READY. Signed for the viewer and valid for 15 minutes; when it is fetched, the viewer must still be an administrator. Takes byte ranges. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** Result of `exportCustomer`. */
export type CustomerExportPayload = {
  readonly __typename?: 'CustomerExportPayload';
  /** Ask `customerExport` again until it is READY; null if it was refused. */
  readonly export: Maybe<CustomerExport>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The value of a custom field of kind DATE. */
export type DateField = {
  readonly __typename?: 'DateField';
  /** The value; null if there is none. */
  readonly date: Maybe<Scalars['DateTime']['output']>;
  /** The key of the field. */
  readonly key: Scalars['String']['output'];
};

/** The value of a custom field of kind DATE. */
export type DateFieldInput = {
  /** The value; null if there is none. */
  readonly date?: InputMaybe<Scalars['DateTime']['input']>;
  /** The key of the field. */
  readonly key: Scalars['String']['input'];
};

/** A user who leaves. */
export type DeactivateUserInput = {
  /** Only say what would change hands. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The user or team that takes over. Without it, the mutation is refused if anything would be left behind, unless `leaveUnattended` is set. */
  readonly handOverToId?: InputMaybe<Scalars['ID']['input']>;
  /** The user. */
  readonly id: Scalars['ID']['input'];
  /** Leave what there is to nobody. Texts that come in are reported to those who step in. */
  readonly leaveUnattended?: Scalars['Boolean']['input'];
};

/** Result of `deleteTemplate`. */
export type DeleteTemplatePayload = {
  readonly __typename?: 'DeleteTemplatePayload';
  /** ID of the deleted template; null if it was refused. */
  readonly deletedId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Why a text did not arrive. */
export type DeliveryProblem = {
  readonly __typename?: 'DeliveryProblem';
  /** What to do next. */
  readonly advice: Scalars['String']['output'];
  /** What happened, for programs. It does not change. */
  readonly code: DeliveryProblemCode;
  /** The carrier's own error code, unchanged. */
  readonly providerCode: Maybe<Scalars['String']['output']>;
  /** What happened, in plain words. */
  readonly reason: Scalars['String']['output'];
};

/** Why a text did not arrive, for programs and translations: `reason` and `advice` are for people. The same for all carriers. Later versions may add values: show `reason` for one that you do not know. */
export type DeliveryProblemCode =
  /** The company's account with the carrier, or its setup, does not allow it. */
  | 'ACCOUNT_PROBLEM'
  /** The recipient or their carrier blocks texts. */
  | 'BLOCKED_BY_CARRIER'
  /** The carrier or a network could not be reached or takes no texts at the moment. */
  | 'CARRIER_AWAY'
  /** A carrier refused what is in the text: filtered as spam, too long, or not supported. */
  | 'CONTENT_REFUSED'
  /** The company does not send texts to the country of this number. */
  | 'COUNTRY_NOT_ALLOWED'
  /** The customer seems to want no more texts. A user has to decide. */
  | 'CUSTOMER_MAY_OPT_OUT'
  /** The customer texted first, and the text was to be canceled then. */
  | 'CUSTOMER_REPLIED'
  /** The phone could not be reached until the carrier gave up. */
  | 'EXPIRED'
  /** A fault of this installation kept the text from being sent. */
  | 'INTERNAL_ERROR'
  /** The carrier did not answer: the text may or may not have been sent. */
  | 'IN_DOUBT'
  /** The number cannot receive texts, for example because it is a landline. */
  | 'NOT_A_MOBILE'
  /** The number to send from was retired. */
  | 'NUMBER_RETIRED'
  /** The customer opted out of texts from the number. They can text START to it. */
  | 'OPTED_OUT'
  /** The customer neither opted in nor wrote to the number, and the company asks for that before a first text. */
  | 'OPT_IN_NEEDED'
  /** Anything else; `reason` and `providerCode` say more. */
  | 'OTHER'
  /** When the text was due, it was quiet hours where the customer is. */
  | 'QUIET_HOURS'
  /** When the text was due, its sender could no longer send it. */
  | 'SENDER_NOT_ALLOWED'
  /** The number to send from is not registered for, or may not send to, this destination. */
  | 'SENDER_NOT_REGISTERED'
  /** The carrier accepts no more texts from the number in this time. */
  | 'TOO_MANY_TEXTS'
  /** The number does not exist or is not in service. */
  | 'UNKNOWN_NUMBER'
  /** The customer's phone is off, has no signal, or cannot be reached from this number. */
  | 'UNREACHABLE';

/** Result of `dismissMessage`. */
export type DismissMessagePayload = {
  readonly __typename?: 'DismissMessagePayload';
  /** The message now; null if the viewer may not see it. */
  readonly message: Maybe<Message>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of `eraseCustomer`. */
export type EraseCustomerPayload = {
  readonly __typename?: 'EraseCustomerPayload';
  /** Names the erasure; null in a dry run, and if it was refused. */
  readonly erasureId: Maybe<Scalars['ID']['output']>;
  /** Files that were forgotten. */
  readonly mediaCount: Scalars['Int']['output'];
  /** Texts that were emptied. */
  readonly messageCount: Scalars['Int']['output'];
  /** Callbacks of these texts that were emptied. Others with one of the numbers follow within minutes. */
  readonly receiptCount: Scalars['Int']['output'];
  /** Records of the person: the record, those that were merged with it, and others with its number and name. */
  readonly recordCount: Scalars['Int']['output'];
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something that happened, delivered to viewers who may see it at the time of delivery. */
export type Event = {
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
};

/** What happened: each kind is a type of event. */
export type EventKind =
  /** `ConsentChanged` */
  | 'CONSENT_CHANGED'
  /** `ConversationLeft` */
  | 'CONVERSATION_LEFT'
  /** `ConversationRead` */
  | 'CONVERSATION_READ'
  /** `ConversationUpdated` */
  | 'CONVERSATION_UPDATED'
  /** `MessagesMoved` */
  | 'MESSAGES_MOVED'
  /** `MessageAdded` */
  | 'MESSAGE_ADDED'
  /** `MessageUpdated` */
  | 'MESSAGE_UPDATED'
  /** `NoteChanged` */
  | 'NOTE_CHANGED'
  /** `NotificationsRead` */
  | 'NOTIFICATIONS_READ'
  /** `NotificationAdded` */
  | 'NOTIFICATION_ADDED'
  /** `RecordUpdated` */
  | 'RECORD_UPDATED'
  /** `TemplateUpdated` */
  | 'TEMPLATE_UPDATED'
  /** `ViewerUpdated` */
  | 'VIEWER_UPDATED';

/** How far an export is. */
export type ExportState =
  /** It could not be written; the log of the workers says why. Ask for another one. */
  | 'FAILED'
  /** It can be downloaded. */
  | 'READY'
  /** It is being written. */
  | 'RUNNING';

/** A cause of failures, and how many texts failed for it. */
export type FailureCount = {
  readonly __typename?: 'FailureCount';
  /** The cause. */
  readonly code: DeliveryProblemCode;
  /** How many texts. */
  readonly count: Scalars['Int']['output'];
};

/** A value of a custom field, by the kind of the field. */
export type FieldValue = BooleanField | DateField | NumberField | TextField;

/** A value for a custom field, by the kind of the field; null clears it. */
export type FieldValueInput =
  /** For a field of kind BOOLEAN. */
  { readonly boolean: BooleanFieldInput; readonly date?: never; readonly number?: never; readonly text?: never; }
  |  /** For a field of kind DATE. */
  { readonly boolean?: never; readonly date: DateFieldInput; readonly number?: never; readonly text?: never; }
  |  /** For a field of kind NUMBER. */
  { readonly boolean?: never; readonly date?: never; readonly number: NumberFieldInput; readonly text?: never; }
  |  /** For a field of kind TEXT. */
  { readonly boolean?: never; readonly date?: never; readonly number?: never; readonly text: TextFieldInput; };

/** What was counted of texts, by when they were written. docs/figures.md defines each number. Moves, merges, erasures and the deletion of old texts change none of them. */
export type Figures = {
  readonly __typename?: 'Figures';
  /** Customers who wrote and were answered by a user or a service account, each time that they waited. Automatic answers are none. */
  readonly answered: Scalars['Int']['output'];
  /** The day in the time zone, like `2026-11-28`. Null unless by DAY. */
  readonly day: Maybe<Scalars['String']['output']>;
  /** Of the texts that were sent: those that the carrier reported as delivered. */
  readonly delivered: Scalars['Int']['output'];
  /** Of the texts that were sent: those that did not arrive. */
  readonly failed: Scalars['Int']['output'];
  /** The causes of those, the most frequent first. */
  readonly failures: ReadonlyArray<FailureCount>;
  /** How long half of them waited at most, from a customer's first text to the answer, including nights and weekends; off by 5% at most. Null if none was answered. */
  readonly medianFirstAnswerSeconds: Maybe<Scalars['Int']['output']>;
  /** Leads that a text of an unknown number created. */
  readonly newLeads: Scalars['Int']['output'];
  /** Customers who opted out by a text, or whose carrier said so. */
  readonly optOuts: Scalars['Int']['output'];
  /** How long nine of ten of them waited at most. */
  readonly p90FirstAnswerSeconds: Maybe<Scalars['Int']['output']>;
  /** Texts of customers. */
  readonly received: Scalars['Int']['output'];
  /** Texts that left, automatic answers among them: delivered, failed, and those without a final report yet. Canceled and waiting ones do not count. */
  readonly sent: Scalars['Int']['output'];
  /** The user, team or number. Null for days and the total, for what belongs to no seller or no team, and for a number that the viewer may no longer see. */
  readonly subject: Maybe<Node>;
  /** The same of customers who have not been answered until now. */
  readonly unanswered: Scalars['Int']['output'];
};

/** What each row of figures is about. */
export type FiguresBy =
  /** A day in the time zone, also if it has no texts. */
  | 'DAY'
  /** One of our numbers. */
  | 'PHONE_NUMBER'
  /** A team: the one whose number it was at that time, or each team of the user whose number it was. So texts of users in two teams are in both rows. */
  | 'TEAM'
  /** Everything: one row. */
  | 'TOTAL'
  /** A seller: the user who sent a text, and for texts in the user whose number it was at that time. One row without a subject has what belongs to no seller. */
  | 'USER';

/** Which figures. */
export type FiguresInput = {
  /** What each row is about. */
  readonly by: FiguresBy;
  /** The start, which belongs to the span: a whole quarter of an hour, like 08:00 or 08:15. */
  readonly from: Scalars['DateTime']['input'];
  /** Only texts of these teams. Those that you do not manage have none. */
  readonly teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The IANA time zone that defines days. */
  readonly timeZone?: Scalars['String']['input'];
  /** The end, which does not: a whole quarter of an hour, at most 732 days later. */
  readonly until: Scalars['DateTime']['input'];
};

/** A result of a check, and how to fix it. */
export type Finding = {
  readonly __typename?: 'Finding';
  /** How to fix it; null if nothing has to be fixed. */
  readonly advice: Maybe<Scalars['String']['output']>;
  /** Stable, for programs: `TWILIO_WEBHOOK_NOT_SET`. */
  readonly code: Scalars['String']['output'];
  /** What was found, for people. */
  readonly message: Scalars['String']['output'];
  /** How bad it is. */
  readonly severity: Severity;
  /** The number or account it is about. */
  readonly subject: Maybe<Node>;
};

/** What changed hands, as it is now, or what would in a dry run. Lists have the first 500; everything changes hands. */
export type HandOverPayload = {
  readonly __typename?: 'HandOverPayload';
  /** Texts that may or may not have been sent: somebody has to decide. */
  readonly messagesInDoubt: ReadonlyArray<Message>;
  /** Number of conversations on these numbers or with these records. */
  readonly openConversationCount: Scalars['Int']['output'];
  /** IDs of these conversations, latest first. */
  readonly openConversationIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Company numbers. */
  readonly phoneNumbers: ReadonlyArray<PhoneNumber>;
  /** Number of customer records. */
  readonly recordCount: Scalars['Int']['output'];
  /** Customer records, by name. */
  readonly records: ReadonlyArray<Record>;
  /** Texts that are not sent yet. Those of a retired number are canceled. */
  readonly scheduledMessages: ReadonlyArray<Message>;
  /** The team that closed; null if it was refused, and for other mutations. */
  readonly team: Maybe<Team>;
  /** Templates. */
  readonly templates: ReadonlyArray<Template>;
  /** The user who left or came back; null if it was refused, and for other mutations. */
  readonly user: Maybe<User>;
  /** Why it was refused; empty if it succeeded. The lists then say what there is. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A day on which nothing is sent by quiet hours that keep holidays (`onHolidays`). */
export type Holiday = {
  readonly __typename?: 'Holiday';
  /** A country like US (ISO 3166-1): only for customers with numbers there. Null: for all. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** A day like 2026-11-26, or 12-25 for every year, where the customer is. */
  readonly date: Scalars['String']['output'];
  /** Its name, 1 to 100 characters. */
  readonly name: Scalars['String']['output'];
};

/** A day on which nothing is sent by quiet hours that keep holidays (`onHolidays`). */
export type HolidayInput = {
  /** A country like US (ISO 3166-1): only for customers with numbers there. Null: for all. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** A day like 2026-11-26, or 12-25 for every year, where the customer is. */
  readonly date: Scalars['String']['input'];
  /** Its name, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** A possible customer. */
export type Lead = Node & Record & {
  readonly __typename?: 'Lead';
  /** The conversations of this record that the viewer may see, latest first. */
  readonly conversations: ConversationConnection;
  /** The record's ID in the CRM. Null for a lead created by a text that nobody has claimed. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The values of the custom fields of its type, by key, at most 50; null where it has none. */
  readonly fields: ReadonlyArray<FieldValue>;
  /** First name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Among records of one type, routing prefers active ones. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Created by a text and not yet claimed by a CRM. */
  readonly isUnclaimed: Scalars['Boolean']['output'];
  /** Last name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** The record this one was merged into: it has the conversations now. Null for all others. Merged IDs keep resolving. */
  readonly mergedInto: Maybe<Record>;
  /** Display name. A lead created from a text has the sender's number as its name. */
  readonly name: Scalars['String']['output'];
  /** The user or team that the record is assigned to. */
  readonly owner: Owner;
  /** At most 50 of its own; an opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out. */
  readonly phones: ReadonlyArray<RecordPhone>;
  /** IANA time zone where the customer is. Null if only their number tells. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** The type of record. */
  readonly type: RecordType;
  /** Last change in the system that the record comes from. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A possible customer. */
export type LeadConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of `markConversationRead` or `markConversationUnread`. */
export type MarkConversationReadPayload = {
  readonly __typename?: 'MarkConversationReadPayload';
  /** The updated conversation; null if it was refused. */
  readonly conversation: Maybe<Conversation>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of `markNotificationsRead`. */
export type MarkNotificationsReadPayload = {
  readonly __typename?: 'MarkNotificationsReadPayload';
  /** Those that were unread, for client caches: the latest 1,000, latest first. */
  readonly notifications: ReadonlyArray<Notification>;
  /** Number of the viewer's notifications that are still unread. */
  readonly unreadCount: Scalars['Int']['output'];
  /** Always empty. Unknown IDs, and those of other users, are ignored. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A picture or another file of a text. */
export type Media = {
  readonly __typename?: 'Media';
  /** MIME type: what the bytes say, or else the carrier. */
  readonly contentType: Scalars['String']['output'];
  /** Name of the file; null if the carrier did not give one. */
  readonly fileName: Maybe<Scalars['String']['output']>;
  /** Height of a picture in pixels, as it is shown; null if unknown. */
  readonly height: Maybe<Scalars['Int']['output']>;
  /** Size in bytes. Null until the file was looked at, a moment after the text arrived, and if unknown. */
  readonly size: Maybe<Scalars['Int']['output']>;
  /** Path on this gateway. Signed for the viewer and valid for 15 minutes, so that a page can show it without a token; read it again after that. When it is fetched, the viewer must still see the message. Takes byte ranges if the size is known. */
  readonly url: Scalars['String']['output'];
  /** Width of a picture in pixels, as it is shown; null if unknown. */
  readonly width: Maybe<Scalars['Int']['output']>;
};

/** Two records that are one customer. */
export type MergeRecordsInput = {
  /** Only count what would change. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The record that becomes part of the other one. */
  readonly fromId: Scalars['ID']['input'];
  /** The record that remains: of the same type, or a contact or an account that a lead became. */
  readonly intoId: Scalars['ID']['input'];
};

/** Result of `mergeRecords` or `undoMerge`. */
export type MergeRecordsPayload = {
  readonly __typename?: 'MergeRecordsPayload';
  /** The conversations that have other messages now, or another record, as far as the viewer may see them; the first 500. In a dry run, those that would. */
  readonly conversations: ReadonlyArray<Conversation>;
  /** Conversations with the same pair of numbers that became one, in order. */
  readonly conversationsJoined: Scalars['Int']['output'];
  /** Conversations that belong to the remaining record now, or would in a dry run. After `undoMerge`, those that went back. */
  readonly conversationsMoved: Scalars['Int']['output'];
  /** IDs of conversations that became part of others, for client caches: they are empty and no longer listed. The first 500; none after `undoMerge`. */
  readonly emptiedConversationIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The record that became part of it, or after `undoMerge` is a record of its own again. Null if the merge was refused. */
  readonly from: Maybe<Record>;
  /** Pass it to `undoMerge`. Null if it was refused, in a dry run, and after `undoMerge`. */
  readonly mergeId: Maybe<Scalars['ID']['output']>;
  /** The remaining record. Null if the merge was refused. */
  readonly record: Maybe<Record>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A text, inbound or outbound. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** What decided when the text arrived. It differs from `routing` once a user has moved the text itself. Null for outbound messages. */
  readonly arrivalRouting: Maybe<RoutingDecision>;
  /** What sent it if nobody wrote it. Null for other texts, and for automatic ones of versions that did not keep it. */
  readonly automation: Maybe<Automation>;
  /** The text. */
  readonly body: Scalars['String']['output'];
  /** A scheduled text that is canceled if the customer texts first; see `SendMessageInput`. */
  readonly cancelIfCustomerReplies: Scalars['Boolean']['output'];
  /** Who checked the words of the company that it has; null if it has none. */
  readonly confirmation: Maybe<MessageConfirmation>;
  /** The conversation that the message is in. */
  readonly conversation: Conversation;
  /** When it arrived or was written. Strictly increasing within a conversation. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the carrier says it reached the customer's phone; null if it did not say. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** From or to the customer. */
  readonly direction: MessageDirection;
  /** The encoding that it is sent in. */
  readonly encoding: MessageEncoding;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The `idempotencyKey` that it was sent with, to match it with what the client shows already. Only for the user or service account that sent it; null if it had none. */
  readonly idempotencyKey: Maybe<Scalars['String']['output']>;
  /** An inbound message that is one of too many from its sender within a minute. Nobody was notified, and no automatic reply was sent but the confirmation of a STOP. */
  readonly isExcess: Scalars['Boolean']['output'];
  /** Its files, at most 10. */
  readonly media: ReadonlyArray<Media>;
  /** The latest 50 moves that brought the message here, by hand or because it followed them, latest first. Moves that were undone are not listed. */
  readonly moves: ReadonlyArray<Move>;
  /** A user has to decide; `problem` says why. Of a text that is held or in doubt, `resendMessage` sends it anyway, and `cancelMessage` cancels one that is SCHEDULED. One that a user sent and that is FAILED, UNDELIVERED or CANCELED by a rule can be sent as a new one. `dismissMessage` ends it. */
  readonly needsAttention: Scalars['Boolean']['output'];
  /** Why it did not arrive; null if nothing is wrong, and if a user canceled it. */
  readonly problem: Maybe<DeliveryProblem>;
  /** The message that it is a reaction to, or that it takes a reaction back from: show it there, in `reactions`. Such a text notifies nobody, is not unread, gets no answer and is never an opt-out. Null for other texts, and if it quotes no message that the viewer may see. */
  readonly reactionTo: Maybe<Message>;
  /** Reactions of the customer to it, at most one: a later one replaces it, and it can be taken back. They come as texts that quote this message; see `reactionTo`. */
  readonly reactions: ReadonlyArray<Reaction>;
  /** Why an inbound message belongs to this record; null for an outbound one. */
  readonly routing: Maybe<RoutingDecision>;
  /** Number of segments that carriers bill. */
  readonly segments: Scalars['Int']['output'];
  /** When to send it; null if it is sent immediately. */
  readonly sendAt: Maybe<Scalars['DateTime']['output']>;
  /** The user who sent it; null for an inbound message, for an automatic reply, and if `sentBy` has a name. */
  readonly sender: Maybe<User>;
  /** When the carrier says it was sent; null if it did not say. `createdAt` is when it was stored. */
  readonly sentAt: Maybe<Scalars['DateTime']['output']>;
  /** The name of the service account that sent it; null if none did. */
  readonly sentBy: Maybe<Scalars['String']['output']>;
  /** How far it got. */
  readonly status: MessageStatus;
  /** The template that it was made from, as it is now. Null if there was none, if it was deleted, and if the viewer may not see it. */
  readonly template: Maybe<Template>;
  /** What happened to the message, oldest first: the latest 200 entries. */
  readonly timeline: ReadonlyArray<TimelineEntry>;
  /** Last change of its status, `needsAttention`, `problem`, `reactions` or conversation; `createdAt` before the first. Of two states of a message, the one with the later time is newer. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A text came in, or was written. */
export type MessageAdded = Event & {
  readonly __typename?: 'MessageAdded';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The conversation's edge in the viewer's unfiltered list, for client caches. */
  readonly edge: ConversationEdge;
  /** The message now. */
  readonly message: Message;
};

/** A sender who checked a text that has words of `CompanySettings.confirmWords`. */
export type MessageConfirmation = {
  readonly __typename?: 'MessageConfirmation';
  /** The user who checked it; null if a service account said so. */
  readonly by: Maybe<User>;
  /** The name of the service account that said so; null if a user did. */
  readonly byAccount: Maybe<Scalars['String']['output']>;
  /** The words that it has, as the settings had them. */
  readonly words: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The messages of the page, in order. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** The direction of a text. */
export type MessageDirection =
  /** From the customer. */
  | 'INBOUND'
  /** To the customer. */
  | 'OUTBOUND';

/** One of the messages of a page. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Message;
};

/** The encoding of a text, which determines how many characters fit into a segment. */
export type MessageEncoding =
  /** GSM 03.38: 160 characters in a single segment, 153 in each of several. */
  | 'GSM7'
  /** UTF-16 code units: 70 in a single segment, 67 in each of several. */
  | 'UCS2';

/** An event about a message. */
export type MessageEvent = {
  readonly __typename?: 'MessageEvent';
  /** Pass the latest one to `after` when you subscribe again: missed events come first, in order, each once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The message now. */
  readonly message: Message;
};

/** Which messages to return. All given conditions must hold. */
export type MessageFilter = {
  /** Only messages in these directions. */
  readonly directions?: InputMaybe<ReadonlyArray<MessageDirection>>;
  /** Only messages about which a user has to decide, or only others. */
  readonly needsAttention?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only messages on these phone numbers of the company, at most 100. */
  readonly phoneNumberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Part of the message's text, whatever its case, accents and Unicode form, with `ss` for `ß`; at most 200 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only messages that these users sent, at most 100. */
  readonly senderIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only messages from this time on. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only messages with these statuses. */
  readonly statuses?: InputMaybe<ReadonlyArray<MessageStatus>>;
  /** Only messages before this time. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Result of a change of a message. */
export type MessagePayload = {
  readonly __typename?: 'MessagePayload';
  /** The message now; null if the viewer may not see it. */
  readonly message: Maybe<Message>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What `sendMessage` would send. */
export type MessagePreview = {
  readonly __typename?: 'MessagePreview';
  /** The text that the customer would get, with all template fields filled in. */
  readonly body: Scalars['String']['output'];
  /** The same, with `⟦label⟧` in place of each field in `missingFields`, for a person to fill in before they send it as `body`. */
  readonly bodyWithGaps: Scalars['String']['output'];
  /** The encoding that it would be sent in. */
  readonly encoding: MessageEncoding;
  /** Fields that the template uses without a default and that the record has no value for, at most 50. */
  readonly missingFields: ReadonlyArray<Scalars['String']['output']>;
  /** The characters that require UCS-2, each once: the first 100. */
  readonly nonGsmCharacters: ReadonlyArray<Scalars['String']['output']>;
  /** What was replaced in the text, because nobody sees it but it can make the text cost more: spaces of other widths, zero-width characters, accents that are written separately. The first 100. */
  readonly replacedCharacters: ReadonlyArray<ReplacedCharacter>;
  /** Number of segments that carriers would bill. */
  readonly segments: Scalars['Int']['output'];
  /** All reasons why `sendMessage` would refuse it. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a text got. A status only moves forward: a late report of an earlier step never replaces a failure. */
export type MessageStatus =
  /** Canceled before it was sent, by a user or because of a rule; see `problem`. Rights, the number, consent, quiet hours and the allowed countries are checked again when a scheduled text is due. */
  | 'CANCELED'
  /** The carrier reports that it reached the customer's phone. */
  | 'DELIVERED'
  /** The carrier did not accept it; see `problem`. */
  | 'FAILED'
  /** Waiting for a worker to hand it to the carrier. */
  | 'QUEUED'
  /** An inbound message. */
  | 'RECEIVED'
  /** Waiting for its `sendAt`. */
  | 'SCHEDULED'
  /** Being handed to the carrier. */
  | 'SENDING'
  /** The carrier accepted it. */
  | 'SENT'
  /** The carrier accepted it but could not deliver it; see `problem`. */
  | 'UNDELIVERED';

/** Something about a message changed, such as its status. */
export type MessageUpdated = Event & {
  readonly __typename?: 'MessageUpdated';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The message now. */
  readonly message: Message;
};

/** Messages were moved to another record, or a move was undone: one event per move, delivered to everyone who sees either end. An undo that sends messages to several records has one event for each. `messageUpdated` tells of each message instead. */
export type MessagesMoved = Event & {
  readonly __typename?: 'MessagesMoved';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The conversation that had the messages; null if the viewer may not see it. */
  readonly from: Maybe<Conversation>;
  /** Number of messages that were moved. */
  readonly messageCount: Scalars['Int']['output'];
  /** The move that was made, or undone. */
  readonly move: Move;
  /** The conversation that has the messages; null if the viewer may not see it. */
  readonly to: Maybe<Conversation>;
};

/** A correction: a user moved messages to another record, and later texts followed. */
export type Move = {
  readonly __typename?: 'Move';
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who made it. */
  readonly by: Maybe<User>;
  /** False if a later move brought one of its messages on: undo that one first. */
  readonly canBeUndone: Scalars['Boolean']['output'];
  /** The record that the moved messages belonged to; null if the viewer may not see it. */
  readonly from: Maybe<Record>;
  /** Pass it to `undoMove`, however long ago the move was made. */
  readonly id: Scalars['ID']['output'];
  /** The record that they were moved to; null if the viewer may not see it. */
  readonly to: Maybe<Record>;
};

/** Which messages to move, and where to. */
export type MoveMessagesInput = {
  /** Some or all messages of one conversation, up to 1,000. */
  readonly messageIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The record to move them to. NOT_FOUND if the viewer may not see it. */
  readonly toRecordId: Scalars['ID']['input'];
};

/** Result of `moveMessages` or `undoMove`. */
export type MoveMessagesPayload = {
  readonly __typename?: 'MoveMessagesPayload';
  /** Where the messages are now; null if it was refused, or if the viewer may not see the conversation. */
  readonly conversation: Maybe<Conversation>;
  /** Where the messages were before; null if it was refused, or if the viewer may not see the conversation. */
  readonly from: Maybe<Conversation>;
  /** The messages that were moved, or went back, as they are now, at most 1,000; those that the viewer may still see. */
  readonly messages: ReadonlyArray<Message>;
  /** The move that was made. Null if it was refused, and after `undoMove`. */
  readonly move: Maybe<Move>;
  /** Pass it to `undoMove` to move everything back. Null if it was refused, and after `undoMove`. */
  readonly moveId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Write a note for colleagues in a conversation. Only users who see the conversation can be mentioned. */
  readonly addNote: NotePayload;
  /** Say who takes care of a conversation, and notify them. The assignee must be able to see the conversation. */
  readonly assignConversation: ConversationPayload;
  /** Cancel a SCHEDULED message. TOO_LATE for any other. */
  readonly cancelMessage: CancelMessagePayload;
  /** Ask the carrier for the numbers in an account, within 20 seconds: the first 2000. A mutation because it calls the carrier; it changes nothing. CARRIER_FAILED if there are more, if the carrier does not answer, or if it has no API for it (TeleSign, generic). For administrators. */
  readonly carrierNumbers: CarrierNumbersPayload;
  /** Check credentials, numbers, webhooks and state of an account with the carrier's API, within 20 seconds. Changes nothing at the carrier. `lastCheck` of the returned account has what was found, up to 500 findings; docs/checks.md explains their codes. TOO_LATE if the account was changed since the check began. For administrators. */
  readonly checkCarrierAccount: CarrierAccountPayload;
  /** Connect a lead created by a text to the CRM's record. If the CRM's record is here already, merge the lead into it with `mergeRecords`. For administrators. */
  readonly claimRecord: RecordPayload;
  /** A team closes: its numbers, records and templates go to somebody else. Its members stay. For administrators. */
  readonly closeTeam: HandOverPayload;
  /** Confirm that the texts of a conversation belong to its record, so that it is no longer ambiguous. If they do not, use `moveMessages`. */
  readonly confirmRouting: ConversationPayload;
  /** Set the webhooks of these numbers at the carrier to ours, within 20 seconds; up to 50 numbers. Another webhook that a number has is replaced. Settings that are for several numbers, such as a Messaging Service, stay: CARRIER_FAILED says what to change by hand. You can repeat it. For administrators. */
  readonly connectCarrierNumbers: CarrierNumbersPayload;
  /** Create an API client with its first token. The company can have 200 that are not revoked. For administrators. */
  readonly createServiceAccount: ServiceAccountPayload;
  /** Make a link that signs a person in to the inbox, once, within 24 hours. Earlier links of the person end. FORBIDDEN if the installation accepts tokens. For administrators. */
  readonly createSignInLink: SignInLinkPayload;
  /** Create a template for the viewer or one of their teams. */
  readonly createTemplate: TemplatePayload;
  /** Announce a file for a text, and get an address for its bytes. FILE_TOO_LARGE, and TOO_MANY_UPLOADS if many of the viewer’s files wait to be sent. */
  readonly createUpload: UploadPayload;
  /** Create a webhook endpoint with its first secret. The company can have 50. For administrators. */
  readonly createWebhookEndpoint: WebhookEndpointPayload;
  /** A user leaves: they can do nothing from now on, their sockets end, and their numbers, records, templates and scheduled texts go to somebody else. History keeps their name. For administrators. */
  readonly deactivateUser: HandOverPayload;
  /** Delete an account with its credentials. Refused while numbers use it. For administrators. */
  readonly deleteCarrierAccount: CarrierAccountPayload;
  /** Delete a note. Its author and administrators may. */
  readonly deleteNote: NotePayload;
  /** Delete a template of the viewer or one of their teams. */
  readonly deleteTemplate: DeleteTemplatePayload;
  /** Delete an endpoint with its secrets and attempts. For administrators. */
  readonly deleteWebhookEndpoint: WebhookEndpointPayload;
  /** Decide that nothing more is done about a message that `needsAttention`. Its status and problem stay. TOO_LATE if it is SCHEDULED: cancel it instead. */
  readonly dismissMessage: DismissMessagePayload;
  /** Decide that nothing is done about a QUARANTINED callback. It becomes IGNORED; `restoreReceipt` takes that back. TOO_LATE if it is not QUARANTINED. For administrators; FORBIDDEN for others. */
  readonly dismissReceipt: ReceiptPayload;
  /** Decide that nothing is done about a QUARANTINED callback, and all others that were set aside for the same cause: the same missing number, or the same `causeCode`. Up to 500 at a time. NOT_FOUND if there is no such receipt, TOO_LATE if it is not QUARANTINED. For administrators; FORBIDDEN for others. They become IGNORED; `retryReceipt` still processes one of them, and `restoreReceipt` takes it back. */
  readonly dismissReceipts: ReceiptsPayload;
  /** Remove one person's texts, files, names and numbers everywhere. It cannot be undone. Kept: that, when and with which status messages existed, and an opt-out as a keyed hash of the number. LEGAL_HOLD if a record is held. For administrators. */
  readonly eraseCustomer: EraseCustomerPayload;
  /** Write everything that is stored about one person, the same that `eraseCustomer` removes, into a ZIP: JSON, the files of the texts, and a page to read. Exports are written one after the other; while one of this record is RUNNING, the call returns that one. NOT_FOUND if there is no such record, FORBIDDEN for others than administrators. The audit log tells who asked. */
  readonly exportCustomer: CustomerExportPayload;
  /** Mark messages of a conversation as read by the viewer, on all devices. */
  readonly markConversationRead: MarkConversationReadPayload;
  /** Mark a message and everything after it as unread by the viewer, on all devices. */
  readonly markConversationUnread: MarkConversationReadPayload;
  /** Mark notifications as read. */
  readonly markNotificationsRead: MarkNotificationsReadPayload;
  /** Make one record part of another one, with its conversations, moves, notifications and numbers. Explanations stay correct. Administrators may merge any records, sellers a lead that a text created for them. */
  readonly mergeRecords: MergeRecordsPayload;
  /** Move messages to another record. Later texts between the customer's number and the company's number go there too. */
  readonly moveMessages: MoveMessagesPayload;
  /** Opt a customer out of texts from the phone number of a conversation, if they asked for it other than with STOP. Only the customer can undo this, with START. */
  readonly optOutCustomer: OptOutCustomerPayload;
  /** Stop sending until `resumeWebhookEndpoint`, within a second or two. Pausing it again changes nothing. For administrators. */
  readonly pauseWebhookEndpoint: WebhookEndpointPayload;
  /** A user comes back. What they handed over does not come back. For administrators. */
  readonly reactivateUser: HandOverPayload;
  /** Record what customers allow, up to 1,000 rows per call. A repeated call records nothing twice. Sellers may opt out customers whom they may see; opting in takes an administrator or a service account, and evidence. An opt-out cancels scheduled texts and notifies those who text the customer. In `userErrors`, `path` starts with the index of the row. */
  readonly recordConsent: ConsentPayload;
  /** Send the viewer's notifications to a browser by Web Push, encrypted for it. Do it again each time that its page is opened. It ends with the session of the page, with the deactivation of the user, and when the push service no longer knows the browser. A user has at most 20 browsers; another one takes the place of the one whose page was opened least recently. Refused with INVALID_INPUT if the URL leads to a private address. */
  readonly registerPushSubscription: PushSubscriptionPayload;
  /** Send no more notifications to one of the viewer's browsers. An unknown one is ignored. */
  readonly removePushSubscription: PushSubscriptionPayload;
  /** Send a message that `needsAttention`: again, if it is unknown whether it was sent, or anyway, if it is held. */
  readonly resendMessage: ResendMessagePayload;
  /** Take a dismissal back: the callback is QUARANTINED again, with its cause. TOO_LATE if it was not dismissed, and if nothing is left of it. For administrators; FORBIDDEN for others. */
  readonly restoreReceipt: ReceiptPayload;
  /** Continue where it stopped, or after the given cursor (replay). TOO_LATE if the events are no longer kept, or if its service account was revoked or has expired. For administrators. */
  readonly resumeWebhookEndpoint: WebhookEndpointPayload;
  /** A number is given up: it can no longer send, and texts scheduled from it are canceled. Texts that still arrive are kept and reported to `attendantId`, or to the administrators. For administrators. */
  readonly retirePhoneNumber: HandOverPayload;
  /** Process a QUARANTINED or IGNORED callback again. For administrators; FORBIDDEN for others. */
  readonly retryReceipt: RetryReceiptPayload;
  /** Process a QUARANTINED callback again, and all others that were set aside for the same cause: the same missing number, or the same `causeCode`. Up to 500 at a time. NOT_FOUND if there is no such receipt, TOO_LATE if it is not QUARANTINED. For administrators; FORBIDDEN for others. */
  readonly retryReceipts: ReceiptsPayload;
  /** End a service account with all of its tokens and sockets, for good. Revoking it again changes nothing. For administrators. */
  readonly revokeServiceAccount: ServiceAccountPayload;
  /** Create a new token. The old one stays valid for `overlapSeconds`, and its sockets end with it. TOO_LATE for an account that was revoked or has expired. For administrators. */
  readonly rotateServiceAccountToken: ServiceAccountPayload;
  /** Create a new secret. The old one also signs for `overlapSeconds`; one that was in its overlap ends now. For administrators. */
  readonly rotateWebhookSecret: WebhookEndpointPayload;
  /** Keep what the viewer has written and not sent, for their other devices. Save an empty text when it was sent. */
  readonly saveDraft: ConversationPayload;
  /** Send a text to a customer, now or at `sendAt`. A refused text is not stored; `userErrors` has all reasons. */
  readonly sendMessage: SendMessagePayload;
  /** Hold a record: nothing of it is erased or deleted for its age until the hold is released. The audit log tells who did so and why. For administrators. */
  readonly setLegalHold: RecordPayload;
  /** Show others that the viewer is typing. It ends after six seconds: call it again every few seconds while they type. */
  readonly setTyping: ConversationPayload;
  /** Send one sample event, with the type `patchbay.test`, and return the result: it is the first of `attempts`. Works in every state, and changes nothing else. For administrators. */
  readonly testWebhookEndpoint: WebhookEndpointPayload;
  /** Give a number to another user or team. Conversations stay with the number; texts scheduled from it are sent by the new owner, or by the team's lead. For administrators. */
  readonly transferPhoneNumber: HandOverPayload;
  /** Undo `mergeRecords`: both records are as they were before. TOO_LATE once something depends on the merge: texts that came since, moves, or another merge. */
  readonly undoMerge: MergeRecordsPayload;
  /** Undo `moveMessages`: the messages go back, and later texts that followed them go where they would have gone without it. TOO_LATE if it was already undone, or if a later move brought some of the messages on. */
  readonly undoMove: MoveMessagesPayload;
  /** Change what the company decides for all its numbers. It holds for every text from then on, also for scheduled ones. For administrators. */
  readonly updateCompanySettings: CompanySettingsPayload;
  /** Open, close or snooze a conversation, for everyone who sees it. A text that arrives later opens it again. */
  readonly updateConversation: ConversationPayload;
  /** Change the text of a note. Only its author may. Mentions stay. */
  readonly updateNote: NotePayload;
  /** Change what the viewer is alerted of, on all of their devices. It also holds for notifications that are about to be sent. */
  readonly updateNotificationPreferences: NotificationPreferencesPayload;
  /** Change a record. Sellers: leads that a text created for them. Administrators: any record. */
  readonly updateRecord: RecordPayload;
  /** Change the text or the time of a SCHEDULED message. TOO_LATE for any other. */
  readonly updateScheduledMessage: MessagePayload;
  /** Replace a template of the viewer or one of their teams. */
  readonly updateTemplate: TemplatePayload;
  /** Create or change an account with a carrier. All programs follow within a second. The company can have 50. For administrators. */
  readonly upsertCarrierAccount: CarrierAccountPayload;
  /** Create or change phone numbers of the company, up to 1,000 per call. For administrators. */
  readonly upsertPhoneNumbers: UpsertPayload;
  /** Create or change custom fields by `recordType` and `key`, up to 50 for a type of record. For administrators. */
  readonly upsertRecordFields: UpsertPayload;
  /** Create or change customer records by `type` and `externalId`, up to 1,000 per call, in any order. For administrators. */
  readonly upsertRecords: UpsertPayload;
  /** Create or change teams by `externalId`, up to 1,000 per call. For administrators. */
  readonly upsertTeams: UpsertPayload;
  /** Create or change users by `externalId`, up to 1,000 per call. For administrators. */
  readonly upsertUsers: UpsertPayload;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationAddNoteArgs = {
  body: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  mentionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationAssignConversationArgs = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCancelMessageArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCarrierNumbersArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCheckCarrierAccountArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationClaimRecordArgs = {
  input: ClaimRecordInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCloseTeamArgs = {
  input: CloseTeamInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationConfirmRoutingArgs = {
  conversationId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationConnectCarrierNumbersArgs = {
  id: Scalars['ID']['input'];
  numbers: ReadonlyArray<Scalars['E164']['input']>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCreateServiceAccountArgs = {
  input: ServiceAccountInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCreateSignInLinkArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCreateTemplateArgs = {
  input: TemplateInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCreateUploadArgs = {
  input: UploadInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationCreateWebhookEndpointArgs = {
  input: WebhookEndpointInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDeactivateUserArgs = {
  input: DeactivateUserInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDeleteCarrierAccountArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDeleteNoteArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDeleteTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDeleteWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDismissMessageArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDismissReceiptArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationDismissReceiptsArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationEraseCustomerArgs = {
  dryRun?: Scalars['Boolean']['input'];
  recordId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationExportCustomerArgs = {
  recordId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationMarkConversationReadArgs = {
  id: Scalars['ID']['input'];
  upToMessageId?: InputMaybe<Scalars['ID']['input']>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationMarkConversationUnreadArgs = {
  fromMessageId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationMarkNotificationsReadArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationMergeRecordsArgs = {
  input: MergeRecordsInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationMoveMessagesArgs = {
  input: MoveMessagesInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationOptOutCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationPauseWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationReactivateUserArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRecordConsentArgs = {
  input: ReadonlyArray<ConsentInput>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRegisterPushSubscriptionArgs = {
  input: PushSubscriptionInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRemovePushSubscriptionArgs = {
  endpoint: Scalars['String']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationResendMessageArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRestoreReceiptArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationResumeWebhookEndpointArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRetirePhoneNumberArgs = {
  attendantId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRetryReceiptArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRetryReceiptsArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRevokeServiceAccountArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRotateServiceAccountTokenArgs = {
  id: Scalars['ID']['input'];
  overlapSeconds?: Scalars['Int']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
  overlapSeconds?: Scalars['Int']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationSaveDraftArgs = {
  body: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationSetLegalHoldArgs = {
  reason?: InputMaybe<Scalars['String']['input']>;
  recordId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationSetTypingArgs = {
  conversationId: Scalars['ID']['input'];
  isTyping: Scalars['Boolean']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationTestWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationTransferPhoneNumberArgs = {
  input: TransferPhoneNumberInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUndoMergeArgs = {
  mergeId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUndoMoveArgs = {
  moveId: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateCompanySettingsArgs = {
  input: CompanySettingsInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateConversationArgs = {
  input: UpdateConversationInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateNoteArgs = {
  body: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateNotificationPreferencesArgs = {
  input: NotificationPreferencesInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateRecordArgs = {
  input: UpdateRecordInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateScheduledMessageArgs = {
  input: UpdateScheduledMessageInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpdateTemplateArgs = {
  id: Scalars['ID']['input'];
  input: TemplateInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpsertCarrierAccountArgs = {
  input: CarrierAccountInput;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpsertPhoneNumbersArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: ReadonlyArray<PhoneNumberInput>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpsertRecordFieldsArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: ReadonlyArray<RecordFieldInput>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpsertRecordsArgs = {
  claimUnclaimedByNumber?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: ReadonlyArray<RecordInput>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpsertTeamsArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: ReadonlyArray<TeamInput>;
};


/** What a client can change. Refusals that a user can act on are in `userErrors`. */
export type MutationUpsertUsersArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: ReadonlyArray<UserInput>;
};

/** Anything with a global ID, as Relay defines it. */
export type Node = {
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
};

/** What a colleague wrote about a conversation. Never sent to the customer. */
export type Note = Node & {
  readonly __typename?: 'Note';
  /** Who wrote it. */
  readonly author: User;
  /** The text, up to 5,000 characters. */
  readonly body: Scalars['String']['output'];
  /** When it was written. Strictly increasing within a conversation. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed; null if it never was. */
  readonly editedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** The users whom it mentions, at most 50. They are notified. */
  readonly mentions: ReadonlyArray<User>;
};

/** A note was added, changed or deleted. */
export type NoteChanged = Event & {
  readonly __typename?: 'NoteChanged';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** The conversation that it is in. */
  readonly conversation: Conversation;
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The note now; null if it was deleted. */
  readonly note: Maybe<Note>;
  /** The ID of the note. */
  readonly noteId: Scalars['ID']['output'];
};

/** A page of notes. */
export type NoteConnection = {
  readonly __typename?: 'NoteConnection';
  /** The notes of the page, in order. */
  readonly edges: ReadonlyArray<NoteEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the notes of a page. */
export type NoteEdge = {
  readonly __typename?: 'NoteEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Note;
};

/** Result of a change of a note. */
export type NotePayload = {
  readonly __typename?: 'NotePayload';
  /** The note, also if it was deleted; null if it was refused. */
  readonly note: Maybe<Note>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A notification for the viewer. Only the viewer sees it. */
export type Notification = Node & {
  readonly __typename?: 'Notification';
  /** The alarm it is about, for administrators. Null if there is none, or none any more. */
  readonly alarm: Maybe<Alarm>;
  /** One or two sentences; for a new message, the first 160 characters of its text if the viewer may read it today. */
  readonly body: Scalars['String']['output'];
  /** The conversation that it is about. Null if there is none, or none that the viewer may see. */
  readonly conversation: Maybe<Conversation>;
  /** When it was created, or got the kind that it has. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Whether it stays in the bell: the viewer's preferences mute it, or another notification of the same text is the alert. */
  readonly isMuted: Scalars['Boolean']['output'];
  /** What it is about. */
  readonly kind: NotificationKind;
  /** The message it is about, if the viewer may see it. */
  readonly message: Maybe<Message>;
  /** When the viewer read it; null if unread. */
  readonly readAt: Maybe<Scalars['DateTime']['output']>;
  /** A short title, with the name of the customer's record while the viewer may see the conversation, whatever they could see when it was created. */
  readonly title: Scalars['String']['output'];
};

/** The viewer has a new notification. */
export type NotificationAdded = Event & {
  readonly __typename?: 'NotificationAdded';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The new notification. */
  readonly notification: Notification;
};

/** A page of notifications. */
export type NotificationConnection = {
  readonly __typename?: 'NotificationConnection';
  /** The notifications of the page, in order. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
  /** Number of all the viewer's unread notifications, on this page or not. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** One of the notifications of a page. */
export type NotificationEdge = {
  readonly __typename?: 'NotificationEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Notification;
};

/** An event about a notification. */
export type NotificationEvent = {
  readonly __typename?: 'NotificationEvent';
  /** Pass the latest one to `after` when you subscribe again: missed events come first, in order, each once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The new notification. */
  readonly notification: Notification;
};

/** What a notification is about. A message is one notification per user, of the kind that tells most; its kind may change to one that tells more, with a new `createdAt`, unread, and another event. */
export type NotificationKind =
  /** An alarm began: `alarm` says what is wrong. For administrators. */
  | 'ALARM_BEGAN'
  /** An alarm ended: the problem is gone. For administrators. */
  | 'ALARM_ENDED'
  /** Somebody assigned a conversation to the viewer. */
  | 'ASSIGNED'
  /** A customer may want no more texts. The viewer has to decide; scheduled texts are held until then. */
  | 'CUSTOMER_MAY_OPT_OUT'
  /** One of the viewer's customers opted out of texts. */
  | 'CUSTOMER_OPTED_OUT'
  /** Somebody mentioned the viewer in a note. */
  | 'MENTIONED'
  /** A scheduled text was canceled: the customer texted first, or its sender may no longer send it. The viewer sent it, or can act in place of a sender who cannot read the conversation any more. */
  | 'MESSAGE_CANCELED'
  /** A text that the viewer sent did not arrive. */
  | 'MESSAGE_FAILED'
  /** It is unknown whether the viewer's text was sent. The viewer has to decide. */
  | 'MESSAGE_IN_DOUBT'
  /** The viewer received a text, but has no permission to read it. */
  | 'MISSING_PRIVILEGE'
  /** The viewer received a text from an unknown number, which created a lead. It has no NEW_MESSAGE. */
  | 'NEW_LEAD'
  /** The viewer received a text that none of the other kinds says more about. */
  | 'NEW_MESSAGE'
  /** An inbound message reached no user who may read it. */
  | 'UNATTENDED_MESSAGE'
  /** A webhook endpoint was suspended. An administrator has to resume it. */
  | 'WEBHOOK_SUSPENDED';

/** What the viewer is alerted of on their devices and by open pages. The bell lists everything. One per viewer, with an ID for caches. */
export type NotificationPreferences = Node & {
  readonly __typename?: 'NotificationPreferences';
  /** Whether open pages play a sound. */
  readonly hasSound: Scalars['Boolean']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Kinds that stay in the bell. The text of a new lead is a text as well: NEW_LEAD is muted only together with NEW_MESSAGE. */
  readonly mutedKinds: ReadonlyArray<NotificationKind>;
  /** Numbers of which the viewer gets no alerts about what customers do. What is about the viewer still is one: their own texts, mentions, assignments. Numbers that the viewer can no longer see are left out. */
  readonly mutedPhoneNumbers: ReadonlyArray<PhoneNumber>;
  /** Whether alerts on devices show texts and notes; otherwise they only say whom these are from. */
  readonly showsText: Scalars['Boolean']['output'];
};

/** What to change of the preferences. What is left out stays as it is. */
export type NotificationPreferencesInput = {
  /** Whether open pages play a sound. */
  readonly hasSound?: InputMaybe<Scalars['Boolean']['input']>;
  /** All muted kinds. */
  readonly mutedKinds?: InputMaybe<ReadonlyArray<NotificationKind>>;
  /** IDs of all muted phone numbers, at most 200. Unknown ones are ignored. */
  readonly mutedPhoneNumberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether alerts on devices show texts and notes. */
  readonly showsText?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `updateNotificationPreferences`. */
export type NotificationPreferencesPayload = {
  readonly __typename?: 'NotificationPreferencesPayload';
  /** The preferences now; null if it was refused. */
  readonly preferences: Maybe<NotificationPreferences>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The viewer read notifications, on any device. */
export type NotificationsRead = Event & {
  readonly __typename?: 'NotificationsRead';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** IDs of those that were unread, up to 1,000. More of them take several events. */
  readonly notificationIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Number of all the viewer's notifications that are still unread. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** The value of a custom field of kind NUMBER. */
export type NumberField = {
  readonly __typename?: 'NumberField';
  /** The key of the field. */
  readonly key: Scalars['String']['output'];
  /** The value; null if there is none. */
  readonly number: Maybe<Scalars['Float']['output']>;
};

/** The value of a custom field of kind NUMBER. */
export type NumberFieldInput = {
  /** The key of the field. */
  readonly key: Scalars['String']['input'];
  /** The value; null if there is none. */
  readonly number?: InputMaybe<Scalars['Float']['input']>;
};

/** Who owned a number from when until when. */
export type NumberOwnership = {
  readonly __typename?: 'NumberOwnership';
  /** The first known time. */
  readonly from: Scalars['DateTime']['output'];
  /** The user or team. */
  readonly owner: Owner;
  /** Null for the owner of now. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
};

/** Hours when somebody answers. */
export type OpenHours = {
  readonly __typename?: 'OpenHours';
  /** Start, as HH:MM, like 09:00. */
  readonly from: Scalars['String']['output'];
  /** End, as HH:MM, like 17:00; after `from`. */
  readonly until: Scalars['String']['output'];
  /** The day; each at most 3 times. */
  readonly weekday: Weekday;
};

/** Hours when somebody answers. */
export type OpenHoursInput = {
  /** Start, as HH:MM, like 09:00. */
  readonly from: Scalars['String']['input'];
  /** End, as HH:MM, like 17:00; after `from`. */
  readonly until: Scalars['String']['input'];
  /** The day; each at most 3 times. */
  readonly weekday: Weekday;
};

/** A possible sale. Its phone numbers are those of its contact and its account. */
export type Opportunity = Node & Record & {
  readonly __typename?: 'Opportunity';
  /** The customer. Null if there is none, or none that the viewer may see. */
  readonly account: Maybe<Account>;
  /** The person to talk to. Null if there is none, or none that the viewer may see. */
  readonly contact: Maybe<Contact>;
  /** The conversations of this record that the viewer may see, latest first. */
  readonly conversations: ConversationConnection;
  /** The record's ID in the CRM. Null for a lead created by a text that nobody has claimed. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The values of the custom fields of its type, by key, at most 50; null where it has none. */
  readonly fields: ReadonlyArray<FieldValue>;
  /** First name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Among records of one type, routing prefers active ones. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Created by a text and not yet claimed by a CRM. */
  readonly isUnclaimed: Scalars['Boolean']['output'];
  /** Last name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** The record this one was merged into: it has the conversations now. Null for all others. Merged IDs keep resolving. */
  readonly mergedInto: Maybe<Record>;
  /** Display name. A lead created from a text has the sender's number as its name. */
  readonly name: Scalars['String']['output'];
  /** The user or team that the record is assigned to. */
  readonly owner: Owner;
  /** At most 50 of its own; an opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out. */
  readonly phones: ReadonlyArray<RecordPhone>;
  /** IANA time zone where the customer is. Null if only their number tells. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** The type of record. */
  readonly type: RecordType;
  /** Last change in the system that the record comes from. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A possible sale. Its phone numbers are those of its contact and its account. */
export type OpportunityConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of `optOutCustomer`. */
export type OptOutCustomerPayload = {
  readonly __typename?: 'OptOutCustomerPayload';
  /** The updated conversation; null if it was refused. */
  readonly conversation: Maybe<Conversation>;
  /** All conversations of the customer with this number, under whatever record, that the viewer may see: they are updated, too. The latest 100. */
  readonly conversations: ReadonlyArray<Conversation>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The user or team that something is assigned to. */
export type Owner = Team | User;

/** The new owner: a user or a team, by `externalId` or by ID. */
export type OwnerInput =
  /** The team's `externalId`. */
  { readonly teamExternalId: Scalars['String']['input']; readonly teamId?: never; readonly userExternalId?: never; readonly userId?: never; }
  |  /** The team's ID. */
  { readonly teamExternalId?: never; readonly teamId: Scalars['ID']['input']; readonly userExternalId?: never; readonly userId?: never; }
  |  /** The user's `externalId`. */
  { readonly teamExternalId?: never; readonly teamId?: never; readonly userExternalId: Scalars['String']['input']; readonly userId?: never; }
  |  /** The user's ID. */
  { readonly teamExternalId?: never; readonly teamId?: never; readonly userExternalId?: never; readonly userId: Scalars['ID']['input']; };

/** Where a page is in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last item; null if the page is empty. */
  readonly endCursor: Maybe<Scalars['Cursor']['output']>;
  /** There are more items after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** There are more items before `startCursor`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null if the page is empty. */
  readonly startCursor: Maybe<Scalars['Cursor']['output']>;
};

/** A phone number of the company. Only the user or the members of the team that it is assigned to can use it. */
export type PhoneNumber = Node & {
  readonly __typename?: 'PhoneNumber';
  /** What it answers while nobody is there; null if nothing. */
  readonly awayMessage: Maybe<AwayMessage>;
  /** The account with the carrier. Null if its carrier is not set up, and for viewers who are not administrators. */
  readonly carrierAccount: Maybe<CarrierAccount>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** False if it is retired: it sends no more. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** The number that customers text. */
  readonly number: Scalars['E164']['output'];
  /** The user or team that receives the texts to this number. */
  readonly owner: Owner;
  /** Current owner first, at most 50. */
  readonly ownership: ReadonlyArray<NumberOwnership>;
  /** The number's carrier. */
  readonly provider: ProviderKind;
  /** When it sends nothing; null if it sends at any hour. */
  readonly quietHours: Maybe<QuietHours>;
};

/** A page of phone numbers. */
export type PhoneNumberConnection = {
  readonly __typename?: 'PhoneNumberConnection';
  /** The phone numbers of the page, in order. */
  readonly edges: ReadonlyArray<PhoneNumberEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the phone numbers of a page. */
export type PhoneNumberEdge = {
  readonly __typename?: 'PhoneNumberEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: PhoneNumber;
};

/** Which phone numbers to list. All conditions must hold. */
export type PhoneNumberFilter = {
  /** Only active or only retired numbers. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only numbers of these users and teams, at most 100. */
  readonly ownerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Part of a name, or digits; at most 200 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** A phone number of the company. What is left out stays as it is, null clears it; a new one needs a name, a carrier and an owner. */
export type PhoneNumberInput = {
  /** What it answers while nobody is there. Null: nothing, as a new one does. */
  readonly awayMessage?: InputMaybe<AwayMessageInput>;
  /** Account with the carrier. Optional if the carrier has a single account, and for a number that has one of its accounts. */
  readonly carrierAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Display name, up to 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The number, which identifies the row. An invalid one only refuses its row. */
  readonly number: Scalars['E164']['input'];
  /** The user or team that it is assigned to. */
  readonly owner?: InputMaybe<OwnerInput>;
  /** The number's carrier. */
  readonly provider?: InputMaybe<ProviderKind>;
  /** When it sends nothing. Null: it sends at any hour, as a new one does. */
  readonly quietHours?: InputMaybe<QuietHoursInput>;
};

/** Somebody who has a conversation open. It is known for seconds, and never stored. */
export type Presence = {
  readonly __typename?: 'Presence';
  /** They are typing. */
  readonly isTyping: Scalars['Boolean']['output'];
  /** Who it is. */
  readonly user: User;
};

/** A carrier. */
export type ProviderKind =
  /** Any other carrier, over signed JSON webhooks (Standard Webhooks). */
  | 'GENERIC'
  /** The built-in carrier for trials and tests: nothing leaves the machine. */
  | 'SIMULATOR'
  /** TeleSign SMS. */
  | 'TELESIGN'
  /** Twilio Programmable Messaging. */
  | 'TWILIO'
  /** Vonage SMS and Messages. */
  | 'VONAGE';

/** A browser's `PushSubscription`. */
export type PushSubscriptionInput = {
  /** Its `getKey('auth')`: a secret of 16 bytes, in base64url. */
  readonly auth: Scalars['String']['input'];
  /** Its `endpoint`: an https URL of a push service, at most 1,000 characters. */
  readonly endpoint: Scalars['String']['input'];
  /** Its `getKey('p256dh')`: a public key of 65 bytes, in base64url. */
  readonly p256dh: Scalars['String']['input'];
};

/** Result of `registerPushSubscription` and `removePushSubscription`. */
export type PushSubscriptionPayload = {
  readonly __typename?: 'PushSubscriptionPayload';
  /** ID of the subscription, as the audit log has it; null if it was refused, or there was none to remove. */
  readonly subscriptionId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type Query = {
  readonly __typename?: 'Query';
  /** Problems, those that began last first. For administrators; FORBIDDEN for others. */
  readonly alarms: AlarmConnection;
  /** Phone numbers, by number. Administrators: every number of the company. Others: the numbers they may see. */
  readonly allPhoneNumbers: PhoneNumberConnection;
  /** Who changed what and when, latest first. For administrators; FORBIDDEN for others. `/audit.jsonl` has all of it. */
  readonly auditEntries: AuditEntryConnection;
  /** The company's accounts with carriers: those of the environment, then up to 50 that administrators added. For administrators; FORBIDDEN for others. */
  readonly carrierAccounts: ReadonlyArray<CarrierAccount>;
  /** The carriers that accounts can be added for, and what their accounts need. For administrators; FORBIDDEN for others. */
  readonly carriers: ReadonlyArray<CarrierForm>;
  /** What the company decides for all its numbers. For administrators; null with the error FORBIDDEN for others. */
  readonly companySettings: Maybe<CompanySettings>;
  /** What applies to a text from a phone number to a customer, also one without texts or a record. NOT_FOUND if the viewer may not see the phone number. */
  readonly consent: Consent;
  /** The consent ledger, latest first. Administrators: all of it. Others: entries of customers of whom they may see a record or a conversation. */
  readonly consentEntries: ConsentEntryConnection;
  /** A conversation by its ID. Null if it does not exist or the viewer may not see it. */
  readonly conversation: Maybe<Conversation>;
  /** Conversations whose phone number or record is assigned to the viewer or one of their teams. Sales managers also see those of their teams' members, administrators see all, a VIEWER sees none. */
  readonly conversations: ConversationConnection;
  /** An export, of whichever administrator asked for it; null if there is none, or none any more. For administrators; FORBIDDEN for others. */
  readonly customerExport: Maybe<CustomerExport>;
  /** The country (ISO 3166-1, like US) of phone numbers that people type without one: read them so, and send E.164. Null if the company set none: use the country of the viewer's own number. */
  readonly defaultCountry: Maybe<Scalars['String']['output']>;
  /** The cursor of the latest event. Read it first, then the data to show, then subscribe `after` it: no event in between is missed. */
  readonly eventCursor: Scalars['Cursor']['output'];
  /** What was counted in a span: those with the most texts first, at most 1,000, or all days in their order. Less than a minute old. Sales managers: of their teams. Administrators: of all. FORBIDDEN for others. */
  readonly figures: ReadonlyArray<Figures>;
  /** The signed-in user. */
  readonly me: User;
  /** How an automatic text would be sent, before it is saved. For administrators; null with the error FORBIDDEN for others. */
  readonly measureAutomaticText: Maybe<TextMeasure>;
  /** All messages that the viewer may see, the latest first: to search them, or for those that are scheduled, failed or need attention. */
  readonly messages: MessageConnection;
  /** Anything by its ID. Null if it does not exist or the viewer may not see it. */
  readonly node: Maybe<Node>;
  /** In the order of `ids`, at most 100. Null for IDs that do not exist or that the viewer may not see. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** What the viewer is alerted of. By default, of everything. */
  readonly notificationPreferences: Maybe<NotificationPreferences>;
  /** The viewer's notifications, latest first. */
  readonly notifications: NotificationConnection;
  /** All messages with a record's customer numbers that the viewer may see, over all phone numbers of the company and all records, in one history, oldest first. Empty if the viewer may not see the record. */
  readonly personMessages: MessageConnection;
  /** Phone numbers that are assigned to the viewer or one of their teams, which they may send from: the first 500 by number. A VIEWER sees them, but may not send. */
  readonly phoneNumbers: ReadonlyArray<PhoneNumber>;
  /** What `sendMessage` would send for this input, and all reasons why it would refuse. Sends nothing. */
  readonly previewMessage: MessagePreview;
  /** The public key by which push services know this installation (VAPID), in base64url. Pass it to `PushManager.subscribe` as `applicationServerKey`. */
  readonly pushPublicKey: Maybe<Scalars['String']['output']>;
  /** The ledger of carriers' callbacks, latest first. For administrators; null with the error FORBIDDEN for others. */
  readonly receipts: Maybe<ReceiptConnection>;
  /** A record by its ID. Null if it does not exist or the viewer may not see it. */
  readonly record: Maybe<Record>;
  /** A record by its type and `externalId`. Null if it does not exist or the viewer may not see it. */
  readonly recordByExternalId: Maybe<Record>;
  /** The custom fields of records, by type and key; at most 50 for each type. */
  readonly recordFields: ReadonlyArray<RecordField>;
  /** The records that the viewer may see, by name by default. */
  readonly records: RecordConnection;
  /** The API clients, latest first, those that were revoked at the end; at most 400. For administrators; FORBIDDEN for others. */
  readonly serviceAccounts: ReadonlyArray<ServiceAccount>;
  /** The steps of the set-up in their order, computed from what there is. For administrators; FORBIDDEN for others. */
  readonly setup: ReadonlyArray<SetupStep>;
  /** Where a text from a customer's number to a phone number of the company would go now. Changes nothing. NOT_FOUND if the company has no such number, or the viewer may not see it. */
  readonly simulateRouting: RoutingDecision;
  /** A team by its `externalId`. */
  readonly teamByExternalId: Maybe<Team>;
  /** Teams, by name. Administrators: all. Others: their own. */
  readonly teams: TeamConnection;
  /** The templates of the viewer and their teams, by name. */
  readonly templates: TemplateConnection;
  /** A user by their `externalId`. */
  readonly userByExternalId: Maybe<User>;
  /** Users, by name. Administrators: everyone. Managers: members of their teams. Others: themselves and their teammates. */
  readonly users: UserConnection;
  /** The company's webhook endpoints, latest first; at most 50. For administrators; FORBIDDEN for others. */
  readonly webhookEndpoints: ReadonlyArray<WebhookEndpoint>;
  /** What waits for the viewer. */
  readonly workCounts: WorkCounts;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryAlarmsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryAllPhoneNumbersArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<PhoneNumberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryConsentArgs = {
  customerNumber: Scalars['String']['input'];
  phoneNumberId: Scalars['ID']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryConsentEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  customerNumber?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ConversationOrder>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryCustomerExportArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryFiguresArgs = {
  input: FiguresInput;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryMeasureAutomaticTextArgs = {
  kind: AutomationKind;
  text: Scalars['String']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryMessagesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryPersonMessagesArgs = {
  before?: InputMaybe<Scalars['Cursor']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  recordId: Scalars['ID']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryPreviewMessageArgs = {
  input: SendMessageInput;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryReceiptsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  causeCodes?: InputMaybe<ReadonlyArray<ReceiptCauseCode>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isDismissed?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<ReadonlyArray<ReceiptState>>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryRecordArgs = {
  id: Scalars['ID']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryRecordByExternalIdArgs = {
  externalId: Scalars['String']['input'];
  type: RecordType;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryRecordFieldsArgs = {
  recordType?: InputMaybe<RecordType>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryRecordsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<RecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RecordOrder>;
  search?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RecordType>>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QuerySimulateRoutingArgs = {
  from: Scalars['String']['input'];
  to: Scalars['E164']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryTeamByExternalIdArgs = {
  externalId: Scalars['String']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryTeamsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryTemplatesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  recordType?: InputMaybe<RecordType>;
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryUserByExternalIdArgs = {
  externalId: Scalars['String']['input'];
};


/** What a client can read. Lists have what the viewer may see; anything else is null. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A weekday with other hours. Without `sendFrom` and `sendUntil`, nothing is sent all day. */
export type QuietDay = {
  readonly __typename?: 'QuietDay';
  /** When texts are sent from, as HH:MM, like 10:00. */
  readonly sendFrom: Maybe<Scalars['String']['output']>;
  /** When texts are sent until, as HH:MM, like 18:00; after `sendFrom`. */
  readonly sendUntil: Maybe<Scalars['String']['output']>;
  /** The day; each at most once. */
  readonly weekday: Weekday;
};

/** A weekday with other hours. Without `sendFrom` and `sendUntil`, nothing is sent all day. */
export type QuietDayInput = {
  /** When texts are sent from, as HH:MM, like 10:00. */
  readonly sendFrom?: InputMaybe<Scalars['String']['input']>;
  /** When texts are sent until, as HH:MM, like 18:00; after `sendFrom`. */
  readonly sendUntil?: InputMaybe<Scalars['String']['input']>;
  /** The day; each at most once. */
  readonly weekday: Weekday;
};

/** Hours when nothing is sent, in the customer's local time. */
export type QuietHours = {
  readonly __typename?: 'QuietHours';
  /** Weekdays that have other hours. */
  readonly days: Maybe<ReadonlyArray<QuietDay>>;
  /** Start, as HH:MM, like 21:00. */
  readonly from: Scalars['String']['output'];
  /** Nothing is sent on the company's holidays. Default: false. */
  readonly onHolidays: Maybe<Scalars['Boolean']['output']>;
  /** IANA time zone, like America/New_York, for customers whose record and number do not tell their own. */
  readonly timeZone: Scalars['String']['output'];
  /** End, as HH:MM, like 08:00; on the next day if it is earlier than `from`. */
  readonly until: Scalars['String']['output'];
};

/** Hours when nothing is sent, in the customer's local time. */
export type QuietHoursInput = {
  /** Weekdays that have other hours. */
  readonly days?: InputMaybe<ReadonlyArray<QuietDayInput>>;
  /** Start, as HH:MM, like 21:00. */
  readonly from: Scalars['String']['input'];
  /** Nothing is sent on the company's holidays. Default: false. */
  readonly onHolidays?: InputMaybe<Scalars['Boolean']['input']>;
  /** IANA time zone, like America/New_York, for customers whose record and number do not tell their own. */
  readonly timeZone: Scalars['String']['input'];
  /** End, as HH:MM, like 08:00; on the next day if it is earlier than `from`. */
  readonly until: Scalars['String']['input'];
};

/** A customer's reaction to a message, such as a like. */
export type Reaction = {
  readonly __typename?: 'Reaction';
  /** When it arrived. */
  readonly at: Scalars['DateTime']['output'];
  /** The customer's number. */
  readonly by: Scalars['String']['output'];
  /** The emoji. Phones that send words, such as “Liked”, mean 👍 ❤️ 👎 😂 ‼️ or ❓. */
  readonly emoji: Scalars['String']['output'];
};

/** A carrier's callback, stored as received before it was acknowledged. For administrators. */
export type Receipt = Node & {
  readonly __typename?: 'Receipt';
  /** The request body as UTF-8; invalid bytes are replaced. */
  readonly body: Scalars['String']['output'];
  /** Why it has this state; null if there is nothing to add. */
  readonly cause: Maybe<Scalars['String']['output']>;
  /** Why it has this state, for programs; null if there is nothing to add, and if an earlier version processed it. */
  readonly causeCode: Maybe<ReceiptCauseCode>;
  /** What the administrator wrote who dismissed it; null if it is not dismissed, and without a reason. */
  readonly dismissalReason: Maybe<Scalars['String']['output']>;
  /** The carrier's ID of the event. A second callback with the same ID is not stored. */
  readonly eventId: Scalars['String']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** An administrator decided that nothing is done about it, so it is IGNORED. `restoreReceipt` takes that back, and `retryReceipt` processes it. */
  readonly isDismissed: Scalars['Boolean']['output'];
  /** With UNKNOWN_PHONE_NUMBER, the number that the text went to: add it with `upsertPhoneNumbers`, then retry. Otherwise null. */
  readonly missingNumber: Maybe<Scalars['E164']['output']>;
  /** The carrier that sent it. */
  readonly provider: ProviderKind;
  /** When it arrived. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** When it was processed; null while it is PENDING. */
  readonly settledAt: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  readonly state: ReceiptState;
};

/** Why a receipt has its state, for programs: `cause` is for people. */
export type ReceiptCauseCode =
  /** The text had arrived in another callback. */
  | 'ARRIVED_BEFORE'
  /** Its carrier is not set up here any more. */
  | 'CARRIER_NOT_SET_UP'
  /** The sender is not a number, a short code or a name. */
  | 'INVALID_SENDER'
  /** It could not be processed several times. */
  | 'KEPT_FAILING'
  /** A report on a text that was not sent from here. */
  | 'NOT_OUR_MESSAGE'
  /** It is about nothing that is used here, such as a probe of the URL. */
  | 'NO_ACTION_NEEDED'
  /** It is a part of a long text. */
  | 'PART_OF_TEXT'
  /** The text went to a number that the company does not have here. */
  | 'UNKNOWN_PHONE_NUMBER'
  /** It is signed, but not what the carrier's API describes. */
  | 'UNREADABLE';

/** A page of receipts. */
export type ReceiptConnection = {
  readonly __typename?: 'ReceiptConnection';
  /** The receipts of the page, in order. */
  readonly edges: ReadonlyArray<ReceiptEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the receipts of a page. */
export type ReceiptEdge = {
  readonly __typename?: 'ReceiptEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Receipt;
};

/** Result of `dismissReceipt` or `restoreReceipt`. */
export type ReceiptPayload = {
  readonly __typename?: 'ReceiptPayload';
  /** The receipt now; null if it does not exist. */
  readonly receipt: Maybe<Receipt>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of a carrier's callback. */
export type ReceiptState =
  /** A text that had already arrived in another callback. */
  | 'DUPLICATE'
  /** It needed no action; `cause` says why. */
  | 'IGNORED'
  /** Stored, waiting for a worker. */
  | 'PENDING'
  /** It could not be processed; `cause` says why. `retryReceipt` tries again. */
  | 'QUARANTINED'
  /** A text that became a message, or a report that was stored with its message. */
  | 'ROUTED';

/** Result of `retryReceipts` or `dismissReceipts`. */
export type ReceiptsPayload = {
  readonly __typename?: 'ReceiptsPayload';
  /** There are more with this cause. Call it again with the ID of one of them. */
  readonly hasMore: Scalars['Boolean']['output'];
  /** Those that were changed, oldest first. */
  readonly receipts: ReadonlyArray<Receipt>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A customer record that conversations belong to. */
export type Record = {
  /** The conversations of this record that the viewer may see, latest first. */
  readonly conversations: ConversationConnection;
  /** The record's ID in the CRM. Null for a lead created by a text that nobody has claimed. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The values of the custom fields of its type, by key, at most 50; null where it has none. */
  readonly fields: ReadonlyArray<FieldValue>;
  /** First name. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Among records of one type, routing prefers active ones. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Created by a text and not yet claimed by a CRM. */
  readonly isUnclaimed: Scalars['Boolean']['output'];
  /** Last name. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** The record this one was merged into: it has the conversations now. Null for all others. Merged IDs keep resolving. */
  readonly mergedInto: Maybe<Record>;
  /** Display name. A lead created from a text has the sender's number as its name. */
  readonly name: Scalars['String']['output'];
  /** The user or team that the record is assigned to. */
  readonly owner: Owner;
  /** At most 50 of its own; an opportunity has those of its contact and its account. Senders that cannot be called, such as short codes, are left out. */
  readonly phones: ReadonlyArray<RecordPhone>;
  /** IANA time zone where the customer is. Null if only their number tells. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** The type of record. */
  readonly type: RecordType;
  /** Last change in the system that the record comes from. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A customer record that conversations belong to. */
export type RecordConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of records. */
export type RecordConnection = {
  readonly __typename?: 'RecordConnection';
  /** The records of the page, in order. */
  readonly edges: ReadonlyArray<RecordEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the records of a page. */
export type RecordEdge = {
  readonly __typename?: 'RecordEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Record;
};

/** A custom field of the company. */
export type RecordField = Node & {
  readonly __typename?: 'RecordField';
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Its name in templates, `{{ record.fields.<key> }}`: lowercase letters, digits and `_`. */
  readonly key: Scalars['String']['output'];
  /** What its values are. */
  readonly kind: RecordFieldKind;
  /** Display name. */
  readonly label: Scalars['String']['output'];
  /** The type of record that has it. */
  readonly recordType: RecordType;
};

/** A custom field of records. A new one needs a label and a kind. */
export type RecordFieldInput = {
  /** Its name: up to 64 lowercase letters, digits and `_`, with a letter first. */
  readonly key: Scalars['String']['input'];
  /** What its values are. It never changes. */
  readonly kind?: InputMaybe<RecordFieldKind>;
  /** Display name, up to 255 characters. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** The type of record that has it. */
  readonly recordType: RecordType;
};

/** What the values of a custom field are. */
export type RecordFieldKind =
  /** True or false. */
  | 'BOOLEAN'
  /** Times. */
  | 'DATE'
  /** Numbers. */
  | 'NUMBER'
  /** Texts. */
  | 'TEXT';

/** Which records to list. All conditions must hold. */
export type RecordFilter = {
  /** Only active or only inactive records. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only records that a text created and no CRM has claimed, or none of them. */
  readonly isUnclaimed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Records with this phone number, in any spelling that routing treats as equal. An opportunity has the numbers of its contact and its account. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Only records of these users and teams, at most 100. */
  readonly ownerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only records whose `updatedAt` is not before this. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A customer record. What is left out stays as it is, null clears it; a new record needs a name and an owner. */
export type RecordInput = {
  /** For an opportunity or a contact: the account's `externalId`. */
  readonly accountExternalId?: InputMaybe<Scalars['String']['input']>;
  /** For an opportunity: the contact's `externalId`. */
  readonly contactExternalId?: InputMaybe<Scalars['String']['input']>;
  /** Your own ID for the record, up to 255 characters; unique among records of its type. */
  readonly externalId: Scalars['String']['input'];
  /** Values of custom fields, each at most once, at most 50. Fields that are not listed stay as they are. */
  readonly fields?: InputMaybe<ReadonlyArray<FieldValueInput>>;
  /** First name, up to 255 characters. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Among records of one type, routing prefers active ones. A new record is active. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Last name, up to 255 characters. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Display name, up to 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The user or team that it is assigned to. */
  readonly owner?: InputMaybe<OwnerInput>;
  /** The kinds of numbers that `phones` replaces; numbers of other kinds stay. Default: all. */
  readonly phoneKinds?: InputMaybe<ReadonlyArray<RecordPhoneKind>>;
  /** Replaces the record's phone numbers; at most 50. An opportunity cannot have numbers: it uses those of its contact and account. */
  readonly phones?: InputMaybe<ReadonlyArray<RecordPhoneInput>>;
  /** Last change in the system that the row comes from. A row that is older than the stored one changes nothing. */
  readonly sourceUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** IANA time zone where the customer is, like America/Chicago. Quiet hours and dates in templates use it instead of what the number tells. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** The type of record. */
  readonly type: RecordType;
  /** Last change that routing asks for. Default: if anything changes, `sourceUpdatedAt`, or else now. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The order of a list of records. */
export type RecordOrder =
  /** The latest `updatedAt` first. */
  | 'LATEST_UPDATE'
  /** By name. */
  | 'NAME';

/** Result of `claimRecord` or `updateRecord`. */
export type RecordPayload = {
  readonly __typename?: 'RecordPayload';
  /** The record as it is now; null if it was refused, or if the viewer may no longer see it. */
  readonly record: Maybe<Record>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A phone number of a record. */
export type RecordPhone = {
  readonly __typename?: 'RecordPhone';
  /** The kind of number. */
  readonly kind: RecordPhoneKind;
  /** The customer's number. */
  readonly number: Scalars['E164']['output'];
};

/** A phone number of a record. */
export type RecordPhoneInput = {
  /** The kind of number. */
  readonly kind: RecordPhoneKind;
  /** The customer's number. */
  readonly number: Scalars['E164']['input'];
};

/** The kind of a record's phone number. */
export type RecordPhoneKind =
  /** At work. */
  | 'BUSINESS'
  /** At home. */
  | 'HOME'
  /** A mobile phone. */
  | 'MOBILE'
  /** Any other, such as the number that a lead texted from. */
  | 'OTHER';

/** The type of a customer record, in the order that routing prefers. */
export type RecordType =
  /** A customer company. */
  | 'ACCOUNT'
  /** A person at a customer. */
  | 'CONTACT'
  /** A possible customer. A text from an unknown number creates one. */
  | 'LEAD'
  /** A possible sale. */
  | 'OPPORTUNITY';

/** A record was added or changed. */
export type RecordUpdated = Event & {
  readonly __typename?: 'RecordUpdated';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The record now. */
  readonly record: Record;
};

/** A character that nobody sees, or that is written in two parts, and that is sent differently. */
export type ReplacedCharacter = {
  readonly __typename?: 'ReplacedCharacter';
  /** How often the text has it. */
  readonly count: Scalars['Int']['output'];
  /** The character as it was given, such as a no-break space. */
  readonly from: Scalars['String']['output'];
  /** What is sent instead; empty if it is left out. */
  readonly to: Scalars['String']['output'];
};

/** Result of `resendMessage`. */
export type ResendMessagePayload = {
  readonly __typename?: 'ResendMessagePayload';
  /** The message now; null if the viewer may not see it. */
  readonly message: Maybe<Message>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of `retryReceipt`. */
export type RetryReceiptPayload = {
  readonly __typename?: 'RetryReceiptPayload';
  /** The receipt now; null if it does not exist. */
  readonly receipt: Maybe<Receipt>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a user may do, in ascending order. */
export type Role =
  /** Sees everything, and manages users, teams, phone numbers and records. */
  | 'ADMIN'
  /** Reads and sends texts; sees what is assigned to them and their teams. */
  | 'SALESPERSON'
  /** Also sees what the members of their teams see. */
  | 'SALES_MANAGER'
  /** Signs in, but cannot read or send texts. A text for a VIEWER creates a MISSING_PRIVILEGE notification without its body. */
  | 'VIEWER';

/** A record that has the sender's number. */
export type RoutingCandidate = {
  readonly __typename?: 'RoutingCandidate';
  /** The rule by which it lost to the chosen record; null for the chosen one. */
  readonly lostBy: Maybe<RoutingRule>;
  /** 1 for the chosen record, 2 for the runner-up, and so on. */
  readonly rank: Scalars['Int']['output'];
  /** The record. */
  readonly record: Record;
};

/** Which record an inbound text belongs to, and why. */
export type RoutingDecision = {
  readonly __typename?: 'RoutingDecision';
  /** The candidates that the viewer may see, of the best 50, in order. Ranks count the hidden ones too. */
  readonly candidates: ReadonlyArray<RoutingCandidate>;
  /** The rule that preferred the chosen record to the runner-up. */
  readonly decidedBy: RoutingRule;
  /** Number of candidates that the viewer may not see, of the best 50. */
  readonly hiddenCandidateCount: Scalars['Int']['output'];
  /** A close call, decided by type, activity, recency or ID alone. A user may want to check it. */
  readonly isAmbiguous: Scalars['Boolean']['output'];
  /** The chosen record. Null if the viewer may not see it, and in `simulateRouting` if a text would create a lead. */
  readonly record: Maybe<Record>;
};

/** The rules that choose a record, in the order in which they are applied. The first rule that prefers one candidate decides. */
export type RoutingRule =
  /** Active records before inactive ones. */
  | 'ACTIVE_RECORD'
  /** It has a conversation between these two numbers. Of several, the one with the latest message wins. */
  | 'EXISTING_CONVERSATION'
  /** The most recently updated record. */
  | 'MOST_RECENTLY_UPDATED'
  /** A user moved messages of this pair of numbers to the record. */
  | 'MOVED_BY_HAND'
  /** There was no candidate, so a lead was created. */
  | 'NEW_LEAD'
  /** There was only one candidate. */
  | 'ONLY_CANDIDATE'
  /** Its owner is the user that the texted number is assigned to. */
  | 'OWNED_BY_ADDRESSED_SELLER'
  /** Its owner is the team that the texted number is assigned to, or a member of it. */
  | 'OWNED_WITHIN_ADDRESSED_TEAM'
  /** Contacts before accounts before opportunities before leads. */
  | 'RECORD_TYPE'
  /** A tie on every other rule: the smallest ID, so the result is always the same. */
  | 'STABLE_ORDER';

/** What a service account may do. */
export type Scope =
  /** Reads the consent ledger, and opts customers out and in. */
  | 'CONSENT_WRITE'
  /** Reads records, users, teams, phone numbers and templates. */
  | 'DIRECTORY_READ'
  /** Writes users, teams, phone numbers and records, users' roles included. */
  | 'DIRECTORY_WRITE'
  /** Reads positions in the event stream. */
  | 'EVENTS_READ'
  /** Reads conversations and messages, and receives them live. */
  | 'MESSAGES_READ'
  /** Sends, schedules and cancels texts, from any phone number of the company. */
  | 'MESSAGES_SEND';

/** A text and who gets it: `conversationId`, or `recordId` with `to` if the record has several phone numbers, or `newLeadName` with `to` and `phoneNumberId`. */
export type SendMessageInput = {
  /** The text, up to 1,600 characters. Use either `body` or `templateId`, or only files. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** With `sendAt`: cancel it and notify the sender if the customer texts first. */
  readonly cancelIfCustomerReplies?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words of `CompanySettings.confirmWords` that the text has, and that the sender has checked: without them it is refused with NEEDS_CONFIRMATION. Programs have to confirm, too. */
  readonly confirmedWords?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The conversation to reply in. */
  readonly conversationId?: InputMaybe<Scalars['ID']['input']>;
  /** In quiet hours, send it when they end, instead of refusing it with QUIET_HOURS. */
  readonly deferInQuietHours?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse with CONVERSATION_CHANGED if this is no longer the last message of the conversation. */
  readonly expectedLastMessageId?: InputMaybe<Scalars['ID']['input']>;
  /** A second call with the same key and input returns the first message and sends nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Up to 10 files to send, as https URLs that the carrier can fetch. Not every carrier supports files. */
  readonly mediaUrls?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The name of a new lead, owned by the viewer, with the number `to`. If a record has that number, the text goes to the record that a text from it would go to. Needs `phoneNumberId`. */
  readonly newLeadName?: InputMaybe<Scalars['String']['input']>;
  /** The company's phone number to send from. Default: the conversation's, else the viewer's only one. */
  readonly phoneNumberId?: InputMaybe<Scalars['ID']['input']>;
  /** The record to text. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** When to send it, up to one year ahead, rounded to the second. Default: now. */
  readonly sendAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The template to fill in and send. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** The record's phone number to text, if it has several; or the number of the new lead. */
  readonly to?: InputMaybe<Scalars['E164']['input']>;
  /** Uploads of the viewer whose bytes were sent (`createUpload`), each for one text; with `mediaUrls` at most 10. MEDIA_NOT_SUPPORTED if the carrier sends no such files to this customer, UPLOAD_NOT_READY before the bytes are there, FILE_TOO_LARGE if the carrier takes less; pictures are made to fit. */
  readonly uploadIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Result of `sendMessage`. */
export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  /** The QUEUED or SCHEDULED message; null if it was refused. */
  readonly message: Maybe<Message>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A program that uses the API. Its token is shown once and stored as a hash. */
export type ServiceAccount = Node & {
  readonly __typename?: 'ServiceAccount';
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its tokens end; null if it does not expire. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** When it last used the API, to the minute; null before the first time. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** When it was revoked; null if it was not. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scope>;
};

/** A service account to create. */
export type ServiceAccountInput = {
  /** When its tokens end, at most 5 years from now. Default: never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Display name, up to 100 characters, like the name of the program. */
  readonly name: Scalars['String']['input'];
  /** What it may do; at least one. */
  readonly scopes: ReadonlyArray<Scope>;
};

/** Result of `createServiceAccount`, `rotateServiceAccountToken` or `revokeServiceAccount`. */
export type ServiceAccountPayload = {
  readonly __typename?: 'ServiceAccountPayload';
  /** The service account; null if it was refused. */
  readonly serviceAccount: Maybe<ServiceAccount>;
  /** Only returned here: keep it as a secret. Null if it was refused, and for `revokeServiceAccount`. */
  readonly token: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A step from an empty installation to the first text in both directions. For administrators. */
export type SetupStep = {
  readonly __typename?: 'SetupStep';
  /** Stable, for programs: `ADMINISTRATOR`, `PEOPLE`, `CARRIER_ACCOUNT`, `PHONE_NUMBER`, `WEBHOOK`, `TEXT_IN`, `TEXT_OUT` or `COMPANY_SETTINGS`. Later versions can add steps. */
  readonly code: Scalars['String']['output'];
  /** What keeps it open, or should be fixed all the same; at most 500. */
  readonly findings: ReadonlyArray<Finding>;
  /** It is done now. It is open again if that changes. */
  readonly isDone: Scalars['Boolean']['output'];
  /** What to do, for people. */
  readonly title: Scalars['String']['output'];
};

/** How bad a finding is. */
export type Severity =
  /** Texts are lost or not sent until it is fixed. */
  | 'ERROR'
  /** It is as it should be. */
  | 'OK'
  /** It works, but something may surprise you. */
  | 'WARNING';

/** Result of `createSignInLink`. */
export type SignInLinkPayload = {
  readonly __typename?: 'SignInLinkPayload';
  /** When it ends unless it is used before; null if it was refused. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Only returned here: the link, without the address of the inbox in front of it. Hand it to the person, and to nobody else. Null if it was refused. */
  readonly path: Maybe<Scalars['String']['output']>;
  /** Whom it signs in; null if it was refused. */
  readonly user: Maybe<User>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a client can receive live. Every event is authorized when it is delivered. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Everything that happens in the viewer’s sight, in one order. All kinds if `kinds` is omitted. With `conversationId`, events of other conversations are left out. A client that resumes gets the current state of each thing once. */
  readonly events: Event;
  /** New inbound and outbound messages of one conversation, or of all that the viewer may see. */
  readonly messageAdded: MessageEvent;
  /** Changes of messages, such as a new status, in one conversation or in all that the viewer may see. */
  readonly messageUpdated: MessageEvent;
  /** The viewer's new notifications. */
  readonly notificationAdded: NotificationEvent;
  /** Other users who have a conversation open or are typing: now, and at every change. The viewer has it open as long as they subscribe. It has no cursor and no replay. NOT_FOUND if the viewer may not see it. */
  readonly presence: ReadonlyArray<Presence>;
};


/** What a client can receive live. Every event is authorized when it is delivered. */
export type SubscriptionEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  conversationId?: InputMaybe<Scalars['ID']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** What a client can receive live. Every event is authorized when it is delivered. */
export type SubscriptionMessageAddedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};


/** What a client can receive live. Every event is authorized when it is delivered. */
export type SubscriptionMessageUpdatedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};


/** What a client can receive live. Every event is authorized when it is delivered. */
export type SubscriptionNotificationAddedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What a client can receive live. Every event is authorized when it is delivered. */
export type SubscriptionPresenceArgs = {
  conversationId: Scalars['ID']['input'];
};

/** Users who share phone numbers and records. */
export type Team = Node & {
  readonly __typename?: 'Team';
  /** The team's ID in the company's own systems. */
  readonly externalId: Scalars['String']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** False if the team is no longer used. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Notified when nobody else can be. Null if none is set. */
  readonly lead: Maybe<User>;
  /** The team's members, by name. */
  readonly members: UserConnection;
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** The team's phone numbers that the viewer may see, by number, at most 100. */
  readonly phoneNumbers: ReadonlyArray<PhoneNumber>;
};


/** Users who share phone numbers and records. */
export type TeamMembersArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of teams. */
export type TeamConnection = {
  readonly __typename?: 'TeamConnection';
  /** The teams of the page, in order. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the teams of a page. */
export type TeamEdge = {
  readonly __typename?: 'TeamEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Team;
};

/** A team. What is left out stays as it is, null clears it; a new team needs a name. */
export type TeamInput = {
  /** Your own ID for the team, up to 255 characters. */
  readonly externalId: Scalars['String']['input'];
  /** The lead's `externalId`: the user who is notified if nobody else can be. */
  readonly leadExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The members' `externalId`s, up to 5,000. Replaces the team's members. A user can be in 100 teams. */
  readonly memberExternalIds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Display name, up to 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A text with fields to fill in. Only its owner, or the members of the team that owns it, see and use it. */
export type Template = Node & {
  readonly __typename?: 'Template';
  /** Liquid with `record`, `user` and `phoneNumber`, like `Hi {{ record.name | default: 'there' }}`. Custom fields are `record.fields.<key>`; a date needs a format, like `{{ record.fields.appointment | date: '%A' }}`. It is shown in the time zone of the customer's number, or else of the number's quiet hours, or else in UTC, and its names in the language of the template. A day without a time can be shown as stored: `{{ record.fields.birthday | date: '%B %-d', 'UTC' }}`. The name of a lead that a text created is missing until somebody gives it one. */
  readonly body: Scalars['String']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** Language tag, like `en` or `pt-BR`. */
  readonly language: Scalars['String']['output'];
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** Who may use it: a user, or the members of a team. */
  readonly owner: Owner;
  /** The type of record that it is for. */
  readonly recordType: RecordType;
  /** Time of the last change. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of templates. */
export type TemplateConnection = {
  readonly __typename?: 'TemplateConnection';
  /** The templates of the page, in order. */
  readonly edges: ReadonlyArray<TemplateEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the templates of a page. */
export type TemplateEdge = {
  readonly __typename?: 'TemplateEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: Template;
};

/** A field of the record that a template uses. */
export type TemplateFieldUse = {
  readonly __typename?: 'TemplateFieldUse';
  /** Display name; the path if it has none. */
  readonly label: Scalars['String']['output'];
  /** Its name in templates, like `record.fields.appointment`. */
  readonly path: Scalars['String']['output'];
  /** How many of the viewer's records were counted: the active ones of the template's type that the viewer may see, at most 10,000. */
  readonly recordsCounted: Scalars['Int']['output'];
  /** How many of `recordsCounted` have no value. Texts to them need a default. */
  readonly recordsWithout: Scalars['Int']['output'];
};

/** A template, with all of its fields. */
export type TemplateInput = {
  /** Liquid, as in `Template.body`. If it does not parse, or uses a custom field that its type of record does not have, `userErrors` has the line and column. */
  readonly body: Scalars['String']['input'];
  /** Language tag, like `en` or `pt-BR`. */
  readonly language?: Scalars['String']['input'];
  /** Display name. */
  readonly name: Scalars['String']['input'];
  /** The type of record that it is for. */
  readonly recordType: RecordType;
  /** One of the viewer's teams to share it with. Default: only the viewer. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `createTemplate` or `updateTemplate`. */
export type TemplatePayload = {
  readonly __typename?: 'TemplatePayload';
  /** The fields of the record that it uses, and how many of the viewer's records lack each. Null if they could not be counted in time; the template is saved all the same. */
  readonly fields: Maybe<ReadonlyArray<TemplateFieldUse>>;
  /** The template; null if it was refused. */
  readonly template: Maybe<Template>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A template that the viewer can use was added, changed or deleted. */
export type TemplateUpdated = Event & {
  readonly __typename?: 'TemplateUpdated';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** Null if it was deleted, or if the viewer can no longer use it. */
  readonly template: Maybe<Template>;
  /** The ID of the template. */
  readonly templateId: Scalars['ID']['output'];
};

/** The value of a custom field of kind TEXT. */
export type TextField = {
  readonly __typename?: 'TextField';
  /** The key of the field. */
  readonly key: Scalars['String']['output'];
  /** The value; null if there is none. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** The value of a custom field of kind TEXT. */
export type TextFieldInput = {
  /** The key of the field. */
  readonly key: Scalars['String']['input'];
  /** The value; null if there is none. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A language in which Patchbay understands wishes for no more texts. */
export type TextLanguage =
  /** Arabic. */
  | 'AR'
  /** German. */
  | 'DE'
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES'
  /** French. */
  | 'FR'
  /** Hebrew. */
  | 'HE'
  /** Italian. */
  | 'IT'
  /** Dutch. */
  | 'NL'
  /** Portuguese. */
  | 'PT';

/** How a text is sent. */
export type TextMeasure = {
  readonly __typename?: 'TextMeasure';
  /** The encoding that it is sent in. */
  readonly encoding: MessageEncoding;
  /** The characters that force UCS-2, each once. */
  readonly nonGsmCharacters: ReadonlyArray<Scalars['String']['output']>;
  /** Number of segments that carriers bill. */
  readonly segments: Scalars['Int']['output'];
  /** What to think about. */
  readonly warnings: ReadonlyArray<AutomaticTextWarning>;
};

/** How many texts would be emptied. */
export type TextsToEmpty = {
  readonly __typename?: 'TextsToEmpty';
  /** Those that were found among the latest 100,000 texts of that age. */
  readonly count: Scalars['Int']['output'];
  /** There are more texts of that age than were looked at. */
  readonly isAtLeast: Scalars['Boolean']['output'];
};

/** Something that happened to a message. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who did it; null if it was not a user. */
  readonly by: Maybe<User>;
  /** What went wrong with an attempt, or according to a report, for programs; null if nothing did. */
  readonly code: Maybe<DeliveryProblemCode>;
  /** The outcome, or the carrier's own word for it. A move names its record if the viewer may see it. */
  readonly detail: Scalars['String']['output'];
  /** What happened. */
  readonly kind: TimelineKind;
  /** Only for ATTEMPTED entries: how the call ended. Null while it is under way. */
  readonly outcome: Maybe<AttemptOutcome>;
  /** The carrier's own error code, if it gave one. */
  readonly providerCode: Maybe<Scalars['String']['output']>;
  /** Only for REPORTED entries: what the report says. Null if the carrier used a word of its own. */
  readonly status: Maybe<MessageStatus>;
};

/** What happened to a message. */
export type TimelineKind =
  /** It was handed to the carrier. */
  | 'ATTEMPTED'
  /** A user moved it to another record. */
  | 'MOVED'
  /** A user undid a move. */
  | 'MOVE_UNDONE'
  /** The carrier reported on it. Reports that changed nothing are listed too. */
  | 'REPORTED';

/** A number that changes hands. */
export type TransferPhoneNumberInput = {
  /** Immediately if omitted; never in the past, and within a year. Replaces what was planned before. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only say what would change hands. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The number. */
  readonly id: Scalars['ID']['input'];
  /** The user or team that owns it from then on. */
  readonly toOwnerId: Scalars['ID']['input'];
};

/** What to change about a conversation. What is left out stays. */
export type UpdateConversationInput = {
  /** Refuse with CONVERSATION_CHANGED if this is no longer the last message. Send it when somebody closes a conversation, so that they never close one with a text that they have not seen. */
  readonly expectedLastMessageId?: InputMaybe<Scalars['ID']['input']>;
  /** ID of the conversation. */
  readonly id: Scalars['ID']['input'];
  /** When it opens again, up to a year ahead. Only with SNOOZED. */
  readonly snoozedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** The new state. SNOOZED needs `snoozedUntil`. */
  readonly state?: InputMaybe<WorkState>;
};

/** What to change of a record. What is left out stays as it is. */
export type UpdateRecordInput = {
  /** First name; null clears it. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** False closes it. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Last name; null clears it. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Display name, up to 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The new owner. For sellers: within their teams. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to change about a scheduled message. What is left out stays. */
export type UpdateScheduledMessageInput = {
  /** The new text, up to 1,600 characters. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** Words of the new text that the viewer has checked. */
  readonly confirmedWords?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** ID of the message. */
  readonly id: Scalars['ID']['input'];
  /** The new time, up to one year ahead. */
  readonly sendAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where to send a file's bytes, once, within ten minutes. Then pass its id in `SendMessageInput.uploadIds`. Without that, it is deleted after a day. */
export type Upload = {
  readonly __typename?: 'Upload';
  /** Headers to send, at most 10. The content-length must be the size that was announced. */
  readonly headers: ReadonlyArray<UploadHeader>;
  /** For `SendMessageInput.uploadIds`. */
  readonly id: Scalars['ID']['output'];
  /** The HTTP method: PUT. */
  readonly method: Scalars['String']['output'];
  /** Where to send the bytes: a path on this gateway, or a URL of the file store. It needs no token. Answers with 2xx if it took them, and else with JSON that has an `error`: 415 for a file that cannot be sent, 410 if it has its bytes or its time is over. */
  readonly url: Scalars['String']['output'];
};

/** A header of the request that sends the bytes of a file. */
export type UploadHeader = {
  readonly __typename?: 'UploadHeader';
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** A file to upload. */
export type UploadInput = {
  /** Its size in bytes, at most 10,485,760. */
  readonly bytes: Scalars['Int']['input'];
  /** Its MIME type, such as image/jpeg. What counts is what its bytes are, which is looked at later. */
  readonly contentType: Scalars['String']['input'];
  /** Its name, up to 200 characters. Folders in it are left out. */
  readonly fileName: Scalars['String']['input'];
};

/** Result of `createUpload`. */
export type UploadPayload = {
  readonly __typename?: 'UploadPayload';
  /** The upload; null if it was refused. */
  readonly upload: Maybe<Upload>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an upsert did with a row. */
export type UpsertOutcome =
  /** It is new. */
  | 'CREATED'
  /** It existed and already was like that, or it was stale. */
  | 'UNCHANGED'
  /** It existed and was changed. */
  | 'UPDATED';

/** Result of an upsert. Valid rows are written even if others are refused. */
export type UpsertPayload = {
  readonly __typename?: 'UpsertPayload';
  /** Number of new rows. */
  readonly created: Scalars['Int']['output'];
  /** The accepted rows, in the order of the input. */
  readonly rows: ReadonlyArray<UpsertedRow>;
  /** Number of rows that existed and were changed. */
  readonly updated: Scalars['Int']['output'];
  /** Why rows were refused: the first 1,000 reasons. `path` starts with the index of the row. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An accepted row of an upsert. */
export type UpsertedRow = {
  readonly __typename?: 'UpsertedRow';
  /** The row's own ID: its `externalId`, the number, or the key of a field. */
  readonly externalId: Scalars['String']['output'];
  /** Index of the input row. */
  readonly index: Scalars['Int']['output'];
  /** The row was older than the stored one, or its record was merged into another one, so it changed nothing. */
  readonly isStale: Scalars['Boolean']['output'];
  /** What is stored now. Null in a dry run that would create it. */
  readonly node: Maybe<Node>;
  /** What was done, or would be done if it was not a dry run. */
  readonly outcome: UpsertOutcome;
  /** Unclaimed leads with the same number and owner, at most 10. `claimUnclaimedByNumber` takes over the only one. */
  readonly possibleDuplicates: ReadonlyArray<Record>;
};

/** A person who signs in. */
export type User = Node & {
  readonly __typename?: 'User';
  /** Email address; empty if unknown. */
  readonly email: Scalars['String']['output'];
  /** The user's ID in the company's own systems; the `sub` of their token. */
  readonly externalId: Scalars['String']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** A deactivated user can do nothing, and keeps their name in the history. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** The user's own phone numbers that the viewer may see, by number, at most 100. */
  readonly phoneNumbers: ReadonlyArray<PhoneNumber>;
  /** What the user may do. */
  readonly role: Role;
  /** The user's teams, by name, at most 100. */
  readonly teams: ReadonlyArray<Team>;
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The users of the page, in order. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the users of a page. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: User;
};

/** A refusal that a user can act on. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** The reason, for programs. */
  readonly code: UserErrorCode;
  /** For QUIET_HOURS: the earliest time to send. */
  readonly earliestSendAt: Maybe<Scalars['DateTime']['output']>;
  /** The reason, for people: what is wrong and what to do. */
  readonly message: Scalars['String']['output'];
  /** Path of the invalid input field; null if it is not about a single field. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For NEEDS_CONFIRMATION: the words to put into `confirmedWords` after the sender has checked the text. */
  readonly words: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Why a request was refused. */
export type UserErrorCode =
  /** The text is longer than carriers accept. */
  | 'BODY_TOO_LONG'
  /** The carrier did not answer, refused, or has no API for it. The message says which. */
  | 'CARRIER_FAILED'
  /** The conversation has new messages after `expectedLastMessageId`. */
  | 'CONVERSATION_CHANGED'
  /** The company does not send texts to the country of this number. */
  | 'COUNTRY_NOT_ALLOWED'
  /** The text is empty. */
  | 'EMPTY_BODY'
  /** The file is larger than allowed, or larger than the carrier takes. */
  | 'FILE_TOO_LARGE'
  /** The viewer's role does not allow it. */
  | 'FORBIDDEN'
  /** The idempotency key was used with a different input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The input contradicts itself or is incomplete. */
  | 'INVALID_INPUT'
  /** The number cannot receive texts from here. */
  | 'INVALID_NUMBER'
  /** A record of the person is held, so nothing of it may be removed. */
  | 'LEGAL_HOLD'
  /** The carrier of the number does not send such files, or none at all, to this customer. */
  | 'MEDIA_NOT_SUPPORTED'
  /** The text has words of the company that its sender has to confirm: see `words`. */
  | 'NEEDS_CONFIRMATION'
  /** It does not exist, or the viewer may not see it. */
  | 'NOT_FOUND'
  /** There is no number to send from, or none to send to. */
  | 'NO_PHONE_NUMBER'
  /** The number to send from is not assigned to the viewer or one of the viewer's teams. */
  | 'NUMBER_NOT_ASSIGNED'
  /** The company asks for an opt-in before a first text, and the customer neither opted in nor wrote to this number. */
  | 'OPT_IN_NEEDED'
  /** It is quiet hours where the customer is. */
  | 'QUIET_HOURS'
  /** The customer has opted out of texts from this number. */
  | 'RECIPIENT_OPTED_OUT'
  /** The record has no value for a field that the template uses without a default. */
  | 'TEMPLATE_FIELD_MISSING'
  /** The template does not parse or cannot be rendered. */
  | 'TEMPLATE_INVALID'
  /** It can no longer be changed. */
  | 'TOO_LATE'
  /** The viewer sent too many texts within a minute. */
  | 'TOO_MANY_SENDS'
  /** The viewer has too many uploads that were not sent. */
  | 'TOO_MANY_UPLOADS'
  /** The bytes of the upload have not arrived, or are of a type that cannot be sent. */
  | 'UPLOAD_NOT_READY';

/** Which users to list. All conditions must hold. */
export type UserFilter = {
  /** Only active or only deactivated users. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only users with these roles. */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
  /** Part of a name or an email address; at most 200 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only members of these teams, at most 100. */
  readonly teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A user. What is left out stays as it is; a new user needs all of it. */
export type UserInput = {
  /** Email address, like name@example.com. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Your own ID for the user, up to 255 characters: what the user's tokens have as `sub`, or as the claim in `AUTH_SUBJECT_CLAIM`. */
  readonly externalId: Scalars['String']['input'];
  /** Display name, up to 255 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the user may do. */
  readonly role?: InputMaybe<Role>;
};

/** The viewer's role, teams or numbers changed, or those of their teammates, and with them what they may see: read again what is on the screen. */
export type ViewerUpdated = Event & {
  readonly __typename?: 'ViewerUpdated';
  /** When it was stored. */
  readonly at: Scalars['DateTime']['output'];
  /** Pass the last one received as `after` to resume: missed events come first, in order, exactly once. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The viewer now. */
  readonly viewer: User;
};

/** One request to a webhook endpoint. */
export type WebhookAttempt = {
  readonly __typename?: 'WebhookAttempt';
  /** When it was sent. */
  readonly at: Scalars['DateTime']['output'];
  /** The last event that it carried; for a test, the position of the endpoint. */
  readonly cursor: Scalars['Cursor']['output'];
  /** How long it took until the response, in milliseconds. */
  readonly durationMs: Scalars['Int']['output'];
  /** What became of it, for programs. */
  readonly outcome: WebhookOutcome;
  /** Why it failed, without the response body. Null if the receiver acknowledged it. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** HTTP status of the response. Null if there was no response. */
  readonly responseStatus: Maybe<Scalars['Int']['output']>;
};

/** A page of attempts. */
export type WebhookAttemptConnection = {
  readonly __typename?: 'WebhookAttemptConnection';
  /** The attempts of the page, in order. */
  readonly edges: ReadonlyArray<WebhookAttemptEdge>;
  /** Where the page is in the list. */
  readonly pageInfo: PageInfo;
};

/** One of the attempts of a page. */
export type WebhookAttemptEdge = {
  readonly __typename?: 'WebhookAttemptEdge';
  /** Position of the item, for `after` or `before`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The item. */
  readonly node: WebhookAttempt;
};

/** A subscription that is delivered by HTTPS POST, signed with Standard Webhooks. */
export type WebhookEndpoint = Node & {
  readonly __typename?: 'WebhookEndpoint';
  /** The latest requests to it, latest first. About 1,000 are kept. */
  readonly attempts: WebhookAttemptConnection;
  /** The last event the receiver acknowledged with 2xx, or a later one that is not for it. Null before the first time. */
  readonly cursor: Maybe<Scalars['Cursor']['output']>;
  /** A subscription to a field that takes `after`. Its results are in the payload's `data`. */
  readonly document: Scalars['String']['output'];
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** How far it is behind the end of the stream: the age of the first event after its position. For a few seconds, this can be an event that is not for it. */
  readonly lagSeconds: Scalars['Int']['output'];
  /** Why it is suspended, and what to do. Null if it is not. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** Determines what the endpoint may see. */
  readonly serviceAccount: ServiceAccount;
  /** Whether events are sent. */
  readonly state: WebhookState;
  /** Where events are sent. */
  readonly url: Scalars['String']['output'];
};


/** A subscription that is delivered by HTTPS POST, signed with Standard Webhooks. */
export type WebhookEndpointAttemptsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A webhook endpoint to create. */
export type WebhookEndpointInput = {
  /** Start after this event. If omitted: with events from now on. */
  readonly after?: InputMaybe<Scalars['Cursor']['input']>;
  /** One subscription to a field that takes `after`, without required variables and without `after`. */
  readonly document: Scalars['String']['input'];
  /** The service account that determines what the endpoint may see. */
  readonly serviceAccountId: Scalars['ID']['input'];
  /** https. Private and loopback addresses are refused unless the operator allows them. */
  readonly url: Scalars['String']['input'];
};

/** Result of a mutation of a webhook endpoint. */
export type WebhookEndpointPayload = {
  readonly __typename?: 'WebhookEndpointPayload';
  /** `whsec_...`. Only returned on creation and rotation: keep it as a secret. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty if it succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The endpoint; null if it was refused. A deleted one as it was. */
  readonly webhookEndpoint: Maybe<WebhookEndpoint>;
};

/** What became of an attempt. */
export type WebhookOutcome =
  /** The receiver answered with 2xx. */
  | 'ACKNOWLEDGED'
  /** There was no response, or nothing could be sent. */
  | 'NO_RESPONSE'
  /** It answered with another status; see `responseStatus`. */
  | 'REFUSED';

/** Whether a webhook endpoint gets events. */
export type WebhookState =
  /** Events are sent. */
  | 'ACTIVE'
  /** Paused by an administrator, until `resumeWebhookEndpoint`. */
  | 'PAUSED'
  /** Failed for too long; waiting for `resumeWebhookEndpoint`. Administrators were notified. */
  | 'SUSPENDED';

/** A URL to configure at the carrier. */
export type WebhookUrl = {
  readonly __typename?: 'WebhookUrl';
  /** Last correctly signed call by the carrier, some seconds late. Null if there was none. */
  readonly lastCalledAt: Maybe<Scalars['DateTime']['output']>;
  /** What the carrier sends there, for people. */
  readonly purpose: Scalars['String']['output'];
  /** The URL. */
  readonly url: Scalars['String']['output'];
};

/** A day of the week, in the time zone that counts. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What waits for the viewer, for the views of an inbox. One per viewer, with an ID for caches. */
export type WorkCounts = Node & {
  readonly __typename?: 'WorkCounts';
  /** Conversations whose routing somebody should confirm or correct. */
  readonly ambiguous: Count;
  /** Opaque ID, unique across all types. */
  readonly id: Scalars['ID']['output'];
  /** OPEN conversations that are assigned to the viewer. */
  readonly mine: Count;
  /** OPEN conversations that need an answer. */
  readonly needsAnswer: Count;
  /** Messages about which a user has to decide. */
  readonly needsAttention: Count;
  /** OPEN conversations that are assigned to nobody. */
  readonly unassigned: Count;
  /** Conversations with messages that the viewer has not read, among their latest 1,000. */
  readonly unreadConversations: Count;
  /** The viewer's unread notifications. */
  readonly unreadNotifications: Count;
};

/** What is left to do about a conversation. A text from the customer opens it again, whatever it was. */
export type WorkState =
  /** Closed: nothing is left to do. */
  | 'DONE'
  /** Somebody may have to do something about it. */
  | 'OPEN'
  /** Opens again at `snoozedUntil`, or if the customer writes. */
  | 'SNOOZED';
