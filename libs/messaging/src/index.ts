/**
 * messaging: the use cases of both paths, a text in and a text out, and the ports that they need.
 *
 * One folder per feature; features and other libs use what its `index.ts` exports. `text/` and `numbers/` are shared.
 * It must not import an adapter, TypeORM, GraphQL or a carrier's library, and it knows no carrier by name.
 */
export * from './alarms';
export * from './audit';
export * from './carrier';
export * from './carrier-accounts';
export * from './company';
export * from './consent';
export * from './conversations';
export * from './corrections';
export * from './database';
export * from './directory';
export * from './events';
export * from './figures';
export * from './handover';
export * from './jobs';
export * from './media';
export * from './merges';
export * from './notes';
export * from './notifications';
export * from './outcomes';
export * from './presence';
export * from './privacy';
export * from './provisioning';
export * from './push';
export * from './receiving';
export * from './restores';
export * from './sending';
export * from './service-accounts';
export * from './sessions';
export * from './setup';
export * from './templates';
export * from './webhooks';
export * from './work';
export type { Dependencies, JobDependencies } from './dependencies';
export { numberKey } from './numbers/number-key';
export { isE164, readCustomerAddress } from './numbers/read-customer-address';
export { refusal, type Refusal, type RefusalCode, refusalCodes } from './refusal';
export { cleanText } from './text/clean-text';
export { measureText } from './text/measure-text';
