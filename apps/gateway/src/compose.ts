import { createFirstAdministratorLink, ensureAdministrator, type EventBus } from '@patchbay/messaging';
import { createInProcessChannel, openBroadcastChannel, openEventBus } from '@patchbay/notification';
import { connectLive, cursorKeyBytes, Presence } from '@patchbay/live';
import { countryOf, createMediaFetcher, mediaOf, openLiveCarriers, timeZonesOf } from '@patchbay/carriers';
import { directUploadOrigin, openFileStore, sniffFile } from '@patchbay/file-store';
import {
  installationId,
  isTransient,
  maxReads,
  openPersistence,
  type Persistence,
  publicFileKey,
  type Settings,
} from '@patchbay/persistence';
import {
  createCors,
  createHealth,
  createHttpServer,
  connectionLimits,
  localUrl,
  newId,
  openApp,
  reportRarely,
  traceRoute,
  type App,
  type Config,
  type Running,
  now,
} from '@patchbay/service-kit';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { currentAct } from './acts';
import { createAccountTokens, isAccountKey } from './auth/account-tokens';
import { createIdentify } from './auth/authenticate';
import { isSessionKey } from './auth/session-keys';
import { createSignIn } from './auth/sign-in';
import { linkPathOf } from './auth/sign-in-link';
import { createTokenVerifier } from './auth/verify-token';
import { createReadViewer } from './auth/read-viewer';
import { createReadViewerById } from './auth/read-viewer-by-id';
import { createUseRecorder } from './auth/record-use';
import { createUserSessions } from './auth/user-sessions';
import { type CarrierAccountServices, createCarrierAccountServices } from './carrier-accounts';
import type { Services } from './context';
import { createPersistedTexts, createTrustedTexts, readTrustedDocuments } from './documents';
import { seedDemoCompany } from './demo/seed-demo-company';
import { countErrors, createErrorFormat } from './errors';
import { executeCompiled } from './http/compiled-queries';
import { type DemoAccess, demoRoutes } from './http/demo-routes';
import { createExplorer } from './http/explorer-routes';
import { auditPath, auditRoute } from './http/audit-route';
import { createFindCaller } from './http/callers';
import { exportRoute } from './http/export-route';
import { createExportUrls, exportPath } from './http/export-urls';
import { graphqlRoute } from './http/graphql-route';
import { inboxRoutes } from './http/inbox-routes';
import { mediaRoute } from './http/media-route';
import { createMediaUrls, mediaKeyBytes, mediaPath } from './http/media-urls';
import { schemaRoute } from './http/schema-route';
import { signInLinkPath, signInLinkRoute } from './http/sign-in-link-route';
import { sessionPath, sessionRoute } from './http/session-route';
import { streamRoute } from './http/stream-route';
import { uploadRoute } from './http/upload-route';
import { createUploadUrls, uploadPath } from './http/upload-urls';
import { createBudgets, createDocumentReader } from './limits';
import { openGraphqlSocket } from './live/graphql-socket';
import { openGraphqlStreams } from './live/graphql-streams';
import { measureLive, observeLive } from './live/live-metrics';
import { limitOpenDocuments } from './live/open-documents';
import { createSubscribe } from './live/subscribe';
import { createSharedLoaders } from './live/traced-loaders';
import { buildSchema } from './schema/build-schema';
import { scimRoutes } from './scim/scim-route';
import { createPushServices } from './push-services';
import { openApollo } from './open-apollo';
import { openWebhooks } from './webhooks';

export interface Gateway extends Running {
  readonly url: string;
  /** What makes the first administrator, behind the URL; undefined if there is nothing to do. */
  readonly firstLink?: string;
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
const picturesFolder = join(__dirname, '../../gateway/demo-pictures');
const explorerFolder = join(__dirname, '../../explorer/dist');
/** What the inbox sends. */
const inboxDocuments = join(__dirname, '../../inbox/src/generated/documents.json');

/** The GraphQL API over HTTP and WebSocket, and the inbox on top of it. */
export function composeGateway(config: Config, overrides: GatewayOverrides = {}): Promise<Gateway> {
  return openApp('gateway', config, async (app) => {
    const { log, metrics, closer } = app;
    const opening = openPersistence(app, {
      migratedUrl: overrides.databaseUrl,
      work: 'requests',
      connections: { main: maxReads + maxTransactions + spareConnections, searches: 3, webhooks: 2, sessions: 0 },
      maxTransactions,
      maxReads,
      retryForMs: mutationDeadlineMs,
      currentAct,
      usesReplica: true,
    });
    // While the database answers.
    const schema = overrides.schema ?? buildSchema();
    const persistence = await opening;
    const { settings } = persistence;
    const bus = overrides.bus ?? (await openEventBus(app, await installationId(settings)));
    const { limits, trustedProxies } = config;
    const documents = createDocumentReader(schema, limits);
    const presence = await openPresence(app, overrides.bus === undefined ? await installationId(settings) : undefined);
    const ingressUrl = overrides.ingressUrl ?? config.publicWebhookUrl ?? localUrl(config, config.webhookPort);
    const webhookUrl = config.publicWebhookUrl ?? ingressUrl;
    const carriers = await openLiveCarriers(app, {
      list: persistence.carrierAccounts,
      webhookUrl: () => webhookUrl,
    });
    const carrierAccounts = createCarrierAccountServices(config, persistence, carriers, webhookUrl);
    if (!carrierAccounts.canKeepSecrets)
      log.warn('SECRETS_KEY is not set: the secrets of webhooks are stored without encryption.');
    const opened = {
      ...(await openServices(app, persistence, bus, carrierAccounts)),
      ...createPushServices(config, persistence),
      fileStore: openFileStore(app),
      presence,
      hasSignInLinks: config.signInLinks,
    };
    const { live } = opened;
    const webhooks = openWebhooks(app, { schema, documents, persistence, live, services: () => services });
    const services = { ...opened, webhooks: webhooks.services } satisfies Services;
    if (config.auth.bootstrapAdmin !== undefined)
      await ensureAdministrator(
        { ...services, database: persistence.databaseFor('BOOTSTRAP_ADMIN') },
        config.auth.bootstrapAdmin,
      );
    if (config.demo)
      await settings.once('demo_company', () =>
        seedDemoCompany(
          { ...services, database: persistence.databaseFor('demo') },
          { hasHistory: config.demoHistory, picturesFolder },
        ),
      );
    const demo = config.demo ? await openDemoAccess(settings, ingressUrl) : undefined;
    const identify = createIdentify(
      createTokenVerifier(config.auth, demo?.secret, log),
      services.accountTokens.verify,
      services.sessions.verify,
    );
    const signIn = createSignIn(identify, limits);
    const findCaller = createFindCaller(services, signIn, trustedProxies);
    const budgets = createBudgets(limits);

    const { trustedDocuments } = config;
    const texts =
      trustedDocuments === undefined
        ? createPersistedTexts(limits)
        : createTrustedTexts([trustedDocuments, inboxDocuments].map(readTrustedDocuments));
    const formatError = countErrors(metrics, createErrorFormat(log));
    const observer = observeLive(metrics);
    const apollo = await openApollo(app, schema, formatError);
    const execute = executeCompiled(schema);
    const format = (error: GraphQLError) => formatError(error.toJSON(), error);
    const openDocument = limitOpenDocuments(limits.documentsPerUser);
    const execution = { services, execute, format, maxSubscriptions: limits.subscriptionsPerUser };
    const subscribe = createSubscribe(execution, live.subscriptions, openDocument);
    const subscriptions = {
      schema,
      services,
      texts,
      documents,
      budgets,
      limits,
      live,
      subscribe,
      observer,
      formatError,
    };
    const streams = openGraphqlStreams({ ...subscriptions, execute });
    const readViewerById = createReadViewerById(services.queries, services.now);
    const media = createMediaFetcher({ privateHosts: config.mediaPrivateHosts });
    closer.add('media', () => media.close());
    const health = createHealth(metrics);
    health.add('database', () => persistence.check());
    const { replica } = persistence;
    if (replica !== undefined) health.add('replica', () => replica.check(), { isOptional: true });
    health.add('bus', () => bus.ping(), { isOptional: true });
    const cors = createCors(config.corsOrigins);
    const api = traceRoute(
      '/graphql',
      graphqlRoute({ apollo, streams, findCaller, texts, documents, budgets, limits, formatError }),
      { isContinued: true },
    );
    const explorer = config.explorer ? createExplorer(explorerFolder) : undefined;
    const http = createHttpServer({
      log,
      limits: connectionLimits(config),
      routes: {
        ...health.routes,
        ...metrics.routes,
        ...cors.share({
          '/graphql': explorer === undefined ? api : { ...api, GET: explorer.page(api.GET) },
          '/graphql/stream': streamRoute({ streams, findCaller, limits, formatError }),
          '/schema.graphql': schemaRoute(schema),
          [auditPath]: auditRoute({ services, findCaller, formatError }),
          [`${mediaPath}*`]: mediaRoute({
            services,
            carriers,
            media,
            findCaller,
            readViewerById,
            formatError,
            log,
          }),
          [`${exportPath}*`]: exportRoute({ services, findCaller, readViewerById, formatError, log }),
          [`${uploadPath}*`]: uploadRoute(app, services, formatError),
          ...(demo === undefined ? {} : demoRoutes(services.queries, demo)),
        }),
        [sessionPath]: sessionRoute({
          services,
          sessions: services.sessions,
          findCaller,
          budgets,
          limits,
          hours: config.session.hours,
          formatError,
        }),
        ...(config.signInLinks
          ? {
              [signInLinkPath]: signInLinkRoute({
                services,
                sessions: services.sessions,
                limits,
                trustedProxies,
                hours: config.session.hours,
                formatError,
              }),
            }
          : {}),
        ...scimRoutes({ services, findCaller, budgets, limits, formatError, defaultRole: config.scimDefaultRole }),
        ...explorer?.routes,
        ...inboxRoutes({
          folder: inboxFolder,
          config: { demo: config.demo, oidc: config.auth.inbox ?? null, signInLinks: config.signInLinks },
          uploadOrigin: directUploadOrigin(config.files),
        }),
      },
    });
    const socket = openGraphqlSocket({ ...subscriptions, server: http.server, cors, signIn, trustedProxies, log });
    measureLive(metrics, live, { websocket: () => socket.openCount, stream: () => streams.openCount });
    const { port } = await http.listen(config.host, config.port, 'PORT');
    closer.add('http', () => http.close());
    closer.add('sockets', () => socket.close());
    closer.add('streams', () => streams.close());
    closer.beforeClosing('health', () => health.stop());
    closer.beforeClosing('http', (drainMs) => http.drain(drainMs));
    closer.beforeClosing('sockets', (drainMs) => socket.drain(drainMs));
    closer.beforeClosing('streams', (drainMs) => streams.drain(drainMs));
    webhooks.start(execution);
    const url = localUrl(config, port);
    log.info({ url }, 'The gateway is ready.');
    const firstLink = await createFirstLink(config, persistence, services);
    if (firstLink === null) return { url };
    // The standalone app shows it to the person who started it.
    if (config.app !== 'standalone')
      log.warn(
        { link: url + firstLink },
        'There is no administrator. Anyone who opens this link within 24 hours becomes the first one. Behind a proxy, put your own address in front of /sign-in.',
      );
    return { url, firstLink };
  });
}

const openDemoAccess = async (settings: Settings, networkUrl: string): Promise<DemoAccess> => ({
  secret: await settings.getOrCreate('demo_secret', () => randomBytes(32).toString('base64')),
  fileSecret: await publicFileKey(settings),
  networkUrl,
});

/** What makes the first administrator, without the address in front; null if there is one, and if people sign in with tokens. */
async function createFirstLink(
  { signInLinks }: Config,
  persistence: Persistence,
  { now, newId: nextId }: Services,
): Promise<string | null> {
  if (!signInLinks) return null;
  const database = persistence.databaseFor('first administrator');
  const link = await createFirstAdministratorLink({ database, now, newId: nextId });
  return link === null ? null : linkPathOf(link.token);
}

/** Without an installation that has a broker, for this gateway alone. */
async function openPresence(app: App, installation: string | undefined): Promise<Presence> {
  const channel =
    installation === undefined
      ? createInProcessChannel()
      : await openBroadcastChannel(app, `patchbay:${installation}:presence`);
  const presence = await Presence.connect({
    channel,
    gatewayId: newId(),
    onError: reportRarely((error, details) => app.log.warn({ ...details, err: error }, 'Presence is not told.')),
  });
  app.closer.add('presence', () => presence.close());
  return presence;
}

async function openServices(
  { config, log, closer }: App,
  persistence: Persistence,
  bus: EventBus,
  carrierAccounts: CarrierAccountServices,
) {
  const { database, queries, queriesFor, eventLog, settings } = persistence;
  const keyOf = async (setting: string, bytes: number) =>
    Buffer.from(await settings.getOrCreate(setting, () => randomBytes(bytes).toString('base64')), 'base64');
  const cursorKey = await keyOf('event_cursor_key', cursorKeyBytes);
  const mediaKey = await keyOf('media_url_key', mediaKeyBytes);
  const readUser = createReadViewer(queries);
  const accountTokens = createAccountTokens(queries, now);
  const sessions = createUserSessions({
    queries,
    database,
    now,
    idleMinutes: config.session.idleMinutes,
    onError: (error) => log.warn({ err: error }, 'The last use of a session was not stored.'),
  });
  closer.add('sessions', () => sessions.settled());
  const readViewer = (key: string) => {
    if (isSessionKey(key)) return sessions.readViewer(key);
    return isAccountKey(key) ? accountTokens.readViewer(key) : readUser(key);
  };
  const live = await connectLive({
    bus,
    log: eventLog,
    readViewer,
    createReads: () => createSharedLoaders(queries, carrierAccounts),
    isTransient,
    cursorKey,
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
    queriesFor,
    readViewer,
    accountTokens,
    sessions,
    uses,
    live,
    mediaUrls: createMediaUrls(mediaKey, now),
    exportUrls: createExportUrls(mediaKey, now),
    uploadUrls: createUploadUrls(mediaKey, now),
    sniff: sniffFile,
    now,
    newId,
    timeZonesOf,
    mediaOf,
    countryOf,
    sendLimits,
    helpText: config.helpText,
    installedDays: config.retention,
    carrierAccounts,
  };
}
