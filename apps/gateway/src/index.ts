/** gateway: the GraphQL API. Other programs that run it in their process compose it here. */
export { composeGateway, type Gateway, type GatewayOverrides } from './compose';
/** The schema and what its resolvers need, for benchmarks that compare the gateway with other servers. */
export { createReadViewer } from './auth/read-viewer';
export { createMediaUrls, mediaKeyBytes } from './http/media-urls';
export { GatewayContext, type Services } from './context';
export { SubscriptionSource } from './live/subscription-source';
export { createSharedLoaders } from './live/traced-loaders';
export { buildSchema } from './schema/build-schema';
/** Which mutations have no entry in the audit log, for the test that does all of them. */
export { notAudited } from './schema/audit-rules';
