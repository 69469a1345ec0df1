import type { Carrier } from '../carrier';
import type { LockedDelivery } from '../conversations';
import type { Step } from '../dependencies';
import type { Job } from '../jobs';
import { notify, senderOrSuccessors } from '../notifications';
import type { DeliveryDependencies } from './deliver-message';
import { forgottenSend, workerStopped } from './sends';
import { StatusChanges } from './status-changes';
import { decideSend, readWaitingTexts, stoppedAttempts } from './waiting-texts';

/** A call that may be made, because it is committed that it may have been made. */
export interface Attempt {
  readonly id: string;
  readonly carrier: Carrier;
  readonly delivery: LockedDelivery;
  readonly startedAt: Date;
}

/** Begins attempts for the texts that may leave now. Ends the other jobs but those for later, and texts that can't be sent. */
export function beginAttempts(
  dependencies: DeliveryDependencies,
  jobs: readonly Job[],
): Promise<readonly (Attempt | 'later' | undefined)[]> {
  const { database, now, newId, askAfterMs } = dependencies;
  return database.transaction(async (tx) => {
    await tx.jobs.hold(...jobs);
    const restore = await tx.restores.latest();
    const step = { tx, newId, at: now() };
    const texts = await readWaitingTexts(dependencies, step, jobs);
    await tx.sends.endAttempts(
      texts.flatMap(stoppedAttempts).map((one) => unknownAttempt(one, workerStopped)),
      step.at,
    );

    const attempts = new Map<Job, Attempt>();
    const later = new Set<Job>();
    const changes = new StatusChanges();
    const canceled: LockedDelivery[] = [];
    const forgotten: Begun[] = [];
    for (const text of texts) {
      const { job, delivery } = text;
      const decision = decideSend(text, dependencies, { at: step.at, restore });
      if (decision.kind === 'send') {
        attempts.set(job, { id: newId(), carrier: decision.carrier, delivery, startedAt: step.at });
        changes.move(delivery, 'SENDING');
      } else if (decision.kind === 'ask') {
        forgotten.push({ id: newId(), delivery });
        changes.move(delivery, 'SENDING');
      } else if (decision.kind === 'end') {
        // The sender of a scheduled text may be gone: it is canceled, and someone has to know.
        const isScheduled = delivery.message.sendAt !== null;
        changes.move(delivery, isScheduled ? 'CANCELED' : 'FAILED', decision.problem);
        if (isScheduled) canceled.push(delivery);
      } else if (decision.kind === 'later') later.add(job);
    }
    await addAttempts(step, [...attempts.values(), ...forgotten], new Date(step.at.getTime() + askAfterMs));
    await tx.sends.endAttempts(
      forgotten.map((one) => unknownAttempt(one, forgottenSend)),
      step.at,
    );
    await changes.write(step);
    for (const delivery of canceled)
      await notify(step, await senderOrSuccessors(tx, delivery), delivery, 'MESSAGE_CANCELED');
    await tx.jobs.finish(...jobs.filter((job) => !attempts.has(job) && !later.has(job)));
    return jobs.map((job) => (later.has(job) ? 'later' : attempts.get(job)));
  });
}

type Begun = Pick<Attempt, 'id' | 'delivery'>;

const unknownAttempt = ({ id }: { readonly id: string }, reason: string) =>
  ({ id, outcome: 'unknown', problemCode: 'IN_DOUBT', carrierCode: null, reason }) as const;

/** With the jobs that watch their texts until the final report. */
async function addAttempts({ tx, at }: Step, attempts: readonly Begun[], askAt: Date): Promise<void> {
  const messageIds = attempts.map(({ delivery }) => delivery.message.id);
  await tx.jobs.add(
    ...messageIds.map((id) => ({ name: 'ask-carrier' as const, subjectId: id, lane: `ask:${id}`, runAt: askAt })),
  );
  await tx.sends.beginAttempts(
    attempts.map(({ id, delivery }) => ({ id, messageId: delivery.message.id })),
    at,
  );
}
