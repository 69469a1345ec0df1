import type { Viewer } from '@patchbay/access';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createConversationQueries, createMessageQueries } from './conversations';
import { createMoveQueries } from './corrections';
import {
  createPhoneNumberQueries,
  createRecordFieldQueries,
  createRecordQueries,
  createUserQueries,
  createViewerQueries,
} from './directory';
import { createOwnershipQueries } from './handover';
import { createNotificationQueries } from './notifications';
import { createProvisioningQueries } from './provisioning';
import { createReceiptQueries } from './receiving';
import { createServiceAccountQueries } from './service-accounts';
import { createTemplateQueries } from './templates';
import { createTurns, inTurn } from './turns';

/**
 * How many connections each kind of read may use at a time. Together they have all that the pool has for them: while the
 * tables of some are locked, the others still have theirs.
 */
const shares = {
  viewers: 2,
  users: 2,
  phoneNumbers: 1,
  records: 2,
  recordFields: 1,
  conversations: 3,
  messages: 3,
  moves: 1,
  notifications: 2,
  templates: 1,
  receipts: 1,
  serviceAccounts: 1,
  provisioning: 1,
} as const;

/** How many connections all reads together may use. */
export const maxReads = Object.values(shares).reduce((sum, share) => sum + share, 0);

/** Longer than PostgreSQL waits for a lock. */
const patienceMs = 2_000;

/**
 * What the gateway reads. Each method is one statement, however many rows it is asked about, and returns only what the
 * policies let the viewer see.
 */
export type Queries = Readonly<ReturnType<typeof createQueries>>;

export function createQueries(dataSource: DataSource, searches: Pool) {
  const share = <Methods extends object>(kind: keyof typeof shares, methods: Methods) =>
    inTurn(createTurns(shares[kind], patienceMs), methods);
  const records = share('records', createRecordQueries(dataSource));
  const conversations = share('conversations', createConversationQueries(dataSource));
  const found = { records: createRecordQueries(searches), conversations: createConversationQueries(searches) };
  return {
    viewers: share('viewers', createViewerQueries(dataSource)),
    users: share('users', createUserQueries(dataSource)),
    phoneNumbers: share('phoneNumbers', {
      ...createPhoneNumberQueries(dataSource),
      ownershipOf: createOwnershipQueries(dataSource).ofNumbers,
    }),
    records: {
      ...records,
      list: searchesApart(records.list, found.records.list),
      // Reads as many rows as a search.
      countValues: found.records.countValues,
    },
    recordFields: share('recordFields', createRecordFieldQueries(dataSource)),
    conversations: { ...conversations, list: searchesApart(conversations.list, found.conversations.list) },
    messages: share('messages', createMessageQueries(dataSource)),
    moves: share('moves', createMoveQueries(dataSource)),
    notifications: share('notifications', createNotificationQueries(dataSource)),
    templates: share('templates', createTemplateQueries(dataSource)),
    receipts: share('receipts', createReceiptQueries(dataSource)),
    provisioning: share('provisioning', createProvisioningQueries(dataSource)),
    serviceAccounts: share('serviceAccounts', createServiceAccountQueries(dataSource)),
  };
}

type List<Filter, Rest extends unknown[], Result> = (viewer: Viewer, filter: Filter, ...rest: Rest) => Result;

function searchesApart<Filter extends { readonly search?: string | null }, Rest extends unknown[], Result>(
  list: List<Filter, Rest, Result>,
  search: List<Filter, Rest, Result>,
): List<Filter, Rest, Result> {
  return (viewer, filter, ...rest) =>
    (filter.search == null || filter.search.trim() === '' ? list : search)(viewer, filter, ...rest);
}
