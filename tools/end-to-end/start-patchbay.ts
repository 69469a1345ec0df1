import { carrierVariables } from '@patchbay/carriers';
import { composeStandalone } from '@patchbay/standalone';
import { readConfig } from '@patchbay/service-kit';
import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  signToken,
  signWebhook,
  startGenericCarrier,
  type GenericCarrier,
  type GraphqlClient,
  type Subscriber,
  type TestDatabase,
} from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const jwtSecret = 'an-end-to-end-secret-of-some-length';
export const webhookSecret = `whsec_${Buffer.from('an-end-to-end-webhook-secret').toString('base64')}`;

/** All of Patchbay in this process, on its own database, with a fake carrier. */
export interface Patchbay {
  readonly gatewayUrl: string;
  readonly ingressUrl: string;
  readonly workerUrl: string;
  readonly database: TestDatabase;
  readonly carrier: GenericCarrier;
  readonly admin: GraphqlClient;
  /** An API client of the user with this `externalId`. */
  as(externalId: string): Promise<GraphqlClient>;
  tokenOf(externalId: string): Promise<string>;
  connect(externalId: string): Promise<Subscriber>;
  /** Sends a customer's text. Resolves with the HTTP status of the answer. */
  text(
    from: string,
    to: string,
    text: string,
    options?: { readonly id?: string; readonly eventId?: string },
  ): Promise<number>;
  /** Sends the carrier's report on an outbound text. */
  report(carrierMessageId: string, status: string, errorCode?: string): Promise<number>;
  close(): Promise<void>;
}

export async function startPatchbay(environment: Record<string, string> = {}): Promise<Patchbay> {
  const database = await createTestDatabase();
  const carrier = await startGenericCarrier(webhookSecret);
  const standalone = await composeStandalone(
    readConfig(
      {
        DATABASE_URL: database.url,
        PORT: '0',
        WEBHOOK_PORT: '0',
        WORKER_PORT: '0',
        AUTH_JWT_SECRET: jwtSecret,
        BOOTSTRAP_ADMIN: 'root',
        GENERIC_SECRET: webhookSecret,
        GENERIC_SEND_URL: carrier.sendUrl,
        FILES_DIR: await mkdtemp(join(tmpdir(), 'files-')),
        // They would tell administrators of what a test does on purpose. Those about alarms turn them on.
        ALARM_SECONDS: '0',
        LOG_LEVEL: 'silent',
        ...environment,
      },
      'standalone',
      carrierVariables,
    ),
  );
  const { gatewayUrl, ingressUrl, workerUrl } = standalone;
  const tokenOf = (sub: string) => signToken(jwtSecret, { sub });
  const as = async (externalId: string) => createGraphqlClient(gatewayUrl, await tokenOf(externalId));
  const subscribers: Subscriber[] = [];
  const webhook = (payload: unknown, id?: string) => postWebhook(ingressUrl, payload, id);
  return {
    gatewayUrl,
    ingressUrl,
    workerUrl,
    database,
    carrier,
    admin: await as('root'),
    as,
    tokenOf,
    async connect(externalId) {
      const subscriber = connectSubscriber(gatewayUrl, await tokenOf(externalId));
      subscribers.push(subscriber);
      return subscriber;
    },
    text: (from, to, text, { id = randomUUID(), eventId } = {}) =>
      webhook({ type: 'message.received', data: { id, from, to, text } }, eventId),
    report: (id, status, errorCode) =>
      webhook({ type: 'message.status', data: { id, status, ...(errorCode === undefined ? {} : { errorCode }) } }),
    async close() {
      await Promise.all(subscribers.map((subscriber) => subscriber.close()));
      await standalone.close();
      await carrier.close();
      await database.close();
    },
  };
}

export async function postWebhook(ingressUrl: string, payload: unknown, id?: string): Promise<number> {
  const { body, headers } = signWebhook(webhookSecret, payload, id === undefined ? {} : { id });
  const response = await fetch(`${ingressUrl}/webhooks/generic`, { method: 'POST', headers, body });
  return response.status;
}
