import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Keys whose values are never logged, wherever they stand: a text's body, numbers, credentials. */
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

/** JSON lines on stdout. */
export function createLogger(
  options: { readonly level: string; readonly name: string },
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      name: options.name,
      level: options.level,
      base: { name: options.name },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: unloggable.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

/**
 * An error without what it carries: those of a database have the statement's values among their properties, and in
 * `detail` the row at fault.
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

/** `+15550100123` as `+1555•••0123`: enough to recognise it by for who knows it, and of a short number less. */
export function maskNumber(number: string): string {
  if (number.length <= 8) return '•••';
  return number.length < 12 ? `•••${number.slice(-2)}` : `${number.slice(0, 5)}•••${number.slice(-4)}`;
}
