import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';
import { currentRequestId } from './request-id';
import { currentTraceId } from './tracing/spans';

export type Logger = PinoLogger;

/** Values of these keys are never logged, at any depth: the body of a text, numbers, credentials. */
const unloggable = [
  'body',
  'text',
  'from',
  'to',
  'customerNumber',
  'authorization',
  'token',
  'secret',
  'password',
  'rawBody',
];

/** JSON lines on stdout. Those about a request have its id, and those within a trace the trace's. */
export function createLogger(
  options: { readonly level: string; readonly name: string },
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      name: options.name,
      level: options.level,
      base: { name: options.name },
      mixin: () => {
        const requestId = currentRequestId();
        const traceId = currentTraceId();
        return { ...(requestId !== undefined && { requestId }), ...(traceId !== undefined && { traceId }) };
      },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: unloggable.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

/**
 * Keeps only the safe properties of an error. Database errors contain the values of the statement, and `detail` contains
 * the row.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Shows `+15550100123` as `+1555•••0123`: people who know the number recognize it. Shows less of short numbers. */
export function maskNumber(number: string): string {
  if (number.length <= 8) return '•••';
  return number.length < 12 ? `•••${number.slice(-2)}` : `${number.slice(0, 5)}•••${number.slice(-4)}`;
}
