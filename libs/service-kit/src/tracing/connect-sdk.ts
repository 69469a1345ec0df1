import { context, diag, DiagLogLevel, propagation, trace } from '@opentelemetry/api';
import type { Sampler } from '@opentelemetry/sdk-trace-node';
import type { Report } from '../report-rarely';
import type { TraceConfig } from './trace-variables';

/** Loads the SDK: nothing else does, and nothing imports it. */
export async function connectSdk(
  serviceName: string,
  traces: TraceConfig,
  report: Report,
): Promise<{ close(): Promise<void> }> {
  const { defaultResource, resourceFromAttributes } = await import('@opentelemetry/resources');
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  // Whatever it is, it is about the collector, and the same for thousands of spans.
  const failed = (message: string) =>
    report(new Error('The collector does not take spans.'), { reason: message.slice(0, maxReason) });
  const ignore = () => undefined;
  const logger = { error: failed, warn: failed, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({
        'service.name': traces.serviceName ?? serviceName,
        ...readPairs(traces.resourceAttributes),
        ...(traces.serviceName !== undefined && { 'service.name': traces.serviceName }),
      }),
    ),
    sampler: await samplerOf(traces),
    spanProcessors: [new BatchSpanProcessor(await createExporter(traces))],
  });
  provider.register();
  return {
    async close() {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
      diag.disable();
    },
  };
}

const maxReason = 200;

async function createExporter({ url, headers, protocol }: TraceConfig) {
  const options = { url, headers: readPairs(headers?.reveal()) };
  if (protocol === 'http/json') {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    return new OTLPTraceExporter(options);
  }
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter(options);
}

async function samplerOf({ sampler, ratio }: TraceConfig): Promise<Sampler> {
  const sdk = await import('@opentelemetry/sdk-trace-node');
  const roots = {
    always_on: new sdk.AlwaysOnSampler(),
    always_off: new sdk.AlwaysOffSampler(),
    traceidratio: new sdk.TraceIdRatioBasedSampler(ratio),
  };
  const ofParent = 'parentbased_';
  const root = roots[sampler.replace(ofParent, '') as keyof typeof roots];
  return sampler.startsWith(ofParent) ? new sdk.ParentBasedSampler({ root }) : root;
}

/** `name=value,…`, with values that are encoded as in URLs. */
function readPairs(text = ''): Record<string, string> {
  return Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [name = '', ...value] = pair.split('=');
      return name.trim() === '' ? [] : [[name.trim(), decode(value.join('=').trim())]];
    }),
  );
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
