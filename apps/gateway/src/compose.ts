import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ensureAdministrator, type EventBus } from '@patchbay/messaging';
import { connectRedisEventBus } from '@patchbay/notification';
import { connectLive } from '@patchbay/live';
import { createCarriers, createMediaFetcher, takesMedia, timeZonesOf } from '@patchbay/carriers';
import { connectPersistence, installationId, isDatabaseAway, runMigrations } from '@patchbay/persistence';
import {
  createCloser,
  createHealth,
  createHttpServer,
  createLogger,
  createMetrics,
  newId,
  type Config,
} from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createAuthenticate, createIdentify, type Authenticate } from './auth/authenticate';
import { createTokenVerifier } from './auth/verify-token';
import { createReadViewer } from './auth/read-viewer';
import { GatewayContext, type Services } from './context';
import { seedDemoCompany } from './demo/seed-demo-company';
import { createErrorFormat } from './errors';
import { createExecutor } from './http/compiled-queries';
import { demoRoutes } from './http/demo-routes';
import { graphqlRoute, maxRequestLength } from './http/graphql-route';
import { inboxRoutes } from './http/inbox-routes';
import { mediaPath, mediaRoute } from './http/media-route';
import { openGraphqlSocket } from './live/graphql-socket';
import { createSharedLoaders } from './live/traced-loaders';
import { buildSchema } from './schema/build-schema';

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

export interface GatewayOverrides {
  /** A database that is migrated already. */
  readonly databaseUrl?: string;
  /** The bus of the process, where it is shared with a worker. */
  readonly bus?: EventBus;
  /** Where the ingress is, and with it the simulated network. */
  readonly ingressUrl?: string;
}

/** Built by `npm run build`, beside this app. */
const inboxFolder = join(__dirname, '../../inbox/dist');

/** The GraphQL API over HTTP and WebSocket, and the inbox that is built on it. */
export async function composeGateway(config: Config, overrides: GatewayOverrides = {}): Promise<Gateway> {
  const log = createLogger({ level: config.logLevel, name: 'gateway' });
  const closer = createCloser(log);
  try {
    const databaseUrl = overrides.databaseUrl ?? config.databaseUrl?.reveal() ?? '';
    if (overrides.databaseUrl === undefined) await runMigrations(databaseUrl);
    const persistence = await connectPersistence({
      url: databaseUrl,
      applicationName: 'patchbay-gateway',
      poolSize: 12,
      onConnectionLost: (error) => log.warn({ err: error }, 'A connection to the database was lost.'),
    });
    closer.add('database', () => persistence.close());
    const { database, queries, eventLog, settings } = persistence;

    const bus =
      overrides.bus ??
      (await connectRedisEventBus({
        url: config.redisUrl?.reveal() ?? '',
        channel: `patchbay:${await installationId(settings)}:events`,
        isCluster: config.redisIsCluster,
        onError: (error) => log.warn({ err: error }, 'Redis is out of reach.'),
      }));
    if (overrides.bus === undefined) closer.add('bus', () => bus.close());
    const readViewer = createReadViewer(queries);
    const live = await connectLive({
      bus,
      log: eventLog,
      readViewer,
      createReads: () => createSharedLoaders(queries),
      isDatabaseAway,
      maxSubscriptions: config.limits.subscriptionsPerUser,
      onError: (error) => log.warn({ err: error }, 'Live events are delayed.'),
    });
    closer.add('live', () => live.close());
    const services: Services = {
      database,
      queries,
      readViewer,
      live,
      now: () => new Date(),
      newId,
      timeZonesOf,
      takesMedia,
    };
    if (config.auth.bootstrapAdmin !== undefined) await ensureAdministrator(services, config.auth.bootstrapAdmin);
    if (config.demo) await settings.once('demo_company', () => seedDemoCompany(services));
    const demoSecret = config.demo
      ? await settings.getOrCreate('demo_secret', () => randomBytes(32).toString('base64'))
      : undefined;
    const identify = createIdentify(createTokenVerifier(config.auth, demoSecret));
    const authenticate = createAuthenticate(identify, readViewer);

    const contextOf = (authorization: string | undefined) => createContext(services, authenticate, authorization);
    const media = createMediaFetcher({ privateHosts: config.mediaPrivateHosts });
    closer.add('media', () => media.close());

    const schema = buildSchema();
    const formatError = createErrorFormat(log);
    const apollo = new ApolloServer<GatewayContext>({
      gateway: createExecutor(schema),
      formatError,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    });
    await apollo.start();
    closer.add('graphql', () => apollo.stop());

    const health = createHealth();
    health.add('database', () => persistence.check());
    health.add('bus', () => bus.ping());
    const http = createHttpServer({
      log,
      routes: {
        ...health.routes,
        ...createMetrics().routes,
        '/graphql': graphqlRoute({ apollo, createContext: contextOf }),
        [`${mediaPath}*`]: mediaRoute({
          carriers: createCarriers(config.parts, ''),
          media,
          createContext: contextOf,
          log,
        }),
        ...(demoSecret === undefined
          ? {}
          : demoRoutes(
              queries,
              demoSecret,
              overrides.ingressUrl ?? config.publicWebhookUrl ?? `http://${config.host}:${config.webhookPort}`,
            )),
        ...inboxRoutes({ folder: inboxFolder, config: { demo: config.demo, oidc: config.auth.inbox ?? null } }),
      },
    });
    const socket = openGraphqlSocket({
      server: http.server,
      schema,
      services,
      identify,
      live,
      formatError,
      maxMessageLength: maxRequestLength,
      maxSockets: config.limits.socketsPerUser,
      log,
    });
    const { port } = await http.listen(config.host, config.port, 'PORT');
    closer.add('http', () => http.close());
    closer.add('sockets', () => socket.close());
    const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
    log.info({ url }, 'The gateway is ready.');
    return { url, close: () => closer.close() };
  } catch (error) {
    await closer.close();
    throw error;
  }
}

/** Whoever is not signed in gets a context all the same, as they may read the schema; what else they ask refuses them. */
async function createContext(
  services: Services,
  authenticate: Authenticate,
  authorization: string | undefined,
): Promise<GatewayContext> {
  if (authorization === undefined) return new GatewayContext(services, null);
  try {
    return new GatewayContext(services, await authenticate(authorization));
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED')
      return new GatewayContext(services, null, error.message);
    throw error;
  }
}
