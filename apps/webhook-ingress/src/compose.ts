import { openLiveCarriers, SimulatedNetwork } from '@patchbay/carriers';
import { createPublicUrls, openFileStore, publicFilePath } from '@patchbay/file-store';
import { installationId, openPersistence, publicFileKey, simulatorSecret } from '@patchbay/persistence';
import {
  connectionLimits,
  createCors,
  createHealth,
  createHttpServer,
  localUrl,
  newId,
  openApp,
  reportRarely,
  traceRoute,
  type Config,
  type Running,
  now,
} from '@patchbay/service-kit';
import { observeCallbacks } from './observe-callbacks';
import { createCallCounter } from './count-calls';
import { createInstallationRoute, installationPath } from './installation-route';
import { publicFileRoute } from './public-file-route';
import { simulatorRoutes } from './simulator-routes';
import { createWebhookRoute } from './webhook-route';

export interface Ingress extends Running {
  readonly url: string;
}

/**
 * Verifies, stores and acknowledges callbacks, and gives carriers the files that they fetch; nothing else. With `DEMO`, it has
 * the simulated network, too.
 */
export function composeIngress(config: Config, overrides: { readonly databaseUrl?: string } = {}): Promise<Ingress> {
  return openApp('ingress', config, async (app) => {
    const { log, metrics, closer } = app;
    const persistence = await openPersistence(app, {
      migratedUrl: overrides.databaseUrl,
      work: 'callbacks',
      connections: { main: 6, searches: 0, webhooks: 0, sessions: 0 },
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

    const carriers = await openLiveCarriers(app, {
      simulator,
      list: persistence.carrierAccounts,
      webhookUrl: publicUrl,
    });
    const calls = createCallCounter(
      persistence.carrierCalls,
      reportRarely((error, details) => log.warn({ ...details, err: error }, 'Calls of carriers are not counted.')),
    );
    closer.add('call counter', () => calls.close());
    const publicUrls = createPublicUrls(await publicFileKey(persistence.settings), publicUrl, now);
    const installation = await installationId(persistence.settings);
    const health = createHealth(metrics);
    health.add('database', () => persistence.check());
    const http = createHttpServer({
      log,
      limits: connectionLimits(config),
      // What it logs about a callback has the id anyway, and nothing else here is about one.
      keepsRequestId: false,
      routes: {
        ...health.routes,
        ...metrics.routes,
        [installationPath]: createInstallationRoute(installation),
        '/webhooks/*': traceRoute(
          '/webhooks/{carrier}',
          createWebhookRoute({
            carriers,
            calls,
            receipts: persistence.receipts,
            newId,
            publicUrl,
            observer: observeCallbacks(app),
          }),
        ),
        [`${publicFilePath}*`]: publicFileRoute(app, publicUrls, openFileStore(app)),
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
