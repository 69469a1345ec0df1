import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { composeGateway } from '@patchbay/gateway';
import { createInProcessEventBus } from '@patchbay/notification';
import { runMigrations } from '@patchbay/persistence';
import { createCloser, createLogger, type Config } from '@patchbay/service-kit';
import { composeIngress } from '@patchbay/webhook-ingress';
import { composeWorker } from '@patchbay/worker';

export interface Standalone {
  readonly gatewayUrl: string;
  readonly ingressUrl: string;
  close(): Promise<void>;
}

/** Gateway, ingress and worker in one process, on the embedded database unless there is another. */
export async function composeStandalone(config: Config): Promise<Standalone> {
  const closer = createCloser(createLogger({ level: config.logLevel, name: 'standalone' }));
  try {
    const databaseUrl = config.databaseUrl?.reveal() ?? (await startDatabase());
    await runMigrations(databaseUrl);
    // Without Redis the events stay in this process.
    const shared = config.redisUrl === undefined ? { databaseUrl, bus: createInProcessEventBus() } : { databaseUrl };
    const ingress = await composeIngress(config, { databaseUrl });
    closer.add('ingress', () => ingress.close());
    const worker = await composeWorker(config, { ...shared, ingressUrl: ingress.url });
    closer.add('worker', () => worker.close());
    const gateway = await composeGateway(config, { ...shared, ingressUrl: ingress.url });
    closer.add('gateway', () => gateway.close());
    return { gatewayUrl: gateway.url, ingressUrl: ingress.url, close: () => closer.close() };
  } catch (error) {
    await closer.close();
    throw error;
  }

  async function startDatabase(): Promise<string> {
    const database = await connectEmbeddedDatabase({ dataDir: config.dataDir });
    closer.add('embedded database', () => database.close());
    return database.url;
  }
}
