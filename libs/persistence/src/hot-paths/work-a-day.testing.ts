import type { Viewer } from '@patchbay/access';
import {
  type Carrier,
  type CarrierEvent,
  createDeliverMessage,
  describeFiles,
  type Job,
  type JobName,
  markConversationRead,
  publishFiles,
  pushNotification,
  recordDeliveryStatus,
  routeInbound,
  sendMessage,
  type StoredCallback,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import type { Persistence } from '../connect-persistence';
import type { createEventSequencer } from '../events';
import type { Queries } from '../queries';
import { customerOf, idOf, numberOf, numbers } from './company.testing';
import { anyMedia, publishing, upload } from './pictures.testing';

/** Texts, and other things of a kind, that are done together. */
export const batch = 50;

const read = ({ rawBody }: StoredCallback) => JSON.parse(rawBody.toString()) as CarrierEvent;
const carrier = {
  name: 'generic',
  repetitionsAreOne: true,
  read,
  send: ({ messageId }) => Promise.resolve({ kind: 'accepted', carrierMessageId: messageId }),
} as Partial<Carrier> as Carrier;

export interface Workplace {
  readonly persistence: Persistence;
  readonly sequencer: ReturnType<typeof createEventSequencer>;
}

/** One of everything that is done all day, in batches, with customers `first` to `first + batch - 1`. */
export async function workADay({ persistence, sequencer }: Workplace, first: number): Promise<void> {
  const customers = Array.from({ length: batch }, (_, n) => first + n);
  const { jobs, receipts, queries, eventLog } = persistence;
  const base = {
    database: persistence.database,
    now: () => new Date(),
    newId,
    jobs,
    carriers: new Map([['generic', carrier]]),
    countryOf: () => 'US',
    sendLimits: { countries: ['US'], perUserMinute: 10_000 },
    timeZonesOf: () => Promise.resolve(['America/New_York']),
  };
  const claim = (name: JobName) => jobs.claim([name], { limit: batch, perLane: batch, leaseMs: 60_000 });
  const receive = async (events: readonly (CarrierEvent & { readonly kind: 'text' | 'status' })[]) => {
    await Promise.all(
      events.map((event, n) =>
        receipts.append({
          ...{ id: newId(), carrier: 'generic', path: '', contentType: '', receivedAt: new Date() },
          envelope: { eventId: newId(), kind: event.kind, lane: `${event.kind} ${first + n}` },
          rawBody: Buffer.from(JSON.stringify(event)),
        }),
      ),
    );
  };
  const mediaOf = (place: number) =>
    place < 6 ? [] : [{ url: 'https://carrier.example/1', contentType: 'image/png' }];
  const bodies = ['STOP', 'START', 'HELP', 'please stop texting me'];
  const text = (n: number, place: number) => ({
    ...{
      kind: 'text' as const,
      carrierMessageId: newId(),
      media: mediaOf(place),
      to: numberOf(n),
      body: bodies[place] ?? 'Hi',
    },
    // The last one is a stranger.
    from: place === batch - 1 ? `+1312${3_000_000 + n}` : customerOf(n),
    ...(place === 4 && { part: { reference: 'r', number: 1, total: 2 } }),
  });

  await receive(customers.map(text));
  await receive([{ ...text(first + 4, 4), part: { reference: 'r', number: 2, total: 2 } }]);
  const received = await claim('route-inbound');
  await jobs.extend(received, 60_000);
  await routeInbound({ ...base, helpText: 'Help.', maxTextsPerMinute: 10 }, received);
  for (const left of [await claim('route-inbound'), await claim('route-inbound')])
    if (left.length > 0) await routeInbound({ ...base, helpText: 'Help.', maxTextsPerMinute: 10 }, left);

  const facts = { size: 1, width: 1, height: 1, fileName: null };
  const keepFile = () => Promise.resolve({ kind: 'described' as const, contentType: 'image/png', ...facts });
  for (const job of await claim('describe-files'))
    await describeFiles({ ...base, keepFile, signal: AbortSignal.any([]) }, job);

  const device = {
    pushService: { send: () => Promise.resolve({ kind: 'accepted' as const }) },
    publicId: (_type: string, id: string) => id,
    signal: AbortSignal.any([]),
  };
  for (const job of await claim('push-notification')) await pushNotification({ ...base, ...device }, job);

  const viewers = await queries.viewers.byExternalIds(Array.from({ length: numbers }, (_, n) => `u${n}`));
  for (const n of customers) {
    const input = { conversationId: idOf('c', n), body: 'Hello', idempotencyKey: newId() };
    const sender = viewers.get(`u${n % numbers}`)!;
    const uploadIds = n === customers[0] ? [await upload(base, sender)] : [];
    await sendMessage({ ...base, mediaOf: () => anyMedia }, sender, { ...input, uploadIds });
  }
  const deliver = createDeliverMessage(
    {
      ...{ ...base, rates: persistence.rates, perSecond: { number: 1_000, carrier: 1_000 }, random: () => 0.5 },
      ...{ signal: AbortSignal.any([]), askAfterMs: 3_600_000, doubtMs: 3_600_000 },
      publishFiles: (media, carrier, signal) => publishFiles(publishing(base), media, carrier, signal),
    },
    (error) => {
      throw error;
    },
  );
  const leaving = await claim('deliver-message');
  await Promise.all(leaving.map(deliver));
  await receive(
    leaving.map(({ subjectId }) => ({
      ...{
        kind: 'status',
        carrierMessageId: subjectId,
        messageId: null,
        status: 'delivered',
        carrierStatus: 'delivered',
      },
      ...{ problem: null, at: null },
    })),
  );
  await recordDeliveryStatus(base, await claim('record-delivery-status'));
  await receive([text(first, batch)]);
  await returnJobs(persistence, await claim('route-inbound'));
  await jobs.bringForward();

  await persistence.searchIndex.keep();

  await sequencer.sequence(batch);
  const { sequence, at } = await eventLog.last();
  await eventLog.has({ sequence, at });
  await eventLog.after(sequence - batch, batch);
  for (const name of ['u0', 'u1']) await look(queries, viewers.get(name)!, customers);
  await markConversationRead(base, viewers.get('u0')!, { id: idOf('c', first + 1), upToMessageId: undefined });
}

/** What users look at: lists, histories and the bell. */
async function look(queries: Queries, viewer: Viewer, customers: readonly number[]): Promise<void> {
  const { conversations, messages, notifications, records, phoneNumbers } = queries;
  const page = { limit: batch };
  const ids = (kind: string) => customers.map((n) => idOf(kind, n));
  const along = { record: 'whole', lastMessage: 'whole', unreadCount: true } as const;
  const listed = await conversations.list(viewer, {}, page, along);
  const last = listed.at(-1)!;
  await conversations.list(viewer, {}, { ...page, after: { key: last.updatedAt, id: last.id } }, along);
  await conversations.list(viewer, { unreadOnly: true }, page, along);
  await conversations.list(viewer, { needsAnswer: true, states: ['OPEN'] }, page, along, 'LONGEST_WAITING');
  await conversations.list(viewer, { assigneeIds: [viewer.userId], states: ['OPEN'] }, page, along);
  await conversations.list(viewer, { assigneeIds: [], states: ['OPEN'] }, page, along);
  await conversations.list(viewer, { states: ['DONE'] }, page, along);
  await conversations.list(viewer, { isAmbiguous: true }, page, along);
  await queries.notes.ofConversations(ids('c'), { limit: 3, isBackward: true });
  await queries.notes.draftsOf(viewer.userId, ids('c'));
  await conversations.visibleByIds(viewer, ids('c'));
  await conversations.ofRecords(viewer, ids('r'), page);
  await conversations.unreadCounts(ids('c').map((conversationId) => ({ conversationId, userId: viewer.userId })));
  await queries.consents.ofConversations(ids('c'));
  await queries.consents.ofPair(idOf('p', 1), customerOf(customers[0]!));
  await queries.consents.list(viewer, customerOf(customers[0]!), page);
  await messages.visibleByIds(viewer, ids('o'));
  await messages.ofConversations(ids('c'), { limit: 3, isBackward: true });
  await messages.ofConversationsWithUnread(viewer.userId, ids('c'), { limit: 3, isBackward: true });
  await messages.ofConversationsWithUnread(viewer.userId, [idOf('c', customers[0]!)], {
    ...{ around: idOf('o', customers[0]!), before: 3, after: 3 },
  });
  await messages.mediaOf(viewer, idOf('o', customers[0]!));
  await queries.viewers.byIds([viewer.userId]);
  await messages.timelines(ids('o'));
  await notifications.list(viewer, { withUnreadCount: false }, page);
  await notifications.byIds(viewer, ids('n'));
  await notifications.ofAnyone(ids('n'));
  await records.visibleByIds(viewer, ids('r'));
  await records.list(viewer, {}, page);
  await records.phonesOf(ids('r'));
  await phoneNumbers.visibleByIds(viewer, [idOf('p', 1)]);
}

async function returnJobs({ jobs }: Persistence, claimed: readonly Job[]): Promise<void> {
  await jobs.postpone(claimed, 3_600_000);
  for (const job of claimed) await jobs.retryLater(job, 3_600_000, 'No.');
}
