import type { Job, JobQueue } from '@patchbay/messaging';
import { createMetrics } from '@patchbay/service-kit';
import { observeJobs } from './observe-jobs';

const job = (id: string): Job => ({
  id,
  name: 'route-inbound',
  subjectId: id,
  lane: id,
  attempt: 1,
  leaseToken: id,
});

test('an attempt is counted by what came of it', async () => {
  const counted: string[] = [];
  const metrics = {
    ...createMetrics({ isServed: false }),
    counter: () => ({ inc: ({ kind, outcome }: Record<string, string>) => counted.push(`${kind} ${outcome}`) }),
  };
  const nothing = () => Promise.resolve();
  const { queue, observer } = observeJobs(
    metrics as never,
    { postpone: nothing, retryLater: nothing } as unknown as JobQueue,
  );
  const batch = ['done', 'retried', 'postponed', 'gave up', 'lost'].map(job);
  await queue.retryLater(batch[1]!, 0, 'No.');
  await queue.postpone([batch[2]!], 0);
  observer.noted(batch[3]!, 'gave-up');
  observer.noted(batch[4]!, 'lost');
  observer.ended(batch, performance.now());
  expect(counted).toEqual(['done', 'retried', 'postponed', 'gave-up', 'lost'].map((way) => `route-inbound ${way}`));
  observer.ended(batch, performance.now());
  expect(counted.slice(5)).toEqual(batch.map(() => 'route-inbound done'));
});
