import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';

/**
 * What continues a trace in another process: a W3C `traceparent`. Null if there is none, if it is not sampled, or if traces
 * are off, so that what is not recorded costs nothing further on.
 */
export type Traceparent = string | null;

export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SpanOptions {
  readonly kind?: keyof typeof SpanKind;
  /** The active span by default; a trace of its own with null. */
  readonly parent?: Traceparent;
  /** Others that have to do with it. */
  readonly links?: readonly Traceparent[];
  /** Few values, and nothing about a person: see the test `traces`. */
  readonly attributes?: SpanAttributes;
}

/** A part of what happens to a text or a request. Until `end`, nobody sees it. */
export interface Span {
  readonly traceparent: Traceparent;
  set(attributes: SpanAttributes): void;
  /** `type` is the kind of failure, such as the name of an error: its message may hold a text. */
  fail(type: string): void;
  /** Whatever `work` starts or logs belongs to it. */
  within<Result>(work: () => Result): Result;
  end(): void;
}

let isOn = false;
/** Spans go to the SDK that is registered. */
export const switchTracing = (on: boolean): void => void (isOn = on);
/** Whether traces are exported. Hot paths ask this first. */
export const isTracing = (): boolean => isOn;

const off: Span = {
  traceparent: null,
  set: () => undefined,
  fail: () => undefined,
  within: (work) => work(),
  end: () => undefined,
};

export function startSpan(name: string, { kind = 'INTERNAL', parent, links = [], attributes }: SpanOptions = {}): Span {
  if (!isOn) return off;
  const span = trace.getTracer('patchbay').startSpan(
    name,
    {
      kind: SpanKind[kind],
      attributes: attributes as Attributes,
      links: links.flatMap((link) => {
        const linked = trace.getSpanContext(contextOf(link));
        return linked === undefined ? [] : { context: linked };
      }),
    },
    parent === undefined ? context.active() : contextOf(parent),
  );
  return wrap(span);
}

/** A span around some work. */
export async function inSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  if (!isOn) return work(off);
  const span = startSpan(name, options);
  try {
    return await span.within(() => work(span));
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'Error');
    throw error;
  } finally {
    span.end();
  }
}

/** Whatever `work` starts or logs belongs to this trace; without one, to that of the caller. */
export const inTrace = <Result>(traceparent: Traceparent, work: () => Result): Result =>
  traceparent === null ? work() : context.with(contextOf(traceparent), work);

/** Of the active span. */
export const currentTrace = (): Traceparent => (isOn ? traceparentOf(trace.getActiveSpan()) : null);

export const currentTraceId = (): string | undefined =>
  isOn ? trace.getActiveSpan()?.spanContext().traceId : undefined;

/** Adds to the active span. */
export function describeSpan(attributes: SpanAttributes): void {
  if (isOn) trace.getActiveSpan()?.setAttributes(attributes as Attributes);
}

/** The trace that a request continues. */
export const traceOfHeaders = (headers: Readonly<Record<string, string | string[] | undefined>>): Traceparent =>
  isOn ? traceparentOf(trace.getSpan(propagation.extract(ROOT_CONTEXT, headers))) : null;

const contextOf = (traceparent: Traceparent) =>
  traceparent === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });

function traceparentOf(span: OtelSpan | undefined): Traceparent {
  const { traceId, spanId, traceFlags } = span?.spanContext() ?? {};
  if (traceFlags === undefined || (traceFlags & TraceFlags.SAMPLED) === 0) return null;
  return `00-${traceId}-${spanId}-01`;
}

const wrap = (span: OtelSpan): Span => ({
  traceparent: traceparentOf(span),
  set: (attributes) => void span.setAttributes(attributes as Attributes),
  fail(type) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', type);
  },
  within: (work) => context.with(trace.setSpan(context.active(), span), work),
  end: () => span.end(),
});
