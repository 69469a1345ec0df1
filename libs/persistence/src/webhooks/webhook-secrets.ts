import type { WebhookSecrets } from '@patchbay/messaging';
import { type SecretBox, SecretUnreadable } from '@patchbay/service-kit';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn, uuid } from '../sql/statement';
import type { WebhookSecretEntity } from './webhook-secret.entity';

type SecretRow = Omit<WebhookSecretEntity, 'endpointId'>;

/** As it is stored. Without a key, it is stored as it is. */
export function sealWebhookSecret(box: SecretBox, endpointId: string, secret: string): string {
  return box.keyId === null ? secret : box.seal(secret, contextOf(endpointId));
}

/** Throws `SecretUnreadable` if the current one cannot be read. */
export function openWebhookSecrets(
  box: SecretBox,
  endpointId: string,
  { secret, former, formerUntil }: SecretRow,
): WebhookSecrets {
  const open = (stored: string) => box.open(stored, contextOf(endpointId));
  return {
    secret: open(secret),
    former: former === null ? null : openFormer(() => open(former)),
    formerUntil,
  };
}

/** What cannot be read any more must not keep its successor from signing. */
function openFormer(open: () => string): string | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SecretUnreadable) return null;
    throw error;
  }
}

/** Seals what another key sealed, or none, with the first key. Returns how many endpoints changed. */
export async function resealWebhookSecrets(dataSource: DataSource, box: SecretBox): Promise<number> {
  const rows = await sqlOn(dataSource).run<{ id: string } & Omit<SecretRow, 'formerUntil'>>(
    sql`SELECT endpoint_id AS id, secret, former FROM webhook_secret`,
  );
  let changed = 0;
  for (const { id, secret, former } of rows) {
    const present = box.reseal(secret, contextOf(id));
    const before = former === null ? null : box.reseal(former, contextOf(id));
    if (present === secret && before === former) continue;
    // A rotation in between wins: it sealed with the first key.
    const updated = await sqlOn(dataSource).run(sql`
      UPDATE webhook_secret SET secret = ${present}, former = ${before}
      WHERE endpoint_id = ${uuid(id)} AND secret = ${secret} AND former IS NOT DISTINCT FROM ${former} RETURNING 1`);
    changed += updated.length;
  }
  return changed;
}

const contextOf = (endpointId: string) => `webhook:${endpointId}`;
