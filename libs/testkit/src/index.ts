/**
 * testkit: what tests run against: a real PostgreSQL and Redis, the apps as processes, API clients, and fake carriers with
 * prepared answers.
 *
 * Only tests may import it. It knows Patchbay only from outside: its ports, environment variables and API.
 */
export { createTestDatabase, serverVariable, templateVariable, type TestDatabase } from './test-database';
export { startTestServer, type TestServer } from './test-server';
export { describeWithNats, startNatsServer, type NatsServer } from './nats-server';
export { describeWithOwnRedis, describeWithRedis, redisVariable, testRedisUrl } from './redis';
export { startRedisCluster } from './redis-cluster';
export { startRedisSentinel } from './redis-sentinel';
export { findRedis, startRedisServer, type RedisServer } from './redis-server';
export { onServer } from './on-server';
export { describeWithPgBouncer, startPgBouncer, type PgBouncer } from './pg-bouncer';
export { startProxy, type Proxy } from './proxy';
export { createCertificates, type Certificates } from './certificates';
export { buildVector, describeVectors } from './vectors';
export { reservePort, type ReservedPort } from '@patchbay/embedded-database';
export { waitFor } from './wait-for';
export { createGraphqlClient, type GraphqlAnswer, type GraphqlClient } from './graphql-client';
export { connectSubscriber, type Subscriber, type SubscriptionLog } from './subscriber';
export { signToken, startKeySet, type KeySet } from './tokens';
export { type ApiRequest, type CarrierApi, startCarrierApi } from './carrier-api';
export { startTwilioApi, type TwilioApi, twilioNumber } from './twilio-api';
export { signWebhook, startGenericCarrier, type GenericCarrier, type TakenSend } from './generic-carrier';
export { type CollectedSpan, type Collector, drawTrace, startCollector } from './collector';
export { collectSpans } from './collect-spans';
export { type BrowserSubscription, type PushStandIn, type ReceivedPush, startPushStandIn } from './push-stand-in';
export { readZip } from './read-zip';
export { launchApp, startApp, type AppName, type LaunchedApp, type RunningApp } from './apps';
export { type ReceivedEmail, type SmtpServer, startSmtpServer } from './smtp-server';
