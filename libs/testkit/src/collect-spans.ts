import { switchTracing } from '@patchbay/service-kit';
import type { CollectedSpan } from './collector';

/** Does `work` with traces on, which stay in this process. Resolves with the spans, in the order in which they ended. */
export async function collectSpans(work: () => Promise<void> | void): Promise<readonly CollectedSpan[]> {
  const { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } = await import(
    '@opentelemetry/sdk-trace-node'
  );
  const { context, propagation, trace } = await import('@opentelemetry/api');
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  switchTracing(true);
  try {
    await work();
    await provider.forceFlush();
    return exporter.getFinishedSpans().map((span) => ({
      ...{ service: '', name: span.name, attributes: span.attributes, status: span.status },
      ...{ traceId: span.spanContext().traceId, spanId: span.spanContext().spanId },
      parentSpanId: span.parentSpanContext?.spanId,
      // As OTLP counts them.
      kind: span.kind + 1,
      links: span.links.map((link) => link.context),
    }));
  } finally {
    switchTracing(false);
    await provider.shutdown();
    for (const api of [trace, context, propagation]) api.disable();
  }
}
