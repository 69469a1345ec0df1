import type { CarrierProblem, SendOutcome } from '../carrier';
import { recordCarrierOptOuts } from '../consent';
import type { LockedDelivery } from '../conversations';
import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';
import type { Attempt } from './begin-attempts';
import { StatusChanges } from './status-changes';

/** A text that the carrier does not process is retried for about a day. */
const maxAttempts = 20;

/** A call to the carrier that has ended. */
export interface EndedCall {
  readonly job: Job;
  readonly attempt: Attempt;
  readonly outcome: SendOutcome;
}

/** Whether the text is not sent again. One that may have been sent is, if the carrier sends a repeated text once. */
export function isLastCall({ job, attempt, outcome }: EndedCall): boolean {
  const mayRepeat =
    outcome.kind === 'not-processed' || (outcome.kind === 'unknown' && attempt.carrier.repetitionsAreOne);
  return !mayRepeat || job.attempt >= maxAttempts;
}

export const problemOf = (outcome: SendOutcome): CarrierProblem | null =>
  outcome.kind === 'accepted' ? null : outcome.problem;

/** Stores how calls ended, even if a lease ran out during a long call: nobody else knows it. */
export function endAttempts(
  { database, now, newId }: Dependencies,
  calls: readonly EndedCall[],
): Promise<readonly void[]> {
  return database.transaction(async (tx) => {
    const step = { tx, newId, at: now() };
    await tx.jobs.finishIfHeld(...calls.filter(isLastCall).map(({ job }) => job));
    await tx.sends.endAttempts(
      calls.map(({ attempt: { id }, outcome }) => {
        const problem = problemOf(outcome);
        return {
          id,
          outcome: outcome.kind,
          problemCode: problem?.code ?? null,
          carrierCode: problem?.carrierCode ?? null,
          reason: problem?.reason ?? null,
        };
      }),
      step.at,
    );
    const locked = await tx.messages.lockDeliveries(calls.map(({ job }) => job.subjectId));
    const deliveries = new Map(locked.map((delivery) => [delivery.message.id, delivery]));
    const changes = new StatusChanges();
    const failed: { readonly delivery: LockedDelivery; readonly problem: CarrierProblem }[] = [];
    for (const call of calls) {
      const { job, outcome } = call;
      const delivery = deliveries.get(job.subjectId);
      if (delivery === undefined) continue;
      if (outcome.kind === 'accepted') {
        changes.name(delivery, outcome.carrierMessageId);
        changes.move(delivery, 'SENT');
      } else if (outcome.kind === 'refused' || (outcome.kind === 'not-processed' && isLastCall(call))) {
        changes.move(delivery, 'FAILED', outcome.problem);
        failed.push({ delivery, problem: outcome.problem });
      }
    }
    await changes.write(step);
    await recordCarrierOptOuts(step, failed);
    return [];
  });
}
