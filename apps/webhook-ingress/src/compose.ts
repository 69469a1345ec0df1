import { createCarriers, SimulatedNetwork } from '@patchbay/carriers';
import { openPersistence, simulatorSecret } from '@patchbay/persistence';
import {
  connectionLimits,
  createCors,
  createHealth,
  createHttpServer,
  createMetrics,
  localUrl,
  newId,
  openApp,
  type Config,
  type Running,
} from '@patchbay/service-kit';
import { simulatorRoutes } from './simulator-routes';
import { createWebhookRoute } from './webhook-route';

export interface Ingress extends Running {
  readonly url: string;
}

/** Verifies, stores and acknowledges callbacks; nothing else. With `DEMO`, it has the simulated network, too. */
export function composeIngress(config: Config, overrides: { readonly databaseUrl?: string } = {}): Promise<Ingress> {
  return openApp('ingress', config, async (app) => {
    const { log, closer } = app;
    const persistence = await openPersistence(app, {
      migratedUrl: overrides.databaseUrl,
      work: 'callbacks',
      poolSize: 6,
    });
    let port = config.webhookPort;
    const ownUrl = () => localUrl(config, port);
    const publicUrl = () => config.publicWebhookUrl ?? ownUrl();

    const simulator = config.demo ? { secret: await simulatorSecret(persistence.settings), networkUrl: '' } : undefined;
    const network =
      simulator &&
      new SimulatedNetwork({
        secret: simulator.secret,
        webhookUrl: () => `${ownUrl()}/webhooks/simulator`,
        onError: (error) => log.warn({ err: error }, 'The simulated carrier gave up on a callback.'),
      });
    if (network !== undefined) closer.add('simulated network', () => network.close());

    const health = createHealth();
    health.add('database', () => persistence.check());
    const http = createHttpServer({
      log,
      limits: connectionLimits(config),
      routes: {
        ...health.routes,
        ...(config.metrics ? createMetrics().routes : {}),
        '/webhooks/*': createWebhookRoute({
          carriers: createCarriers({ ...config.parts, simulator }, publicUrl()),
          receipts: persistence.receipts,
          newId,
          publicUrl,
          log,
        }),
        ...(network === undefined ? {} : createCors(config.corsOrigins).share(simulatorRoutes(network))),
      },
    });
    ({ port } = await http.listen(config.host, port, 'WEBHOOK_PORT'));
    closer.add('http', () => http.close());
    closer.beforeClosing('health', () => health.stop());
    closer.beforeClosing('http', (drainMs) => http.drain(drainMs));
    log.info({ url: ownUrl() }, 'The ingress is ready.');
    return { url: ownUrl() };
  });
}
