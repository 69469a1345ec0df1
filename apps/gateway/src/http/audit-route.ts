import { canAdminister } from '@patchbay/access';
import type { ChainedChange } from '@patchbay/messaging';
import { type AuditEntryView, type AuditFilter, maxAuditChanges } from '@patchbay/persistence';
import { type Handler, sendJson } from '@patchbay/service-kit';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Services } from '../context';
import type { createErrorFormat } from '../errors';
import { toChange } from '../schema/audit';
import { globalId } from '../schema/global-id';
import { answerErrors } from './answer-errors';
import type { FindCaller } from './callers';

export interface AuditRouteOptions {
  readonly services: Pick<Services, 'queries'>;
  readonly findCaller: FindCaller;
  readonly formatError: ReturnType<typeof createErrorFormat>;
}

export const auditPath = '/audit.jsonl';
const pageSize = 100;

/**
 * `/audit.jsonl?since=…&until=…`: the audit log as JSON lines, oldest first, for administrators. It is read page by page, as
 * fast as the client takes it.
 */
export function auditRoute({
  services,
  findCaller,
  formatError,
}: AuditRouteOptions): Readonly<Record<string, Handler>> {
  return {
    GET: answerErrors(formatError, async (request, response, { searchParams }) => {
      const context = await (await findCaller(request)).createContext();
      if (!context.isSignedIn)
        return sendJson(response, 401, { error: 'Send a token as "authorization: Bearer <token>".' });
      if (!canAdminister(context.viewer) || context.account !== undefined)
        return sendJson(response, 403, { error: 'Only an administrator may read the audit log.' });
      const [since, until] = ['since', 'until'].map((name) => readTime(searchParams.get(name)));
      if (since === null || until === null)
        return sendJson(response, 400, { error: 'Invalid since or until. Use a time like 2026-11-01T08:00:00Z.' });
      response.setHeader('content-type', 'application/jsonl; charset=utf-8');
      response.setHeader('cache-control', 'no-store');
      await writeEntries(services, { since, until }, response);
    }),
  };
}

/** Undefined if it is not given, null if it is no time. */
function readTime(given: string | null): Date | null | undefined {
  if (given === null) return undefined;
  const at = new Date(given);
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(given) && !Number.isNaN(at.getTime()) ? at : null;
}

async function writeEntries(
  { queries }: Pick<Services, 'queries'>,
  filter: AuditFilter,
  response: ServerResponse,
): Promise<void> {
  let after: { key: Date; id: string } | null = null;
  for (;;) {
    const page: AuditEntryView[] = await queries.audit.list(filter, { limit: pageSize, after }, 'oldest');
    for (const entry of page) {
      if (response.destroyed) return;
      const shown = entry.changes.length < maxAuditChanges;
      const covered = shown ? entry.changes : await queries.audit.chainedChangesOf(entry.id);
      if (!response.write(`${JSON.stringify(lineOf(entry, covered))}\n`))
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    after = { key: last.at, id: last.id };
  }
  response.end();
}

/** `covered` is what the hash covers, with the hash before it and the place: who has the lines can check the chain. */
const lineOf = (
  { id, at, action, userId, accountId, requestId, position, hash, changes }: AuditEntryView,
  all: readonly ChainedChange[],
) => ({
  id: globalId('AuditEntry', id),
  at,
  action,
  actor:
    accountId === null ? (userId === null ? null : globalId('User', userId)) : globalId('ServiceAccount', accountId),
  requestId,
  position: position === null ? null : Number(position),
  hash,
  covered: [
    [id, at, action, userId, accountId, requestId],
    all.map((change) => [change.id, change.subjectKind, change.subjectId, change.digest]),
  ],
  changes: changes.map(toChange).filter((change) => change !== null),
});
