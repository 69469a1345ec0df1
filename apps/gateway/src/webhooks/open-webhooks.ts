import { SubscriptionEnd, type Live } from '@patchbay/live';
import type {
  EventPositions,
  LogPosition,
  WebhookAttempt,
  WebhookChecks,
  WebhookEndpoint,
  WebhookSecrets,
} from '@patchbay/messaging';
import { isTransient, type Persistence } from '@patchbay/persistence';
import { networksOf, reportRarely, type App } from '@patchbay/service-kit';
import { createTargets, createWebhookClient, postSample, startWebhookDeliveries } from '@patchbay/webhooks';
import type { GraphQLSchema } from 'graphql';
import type { Services } from '../context';
import type { DocumentReader } from '../limits';
import { createReadDocument } from '../live/documents';
import type { Execution } from '../live/subscribe';
import type { SharedLoaders } from '../live/traced-loaders';
import { createEndpointDocuments } from './endpoint-document';
import { createSampleResult } from './sample-result';
import { createSubscribeEndpoint } from './subscribe-endpoint';
import { observeDeliveries } from './webhook-metrics';

/** What the API needs to manage endpoints. */
export interface WebhookServices extends WebhookChecks {
  cursorOf(position: LogPosition): string;
  /** Sends an event that never happened, and returns what came of it. */
  sendSample(endpoint: WebhookEndpoint, secrets: WebhookSecrets): Promise<WebhookAttempt>;
}

export interface Webhooks {
  readonly services: WebhookServices;
  /** Delivers until the app closes. */
  start(execution: Execution): void;
}

interface WebhooksOptions {
  readonly schema: GraphQLSchema;
  readonly documents: Pick<DocumentReader, 'read'>;
  readonly persistence: Persistence;
  readonly live: Live<SharedLoaders>;
  readonly services: () => Services;
}

/** Connects `libs/webhooks` with GraphQL, the live subscriptions and the database. */
export function openWebhooks({ config, log, metrics, closer }: App, options: WebhooksOptions): Webhooks {
  const { schema, persistence, live, services } = options;
  const networks = config.webhookAllowedNetworks;
  const targets = createTargets(networksOf(networks)!, networks.length > 0);
  const client = createWebhookClient({ targets });
  closer.add('webhook client', () => client.close());
  const readDocument = createReadDocument(options.documents);
  const documents = createEndpointDocuments({
    schema,
    services,
    readDocument,
    isTransient,
  });
  const sampleResult = createSampleResult(() => schema);
  const onError = reportRarely((error, details) => log.warn({ ...details, err: error }, 'Webhooks are delayed.'));
  return {
    services: {
      faultOfUrl: (url) => targets.faultOfUrl(url),
      async faultOfDocument(document, account) {
        const opened = await documents.open(document, account);
        return 'fault' in opened ? opened.fault : null;
      },
      positions: eventPositions(persistence, live),
      cursorOf: live.cursorOf,
      async sendSample(endpoint, secrets) {
        const known = await readDocument(endpoint.document);
        const cursor = live.cursorOf(endpoint.position);
        const result = 'document' in known ? sampleResult(known.document, cursor) : { data: null };
        const { now, newId } = services();
        return postSample({ client, cursorOf: live.cursorOf, now, newId }, endpoint, secrets, result);
      },
    },
    start(execution) {
      const { database, now, newId } = services();
      const deliveries = startWebhookDeliveries({
        database,
        queue: persistence.webhooks,
        client,
        subscribe: createSubscribeEndpoint({ live, documents, execution: () => execution, onError }),
        cursorOf: live.cursorOf,
        isTransient,
        observer: observeDeliveries({ log, metrics, queries: persistence.queries.webhooks, now }),
        now,
        newId,
        random: Math.random,
        onError,
      });
      closer.add('webhooks', () => deliveries.close());
      closer.beforeClosing('webhooks', () => deliveries.close());
    },
  };
}

function eventPositions({ eventLog }: Persistence, live: Live<unknown>): EventPositions {
  return {
    read(cursor) {
      try {
        return live.positionOf(cursor);
      } catch (error) {
        if (error instanceof SubscriptionEnd) return null;
        throw error;
      }
    },
    last: () => eventLog.last(),
    isKept: (position) => eventLog.has(position),
  };
}
