import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { composeGateway } from '@patchbay/gateway';
import { createInProcessEventBus } from '@patchbay/notification';
import { migrateWhenAvailable } from '@patchbay/persistence';
import { openApp, type App, type Config, type Running } from '@patchbay/service-kit';
import { composeIngress } from '@patchbay/webhook-ingress';
import { composeWorker } from '@patchbay/worker';

export interface Standalone extends Running {
  readonly gatewayUrl: string;
  readonly ingressUrl: string;
}

/** Gateway, ingress and worker in one process, with the embedded database unless DATABASE_URL is set. */
export function composeStandalone(config: Config): Promise<Standalone> {
  return openApp('standalone', config, async (app) => {
    const { closer } = app;
    const databaseUrl = config.databaseUrl?.reveal() ?? (await openEmbeddedDatabase(app));
    await migrateWhenAvailable(app, databaseUrl);
    // Without Redis, events stay in this process.
    const shared = config.redisUrl === undefined ? { databaseUrl, bus: createInProcessEventBus() } : { databaseUrl };
    const ingress = await composeIngress(config, { databaseUrl });
    closer.add('ingress', () => ingress.close());
    const worker = await composeWorker(config, { ...shared, ingressUrl: ingress.url });
    closer.add('worker', () => worker.close());
    const gateway = await composeGateway(config, { ...shared, ingressUrl: ingress.url });
    closer.add('gateway', () => gateway.close());
    return { gatewayUrl: gateway.url, ingressUrl: ingress.url };
  });
}

async function openEmbeddedDatabase({ config, closer }: App): Promise<string> {
  const database = await connectEmbeddedDatabase({ dataDir: config.dataDir });
  closer.add('embedded database', () => database.close());
  return database.url;
}
