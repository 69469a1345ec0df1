import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ensureAdministrator, type EventBus } from '@patchbay/messaging';
import { openEventBus } from '@patchbay/notification';
import { connectLive, cursorKeyBytes } from '@patchbay/live';
import { createCarriers, createMediaFetcher, takesMedia, timeZonesOf } from '@patchbay/carriers';
import { installationId, isTransient, openPersistence, type Persistence } from '@patchbay/persistence';
import {
  createHealth,
  createHttpServer,
  createMetrics,
  localUrl,
  newId,
  openApp,
  type App,
  type Config,
  type Running,
} from '@patchbay/service-kit';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createAuthenticate, createIdentify, type Authenticate } from './auth/authenticate';
import { createTokenVerifier } from './auth/verify-token';
import { createReadViewer } from './auth/read-viewer';
import { GatewayContext, type Services } from './context';
import { seedDemoCompany } from './demo/seed-demo-company';
import { createErrorFormat } from './errors';
import { createExecutor } from './http/compiled-queries';
import { createCors } from './http/cors';
import { demoRoutes } from './http/demo-routes';
import { graphqlRoute, maxRequestLength, refuseSubscriptions } from './http/graphql-route';
import { inboxRoutes } from './http/inbox-routes';
import { mediaPath, mediaRoute } from './http/media-route';
import { openGraphqlSocket } from './live/graphql-socket';
import { createSharedLoaders } from './live/traced-loaders';
import { buildSchema } from './schema/build-schema';

export interface Gateway extends Running {
  readonly url: string;
}

export interface GatewayOverrides {
  /** A database that is already migrated. */
  readonly databaseUrl?: string;
  /** The bus of the process, if it is shared with a worker. */
  readonly bus?: EventBus;
  /** The URL of the ingress, which has the simulated network, too. */
  readonly ingressUrl?: string;
}

/** A mutation that the database is too busy for is tried again for this long, then it is `UNAVAILABLE`. */
const mutationDeadlineMs = 5_000;
/** Built by `npm run build`, next to this app. */
const inboxFolder = join(__dirname, '../../inbox/dist');

/** The GraphQL API over HTTP and WebSocket, and the inbox on top of it. */
export function composeGateway(config: Config, overrides: GatewayOverrides = {}): Promise<Gateway> {
  return openApp('gateway', config, async (app) => {
    const { log, closer } = app;
    const persistence = await openPersistence(app, {
      migratedUrl: overrides.databaseUrl,
      poolSize: 12,
      retryForMs: mutationDeadlineMs,
    });
    const { settings } = persistence;
    const bus = overrides.bus ?? (await openEventBus(app, await installationId(settings)));
    const services = await openServices(app, persistence, bus);
    if (config.auth.bootstrapAdmin !== undefined) await ensureAdministrator(services, config.auth.bootstrapAdmin);
    if (config.demo) await settings.once('demo_company', () => seedDemoCompany(services));
    const demoSecret = config.demo
      ? await settings.getOrCreate('demo_secret', () => randomBytes(32).toString('base64'))
      : undefined;
    const identify = createIdentify(createTokenVerifier(config.auth, demoSecret, log));
    const authenticate = createAuthenticate(identify, services.readViewer);
    const createContext = (authorization: string | undefined) => contextOf(services, authenticate, authorization);

    const schema = buildSchema();
    const formatError = createErrorFormat(log);
    const apollo = await openApollo(app, schema, formatError);
    const media = createMediaFetcher({ privateHosts: config.mediaPrivateHosts });
    closer.add('media', () => media.close());
    const health = createHealth();
    health.add('database', () => persistence.check());
    health.add('bus', () => bus.ping(), { isOptional: true });
    const ingressUrl = overrides.ingressUrl ?? config.publicWebhookUrl ?? localUrl(config, config.webhookPort);
    const cors = createCors(config.corsOrigins);
    const http = createHttpServer({
      log,
      routes: {
        ...health.routes,
        ...(config.metrics ? createMetrics().routes : {}),
        '/graphql': graphqlRoute({ apollo, cors, createContext }),
        [`${mediaPath}*`]: mediaRoute({ carriers: createCarriers(config.parts, ''), cors, media, createContext, log }),
        ...(demoSecret === undefined ? {} : demoRoutes(services.queries, demoSecret, ingressUrl)),
        ...inboxRoutes({ folder: inboxFolder, config: { demo: config.demo, oidc: config.auth.inbox ?? null } }),
      },
    });
    const socket = openGraphqlSocket({
      server: http.server,
      cors,
      schema,
      services,
      identify,
      live: services.live,
      formatError,
      maxMessageLength: maxRequestLength,
      maxSockets: config.limits.socketsPerUser,
      log,
    });
    const { port } = await http.listen(config.host, config.port, 'PORT');
    closer.add('http', () => http.close());
    closer.add('sockets', () => socket.close());
    closer.beforeClosing('health', () => health.stop());
    closer.beforeClosing('http', (drainMs) => http.drain(drainMs));
    closer.beforeClosing('sockets', (drainMs) => socket.drain(drainMs));
    const url = localUrl(config, port);
    log.info({ url }, 'The gateway is ready.');
    return { url };
  });
}

async function openServices({ config, log, closer }: App, persistence: Persistence, bus: EventBus) {
  const { database, queries, eventLog, settings } = persistence;
  const cursorKey = await settings.getOrCreate('event_cursor_key', () =>
    randomBytes(cursorKeyBytes).toString('base64'),
  );
  const readViewer = createReadViewer(queries);
  const live = await connectLive({
    bus,
    log: eventLog,
    readViewer,
    createReads: () => createSharedLoaders(queries),
    isTransient,
    cursorKey: Buffer.from(cursorKey, 'base64'),
    maxSubscriptions: config.limits.subscriptionsPerUser,
    onError: (error) => log.warn({ err: error }, 'Live events are delayed.'),
  });
  closer.add('live', () => live.close());
  return { database, queries, readViewer, live, now: () => new Date(), newId, timeZonesOf, takesMedia };
}

async function openApollo(
  { closer }: App,
  schema: GraphQLSchema,
  formatError: ReturnType<typeof createErrorFormat>,
): Promise<ApolloServer<GatewayContext>> {
  const apollo = new ApolloServer<GatewayContext>({
    gateway: createExecutor(schema),
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [refuseSubscriptions, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  closer.add('graphql', () => apollo.stop());
  return apollo;
}

/** A client that is not signed in gets a context, too: it may read the schema, and everything else refuses it. */
async function contextOf(
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
