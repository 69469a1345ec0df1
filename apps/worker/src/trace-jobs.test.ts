import type { Job, JobName } from '@patchbay/messaging';
import { traceOf } from '@patchbay/service-kit';
import { collectSpans } from '@patchbay/testkit';
import { createJobTraces } from './trace-jobs';

const traceparentOf = (id: string) => `00-${id.repeat(32)}-${id.repeat(16)}-01`;
const job = (id: string, name: JobName = 'route-inbound', isTraced = true): Job => ({
  ...{ id, name, subjectId: `receipt ${id}`, lane: id, attempt: 1, leaseToken: '' },
  ...(isTraced && { traceparent: traceparentOf(id) }),
});

describe('the jobs of a batch', () => {
  it('each have a span in their own trace, which links to that of the batch', async () => {
    const jobs = [job('1'), job('2'), job('3', 'route-inbound', false)];
    const spans = await collectSpans(() => {
      const traces = createJobTraces();
      traces.started(jobs);
      expect(traceOf(['receipt 1'])).toContain('1'.repeat(32));
      expect(traceOf(['receipt 3'])).toBeNull();
      traces.ended(jobs[0]!, 'done');
      expect(traceOf(['receipt 1'])).toBeNull();
      traces.ended(jobs[1]!, 'retried');
      traces.ended(jobs[2]!, 'done');
    });
    const [first, second, batch, ...others] = spans;
    const links = [expect.objectContaining({ traceId: batch!.traceId, spanId: batch!.spanId })];
    expect(first).toMatchObject({ traceId: '1'.repeat(32), parentSpanId: '1'.repeat(16), links });
    expect(first!.attributes).toMatchObject({ 'patchbay.job.outcome': 'done', 'patchbay.job.attempt': 1 });
    expect(second).toMatchObject({ traceId: '2'.repeat(32), links, status: { code: 2 } });
    expect(batch!.attributes).toMatchObject({ 'messaging.batch.message_count': 3 });
    expect(others).toEqual([]);
  });

  it.each([
    ['a job that nobody traces', job('1', 'route-inbound', false)],
    ['a look back at a text', job('1', 'ask-carrier')],
  ])('have no span for %s', async (_name, alone) => {
    const spans = await collectSpans(() => {
      const traces = createJobTraces();
      traces.started([alone]);
      traces.ended(alone, 'done');
    });
    expect(spans).toEqual([]);
  });
});
