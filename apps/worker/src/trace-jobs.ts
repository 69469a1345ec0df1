import type { Job, JobName } from '@patchbay/messaging';
import { beginSubject, isTracing, type Span, startSpan } from '@patchbay/service-kit';

export interface JobTraces {
  started(batch: readonly Job[]): void;
  /** `outcome` is how an attempt ended: `done`, `retried`, … */
  ended(job: Job, outcome: string): void;
}

/** It looks back at every text after a minute: traces would last that long. */
const untraced: ReadonlySet<JobName> = new Set(['ask-carrier']);
const failures: ReadonlySet<string> = new Set(['retried', 'gave-up', 'lost']);

/**
 * A span for each attempt of a job that was added within a trace. What is done together has a span of its own that these link
 * to: it belongs to many traces.
 */
export function createJobTraces(): JobTraces {
  const running = new Map<string, (outcome: string) => void>();
  const startJob = (job: Job, traceparent: string, batch: Span | undefined, onEnd: () => void) => {
    const span = startSpan(job.name, {
      kind: 'CONSUMER',
      parent: traceparent,
      links: batch === undefined ? [] : [batch.traceparent],
      attributes: { 'patchbay.job.name': job.name, 'patchbay.job.attempt': job.attempt },
    });
    const endSubject = beginSubject(job.subjectId, span.traceparent);
    running.set(job.id, (outcome) => {
      span.set({ 'patchbay.job.outcome': outcome });
      if (failures.has(outcome)) span.fail(outcome);
      span.end();
      endSubject();
      onEnd();
    });
  };
  return {
    started(jobs) {
      if (!isTracing()) return;
      const traced = jobs.flatMap((job) =>
        job.traceparent === undefined || untraced.has(job.name) ? [] : [[job, job.traceparent] as const],
      );
      const batch = jobs.length > 1 && traced.length > 0 ? startBatch(jobs) : undefined;
      let left = traced.length;
      const onEnd = () => {
        left -= 1;
        if (left === 0) batch?.end();
      };
      for (const [job, traceparent] of traced) startJob(job, traceparent, batch, onEnd);
    },
    ended({ id }, outcome) {
      running.get(id)?.(outcome);
      running.delete(id);
    },
  };
}

const startBatch = (jobs: readonly Job[]): Span =>
  startSpan(`${jobs[0]?.name} batch`, {
    kind: 'CONSUMER',
    parent: null,
    attributes: { 'patchbay.job.name': jobs[0]?.name, 'messaging.batch.message_count': jobs.length },
  });
