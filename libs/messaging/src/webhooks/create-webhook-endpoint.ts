import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { LogPosition } from '../events';
import { refusal, refused, type Refusal, type Refused } from '../refusal';
import { createWebhookSecret } from './webhook-secret';
import type { WebhookEndpoint } from './webhooks';

export interface WebhookEndpointInput {
  readonly url: string;
  readonly document: string;
  readonly serviceAccountId: string;
  /** A cursor; null to start with the next event. */
  readonly after: string | null;
}

/** What only those who deliver know. */
export interface WebhookChecks {
  /** What is wrong with a URL, in a sentence; null if nothing is. */
  faultOfUrl(url: string): string | null;
  /** What is wrong with a subscription, for a service account; null if nothing is. */
  faultOfDocument(document: string, account: Viewer): Promise<string | null>;
  readonly positions: EventPositions;
}

export interface EventPositions {
  /** Null if this installation did not write the cursor. */
  read(cursor: string): LogPosition | null;
  /** Of the last event. */
  last(): Promise<LogPosition>;
  /** Whether the log has everything after it. */
  isKept(position: LogPosition): Promise<boolean>;
}

export type WebhookDependencies = Dependencies & { readonly webhooks: WebhookChecks };

/** The only times that anyone sees a secret. */
export interface IssuedSecret {
  readonly kind: 'issued';
  readonly webhookEndpoint: WebhookEndpoint;
  readonly secret: string;
}

/** Each is executed for each event. */
export const maxWebhookEndpoints = 50;

/** The caller has made sure that an administrator, who is a person, asks. */
export async function createWebhookEndpoint(
  { database, now, newId, webhooks }: WebhookDependencies,
  { url, document, serviceAccountId, after }: WebhookEndpointInput,
): Promise<IssuedSecret | Refused> {
  const at = now();
  const accounts = await database.transaction((tx) => tx.serviceAccounts.findViewers([serviceAccountId], at));
  const account = accounts.get(serviceAccountId);
  const refusals: Refusal[] = [];
  const urlFault = webhooks.faultOfUrl(url);
  if (urlFault !== null) refusals.push(refusal('INVALID_INPUT', urlFault, 'url'));
  const documentFault = account === undefined ? null : await webhooks.faultOfDocument(document, account);
  if (account === undefined) refusals.push(accountNotFound);
  if (documentFault !== null) refusals.push(refusal('INVALID_INPUT', documentFault, 'document'));
  const start = await findStart(webhooks.positions, after);
  if ('code' in start) refusals.push(start);
  if (refusals.length > 0 || 'code' in start) return refused(...refusals);

  return database.transaction(async (tx): Promise<IssuedSecret | Refused> => {
    if ((await tx.webhookEndpoints.count()) >= maxWebhookEndpoints)
      return refused(
        refusal('INVALID_INPUT', `There are ${maxWebhookEndpoints} webhook endpoints. Delete one that is not needed.`),
      );
    const webhookEndpoint: WebhookEndpoint = {
      id: newId(),
      url,
      document,
      serviceAccountId,
      state: 'ACTIVE',
      problem: null,
      position: start,
      acknowledgedAt: null,
      failures: 0,
      failingSince: null,
      createdAt: at,
    };
    const secret = createWebhookSecret();
    await tx.webhookEndpoints.add(webhookEndpoint, secret);
    return { kind: 'issued', webhookEndpoint, secret };
  });
}

const accountNotFound = refusal(
  'NOT_FOUND',
  'Service account not found, or it was revoked or has expired. Choose one that is valid.',
  'serviceAccountId',
);

/** The position of a cursor, or of the last event without one; or why it cannot be delivered from. */
export async function findStart(positions: EventPositions, after: string | null): Promise<LogPosition | Refusal> {
  if (after === null) return positions.last();
  const position = positions.read(after);
  if (position === null)
    return refusal('INVALID_INPUT', 'Invalid event cursor. Use one that the API returned.', 'after');
  return (await positions.isKept(position)) ? position : cursorTooOld;
}

export const cursorTooOld = refusal(
  'TOO_LATE',
  'The events after this cursor are no longer kept, or it is from before a backup was restored. Read what the receiver lacks, and use the `eventCursor` that you read before it as `after`.',
  'after',
);
