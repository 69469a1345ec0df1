import { z } from 'zod';
import { flag, httpUrl } from '../config/values';
import { Secret } from '../secret';

const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
const protocols = ['http/protobuf', 'http/json'] as const;

/** How traces are exported. */
export interface TraceConfig {
  /** Where the collector takes them. */
  readonly url: string;
  /** `name=value`, separated by commas. */
  readonly headers?: Secret;
  readonly protocol: (typeof protocols)[number];
  readonly serviceName?: string;
  /** `name=value`, separated by commas. */
  readonly resourceAttributes?: string;
  readonly sampler: (typeof samplers)[number];
  /** Between 0 and 1: of the traces that begin here. */
  readonly ratio: number;
}

const pairs = z
  .string()
  .regex(/^\s*[^\s,=]+\s*=[^,]*(,\s*[^\s,=]+\s*=[^,]*)*$/, 'must be pairs like name=value, separated by commas');

/** The standard variables of OpenTelemetry that decide about traces. The SDK reads `sdkVariables` itself. */
export const traceVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: pairs.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .enum(protocols, { error: `must be ${protocols.join(' or ')}` })
    .default('http/protobuf'),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_RESOURCE_ATTRIBUTES: pairs.optional(),
  OTEL_TRACES_SAMPLER: z
    .enum(samplers, { error: `must be ${samplers.slice(0, -1).join(', ')} or ${samplers.at(-1)}` })
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'must be a share of traces, 0 to 1')
    .default('1')
    .transform(Number),
  OTEL_SDK_DISABLED: flag.default(false),
};

/** What the SDK reads of the environment, if traces are on. They are known here so that misspelled names are noticed. */
export const sdkVariables = [
  'OTEL_EXPORTER_OTLP_TIMEOUT',
  'OTEL_EXPORTER_OTLP_TRACES_TIMEOUT',
  'OTEL_EXPORTER_OTLP_COMPRESSION',
  'OTEL_EXPORTER_OTLP_TRACES_COMPRESSION',
  'OTEL_EXPORTER_OTLP_CERTIFICATE',
  'OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE',
  'OTEL_EXPORTER_OTLP_CLIENT_KEY',
  'OTEL_BSP_MAX_QUEUE_SIZE',
  'OTEL_BSP_MAX_EXPORT_BATCH_SIZE',
  'OTEL_BSP_SCHEDULE_DELAY',
  'OTEL_BSP_EXPORT_TIMEOUT',
  'OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT',
  'OTEL_SPAN_LINK_COUNT_LIMIT',
] as const;

type Variables = z.infer<z.ZodObject<typeof traceVariables>>;

/** Undefined if traces are off. */
export function buildTraces(env: Variables): TraceConfig | undefined {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const url = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base === undefined ? undefined : `${base}/v1/traces`);
  if (url === undefined || env.OTEL_SDK_DISABLED) return undefined;
  const headers = env.OTEL_EXPORTER_OTLP_HEADERS;
  return {
    url,
    headers: headers === undefined ? undefined : new Secret(headers),
    protocol: env.OTEL_EXPORTER_OTLP_PROTOCOL,
    serviceName: env.OTEL_SERVICE_NAME,
    resourceAttributes: env.OTEL_RESOURCE_ATTRIBUTES,
    sampler: env.OTEL_TRACES_SAMPLER,
    ratio: env.OTEL_TRACES_SAMPLER_ARG,
  };
}
