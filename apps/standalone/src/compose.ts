import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { buildSchema, composeGateway } from '@patchbay/gateway';
import { createInProcessEventBus, hasBroker } from '@patchbay/notification';
import { migrateWhenAvailable } from '@patchbay/persistence';
import { ensureSecretsKey, openApp, type App, type Config, type Running } from '@patchbay/service-kit';
import { composeIngress } from '@patchbay/webhook-ingress';
import { composeWorker, createLink } from '@patchbay/worker';

export interface Standalone extends Running {
  readonly gatewayUrl: string;
  /** See `Gateway`. */
  readonly firstLink?: string;
  /** What signs in the user for whom it was asked for, behind the URL. */
  readonly signInLink?: string;
  readonly ingressUrl: string;
  readonly workerUrl: string;
}

/**
 * Gateway, ingress and worker in one process, with the embedded database unless DATABASE_URL is set.
 * `signInLinkFor` is the externalId of a user who needs a link to sign in.
 */
export function composeStandalone(config: Config, signInLinkFor?: string): Promise<Standalone> {
  return openApp('standalone', config, async (app) => {
    const { closer } = app;
    const opening = config.databaseUrl?.reveal() ?? openEmbeddedDatabase(app);
    // While the database starts.
    const schema = buildSchema();
    const databaseUrl = await opening;
    ensureSecretsKey(config);
    await migrateWhenAvailable(app, config.databaseSessionUrl?.reveal() ?? databaseUrl);
    // Without Redis or NATS, events stay in this process.
    const shared = hasBroker(config) ? { databaseUrl } : { databaseUrl, bus: createInProcessEventBus() };
    const ingress = await composeIngress(config, { databaseUrl });
    closer.add('ingress', () => ingress.close());
    const parts = [
      composeWorker(config, { ...shared, ingressUrl: ingress.url }).then((opened) => {
        closer.add('worker', () => opened.close());
        return opened;
      }),
      composeGateway(config, { ...shared, ingressUrl: ingress.url, schema }).then((opened) => {
        closer.add('gateway', () => opened.close());
        return opened;
      }),
    ] as const;
    // If one fails, the other is closed, too.
    await Promise.allSettled(parts);
    const [worker, gateway] = await Promise.all(parts);
    const signInLink = signInLinkFor === undefined ? undefined : await createLink(databaseUrl, signInLinkFor);
    return {
      gatewayUrl: gateway.url,
      firstLink: gateway.firstLink,
      signInLink,
      ingressUrl: ingress.url,
      workerUrl: worker.url,
    };
  });
}

async function openEmbeddedDatabase({ config, closer }: App): Promise<string> {
  const database = await connectEmbeddedDatabase({ dataDir: config.dataDir });
  closer.add('embedded database', () => database.close());
  return database.url;
}
