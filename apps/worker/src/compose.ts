import { countryOf, createCarriers, timeZonesOf } from '@patchbay/carriers';
import {
  createDeliverMessage,
  defaultHelpText,
  deleteOldEvents,
  deleteOldNotifications,
  type EventBus,
} from '@patchbay/messaging';
import { openEventBus, startEventRelay } from '@patchbay/notification';
import {
  connectWakeUps,
  createEventSequencer,
  installationId,
  isTransient,
  jobsChannel,
  openPersistence,
  outboxChannel,
  simulatorSecret,
} from '@patchbay/persistence';
import { localUrl, newId, openApp, reportRarely, type App, type Config, type Running } from '@patchbay/service-kit';
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startHousekeeping } from './housekeeping';
import { startJobRunner, type JobRunner, type JobRunnerOptions } from './job-runner';
import { jobNames, jobs, type WorkerDependencies } from './jobs';

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
/** How long the calls of a worker that is stopping may still take, at least. */
const minCallMs = 5_000;
const housekeepingMs = 60 * 60_000;

export function composeWorker(config: Config, overrides: WorkerOverrides = {}): Promise<Running> {
  return openApp('worker', config, async (app) => {
    const { log, closer } = app;
    const persistence = await openPersistence(app, { migratedUrl: overrides.databaseUrl, work: 'jobs', poolSize: 16 });
    const bus = overrides.bus ?? (await openEventBus(app, await installationId(persistence.settings)));
    const ingressUrl = overrides.ingressUrl ?? config.publicWebhookUrl ?? localUrl(config, config.webhookPort);
    const simulator = config.demo
      ? { secret: await simulatorSecret(persistence.settings), networkUrl: ingressUrl }
      : undefined;
    const calls = new AbortController();
    // Every running call listens to the signal.
    setMaxListeners(2 * maxSends, calls.signal);
    const useCases = {
      ...persistence,
      ...sendingOptions(config, calls.signal),
      carriers: createCarriers({ ...config.parts, simulator }, config.publicWebhookUrl ?? ingressUrl),
      timeZonesOf,
      countryOf,
      sendLimits: { countries: config.sending.countries },
      now: () => new Date(),
      newId,
      helpText: config.helpText ?? defaultHelpText,
      maxTextsPerMinute: config.limits.textsPerMinute,
    };
    const dependencies: WorkerDependencies = {
      ...useCases,
      deliverMessage: createDeliverMessage(useCases, logErrors(app).onBatchError),
    };
    // Jobs that call carriers have their own runner, so that texts in don't wait for slow carriers.
    const runners = [
      openJobRunner(app, dependencies, { callsCarrier: false, batchSize: maxBatch, concurrency: maxBatches }),
      openJobRunner(app, dependencies, { callsCarrier: true, batchSize: 1, concurrency: maxSends }),
    ];
    closer.beforeClosing('jobs', async (drainMs) => {
      const idle = Promise.all(runners.map((runner) => runner.drain()));
      await Promise.race([idle, pause(Math.max(drainMs, minCallMs), undefined, { ref: false })]);
      // A text whose call was aborted has an unknown outcome, which is settled like any other.
      calls.abort();
    });
    const housekeeping = startHousekeeping(
      {
        'delete old notifications': () => deleteOldNotifications(dependencies, config.notificationDays),
        'delete old events': () => deleteOldEvents(dependencies, config.eventDays),
      },
      housekeepingMs,
      (error, chore) => log.warn({ err: error, chore }, 'Housekeeping failed.'),
    );
    closer.add('housekeeping', () => housekeeping.close());
    openRelay(app, persistence.url, bus, runners);
    log.info('The worker is ready.');
    return {};
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
      else log.error({ ...details, err: error }, 'A job failed.');
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
  {
    callsCarrier,
    ...size
  }: { readonly callsCarrier: boolean; readonly batchSize: number; readonly concurrency: number },
): JobRunner {
  const { config, closer } = app;
  const runner = startJobRunner({
    dependencies,
    definitions: jobs,
    names: jobNames({ callsCarrier }),
    ...size,
    leaseMs: config.jobLeaseSeconds * 1_000,
    isTransient,
    ...logErrors(app),
  });
  closer.add(callsCarrier ? 'outbound jobs' : 'inbound jobs', () => runner.close());
  return runner;
}

/** Publishes events, and wakes the relay and the runners when there is something to do. */
function openRelay({ log, closer }: App, url: string, bus: EventBus, runners: readonly JobRunner[]): void {
  const relay = startEventRelay({
    sequencer: createEventSequencer({ url, applicationName: 'patchbay-relay' }),
    bus,
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
