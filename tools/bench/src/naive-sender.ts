import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { Consent, Conversation, Job, Message, PhoneNumber, SendAttempt, User } from './naive-entities';
import { addEvent, runNaiveWorker } from './naive-worker';

const sendUrl = process.env.GENERIC_SEND_URL ?? '';
const askAfterMs = 600_000;

/** Patchbay's steps, one text after the other, each entity found and saved by its repository. */
async function sendNext(dataSource: DataSource, job: Job): Promise<void> {
  const begun = await dataSource.transaction((manager) => begin(manager, job));
  const { message, conversation, number } = begun;
  const response = await fetch(sendUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      messageId: message.id,
      from: number.number,
      to: conversation.customerNumber,
      text: message.body,
      mediaUrls: [],
    }),
  });
  const { id } = (await response.json()) as { id: string };
  await dataSource.transaction(async (manager) => {
    await manager.save(Object.assign(begun.attempt, { outcome: 'accepted', endedAt: new Date() }));
    await manager.save(Object.assign(message, { status: 'SENT', carrierMessageId: id }));
    await addEvent(manager, 'message-updated', message);
    await manager.remove(job);
  });
}

async function begin(manager: EntityManager, job: Job) {
  const message = await manager.findOneByOrFail(Message, { id: job.subjectId });
  const conversation = await manager.findOneByOrFail(Conversation, { id: message.conversationId });
  const number = await manager.findOneByOrFail(PhoneNumber, { id: conversation.phoneNumberId });
  await manager.findOneByOrFail(User, { id: message.senderId ?? '' });
  const consent = await manager.findOneBy(Consent, { phoneNumberId: number.id, customerKey: conversation.customerKey });
  if (consent?.isOptedOut === true) throw new Error(`The customer of message ${message.id} opted out.`);
  const runAt = new Date(Date.now() + askAfterMs);
  await manager.save(
    manager.create(Job, { name: 'ask-carrier', subjectId: message.id, lane: `ask:${message.id}`, runAt }),
  );
  const attempt = await manager.save(
    manager.create(SendAttempt, { id: randomUUID(), messageId: message.id, startedAt: new Date() }),
  );
  await manager.save(Object.assign(message, { status: 'SENDING' }));
  await addEvent(manager, 'message-updated', message);
  return { message, conversation, number, attempt };
}

runNaiveWorker('deliver-message', sendNext);
