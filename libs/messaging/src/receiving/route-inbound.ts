import { applyKeyword, readWish } from '../consent';
import type { MessageReaction, NewText, PlacedText } from '../conversations';
import type { Transaction } from '../database';
import type { JobDependencies } from '../dependencies';
import { messageEvent } from '../events';
import type { Job } from '../jobs';
import { notificationEvent } from '../notifications';
import { type CountryOf, holdScheduled } from '../sending';
import { cleanText } from '../text/clean-text';
import { measureText } from '../text/measure-text';
import { readReaction } from '../reactions';
import { BatchEnd } from '../batch-end';
import { answerAway } from './answer-away';
import { type Destination, findRecords } from './find-records';
import { linkReactions } from './link-reactions';
import { notifyAboutTexts, type StoredText } from './notify-about-texts';
import { type Arrival, readTexts } from './read-texts';

export interface RouteInboundDependencies extends JobDependencies {
  /** The reply to HELP and INFO in the company's language, if its settings have none. */
  readonly helpText: string | undefined;
  /** How many texts a customer may send to a number in a minute; Infinity for no limit. */
  readonly maxTextsPerMinute: number;
  /** Where our numbers are, for their holidays. */
  readonly countryOf: CountryOf;
}

export type RouteTextsDependencies = Pick<
  RouteInboundDependencies,
  'now' | 'newId' | 'helpText' | 'maxTextsPerMinute' | 'countryOf'
>;

/**
 * INBOUND, step 4: turns stored texts into messages in the right conversations and ends their jobs, in one transaction.
 * The result is the same as of one text after the other.
 */
export async function routeInbound(dependencies: RouteInboundDependencies, jobs: readonly Job[]): Promise<void> {
  const { database, now } = dependencies;
  const end = await database.transaction(async (tx) => {
    const batch = new BatchEnd();
    await routeTexts(dependencies, tx, await readTexts(dependencies, tx, jobs, batch));
    await batch.write(tx, now());
    return batch;
  });
  await end.postpone(dependencies.jobs);
}

/** Puts texts into the conversations where they belong, with all that follows from them. The caller holds their customers. */
export async function routeTexts(
  dependencies: RouteTextsDependencies,
  tx: Transaction,
  arrivals: readonly Arrival[],
): Promise<StoredText[]> {
  const stored: StoredText[] = [];
  let left = arrivals;
  while (left.length > 0) {
    const { texts, rest } = await routeRound(dependencies, tx, left);
    stored.push(...texts);
    left = rest;
  }
  return stored;
}

/** Read, decide, write. The rest has to see what this round wrote. */
async function routeRound(
  dependencies: RouteTextsDependencies,
  tx: Transaction,
  arrivals: readonly Arrival[],
): Promise<{ readonly texts: StoredText[]; readonly rest: Arrival[] }> {
  const { now, newId, maxTextsPerMinute } = dependencies;
  const at = now();
  const pairs = arrivals.map(({ number, customer }) => ({ number, customerKey: customer.key }));
  const questions = await tx.records.routingQuestions(pairs, { keepAsIs: true });
  const { found, rest } = findRecords(arrivals, questions, { at, newId, maxTextsPerMinute });

  await tx.records.addLeads(found.flatMap(({ newLead }) => newLead ?? []));
  const texts = await linkReactions({ tx, at }, await addMessages(newId, tx, found, at));
  const notifications = await notifyAboutTexts({ tx, newId }, texts);
  await tx.outbox.append(
    texts.flatMap(({ message: { id }, conversation }) => [
      messageEvent('message-added', id, conversation),
      ...(notifications.get(id) ?? []).map(notificationEvent),
    ]),
  );
  await tx.jobs.add(
    ...texts.flatMap(({ message: { id, media } }) =>
      media.length === 0 ? [] : [{ name: 'describe-files' as const, subjectId: id, lane: `files:${id}`, runAt: null }],
    ),
  );
  await followUp(dependencies, tx, texts);
  return { texts, rest };
}

async function addMessages(
  newId: () => string,
  tx: Transaction,
  found: readonly Destination[],
  at: Date,
): Promise<StoredText[]> {
  const texts = found.map((destination) => newTextFor(destination, newId));
  const placed = await tx.messages.addTexts(texts, at);
  return found.map((destination, index) => storedText(destination, texts[index]!, placed[index]!));
}

function newTextFor({ arrival, recordId, decision, withoutMove, counted }: Destination, newId: () => string): NewText {
  const { receipt, text, body, number, customer } = arrival;
  return {
    id: newId(),
    conversation: {
      id: newId(),
      recordId,
      phoneNumberId: number.id,
      customerNumber: customer.address,
      customerKey: customer.key,
    },
    body,
    media: text.media.map(({ url, contentType }) => ({ url: cleanText(url), contentType: cleanText(contentType) })),
    ...measureText(body),
    routing: decision,
    withoutMove,
    reaction: reactionIn(body),
    ...counted,
    carrier: receipt.carrier,
    carrierMessageId: text.carrierMessageId,
    receiptId: receipt.id,
  };
}

function reactionIn(body: string): MessageReaction | null {
  const found = readReaction(body);
  return found && { emoji: found.emoji, isRemoval: found.isRemoval };
}

function storedText(
  { arrival, recordOwner, newLead }: Destination,
  { conversation, body, media, encoding, segments, routing, isExcess, reaction }: NewText,
  { id, conversationId, createdAt, ...work }: PlacedText,
): StoredText {
  const { number } = arrival;
  return {
    arrival,
    isNewLead: newLead !== null,
    phoneNumber: number,
    conversation: {
      ...conversation,
      ...work,
      id: conversationId,
      lastMessageId: id,
      updatedAt: createdAt,
      owners: { numberOwner: number.owner, recordOwner },
    },
    message: {
      id,
      conversationId,
      direction: 'INBOUND',
      body,
      media,
      status: 'RECEIVED',
      problem: null,
      encoding,
      segments,
      senderId: null,
      accountId: null,
      automation: null,
      createdAt,
      updatedAt: null,
      sendAt: null,
      cancelIfCustomerReplies: false,
      templateId: null,
      idempotencyKey: null,
      confirmation: null,
      needsAttention: false,
      isExcess,
      routing,
      reaction,
      reactionToId: null,
      reactedAt: null,
    },
  };
}

/** What a text changes besides: scheduled texts to the customer, and consent. What is answered. */
async function followUp(
  { newId, helpText, countryOf }: RouteTextsDependencies,
  tx: Transaction,
  texts: readonly StoredText[],
): Promise<void> {
  const scheduled = await tx.messages.withScheduled(texts.map(({ conversation }) => conversation.id));
  for (const text of texts) {
    const { arrival, message, conversation } = text;
    const step = { tx, newId, at: message.createdAt };
    // A like is no reply: it cancels nothing.
    if (message.reactionToId !== null) continue;
    if (scheduled.has(conversation.id) || readWish(message.body) === 'ASK') await holdScheduled(step, text);
    if (arrival.isKeyword) await applyKeyword(step, text, arrival.text.keyword, helpText);
    await answerAway(step, text, countryOf);
  }
}
