import { canAdminister, type Viewer } from '@patchbay/access';
import type {
  Alarm,
  CarrierCheck,
  CompanySettings,
  Consent,
  ConsentEntry,
  Conversation,
  ConversationWithOwners,
  Message,
  Note,
  NotificationPreferences,
  User,
  PhoneNumber,
  Receipt,
  RecordFieldRow,
  ServiceAccount,
  TextTemplate,
  WebhookAttempt,
} from '@patchbay/messaging';
import type {
  AuditEntryView,
  CarrierFigures,
  HistoryPage,
  HistoryStretch,
  MoveRow,
  NotificationView,
  Page,
  Queries,
  RecordPhoneView,
  OwnershipView,
  ReactionRow,
  ReportedTimes,
  RecordView,
  Team,
  TimelineRow,
  WorkCountName,
  WebhookEndpointView,
} from '@patchbay/persistence';
import type { RecordType, RoutingDecision } from '@patchbay/routing-domain';
import DataLoader from 'dataloader';
import type { CarrierAccountServices, CarrierAccountView } from './carrier-accounts';
import { createCarrierLoaders } from './carrier-loaders';
import { createHistoryLoaders } from './history-loaders';

export interface Loader<Found> {
  load(id: string): Promise<Found>;
}

/** Loads a row and maps it; null without an ID, and if there is no row that the viewer may see. */
export async function find<Row, Shown>(
  loader: Loader<Row | null>,
  id: string | null,
  map: (row: Row) => Shown,
): Promise<Shown | null> {
  const row = id === null ? null : await loader.load(id);
  return row === null ? null : map(row);
}

/** The same for several IDs: rows that the viewer may not see are left out. */
export async function findAll<Row, Shown>(
  loader: Loader<Row | null>,
  ids: readonly string[],
  map: (row: Row) => Shown,
): Promise<Shown[]> {
  const found = await Promise.all(ids.map((id) => find(loader, id, map)));
  return found.filter((row) => row !== null);
}

/** The same for a row that exists, whatever the viewer may see. */
export async function get<Row, Shown>(
  loader: Loader<Row | null>,
  id: string,
  map: (row: Row) => Shown,
): Promise<Shown> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`Row ${id} does not exist.`);
  return map(row);
}

/**
 * What one operation reads, with one statement per kind of row. Rows that the viewer may not see are null, like rows that
 * do not exist.
 */
export interface Loaders {
  /** Whether it is the viewer who has this ID, a user or a service account. */
  readonly isViewer: (id: string) => boolean;
  readonly user: Loader<User | null>;
  readonly team: Loader<Team | null>;
  readonly teamsOfUser: Loader<Team[]>;
  readonly membersOfTeam: (page: Page) => Loader<User[]>;
  readonly phoneNumber: Loader<PhoneNumber | null>;
  /** By the id of a user or a team. */
  readonly phoneNumbersOfOwner: Loader<PhoneNumber[]>;
  readonly ownershipOfNumber: Loader<OwnershipView[]>;
  readonly record: Loader<RecordView | null>;
  readonly phonesOfRecord: Loader<RecordPhoneView[]>;
  readonly recordField: Loader<RecordFieldRow | null>;
  /** By the type of record. */
  readonly fieldsOfType: Loader<RecordFieldRow[]>;
  readonly conversation: Loader<ConversationWithOwners | null>;
  /*
   * What a viewer sees who saw the conversation, or the message, a moment ago: an answer takes several statements, and rights
   * may change in between.
   */
  readonly recordOfConversation: Loader<RecordView | null>;
  readonly phoneNumberOfConversation: Loader<PhoneNumber | null>;
  readonly conversationOfMessage: Loader<ConversationWithOwners | null>;
  readonly accountOfMessage: Loader<ServiceAccount | null>;
  readonly conversationsOfRecord: (page: Page) => Loader<Conversation[]>;
  readonly unreadCount: Loader<number>;
  /** For administrators. */
  readonly companySettings: () => Promise<CompanySettings | null>;
  /** Of the two numbers of the conversation with this id. */
  readonly consent: Loader<Consent | null>;
  /** Of customers whom the viewer may see. */
  readonly consentEntry: Loader<ConsentEntry | null>;
  /** The caller knows that the viewer may see it. */
  readonly decidingEntry: Loader<ConsentEntry | null>;
  readonly message: Loader<Message | null>;
  readonly messagesOfConversation: (page: HistoryPage) => Loader<Message[]>;
  /** The caller has seen an event of it. */
  readonly move: Loader<MoveRow | null>;
  readonly movesOfMessage: Loader<MoveRow[]>;
  readonly arrivalOfMessage: Loader<RoutingDecision | null>;
  readonly timelineOfMessage: Loader<TimelineRow[]>;
  readonly reactionsToMessage: Loader<ReactionRow[]>;
  readonly reportedTimes: Loader<ReportedTimes | null>;
  /** By the id of the conversation. */
  readonly firstUnreadMessage: Loader<Message | null>;
  readonly auditEntry: Loader<AuditEntryView | null>;
  readonly alarm: Loader<Alarm | null>;
  readonly receipt: Loader<Receipt | null>;
  readonly serviceAccount: Loader<ServiceAccount | null>;
  readonly note: Loader<Note | null>;
  readonly notesOfConversation: (page: HistoryStretch) => Loader<Note[]>;
  /** The viewer's own, by the id of the conversation. */
  readonly draft: Loader<string | null>;
  readonly notification: Loader<NotificationView | null>;
  /** The viewer's own. */
  readonly notificationPreferences: () => Promise<NotificationPreferences>;
  readonly template: Loader<TextTemplate | null>;
  /** By its name. */
  readonly workCount: { load(name: WorkCountName): Promise<number> };
  readonly webhookEndpoint: Loader<WebhookEndpointView | null>;
  readonly attemptsOfEndpoint: (page: Page) => Loader<WebhookAttempt[]>;
  readonly carrierAccount: Loader<CarrierAccountView | null>;
  /** By its name, like everything else of an account. */
  readonly carrierAccountNamed: Loader<CarrierAccountView | null>;
  readonly checkOfAccount: Loader<CarrierCheck | null>;
  readonly lastCallsOfAccount: Loader<Map<string, Date> | null>;
  readonly figuresOfAccount: Loader<CarrierFigures | null>;
}

export function createLoaders(
  queries: Queries,
  viewer: Viewer,
  accounts: Pick<CarrierAccountServices, 'list'>,
): Loaders {
  const { users, phoneNumbers, records, conversations, messages, notifications, templates } = queries;
  return {
    isViewer: (id) => id === viewer.userId,
    user: byId((ids) => users.usersByIds(ids)),
    team: byId((ids) => users.teamsByIds(ids)),
    teamsOfUser: grouped((ids) => users.teamsOf(ids)),
    membersOfTeam: perPage((page: Page) => grouped<User>((ids) => users.membersOf(ids, page))),
    phoneNumber: byId((ids) => phoneNumbers.visibleByIds(viewer, ids)),
    phoneNumbersOfOwner: grouped((ids) => phoneNumbers.ofOwners(viewer, ids)),
    ownershipOfNumber: grouped((ids) => phoneNumbers.ownershipOf(ids)),
    record: byId((ids) => records.visibleByIds(viewer, ids)),
    phonesOfRecord: grouped((ids) => records.phonesOf(ids)),
    recordField: byId((ids) => queries.recordFields.byIds(ids)),
    fieldsOfType: grouped((types) => queries.recordFields.ofTypes(types as RecordType[])),
    conversation: byId((ids) => conversations.visibleByIds(viewer, ids)),
    recordOfConversation: byId((ids) => records.byIds(ids)),
    phoneNumberOfConversation: byId((ids) => phoneNumbers.byIds(ids)),
    conversationOfMessage: byId((ids) => conversations.byIds(ids)),
    accountOfMessage: byId((ids) => queries.serviceAccounts.byIds(ids)),
    conversationsOfRecord: perPage((page: Page) =>
      grouped<Conversation>((ids) => conversations.ofRecords(viewer, ids, page)),
    ),
    companySettings: () => (canAdminister(viewer) ? queries.company.settings() : Promise.resolve(null)),
    consent: each((ids) => queries.consents.ofConversations(ids)),
    consentEntry: byId((ids) => queries.consents.visibleByIds(viewer, ids)),
    decidingEntry: byId((ids) => queries.consents.byIds(ids)),
    message: byId((ids) => messages.visibleByIds(viewer, ids)),
    ...createHistoryLoaders(queries, viewer),
    move: byId((ids) => queries.moves.byIds(ids)),
    movesOfMessage: grouped((ids) => queries.moves.ofMessages(ids)),
    arrivalOfMessage: each((ids) => queries.moves.arrivals(ids)),
    timelineOfMessage: grouped((ids) => messages.timelines(ids)),
    reactionsToMessage: grouped((ids) => messages.reactionsTo(ids)),
    reportedTimes: each((ids) => messages.reportedTimes(ids)),
    firstUnreadMessage: each((ids) => messages.firstUnread(viewer.userId, ids)),
    auditEntry: byId((ids) => (canAdminister(viewer) ? queries.audit.byIds(ids) : Promise.resolve([]))),
    alarm: byId((ids) => (canAdminister(viewer) ? queries.alarms.byIds(ids) : Promise.resolve([]))),
    receipt: byId((ids) => (canAdminister(viewer) ? queries.receipts.byIds(ids) : Promise.resolve([]))),
    serviceAccount: byId((ids) => (canAdminister(viewer) ? queries.serviceAccounts.byIds(ids) : Promise.resolve([]))),
    note: byId((ids) => queries.notes.visibleByIds(viewer, ids)),
    notesOfConversation: perPage((page: HistoryStretch) =>
      grouped<Note>((ids) => queries.notes.ofConversations(ids, page)),
    ),
    draft: each((ids) => queries.notes.draftsOf(viewer.userId, ids)),
    notification: byId((ids) => notifications.byIds(viewer, ids)),
    notificationPreferences: once(() => notifications.preferencesOf(viewer.userId)),
    template: byId((ids) => templates.visibleByIds(viewer, ids)),
    workCount: new DataLoader<WorkCountName, number>(async (names) => {
      const counts = await queries.work.counts(viewer, names);
      return names.map((name) => counts.get(name) ?? 0);
    }),
    webhookEndpoint: byId((ids) => (canAdminister(viewer) ? queries.webhooks.byIds(ids) : Promise.resolve([]))),
    attemptsOfEndpoint: perPage((page: Page) =>
      grouped<WebhookAttempt>((ids) => queries.webhooks.attemptsOf(ids, page)),
    ),
    ...createCarrierLoaders(queries, viewer, accounts),
  };
}

export function byId<Row extends { readonly id: string }>(
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await load(ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

export function each<Row>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** Reads it when it is first asked for. */
function once<Found>(load: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  return () => (found ??= load());
}

function grouped<Row>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row[]>>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const groups = await load(ids);
    return ids.map((id) => groups.get(id) ?? []);
  });
}

/** One loader per page: the same field with the same arguments shares a statement. */
function perPage<Page, Row>(
  create: (page: Page) => DataLoader<string, Row[]>,
): (page: Page) => DataLoader<string, Row[]> {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return (page) => {
    const key = JSON.stringify(page);
    const loader = loaders.get(key) ?? create(page);
    loaders.set(key, loader);
    return loader;
  };
}
