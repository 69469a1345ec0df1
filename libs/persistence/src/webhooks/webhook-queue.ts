import type { WebhookAttempt, WebhookClaim, WebhookQueue } from '@patchbay/messaging';
import type { SecretBox } from '@patchbay/service-kit';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import { limitOf } from '../sql/page';
import { instant, sqlOn, uuid } from '../sql/statement';
import {
  attemptColumns,
  attemptValues,
  endpoints,
  isHeldBy,
  nameOnServer,
  setPosition,
  toEndpoint,
  type EndpointRow,
} from './webhook-rows';
import type { WebhookSecretEntity } from './webhook-secret.entity';
import { openWebhookSecrets } from './webhook-secrets';

type ClaimRow = EndpointRow &
  Omit<WebhookSecretEntity, 'endpointId'> & { holder: string; fence: string; replays: number; batchEnd: string | null };

export function createWebhookQueue(pool: Pool, box: SecretBox): WebhookQueue {
  const db = sqlOn(pool);
  const lease = async (condition: Sql, holder: string, leaseMs: number): Promise<WebhookClaim[]> => {
    const name = nameOnServer(holder);
    const rows = await db.run<ClaimRow>(sql`
      UPDATE webhook_endpoint SET holder = ${name}, leased_until = ${inMs(leaseMs)},
        fence = fence + CASE WHEN holder = ${name} THEN 0 ELSE 1 END
      FROM webhook_secret AS secrets
      WHERE secrets.endpoint_id = webhook_endpoint.id AND webhook_endpoint.state = 'ACTIVE' AND ${condition}
      RETURNING ${endpoints.columns()}, webhook_endpoint.holder, webhook_endpoint.fence, webhook_endpoint.replays, webhook_endpoint.batch_end AS "batchEnd",
        secrets.secret, secrets.former, secrets.former_until AS "formerUntil"`);
    return rows.map((row) => toClaim(row, box));
  };
  /** Runs only while the claim holds; false if it does not. */
  const whileHeld = async (claim: WebhookClaim, changes: Sql, attempt?: WebhookAttempt): Promise<boolean> => {
    const update = sql`
      UPDATE webhook_endpoint SET ${changes} WHERE ${isHeldBy(claim)} RETURNING id`;
    const rows = await db.run(
      attempt === undefined
        ? update
        : sql`WITH held AS (${update})
            INSERT INTO webhook_attempt (${attemptColumns}) SELECT ${attemptValues(attempt)} FROM held RETURNING id`,
    );
    return rows.length > 0;
  };

  return {
    renew: (holder, leaseMs) => lease(sql`holder = ${nameOnServer(holder)}`, holder, leaseMs),
    claim: (holder, leaseMs, limit) =>
      lease(
        sql`id IN (
          SELECT id FROM webhook_endpoint
          WHERE state = 'ACTIVE' AND (leased_until IS NULL OR leased_until < clock_timestamp())
            AND (next_attempt_at IS NULL OR next_attempt_at <= clock_timestamp())
          ORDER BY next_attempt_at NULLS FIRST, id LIMIT ${limitOf(limit)} FOR UPDATE SKIP LOCKED
        )`,
        holder,
        leaseMs,
      ),
    async isHeld(claim) {
      const rows = await db.planOnce(sql`SELECT 1 FROM webhook_endpoint WHERE ${isHeldBy(claim)}`);
      return rows.length > 0;
    },
    acknowledge: (claim, attempt) =>
      whileHeld(
        claim,
        sql`${setPosition(attempt.position)}, acknowledged_at = ${instant(attempt.at)}, failures = 0, failing_since = NULL,
          next_attempt_at = NULL, batch_end = NULL`,
        attempt,
      ),
    advance: (claim, position) =>
      whileHeld(
        claim,
        sql`${setPosition(position)}, batch_end = CASE WHEN batch_end > ${position.sequence} THEN batch_end END`,
      ),
    retryLater: (claim, { attempt, failingSince, nextAttemptAt }) =>
      whileHeld(
        claim,
        sql`failures = failures + 1, failing_since = ${instant(failingSince)}, next_attempt_at = ${instant(nextAttemptAt)},
          batch_end = ${attempt.position.sequence}, ${free}`,
        attempt,
      ),
    async postpone(claim, delayMs) {
      await whileHeld(claim, sql`next_attempt_at = ${inMs(delayMs)}, ${free}`);
    },
    async release(holder) {
      await db.run(sql`UPDATE webhook_endpoint SET ${free} WHERE holder = ${nameOnServer(holder)}`);
    },
    async removeAttempts(endpointId, keep) {
      await db.run(sql`
        DELETE FROM webhook_attempt WHERE id IN (
          SELECT id FROM webhook_attempt WHERE endpoint_id = ${uuid(endpointId)}
          ORDER BY at DESC, id DESC OFFSET ${limitOf(keep)}
        )`);
    },
  };
}

const free = raw('holder = NULL, leased_until = NULL');
const inMs = (ms: number) => sql`clock_timestamp() + ${ms} * interval '1 millisecond'`;

function toClaim(
  { secret, former, formerUntil, holder, fence, replays, batchEnd, ...row }: ClaimRow,
  box: SecretBox,
): WebhookClaim {
  return {
    ...toEndpoint(row),
    holder,
    fence: Number(fence),
    replays,
    batchEnd: batchEnd === null ? null : Number(batchEnd),
    openSecrets: () => openWebhookSecrets(box, row.id, { secret, former, formerUntil }),
  };
}
