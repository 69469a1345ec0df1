/**
 * tracing: spans of OpenTelemetry, and the traces that they belong to, from one process to the next.
 *
 * Invariants: without a collector, the SDK is not loaded and nothing is kept; a collector holds up nothing; a span has
 * no text, number, token or value of a client. What work concerns is found by ids, because many things are done together.
 */
export { openTracing } from './open-tracing';
export {
  currentTrace,
  currentTraceId,
  describeSpan,
  inSpan,
  inTrace,
  isTracing,
  startSpan,
  switchTracing,
  type Span,
  type SpanAttributes,
  type Traceparent,
} from './spans';
export { beginSubject, traceOf } from './subjects';
export { traceRoute } from './trace-route';
export { buildTraces, sdkVariables, type TraceConfig, traceVariables } from './trace-variables';
