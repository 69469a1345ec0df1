/**
 * service-kit: what all Patchbay processes share: configuration, logging, HTTP, health, metrics, shutdown.
 *
 * It knows nothing about what Patchbay does: no texts, no records, no carrier protocols.
 */
export { clockAheadMs, followClock, forgetClock, now, nowMs } from './clock';
export { newId } from './new-id';
export {
  carriersOf,
  ConfigError,
  connectionLimits,
  defaultLimits,
  flag,
  httpUrl,
  limitTable,
  readConfig,
  readVariables,
  secret,
  variableNames,
  type AppName,
  type Config,
  type ConfigPart,
  type JwksConfig,
  type Limits,
  type NatsConfig,
  type RedisConfig,
} from './config';
export { createCors, type Cors } from './cors';
export { createCloser, type Closer } from './closer';
export { createHealth, type Health } from './health';
export { addressOf } from './address-of';
export { AddressRefused, createLookup, isPublicAddress, networksOf, type MayConnect } from './networks';
export {
  BodyTooLarge,
  ClientGone,
  createHttpServer,
  PortTaken,
  readBody,
  sendJson,
  type Handler,
  type HttpServer,
  type Routes,
} from './http-server';
export { createLogger, describeError, maskNumber, type Logger } from './logger';
export { createMetrics, type LabelValues, type Metrics } from './metrics';
export { encodeGlobalId } from './global-id';
export { localUrl, openApp, type App } from './open-app';
export { isOneOfSeveral, superviseProcesses } from './processes';
export { remember } from './remember';
export { reportRarely } from './report-rarely';
export { retryAfterMs } from './retry-after';
export { currentRequestId, givenRequestId, inRequest, requestIdOf } from './request-id';
export { runMain, type Running } from './run-main';
export { Secret } from './secret';
export { createSecretBox, type SecretBox, SecretKeyMissing, SecretUnreadable } from './secret-box';
export { ensureSecretsKey, openSecretBox } from './secret-keys';
export { sendBody } from './send-body';
export { faultOfSignature, signatureHeaders, type SignatureFault } from './standard-webhooks';
export { startLoop, type Loop } from './start-loop';
export {
  beginSubject,
  currentTrace,
  describeSpan,
  inSpan,
  inTrace,
  isTracing,
  startSpan,
  switchTracing,
  traceOf,
  traceRoute,
  type Span,
  type SpanAttributes,
  type Traceparent,
} from './tracing';
export { whenAvailable } from './when-available';
export { withTimeout } from './with-timeout';
