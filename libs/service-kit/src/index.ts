/**
 * service-kit: what all Patchbay processes share: configuration, logging, HTTP, health, metrics, shutdown.
 *
 * It knows nothing about what Patchbay does: no texts, no records, no carrier protocols.
 */
export { newId } from './new-id';
export { ConfigError, readConfig, type AppName, type Config, type JwksConfig } from './config';
export { createCors, type Cors } from './cors';
export { createCloser, type Closer } from './closer';
export { createHealth, type Health } from './health';
export { addressOf } from './address-of';
export { connectionLimits, defaultLimits, limitTable, type Limits } from './limits';
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
export { flag, httpUrl, secret, type ConfigPart } from './read-variables';
export { createLogger, describeError, maskNumber, type Logger } from './logger';
export { createMetrics, type Metrics } from './metrics';
export { localUrl, openApp, type App } from './open-app';
export { isOneOfSeveral, superviseProcesses } from './processes';
export { reportRarely } from './report-rarely';
export { runMain, type Running } from './run-main';
export { Secret } from './secret';
export { sendBody } from './send-body';
export { startLoop, type Loop } from './start-loop';
export { whenAvailable } from './when-available';
export { withTimeout } from './with-timeout';
