import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ensureAdministrator, type EventBus } from '@patchbay/messaging';
import { openEventBus } from '@patchbay/notification';
import { connectLive, cursorKeyBytes } from '@patchbay/live';
import { countryOf, createCarriers, createMediaFetcher, takesMedia, timeZonesOf } from '@patchbay/carriers';
import { installationId, isTransient, maxReads, openPersistence, type Persistence } from '@patchbay/persistence';
import {
  createCors,
  createHealth,
  createHttpServer,
  connectionLimits,
  createMetrics,
  localUrl,
  newId,
  openApp,
  type App,
  type Config,
  type Running,
} from '@patchbay/service-kit';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createAccountTokens, isAccountKey } from './auth/account-tokens';
import { createIdentify } from './auth/authenticate';
import { createSignIn } from './auth/sign-in';
import { createTokenVerifier } from './auth/verify-token';
import { createReadViewer } from './auth/read-viewer';
import { createUseRecorder } from './auth/record-use';
import type { GatewayContext } from './context';
import { createPersistedTexts, createTrustedTexts, readTrustedDocuments } from './documents';
import { seedDemoCompany } from './demo/seed-demo-company';
import { createErrorFormat } from './errors';
import { createExecutor, executeCompiled } from './http/compiled-queries';
import { demoRoutes } from './http/demo-routes';
import { createExplorer } from './http/explorer-routes';
import { createFindCaller } from './http/callers';
import { answerPlainJson, graphqlRoute, tellCost } from './http/graphql-route';
import { inboxRoutes } from './http/inbox-routes';
import { mediaPath, mediaRoute } from './http/media-route';
import { schemaRoute } from './http/schema-route';
import { streamRoute } from './http/stream-route';
import { createBudgets, createDocumentReader } from './limits';
import { openGraphqlSocket } from './live/graphql-socket';
import { openGraphqlStreams } from './live/graphql-streams';
import { limitOpenDocuments } from './live/open-documents';
import { createSubscribe } from './live/subscribe';
import { createSharedLoaders } from './live/traced-loaders';
import { buildSchema } from './schema/build-schema';
import { scimRoutes } from './scim/scim-route';

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
  /** Built before, which takes a moment. */
  readonly schema?: GraphQLSchema;
}

/** A mutation that the database is too busy for is tried again for this long, then it is `UNAVAILABLE`. */
const mutationDeadlineMs = 5_000;
/** Of the connections to the database: for mutations, and for what is neither mutation nor query, such as the event log. */
const maxTransactions = 4;
const spareConnections = 2;
/** Built by `npm run build`, next to this app. */
const inboxFolder = join(__dirname, '../../inbox/dist');
const explorerFolder = join(__dirname, '../../explorer/dist');
/** What the inbox sends. */
const inboxDocuments = join(__dirname, '../../inbox/src/generated/documents.json');

/** The GraphQL API over HTTP and WebSocket, and the inbox on top of it. */
export function composeGateway(config: Config, overrides: GatewayOverrides = {}): Promise<Gateway> {
  return openApp('gateway', config, async (app) => {
    const { log, closer } = app;
    const opening = openPersistence(app, {
      migratedUrl: overrides.databaseUrl,
      work: 'requests',
      poolSize: maxReads + maxTransactions + spareConnections,
      maxTransactions,
      retryForMs: mutationDeadlineMs,
    });
    // While the database answers.
    const schema = overrides.schema ?? buildSchema();
    const persistence = await opening;
    const { settings } = persistence;
    const bus = overrides.bus ?? (await openEventBus(app, await installationId(settings)));
    const services = await openServices(app, persistence, bus);
    if (config.auth.bootstrapAdmin !== undefined) await ensureAdministrator(services, config.auth.bootstrapAdmin);
    if (config.demo) await settings.once('demo_company', () => seedDemoCompany(services));
    const demoSecret = config.demo
      ? await settings.getOrCreate('demo_secret', () => randomBytes(32).toString('base64'))
      : undefined;
    const identify = createIdentify(createTokenVerifier(config.auth, demoSecret, log), services.accountTokens.verify);
    const { limits, trustedProxies } = config;
    const signIn = createSignIn(identify, limits);
    const findCaller = createFindCaller(services, signIn, trustedProxies);
    const budgets = createBudgets(limits);

    const documents = createDocumentReader(schema, limits);
    const { trustedDocuments } = config;
    const texts =
      trustedDocuments === undefined
        ? createPersistedTexts(limits)
        : createTrustedTexts([trustedDocuments, inboxDocuments].map(readTrustedDocuments));
    const formatError = createErrorFormat(log);
    const apollo = await openApollo(app, schema, formatError);
    const { live } = services;
    const execute = executeCompiled(schema);
    const format = (error: GraphQLError) => formatError(error.toJSON(), error);
    const openDocument = limitOpenDocuments(limits.documentsPerUser);
    const subscribe = createSubscribe({ services, execute, format }, live.subscriptions, openDocument);
    const subscriptions = { schema, services, texts, documents, budgets, limits, live, subscribe, formatError };
    const streams = openGraphqlStreams({ ...subscriptions, execute });
    const media = createMediaFetcher({ privateHosts: config.mediaPrivateHosts });
    closer.add('media', () => media.close());
    const health = createHealth();
    health.add('database', () => persistence.check());
    health.add('bus', () => bus.ping(), { isOptional: true });
    const ingressUrl = overrides.ingressUrl ?? config.publicWebhookUrl ?? localUrl(config, config.webhookPort);
    const cors = createCors(config.corsOrigins);
    const api = graphqlRoute({ apollo, streams, findCaller, texts, documents, budgets, limits, formatError });
    const explorer = config.explorer ? createExplorer(explorerFolder) : undefined;
    const http = createHttpServer({
      log,
      limits: connectionLimits(config),
      routes: {
        ...health.routes,
        ...(config.metrics ? createMetrics().routes : {}),
        ...cors.share({
          '/graphql': explorer === undefined ? api : { ...api, GET: explorer.page(api.GET) },
          '/graphql/stream': streamRoute({ streams, findCaller, limits, formatError }),
          '/schema.graphql': schemaRoute(schema),
          [`${mediaPath}*`]: mediaRoute({
            carriers: createCarriers(config.parts, ''),
            media,
            findCaller,
            formatError,
            log,
          }),
          ...(demoSecret === undefined ? {} : demoRoutes(services.queries, demoSecret, ingressUrl)),
        }),
        ...scimRoutes({ services, findCaller, budgets, limits, formatError, defaultRole: config.scimDefaultRole }),
        ...explorer?.routes,
        ...inboxRoutes({ folder: inboxFolder, config: { demo: config.demo, oidc: config.auth.inbox ?? null } }),
      },
    });
    const socket = openGraphqlSocket({ ...subscriptions, server: http.server, cors, signIn, trustedProxies, log });
    const { port } = await http.listen(config.host, config.port, 'PORT');
    closer.add('http', () => http.close());
    closer.add('sockets', () => socket.close());
    closer.add('streams', () => streams.close());
    closer.beforeClosing('health', () => health.stop());
    closer.beforeClosing('http', (drainMs) => http.drain(drainMs));
    closer.beforeClosing('sockets', (drainMs) => socket.drain(drainMs));
    closer.beforeClosing('streams', (drainMs) => streams.drain(drainMs));
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
  const now = () => new Date();
  const readUser = createReadViewer(queries);
  const accountTokens = createAccountTokens(queries, now);
  const readViewer = (key: string) => (isAccountKey(key) ? accountTokens.readViewer(key) : readUser(key));
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
  const sendLimits = { countries: config.sending.countries, perUserMinute: config.sending.perMinuteAUser };
  const uses = createUseRecorder(database, now, (error) =>
    log.warn({ err: error }, 'The last use of a service account was not stored.'),
  );
  closer.add('uses', () => uses.settled());
  return {
    database,
    queries,
    readViewer,
    accountTokens,
    uses,
    live,
    now,
    newId,
    timeZonesOf,
    takesMedia,
    countryOf,
    sendLimits,
  };
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
    // `graphqlRoute` limits and validates documents, so it needs their text.
    dangerouslyDisableValidation: true,
    persistedQueries: false,
    // Only tokens identify a caller, which a page of another site cannot make a browser send.
    csrfPrevention: false,
    plugins: [
      tellCost,
      answerPlainJson,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  closer.add('graphql', () => apollo.stop());
  return apollo;
}
