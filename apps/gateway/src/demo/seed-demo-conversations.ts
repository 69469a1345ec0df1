import { nowMs } from '@patchbay/service-kit';
import type { Viewer } from '@patchbay/access';
import {
  addNote,
  assignConversation,
  keywordIn,
  markNotificationsRead,
  measureText,
  type Media,
  numberKey,
  type PhoneNumber,
  routeTexts,
  sendMessage,
  type Transaction,
  updateConversation,
  upsertRecords,
} from '@patchbay/messaging';
import type { Services } from '../context';
import { phoneNumbers } from './demo-company';
import { conversations, type DemoConversation, people } from './demo-conversations';

const failures = {
  NOT_A_MOBILE: {
    reason: 'The number is a landline.',
    advice: 'Ask for a mobile number, or call.',
  },
  UNREACHABLE: {
    reason: 'The phone is off or out of reach.',
    advice: 'Check the number and send again, or reach the customer another way.',
  },
} as const;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** More than all conversations go back. */
const historyDays = 60;

type Line = DemoConversation['lines'][number];
type Conversation = Parameters<Transaction['messages']['add']>[0]['conversation'];

interface Told extends DemoConversation {
  /** Set by its first line. */
  conversation?: Conversation;
  /** When its last line was written. */
  lastAt?: Date;
  /** When the customer wrote last. */
  lastTextAt?: Date;
}

interface Moment {
  readonly at: Date;
  readonly line: Line;
  readonly told: Told;
}

interface Cast {
  readonly viewers: ReadonlyMap<string, Viewer>;
  readonly numbers: ReadonlyMap<DemoConversation['number'], PhoneNumber>;
  readonly records: ReadonlyMap<string, string>;
  /** By file name. */
  readonly pictures: ReadonlyMap<string, Media & { readonly fileId: string }>;
}

/**
 * What happened in the demo company until now, in the order in which it happened: texts are routed and stored as real ones are,
 * each at its time. Only the answer to a STOP still goes over the simulated carrier.
 */
export async function seedDemoConversations(
  services: Services,
  knownRecords: ReadonlyMap<string, string>,
  pictures: Cast['pictures'],
): Promise<void> {
  const now = services.now();
  const { rows, refusals } = await upsertRecords(services, people);
  if (refusals.length > 0) throw new Error(`The people of the demo were refused: ${refusals[0]!.message}`);
  const viewers = await services.queries.viewers.byExternalIds(['ana', 'ben', 'chloe', 'dana', 'ada']);
  const records = new Map([...knownRecords, ...rows.map(({ externalId, id }) => [externalId, id!] as const)]);
  const told: Told[] = conversations.map((conversation) => ({ ...conversation }));

  await services.database.transaction(async (tx) => {
    const cast = { viewers, records, pictures, numbers: await numbersOf(tx) };
    for (const moment of momentsOf(told, now)) {
      await play(services, tx, cast, moment);
      moment.told.lastAt = moment.at;
    }
    for (const conversation of told) await read(tx, cast, conversation);
    await tx.figureHistory.begin(new Date(now.getTime() - historyDays * dayMs));
  });
  // Right after the last line, so that it does not look like news.
  for (const conversation of told)
    await work({ ...services, now: () => conversation.lastAt! }, viewers, conversation, now);
  // Nobody begins with two weeks of notifications.
  for (const viewer of viewers.values()) await markNotificationsRead(services, viewer, null);
}

async function numbersOf(tx: Transaction): Promise<Cast['numbers']> {
  const found = await tx.phoneNumbers.findByNumbers(
    phoneNumbers.map(({ number }) => number),
    { keepAsIs: true },
  );
  const owner = ({ owner: of }: (typeof phoneNumbers)[number]) =>
    (of!.userExternalId ?? of!.teamExternalId) as DemoConversation['number'];
  return new Map(phoneNumbers.map((of) => [owner(of), found.find(({ number }) => number === of.number)!]));
}

/** All lines, the oldest first, none of them in the future. */
function momentsOf(told: readonly Told[], now: Date): Moment[] {
  return told
    .flatMap((conversation) => {
      let at = startOf(conversation, now);
      return conversation.lines.map((line) => {
        at = Math.min(at + line.minutes * minuteMs, now.getTime());
        return { at: new Date(at), line, told: conversation };
      });
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function startOf({ began }: DemoConversation, now: Date): number {
  if ('minutesAgo' in began) return now.getTime() - began.minutesAgo * minuteMs;
  const [hours, minutes] = began.at.split(':').map(Number);
  const day = new Date(now.getTime() - began.daysAgo * dayMs);
  return day.setHours(hours!, minutes, 0, 0);
}

const play = (services: Services, tx: Transaction, cast: Cast, moment: Moment): Promise<void> =>
  moment.line.by === 'customer' ? receive(services, tx, cast, moment) : send(services, tx, cast, moment);

async function receive(
  { newId, countryOf }: Services,
  tx: Transaction,
  { numbers, pictures }: Cast,
  { at, line, told }: Moment,
) {
  const number = numbers.get(told.number)!;
  const key = numberKey(told.customer);
  await tx.records.tryLockCustomers([key]);
  const [stored] = await routeTexts(
    { now: () => at, newId, helpText: undefined, maxTextsPerMinute: Infinity, countryOf },
    tx,
    [
      {
        receipt: { id: null, carrier: number.carrier, receivedAt: at },
        text: {
          ...{ kind: 'text', carrierMessageId: `demo-${newId()}`, from: told.customer, to: number.number },
          ...{ body: line.body, media: [] },
        },
        body: line.body,
        number,
        customer: { address: told.customer, key },
        isKeyword: keywordIn(line.body, undefined) !== null,
      },
    ],
  );
  const picture = line.picture === undefined ? undefined : pictures.get(line.picture)!;
  if (picture !== undefined) {
    await tx.messages.setFiles(stored!.message.id, [picture]);
    await tx.files.attach([picture.fileId], stored!.message.id);
  }
  told.conversation = stored!.conversation;
  told.lastTextAt = stored!.message.createdAt;
}

async function send({ newId }: Services, tx: Transaction, cast: Cast, { at, line, told }: Moment) {
  const number = cast.numbers.get(told.number)!;
  told.conversation ??= await tx.conversations.open({
    ...{ id: newId(), recordId: cast.records.get(told.record!)!, phoneNumberId: number.id },
    ...{ customerNumber: told.customer, customerKey: numberKey(told.customer), at },
  });
  const status = line.failure === undefined ? 'DELIVERED' : 'UNDELIVERED';
  const { id } = await tx.messages.add({
    ...{ id: newId(), conversation: told.conversation, body: line.body, media: [], status, ...measureText(line.body) },
    ...{ senderId: cast.viewers.get(line.by)!.userId, accountId: null, carrier: number.carrier, at },
  });
  const reportedAt = new Date(Math.min(at.getTime() + 2_000, nowMs()));
  const attempt = { id: newId(), messageId: id };
  await tx.sends.beginAttempts([attempt], at);
  await tx.sends.endAttempts(
    [{ id: attempt.id, outcome: 'accepted', problemCode: null, carrierCode: null, reason: null }],
    at,
  );
  await tx.sends.recordStatuses([
    {
      ...{ messageId: id, status: line.failure === undefined ? 'delivered' : 'undelivered', carrierStatus: status },
      ...{ problemCode: line.failure ?? null, carrierCode: null, happenedAt: reportedAt, recordedAt: reportedAt },
      receiptId: null,
    },
  ]);
  if (line.failure === undefined) return;
  const problem = { code: line.failure, carrierCode: null, ...failures[line.failure] };
  await tx.messages.setStates([{ id, status, problem, needsAttention: true, carrierMessageId: null }]);
}

/** Everyone who sees the conversation has read it, or all but the customer's last texts. */
async function read(tx: Transaction, { viewers, numbers }: Cast, { conversation, unread, number, lastTextAt }: Told) {
  const { owner } = numbers.get(number)!;
  const until = unread === true && lastTextAt !== undefined ? new Date(lastTextAt.getTime() - 10 * minuteMs) : null;
  for (const { userId, teamIds } of viewers.values())
    if (owner.id === userId || teamIds.has(owner.id)) await tx.conversations.markRead(conversation!.id, userId, until);
}

async function work(services: Services, viewers: Cast['viewers'], told: Told, now: Date): Promise<void> {
  const { id } = told.conversation!;
  const own = told.number === 'west' ? 'ana' : told.number === 'east' ? 'chloe' : told.number;
  const viewer = viewers.get(own)!;
  const tomorrow = new Date(new Date(now.getTime() + dayMs).setHours(10, 0, 0, 0));
  const { note, assignee, scheduled } = told;
  const results: unknown[] = [];
  if (note !== undefined)
    results.push(
      await addNote(services, viewers.get(note.by)!, {
        ...{ conversationId: id, body: note.body },
        mentionIds: note.mention === undefined ? [] : [viewers.get(note.mention)!.userId],
      }),
    );
  if (assignee !== undefined)
    results.push(await assignConversation(services, viewer, { id, assigneeId: viewers.get(assignee)!.userId }));
  if (scheduled !== undefined)
    results.push(
      await sendMessage(services, viewers.get(scheduled.by)!, {
        ...{ conversationId: id, body: scheduled.body, sendAt: tomorrow, deferInQuietHours: true },
      }),
    );
  if (told.work !== undefined)
    results.push(
      await updateConversation(services, viewer, {
        ...{ id, state: told.work, expectedLastMessageId: undefined },
        snoozedUntil: told.work === 'SNOOZED' ? new Date(tomorrow.getTime() + 3 * dayMs) : undefined,
      }),
    );
  const refused = results.find((result) => (result as { kind?: string }).kind === 'refused');
  if (refused !== undefined) throw new Error(`Work of the demo was refused: ${JSON.stringify(refused)}`);
}
