import type { WebhookAttempt, WebhookEndpoint } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { keysetAfter, limitOf, type Page } from '../sql/page';
import { eachOf, sqlOn, uuids } from '../sql/statement';
import type { WebhookAttemptEntity } from './webhook-attempt.entity';
import { attempts, endpoints, toAttempt, toEndpoint, type EndpointRow } from './webhook-rows';

export interface WebhookEndpointView extends WebhookEndpoint {
  /** When the first event after its position was stored; null if there is none. */
  readonly behindSince: Date | null;
}

export interface WebhookQueries {
  byIds(ids: readonly string[]): Promise<WebhookEndpointView[]>;
  /** The latest first. */
  list(limit: number): Promise<WebhookEndpointView[]>;
  /** By endpoint, the latest first. */
  attemptsOf(endpointIds: readonly string[], page: Page): Promise<Map<string, WebhookAttempt[]>>;
}

type EndpointViewRow = EndpointRow & { readonly behindSince: Date | null };

export function createWebhookQueries(dataSource: DataSource): WebhookQueries {
  const db = sqlOn(dataSource);
  const select = async (rest: Sql): Promise<WebhookEndpointView[]> => {
    const rows = await db.run<EndpointViewRow>(sql`
      SELECT ${endpoints.columns()}, (
        SELECT created_at FROM outbox WHERE outbox.sequence > webhook_endpoint.sequence ORDER BY outbox.sequence LIMIT 1
      ) AS "behindSince" FROM webhook_endpoint ${rest}`);
    return rows.map(({ behindSince, ...row }) => ({ ...toEndpoint(row), behindSince }));
  };
  return {
    byIds: (ids) => select(sql`WHERE id IN ${eachOf(ids)}`),
    list: (limit) => select(sql`ORDER BY webhook_endpoint.created_at DESC, id DESC LIMIT ${limitOf(limit)}`),
    async attemptsOf(endpointIds, page) {
      const rows = await db.run<WebhookAttemptEntity>(sql`
        SELECT webhook_attempt.* FROM unnest(${uuids(endpointIds)}) AS endpoint (id) CROSS JOIN LATERAL (
          SELECT ${attempts.columns()} FROM webhook_attempt
          WHERE endpoint_id = endpoint.id AND ${keysetAfter(page, ['at', 'id'], '<')}
          ORDER BY at DESC, id DESC LIMIT ${limitOf(page.limit)}
        ) AS webhook_attempt`);
      return groupBy(rows.map(toAttempt), 'endpointId');
    },
  };
}
