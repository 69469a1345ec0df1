import { canSeeConversation, canSeePhoneNumber, canSeeRecordOwnedBy, type Viewer } from '@patchbay/access';
import type { AccessTrace } from '@patchbay/live';
import type { ConversationWithOwners } from '@patchbay/messaging';
import type { NotificationOfAnyone, Queries, UnreadQuestion } from '@patchbay/persistence';
import DataLoader from 'dataloader';
import type { CarrierAccountServices } from '../carrier-accounts';
import { byId, createLoaders, type Loader, type Loaders } from '../loaders';

type AccountList = Pick<CarrierAccountServices, 'list'>;

/** May see everything: what is loaded for it is authorized for each viewer afterwards. */
const seesEverything: Viewer = {
  userId: '00000000-0000-0000-0000-000000000000',
  role: 'ADMIN',
  teamIds: new Set(),
  teamMateIds: new Set(),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
};

/** Load what the payloads of events are made of, once for all viewers: one statement of a kind for a batch of events. */
export interface SharedLoaders extends Loaders {
  readonly accounts: AccountList;
  readonly notificationOfAnyone: Loader<NotificationOfAnyone | null>;
  /** Personal data of several users shares a statement, too. */
  readonly unreadCountOf: (userId: string) => Loader<number>;
}

/** For callers that show none. */
const noAccounts: AccountList = { list: () => Promise.resolve([]) };

export function createSharedLoaders(queries: Queries, accounts = noAccounts): SharedLoaders {
  const unreadCounts = new DataLoader<UnreadQuestion, number, string>(
    (questions) => queries.conversations.unreadCounts(questions),
    { cacheKeyFn: ({ userId, conversationId }) => `${userId} ${conversationId}` },
  );
  const loaders = createLoaders(queries, seesEverything, accounts);
  return {
    ...loaders,
    accounts,
    // These ask nothing about rights, and neither do the others for this viewer: what both ask for is read once.
    conversationOfMessage: loaders.conversation,
    recordOfConversation: loaders.record,
    phoneNumberOfConversation: loaders.phoneNumber,
    notificationOfAnyone: byId((ids) => queries.notifications.ofAnyone(ids)),
    unreadCountOf: (userId) => ({ load: (conversationId) => unreadCounts.load({ userId, conversationId }) }),
  };
}

/**
 * Answer as the loaders of the trace's viewer would, from what is loaded for all, and note in the trace every question
 * about rights. What owners alone cannot decide, or what is personal by nature, is loaded for the viewer and makes the
 * payload personal.
 */
export function createTracedLoaders(queries: Queries, shared: SharedLoaders, trace: AccessTrace): Loaders {
  let own: Loaders | undefined;
  const personal = (): Loaders => {
    trace.isPersonal = true;
    own ??= createLoaders(queries, trace.viewer, shared.accounts);
    return own;
  };
  // A viewer who sees a conversation sees its record and its number.
  const seen: ConversationWithOwners[] = [];
  const visible = async (conversationId: string): Promise<ConversationWithOwners | null> => {
    const conversation = await shared.conversation.load(conversationId);
    if (conversation === null || !trace.ask((viewer) => canSeeConversation(viewer, conversation.owners))) return null;
    seen.push(conversation);
    return conversation;
  };
  const seenIn = (of: (conversation: ConversationWithOwners) => boolean) => {
    const conversations = seen.filter(of);
    return (viewer: Viewer) => conversations.some(({ owners }) => canSeeConversation(viewer, owners));
  };

  return {
    ...shared,
    isViewer: (id) => trace.ask(({ userId }) => userId === id),
    message: {
      async load(id) {
        const message = await shared.message.load(id);
        return message !== null && (await visible(message.conversationId)) !== null ? message : null;
      },
    },
    conversation: { load: visible },
    record: {
      async load(id) {
        const record = await shared.record.load(id);
        if (record === null) return null;
        const isSeen = seenIn(({ recordId }) => recordId === id);
        const isVisible = trace.ask((viewer) => canSeeRecordOwnedBy(viewer, record.owner) || isSeen(viewer));
        return isVisible ? record : personal().record.load(id);
      },
    },
    phoneNumber: {
      async load(id) {
        const number = await shared.phoneNumber.load(id);
        if (number === null) return null;
        const isSeen = seenIn(({ phoneNumberId }) => phoneNumberId === id);
        const isVisible = trace.ask((viewer) => canSeePhoneNumber(viewer, number.owner) || isSeen(viewer));
        return isVisible ? number : personal().phoneNumber.load(id);
      },
    },
    phoneNumbersOfOwner: { load: (id) => personal().phoneNumbersOfOwner.load(id) },
    conversationsOfRecord: (page) => personal().conversationsOfRecord(page),
    unreadCount: {
      load(id) {
        trace.isPersonal = true;
        return shared.unreadCountOf(trace.viewer.userId).load(id);
      },
    },
    notification: {
      async load(id) {
        const notification = await shared.notificationOfAnyone.load(id);
        if (notification === null || !trace.ask(({ userId }) => userId === notification.userId)) return null;
        const { owners } = notification;
        const isReadable = owners !== null && trace.ask((viewer) => canSeeConversation(viewer, owners));
        return isReadable ? notification : { ...notification, subject: null };
      },
    },
    carrierAccount: { load: (id) => personal().carrierAccount.load(id) },
    carrierAccountNamed: { load: (name) => personal().carrierAccountNamed.load(name) },
    receipt: { load: (id) => personal().receipt.load(id) },
    serviceAccount: { load: (id) => personal().serviceAccount.load(id) },
    template: { load: (id) => personal().template.load(id) },
    note: {
      async load(id) {
        const note = await shared.note.load(id);
        return note !== null && (await visible(note.conversationId)) !== null ? note : null;
      },
    },
    draft: { load: (id) => personal().draft.load(id) },
    notificationPreferences: () => personal().notificationPreferences(),
    workCount: { load: (name) => personal().workCount.load(name) },
    webhookEndpoint: { load: (id) => personal().webhookEndpoint.load(id) },
  };
}
