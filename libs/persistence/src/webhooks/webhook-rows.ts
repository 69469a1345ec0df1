import type { LogPosition, WebhookAttempt, WebhookClaim, WebhookEndpoint } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import { instant, text, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { WebhookAttemptEntity } from './webhook-attempt.entity';
import { WebhookEndpointEntity } from './webhook-endpoint.entity';

export const endpoints = table(WebhookEndpointEntity).only(
  'id',
  'url',
  'document',
  'serviceAccountId',
  'state',
  'problem',
  'sequence',
  'sequenceAt',
  'acknowledgedAt',
  'failures',
  'failingSince',
  'createdAt',
);
export const attempts = table(WebhookAttemptEntity);

export type EndpointRow = Omit<WebhookEndpoint, 'position'> & Pick<WebhookEndpointEntity, 'sequence' | 'sequenceAt'>;

export const positionOf = ({ sequence, sequenceAt }: Pick<EndpointRow, 'sequence' | 'sequenceAt'>): LogPosition => ({
  sequence: Number(sequence),
  at: sequenceAt.getTime(),
});

export function toEndpoint({ sequence, sequenceAt, ...row }: EndpointRow): WebhookEndpoint {
  return { ...row, position: positionOf({ sequence, sequenceAt }) };
}

export const toAttempt = ({ sequence, sequenceAt, ...row }: WebhookAttemptEntity): WebhookAttempt => ({
  ...row,
  position: positionOf({ sequence, sequenceAt }),
});

export const setPosition = ({ sequence, at }: LogPosition): Sql =>
  sql`sequence = ${sequence}, sequence_at = ${instant(new Date(at))}`;

const server = sql`coalesce(present_server(), '')`;
/** A holder keeps its name over a restore, and would go on with what the restored database does not know. */
export const nameOnServer = (holder: string): Sql => sql`(${text(holder)} || '@' || ${server})`;
export const isHeldBy = ({ id, fence, holder }: WebhookClaim): Sql => sql`
  id = ${uuid(id)} AND fence = ${fence} AND state = 'ACTIVE' AND holder = ${text(holder)} AND holder LIKE '%@' || ${server}`;

/** The values of an attempt, in the order of `attemptColumns`. */
export const attemptColumns = sql`id, endpoint_id, at, sequence, sequence_at, response_status, duration_ms, problem`;
export const attemptValues = ({ position, ...attempt }: WebhookAttempt): Sql => sql`
  ${uuid(attempt.id)}, ${uuid(attempt.endpointId)}, ${instant(attempt.at)}, ${position.sequence}::bigint,
  ${instant(new Date(position.at))}, ${attempt.responseStatus}::integer, ${attempt.durationMs}::integer, ${attempt.problem}::text`;
