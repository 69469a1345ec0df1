import type { Viewer } from '@patchbay/access';
import type { Pool } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { createAlarmQueries } from './alarms';
import { createAuditQueries } from './audit';
import { createCarrierAccountQueries } from './carrier-accounts';
import { createCompanySettingsQueries } from './company';
import { createConsentQueries } from './consent';
import { createConversationQueries, createCustomerPhoneQueries, createMessageQueries } from './conversations';
import { createMoveQueries } from './corrections';
import {
  createPhoneNumberQueries,
  createRecordFieldQueries,
  createRecordQueries,
  createUserQueries,
  createViewerQueries,
  type ViewerQueries,
} from './directory';
import { createFigureQueries } from './figures';
import { createOwnershipQueries } from './handover';
import { createNoteQueries } from './notes';
import { createNotificationQueries } from './notifications';
import { createExportQueries } from './privacy';
import { createProvisioningQueries } from './provisioning';
import { createReceiptQueries } from './receiving';
import { withPosition } from './sql/log-position';
import { createRetentionQueries } from './retention';
import { createServiceAccountQueries } from './service-accounts';
import { createSessionQueries, type SessionQueries } from './sessions';
import { createSetupQueries } from './setup';
import { createTemplateQueries } from './templates';
import { createTurns, inTurn, normalTurnTimeoutMs } from './turns';
import { createWorkCountQueries } from './work';
import { createWebhookQueries } from './webhooks';

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
  work: 1,
  notes: 1,
  webhooks: 1,
  carrierAccounts: 1,
  consents: 1,
  company: 1,
} as const;

/** How many connections all reads together may use. */
export const maxReads = Object.values(shares).reduce((sum, share) => sum + share, 0);

export interface ReadOptions {
  /** How many connections reads may use; more or fewer than `maxReads` change the share of each kind. */
  readonly maxReads?: number;
  /** How long a read waits for its turn, in milliseconds. */
  readonly turnTimeoutMs?: number;
  /** There is a replica: reading a viewer tells how far the primary is (`replica/`). */
  readonly notesPositions?: boolean;
}

/**
 * What the gateway reads. Each method is one statement, however many rows it is asked about, and returns only what the
 * policies let the viewer see.
 */
export type Queries = Readonly<ReturnType<typeof createQueries>>;

export function createQueries(
  dataSource: DataSource,
  searches: Pool,
  { maxReads: connections = maxReads, turnTimeoutMs = normalTurnTimeoutMs, notesPositions = false }: ReadOptions = {},
) {
  const positioned = notesPositions ? withPosition : (statement: Sql) => statement;
  const share = <Methods extends object>(kind: keyof typeof shares, methods: Methods) =>
    inTurn(createTurns(Math.max(1, Math.floor((shares[kind] * connections) / maxReads)), turnTimeoutMs), methods);
  // Who asks: of each request.
  const callers = share('viewers', {
    ...createViewerQueries(dataSource, positioned),
    ...createSessionQueries(dataSource),
  });
  const viewers: ViewerQueries = callers;
  const sessions: SessionQueries = callers;
  const records = share('records', createRecordQueries(dataSource));
  const conversations = share('conversations', createConversationQueries(dataSource));
  const found = { records: createRecordQueries(searches), conversations: createConversationQueries(searches) };
  return {
    viewers,
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
    messages: {
      ...share('messages', createMessageQueries(dataSource)),
      // It can read as many rows as a search.
      list: createMessageQueries(searches).list,
    },
    notes: share('notes', createNoteQueries(dataSource)),
    work: share('work', createWorkCountQueries(dataSource)),
    moves: share('moves', createMoveQueries(dataSource)),
    notifications: share('notifications', createNotificationQueries(dataSource)),
    templates: share('templates', createTemplateQueries(dataSource)),
    receipts: share('receipts', createReceiptQueries(dataSource)),
    provisioning: share('provisioning', createProvisioningQueries(dataSource)),
    serviceAccounts: share('serviceAccounts', createServiceAccountQueries(dataSource, positioned)),
    sessions,
    carrierAccounts: share('carrierAccounts', createCarrierAccountQueries(dataSource)),
    consents: share('consents', createConsentQueries(dataSource)),
    company: share('company', createCompanySettingsQueries(dataSource)),
    webhooks: share('webhooks', createWebhookQueries(dataSource)),
    // Filters read as much as a search.
    audit: createAuditQueries(searches),
    // Seldom, and by administrators only.
    alarms: createAlarmQueries(searches),
    // A long span reads more than the sessions of requests are made for.
    figures: createFigureQueries(searches),
    retention: createRetentionQueries(searches),
    exports: createExportQueries(searches),
    setup: createSetupQueries(searches),
    // In a demo only.
    customerPhones: createCustomerPhoneQueries(searches),
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
