import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Conversation, type Job, Message, Notification, PhoneNumber, Receipt, RecordPhone } from './naive-entities';
import { addEvent, runNaiveWorker } from './naive-worker';

/** Patchbay's steps, one text after the other, each entity found and saved by its repository. */
async function routeNext(manager: EntityManager, job: Job): Promise<void> {
  const receipt = await manager.findOneByOrFail(Receipt, { id: job.subjectId });
  const { data } = JSON.parse(receipt.rawBody.toString()) as {
    data: { id: string; from: string; to: string; text: string };
  };
  const number = await manager.findOneByOrFail(PhoneNumber, { number: data.to });
  const candidates = await manager.find(RecordPhone, { where: { numberKey: data.from }, relations: { record: true } });
  const record = candidates[0]?.record;
  if (record === undefined) throw new Error(`No record has the number ${data.from}.`);
  const at = new Date();
  const pair = { recordId: record.id, phoneNumberId: number.id, customerKey: data.from };
  const conversation =
    (await manager.findOneBy(Conversation, pair)) ??
    (await manager.save(
      manager.create(Conversation, {
        id: randomUUID(),
        ...pair,
        customerNumber: data.from,
        lastMessageId: null,
        lastMessageAt: at,
        lastInboundAt: at,
      }),
    ));
  const message = await manager.save(
    manager.create(Message, {
      id: randomUUID(),
      conversationId: conversation.id,
      direction: 'INBOUND',
      body: data.text,
      status: 'RECEIVED',
      encoding: 'GSM7',
      segments: 1,
      createdAt: at,
      routing: { recordId: record.id, candidates: candidates.map(({ recordId }) => recordId) },
      carrier: receipt.carrier,
      carrierMessageId: data.id,
      receiptId: receipt.id,
    }),
  );
  await manager.save(Object.assign(conversation, { lastMessageId: message.id, lastMessageAt: at, lastInboundAt: at }));
  await manager.save(
    manager.create(Notification, {
      id: randomUUID(),
      userId: record.ownerUserId,
      kind: 'NEW_MESSAGE',
      title: `New text from ${data.from}`,
      body: data.text,
      conversationId: conversation.id,
      messageId: message.id,
      createdAt: at,
    }),
  );
  await addEvent(manager, 'message-added', message);
  await manager.save(Object.assign(receipt, { state: 'ROUTED', settledAt: new Date() }));
  await manager.remove(job);
}

runNaiveWorker('route-inbound', (dataSource, job) => dataSource.transaction((manager) => routeNext(manager, job)));
