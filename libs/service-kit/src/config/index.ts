/**
 * config: what the environment sets. A file for each subject has its variables, what they mean, and which contradict each
 * other; `config.ts` puts them together.
 *
 * Invariants: every mistake is found in one go; a secret is never in a message. It asks nobody: whether a server answers is
 * for the programs.
 */
export { carriersOf, ConfigError, readConfig, variableNames, type Config } from './config';
export { connectionLimits, type ConnectionLimits, defaultLimits, limitTable, type Limits } from './limits';
export type { AppName } from './mistakes';
export { readVariables, type ConfigPart } from './read-variables';
export type { NatsConfig } from './nats';
export type { RedisConfig } from './redis';
export type { JwksConfig } from './sign-in';
export { flag, httpUrl, secret } from './values';
