import { connectPersistence, runMigrations, simulatorSecret } from '@patchbay/persistence';
import { createCarriers, createSimulatedNetwork } from '@patchbay/carriers';
import {
  createCloser,
  createHealth,
  createHttpServer,
  createLogger,
  createMetrics,
  newId,
  type Config,
} from '@patchbay/service-kit';
import { simulatorRoutes } from './simulator-routes';
import { createWebhookRoute } from './webhook-route';

export interface Ingress {
  readonly url: string;
  close(): Promise<void>;
}

/** Verify, store, acknowledge: the ingress does nothing else. With `DEMO` it carries the simulated network too. */
export async function composeIngress(
  config: Config,
  overrides: { readonly databaseUrl?: string } = {},
): Promise<Ingress> {
  const log = createLogger({ level: config.logLevel, name: 'ingress' });
  const closer = createCloser(log);
  try {
    const databaseUrl = overrides.databaseUrl ?? config.databaseUrl?.reveal() ?? '';
    if (overrides.databaseUrl === undefined) await runMigrations(databaseUrl);
    const persistence = await connectPersistence({
      url: databaseUrl,
      applicationName: 'patchbay-ingress',
      poolSize: 6,
      onConnectionLost: (error) => log.warn({ err: error }, 'A connection to the database was lost.'),
    });
    closer.add('database', () => persistence.close());

    const simulator = config.demo ? { secret: await simulatorSecret(persistence.settings), networkUrl: '' } : undefined;
    let port = config.webhookPort;
    const ownUrl = () => `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;

    const health = createHealth();
    health.add('database', () => persistence.check());
    const metrics = createMetrics();
    const network =
      simulator &&
      createSimulatedNetwork({
        secret: simulator.secret,
        webhookUrl: () => `${ownUrl()}/webhooks/simulator`,
        onError: (error) => log.warn({ err: error }, 'The simulated carrier gave up a callback.'),
      });
    if (network !== undefined) closer.add('simulated network', () => network.close());

    const http = createHttpServer({
      log,
      routes: {
        ...health.routes,
        ...metrics.routes,
        '/webhooks/*': createWebhookRoute({
          carriers: createCarriers(config.carriers, { webhookUrl: config.publicWebhookUrl ?? ownUrl(), simulator }),
          receipts: persistence.receipts,
          newId,
          publicUrl: () => config.publicWebhookUrl ?? ownUrl(),
          log,
        }),
        ...(network === undefined ? {} : simulatorRoutes(network)),
      },
    });
    ({ port } = await http.listen(config.host, port));
    closer.add('http', () => http.close());
    log.info({ url: ownUrl() }, 'The ingress is ready.');
    return { url: ownUrl(), close: () => closer.close() };
  } catch (error) {
    await closer.close();
    throw error;
  }
}
