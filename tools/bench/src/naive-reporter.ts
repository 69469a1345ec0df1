import type { EntityManager } from 'typeorm';
import { type Job, Message, Receipt, StatusEvent } from './naive-entities';
import { addEvent, runNaiveWorker } from './naive-worker';

const steps = ['QUEUED', 'SENDING', 'SENT', 'DELIVERED'];

/** Patchbay's steps, one report after the other, each entity found and saved by its repository. */
async function recordNext(manager: EntityManager, job: Job): Promise<void> {
  const receipt = await manager.findOneByOrFail(Receipt, { id: job.subjectId });
  const { data } = JSON.parse(receipt.rawBody.toString()) as { data: { id: string; status: string } };
  const { carrier } = receipt;
  const message = await manager.findOneByOrFail(Message, { carrier, direction: 'OUTBOUND', carrierMessageId: data.id });
  await manager.save(
    manager.create(StatusEvent, {
      messageId: message.id,
      status: data.status,
      carrierStatus: data.status,
      recordedAt: new Date(),
      receiptId: receipt.id,
    }),
  );
  const status = data.status.toUpperCase();
  if (steps.indexOf(status) > steps.indexOf(message.status)) {
    await manager.save(Object.assign(message, { status }));
    await addEvent(manager, 'message-updated', message);
  }
  await manager.save(Object.assign(receipt, { state: 'ROUTED', settledAt: new Date() }));
  await manager.remove(job);
}

runNaiveWorker('record-delivery-status', (dataSource, job) =>
  dataSource.transaction((manager) => recordNext(manager, job)),
);
