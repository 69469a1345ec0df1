import {
  countryOf,
  createKeepFile,
  createMediaFetcher,
  measureCarriers,
  openLiveCarriers,
  timeZonesOf,
} from '@patchbay/carriers';
import { openFileStore, openZipArchive, sniffFile } from '@patchbay/file-store';
import { createDeliverMessage, type EventBus, type JobName, removeExports } from '@patchbay/messaging';
import { openEventBus, startEventRelay } from '@patchbay/notification';
import {
  connectWakeUps,
  createEventSequencer,
  installationId,
  isTransient,
  jobsChannel,
  openPersistence,
  outboxChannel,
  type Persistence,
  simulatorSecret,
} from '@patchbay/persistence';
import {
  connectionLimits,
  createHealth,
  createHttpServer,
  encodeGlobalId,
  inTrace,
  localUrl,
  newId,
  openApp,
  reportRarely,
  traceOf,
  type App,
  type Config,
  type Running,
  now,
  nowMs,
} from '@patchbay/service-kit';
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { applyRetention } from './apply-retention';
import { emailOptions } from './email-options';
import { startJobRunner, type JobRunner, type JobRunnerOptions } from './job-runner';
import { type JobKind, jobNames, jobs, type WorkerDependencies } from './jobs';
import { keepFigures } from './keep-figures';
import { keepSearchIndex } from './keep-search-index';
import { type JobObserver, observeJobs } from './observe-jobs';
import { observeRelay } from './observe-relay';
import { openPublishing } from './open-publishing';
import { observeOrphans } from './observe-orphans';
import { openPushService } from './push/open-push-service';
import { sealAuditLog } from './seal-audit-log';
import { startAlarms } from './start-alarms';
import { watchJobs } from './watch-jobs';
import { watchRestores } from './watch-restores';

export interface Worker extends Running {
  /** Of its health and metrics. */
  readonly url: string;
}

export interface WorkerOverrides {
  /** A database that is already migrated. */
  readonly databaseUrl?: string;
  /** The bus of the process, if it is shared with a gateway. */
  readonly bus?: EventBus;
  /** The URL of the ingress, which has the simulated network, too. */
  readonly ingressUrl?: string;
}

/** Texts and reports that are stored in one transaction. A text at the end waits for those before it. */
const maxBatch = 100;
const maxBatches = 4;
const maxSends = 24;
/** Texts whose files are looked at. */
const maxLooks = 4;
/** Notifications that are sent to devices. */
const maxPushes = 8;
/** How long the calls of a worker that is stopping may still take, at least. */
const minCallMs = 5_000;
/** How long the counts of carriers' calls are kept. */
const callsMs = 24 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

export function composeWorker(config: Config, overrides: WorkerOverrides = {}): Promise<Worker> {
  return openApp('worker', config, async (app) => {
    const { log, metrics, closer } = app;
    const persistence = await openPersistence(app, {
      migratedUrl: overrides.databaseUrl,
      work: 'jobs',
      connections: { main: 16, searches: 0, webhooks: 0, sessions: 2 },
    });
    const bus = overrides.bus ?? (await openEventBus(app, await installationId(persistence.settings)));
    const ingressUrl = overrides.ingressUrl ?? config.publicWebhookUrl ?? localUrl(config, config.webhookPort);
    const simulator = config.demo
      ? { secret: await simulatorSecret(persistence.settings), networkUrl: ingressUrl }
      : undefined;
    const calls = new AbortController();
    // Every running call listens to the signal.
    setMaxListeners(2 * (maxSends + maxLooks + maxPushes), calls.signal);
    const carriers = await openLiveCarriers(app, {
      simulator,
      list: persistence.carrierAccounts,
      webhookUrl: () => config.publicWebhookUrl ?? ingressUrl,
      decorate: measureCarriers(app),
      onResumed: (name) => persistence.database.transaction((tx) => tx.carrierAccounts.releaseTexts(name)),
    });
    const media = createMediaFetcher({ privateHosts: config.mediaPrivateHosts });
    closer.add('media', () => media.close());
    const fileStore = openFileStore(app);
    const { queue, observer } = observeJobs(metrics, persistence.jobs);
    const useCases = {
      ...persistence,
      jobs: queue,
      ...sendingOptions(config, calls.signal),
      ...emailOptions(app),
      carriers,
      keepFile: createKeepFile({ media, carriers, fileStore, sniff: sniffFile }),
      fileStore,
      openArchive: () => openZipArchive(),
      publishFiles: await openPublishing(persistence, fileStore, config.publicWebhookUrl ?? ingressUrl),
      pushService: openPushService(app, persistence),
      publicId: encodeGlobalId,
      timeZonesOf,
      countryOf,
      sendLimits: { countries: config.sending.countries },
      now,
      newId,
      helpText: config.helpText,
      maxTextsPerMinute: config.limits.textsPerMinute,
    };
    const dependencies: WorkerDependencies = {
      ...useCases,
      deliverMessage: createDeliverMessage(useCases, logErrors(app).onBatchError),
    };
    const restores = await watchRestores(app, persistence.database);
    closer.add('restores', () => restores.close());
    const runners = [
      openJobRunner(app, dependencies, observer, { kind: 'database', batchSize: maxBatch, concurrency: maxBatches }),
      openJobRunner(app, dependencies, observer, { kind: 'carrier', batchSize: 1, concurrency: maxSends }),
      openJobRunner(app, dependencies, observer, { kind: 'files', batchSize: 1, concurrency: maxLooks }),
      openJobRunner(app, dependencies, observer, { kind: 'push', batchSize: 1, concurrency: maxPushes }),
    ];
    const watch = watchJobs({
      jobs: queue,
      names: Object.keys(jobs) as JobName[],
      wake: (name) => runners.forEach((runner) => runner.wake(name)),
      onError: logErrors(app).onError,
    });
    closer.add('job watch', () => watch.close());
    closer.beforeClosing('jobs', async (drainMs) => {
      const idle = Promise.all(runners.map((runner) => runner.drain()));
      await Promise.race([idle, pause(Math.max(drainMs, minCallMs), undefined, { ref: false })]);
      // A text whose call was aborted has an unknown outcome, which is settled like any other.
      calls.abort();
    });
    const retention = applyRetention(app, persistence.retention, () => persistence.queries.company.settings(), {
      'seal secrets with the first key': () => persistence.resealSecrets(),
      'delete old calls': () => persistence.carrierCalls.removeBefore(new Date(nowMs() - callsMs)),
      'remove orphaned files': observeOrphans(metrics, dependencies, calls.signal),
      'remove old exports': () =>
        removeExports(dependencies, new Date(nowMs() - config.retention.exports * dayMs), calls.signal),
    });
    closer.add('retention', () => retention.close());
    const sealing = sealAuditLog(app, persistence.audit);
    closer.add('audit log', () => sealing.close());
    const figures = keepFigures(app, persistence.figures);
    closer.add('figures', () => figures.close());
    const searchIndex = keepSearchIndex(app, persistence.searchIndex);
    closer.add('search index', () => searchIndex.close());
    const alarms = startAlarms(app, persistence);
    closer.add('alarms', () => alarms?.close());
    openRelay(app, persistence, bus, runners);
    const url = await openOperations(app, persistence, bus);
    log.info({ url }, 'The worker is ready.');
    return { url };
  });
}

function sendingOptions({ sending }: Config, signal: AbortSignal) {
  return {
    signal,
    random: Math.random,
    perSecond: { number: sending.perSecondANumber, carrier: sending.perSecondACarrier },
    askAfterMs: sending.askAfterSeconds * 1_000,
    doubtMs: sending.doubtMinutes * 60_000,
  };
}

function logErrors({ log }: App): Pick<JobRunnerOptions, 'onError' | 'onBatchError'> {
  const reportAway = reportRarely((error, details) =>
    log.warn({ ...details, err: error }, 'Jobs wait for the database.'),
  );
  return {
    onError(error, job) {
      const details = { job: job && { id: job.id, name: job.name, attempt: job.attempt } };
      if (isTransient(error)) reportAway(error, details);
      else inTrace(traceOf([job?.subjectId]), () => log.error({ ...details, err: error }, 'A job failed.'));
    },
    onBatchError(error, jobCount) {
      if (isTransient(error)) reportAway(error, { jobCount });
      else log.warn({ err: error, jobCount }, 'A batch of jobs failed. Each is done alone.');
    },
  };
}

function openJobRunner(
  app: App,
  dependencies: WorkerDependencies,
  observer: JobObserver,
  { kind, ...size }: { readonly kind: JobKind; readonly batchSize: number; readonly concurrency: number },
): JobRunner {
  const { config, closer } = app;
  const runner = startJobRunner({
    dependencies,
    definitions: jobs,
    names: jobNames(kind),
    ...size,
    leaseMs: config.jobLeaseSeconds * 1_000,
    isTransient,
    observer,
    ...logErrors(app),
  });
  closer.add(`${kind} jobs`, () => runner.close());
  return runner;
}

/** Publishes events, and wakes the relay and the runners when there is something to do. */
function openRelay(
  app: App,
  { sessionUrl: url, relayLag }: Persistence & { readonly sessionUrl: string },
  bus: EventBus,
  runners: readonly JobRunner[],
): void {
  const { log, closer } = app;
  const observer = observeRelay(app, relayLag);
  const relay = startEventRelay({
    sequencer: createEventSequencer({ url, applicationName: 'patchbay-relay', onTakeOver: observer.tookOver }),
    bus,
    onRelayed(count, isPublished) {
      observer.relayed(count);
      if (!isPublished) observer.unpublished(count);
    },
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, 'Events could not be relayed.')),
  });
  closer.add('relay', () => relay.close());
  const wakeUps = connectWakeUps({
    url,
    applicationName: 'patchbay-wake-ups',
    listeners: {
      [jobsChannel]: (name) => runners.forEach((runner) => runner.wake(name)),
      [outboxChannel]: () => relay.wake(),
    },
    onError: (error) => log.warn({ err: error }, 'The connection that listens for work was lost.'),
  });
  closer.add('wake-ups', () => wakeUps.close());
}

/** A worker serves nobody but operators. Resolves with its URL. */
async function openOperations(app: App, persistence: Persistence, bus: EventBus): Promise<string> {
  const { config, log, metrics, closer } = app;
  const health = createHealth(metrics);
  health.add('database', () => persistence.check());
  health.add('bus', () => bus.ping(), { isOptional: true });
  const http = createHttpServer({
    log,
    limits: connectionLimits(config),
    // Its requests have nothing to do with its jobs.
    keepsRequestId: false,
    routes: { ...health.routes, ...metrics.routes },
  });
  const { port } = await http.listen(config.host, config.workerPort, 'WORKER_PORT');
  closer.add('http', () => http.close());
  closer.beforeClosing('health', () => health.stop());
  closer.beforeClosing('http', (drainMs) => http.drain(drainMs));
  return localUrl(config, port);
}
