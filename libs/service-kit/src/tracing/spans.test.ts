import { collectSpans } from '@patchbay/testkit';
import { createLogger } from '../logger';
import { currentTrace, describeSpan, inSpan, inTrace, startSpan, traceOfHeaders } from './spans';
import { beginSubject, traceOf } from './subjects';

const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

describe('without a collector', () => {
  it('does the work, and knows no trace', async () => {
    expect(await inSpan('a', { parent: traceparent }, () => Promise.resolve(currentTrace()))).toBeNull();
    expect(startSpan('a').traceparent).toBeNull();
    expect(traceOfHeaders({ traceparent })).toBeNull();
    const end = beginSubject('text', traceparent);
    expect(traceOf(['text'])).toBeNull();
    end();
  });
});

describe('a span', () => {
  it('is below the active one, the given one, or nothing', async () => {
    const spans = await collectSpans(async () => {
      await inSpan('outer', { attributes: { size: 2 } }, async () => {
        await inSpan('inner', {}, () => Promise.resolve());
        startSpan('alone', { parent: null, links: [traceparent, null] }).end();
      });
      startSpan('continued', { parent: traceparent, kind: 'CONSUMER' }).end();
    });
    const [inner, alone, outer, continued] = ['inner', 'alone', 'outer', 'continued'].map(
      (name) => spans.find((span) => span.name === name)!,
    );
    expect(inner).toMatchObject({ traceId: outer!.traceId, parentSpanId: outer!.spanId });
    expect(alone!.traceId).not.toBe(outer!.traceId);
    expect(alone!.links).toEqual([expect.objectContaining({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) })]);
    expect(continued).toMatchObject({ traceId: 'a'.repeat(32), parentSpanId: 'b'.repeat(16), kind: 5 });
    expect(outer!.attributes).toEqual({ size: 2 });
  });

  it('says what kind of failure it was, not its message', async () => {
    const [span] = await collectSpans(async () => {
      await inSpan('a', {}, () => Promise.reject(new RangeError('Hello Maya'))).catch(() => undefined);
    });
    expect(span).toMatchObject({ attributes: { 'error.type': 'RangeError' }, status: { code: 2 } });
    expect(JSON.stringify(span)).not.toContain('Maya');
  });

  it('can be described from within', async () => {
    const [span] = await collectSpans(() => inSpan('a', {}, async () => describeSpan({ outcome: 'stored' })));
    expect(span!.attributes).toEqual({ outcome: 'stored' });
  });

  it('is in the log lines of its work', async () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'info', name: 'worker' }, { write: (line) => void lines.push(line) });
    await collectSpans(() => inTrace(traceparent, () => log.info('within')));
    log.info('after');
    expect(lines.map((line) => (JSON.parse(line) as { traceId?: string }).traceId)).toEqual([
      'a'.repeat(32),
      undefined,
    ]);
  });
});

describe('the trace of a request', () => {
  it.each([
    ['traceparent', { traceparent }, traceparent],
    ['a trace that is not sampled', { traceparent: traceparent.replace(/01$/, '00') }, null],
    ['nonsense', { traceparent: '00-Maya-1-01' }, null],
    ['nothing', {}, null],
  ])('with %s', async (_name, headers, expected) => {
    await collectSpans(() => expect(traceOfHeaders(headers)).toBe(expected));
  });
});

describe('the trace of a subject', () => {
  it('is known until its work ends, and is what the caller knows best', async () => {
    const other = traceparent.replace('b', 'c');
    await collectSpans(() => {
      const end = beginSubject('text', traceparent);
      expect(traceOf([null, 'text', 'conversation'])).toBe(traceparent);
      expect(traceOf(['text'], new Map([['text', other]]))).toBe(other);
      expect(inTrace(other, () => traceOf(['another']))).toBe(other);
      const endLater = beginSubject('text', other);
      end();
      expect(traceOf(['text'])).toBe(other);
      endLater();
      expect(traceOf(['text'])).toBeNull();
    });
  });
});
