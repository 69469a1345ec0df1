import { z } from 'zod';
import type { Config } from './config';

/** Every limit of what one client can use: its variable and its default. docs/limits.md describes them. */
export const limitTable = {
  headerSeconds: ['HEADER_TIMEOUT_SECONDS', 10],
  requestSeconds: ['REQUEST_TIMEOUT_SECONDS', 30],
  idleSeconds: ['KEEP_ALIVE_SECONDS', 65],
  connectionsPerAddress: ['CONNECTIONS_PER_ADDRESS', 2_000],
  failedSignInsPerAddress: ['FAILED_SIGN_INS_PER_ADDRESS', 100],
  socketsPerUser: ['SOCKETS_PER_USER', 1_000],
  subscriptionsPerUser: ['SUBSCRIPTIONS_PER_USER', 5_000],
  subscriptionsPerSocket: ['SUBSCRIPTIONS_PER_SOCKET', 1_000],
  documentsPerSocket: ['DOCUMENTS_PER_SOCKET', 100],
  documentsPerUser: ['DOCUMENTS_PER_USER', 200],
  requestBytes: ['MAX_REQUEST_BYTES', 4 * 1024 * 1024],
  strangerRequestBytes: ['MAX_STRANGER_REQUEST_BYTES', 16 * 1024],
  jsonDepth: ['MAX_JSON_DEPTH', 20],
  jsonValues: ['MAX_JSON_VALUES', 50_000],
  properties: ['MAX_PROPERTIES', 100],
  listItems: ['MAX_LIST_ITEMS', 10_000],
  stringLength: ['MAX_STRING_LENGTH', 10_000],
  nameLength: ['MAX_NAME_LENGTH', 100],
  documentLength: ['MAX_DOCUMENT_LENGTH', 65_536],
  tokens: ['MAX_TOKENS', 5_000],
  operations: ['MAX_OPERATIONS', 20],
  fragments: ['MAX_FRAGMENTS', 50],
  fragmentSpreads: ['MAX_FRAGMENT_SPREADS', 100],
  aliases: ['MAX_ALIASES', 100],
  variables: ['MAX_VARIABLES', 50],
  directives: ['MAX_DIRECTIVES', 50],
  depth: ['MAX_DEPTH', 20],
  fields: ['MAX_FIELDS', 1_000],
  sameFields: ['MAX_SAME_FIELDS', 1_000],
  operationCost: ['MAX_OPERATION_COST', 20_000],
  costPerUser: ['COST_PER_USER', 200_000],
  costPerAddress: ['COST_PER_ADDRESS', 5_000_000],
  costPerStranger: ['COST_PER_STRANGER', 20_000],
  textsPerMinute: ['TEXTS_PER_MINUTE_SENDER', 30],
} as const satisfies Readonly<Record<string, readonly [variable: string, normal: number]>>;

/** Infinity for no limit. */
export type Limits = Readonly<Record<keyof typeof limitTable, number>>;

const limit = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a number up to 999999999 (0 for no limit)')
  .transform((value) => (Number(value) === 0 ? Infinity : Number(value)));

export const limitVariables = Object.fromEntries(
  Object.values(limitTable).map(([variable, normal]) => [variable, limit.default(normal)]),
);

/** `values` are those of `limitVariables`. */
export function buildLimits(values: Readonly<Record<string, unknown>>): Limits {
  return Object.fromEntries(
    Object.entries(limitTable).map(([name, [variable]]) => [name, values[variable]]),
  ) as unknown as Limits;
}

export const defaultLimits = Object.fromEntries(
  Object.entries(limitTable).map(([name, [, normal]]) => [name, normal]),
) as unknown as Limits;

export type ConnectionLimits = Pick<
  Limits,
  'headerSeconds' | 'requestSeconds' | 'idleSeconds' | 'connectionsPerAddress'
>;

/** Behind a proxy, all connections come from its address. */
export const connectionLimits = ({
  limits,
  trustedProxies,
}: Pick<Config, 'limits' | 'trustedProxies'>): ConnectionLimits =>
  trustedProxies === 0 ? limits : { ...limits, connectionsPerAddress: Infinity };
