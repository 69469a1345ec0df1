import type { WebhookEndpoints } from '@patchbay/messaging';
import type { SecretBox } from '@patchbay/service-kit';
import sql, { raw } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { instant, sqlOn, uuid } from '../sql/statement';
import { table } from '../sql/table';
import {
  attemptColumns,
  attemptValues,
  endpoints,
  isHeldBy,
  setPosition,
  toEndpoint,
  type EndpointRow,
} from './webhook-rows';
import { WebhookSecretEntity } from './webhook-secret.entity';
import { openWebhookSecrets, sealWebhookSecret } from './webhook-secrets';

/** Endpoints are created one after the other, so that they can be counted. */
const countLock = 7_250_005;

const secrets = table(WebhookSecretEntity).without('endpointId');

/** Plain SQL: an error of TypeORM has the values of its statement, and here they are secrets. */
export function createWebhookEndpointStore(manager: EntityManager, box: SecretBox): WebhookEndpoints {
  const db = sqlOn(manager);
  return {
    async count() {
      await db.run(sql`SELECT pg_advisory_xact_lock(${countLock})`);
      const rows = await db.run<{ count: number }>(sql`SELECT count(*)::integer AS count FROM webhook_endpoint`);
      return rows[0]!.count;
    },
    async add({ position, ...endpoint }, secret) {
      await db.run(sql`
        INSERT INTO webhook_endpoint (id, url, document, service_account_id, state, sequence, sequence_at, created_at)
        VALUES (${uuid(endpoint.id)}, ${endpoint.url}, ${endpoint.document}, ${uuid(endpoint.serviceAccountId)},
          ${endpoint.state}, ${position.sequence}, ${instant(new Date(position.at))}, ${instant(endpoint.createdAt)})`);
      const sealed = sealWebhookSecret(box, endpoint.id, secret);
      await db.run(sql`INSERT INTO webhook_secret (endpoint_id, secret) VALUES (${uuid(endpoint.id)}, ${sealed})`);
    },
    async lock(id) {
      const rows = await db.run<EndpointRow>(
        sql`SELECT ${endpoints.columns()} FROM webhook_endpoint WHERE id = ${uuid(id)} FOR UPDATE`,
      );
      return rows[0] === undefined ? undefined : toEndpoint(rows[0]);
    },
    async secretsOf(id) {
      const rows = await db.run<WebhookSecretEntity>(
        sql`SELECT ${secrets.columns()} FROM webhook_secret WHERE endpoint_id = ${uuid(id)}`,
      );
      return openWebhookSecrets(box, id, rows[0]!);
    },
    async rotateSecret(id, secret, formerUntil) {
      const former = formerUntil === null ? null : raw('secret');
      await db.run(sql`
        UPDATE webhook_secret SET secret = ${sealWebhookSecret(box, id, secret)}, former = ${former},
          former_until = ${formerUntil}
        WHERE endpoint_id = ${uuid(id)}`);
    },
    async setState(id, state, problem) {
      await db.run(sql`
        UPDATE webhook_endpoint SET state = ${state}, problem = ${problem}, holder = NULL, leased_until = NULL, fence = fence + 1
        WHERE id = ${uuid(id)}`);
    },
    async forgetFailures(id) {
      await db.run(sql`
        UPDATE webhook_endpoint SET failures = 0, failing_since = NULL, next_attempt_at = NULL WHERE id = ${uuid(id)}`);
    },
    async replayAfter(id, position) {
      await db.run(sql`
        UPDATE webhook_endpoint SET ${setPosition(position)}, replays = replays + 1, batch_end = NULL WHERE id = ${uuid(id)}`);
    },
    async suspend(claim, problem) {
      const rows = await db.run(sql`
        UPDATE webhook_endpoint SET state = 'SUSPENDED', problem = ${problem}, holder = NULL, leased_until = NULL, fence = fence + 1
        WHERE ${isHeldBy(claim)} RETURNING id`);
      return rows.length > 0;
    },
    async addAttempt(attempt) {
      await db.run(sql`INSERT INTO webhook_attempt (${attemptColumns}) SELECT ${attemptValues(attempt)}`);
    },
    async remove(id) {
      await db.run(sql`DELETE FROM webhook_endpoint WHERE id = ${uuid(id)}`);
    },
  };
}
