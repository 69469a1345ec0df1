import { connectRedisEventBus, startEventRelay } from '@patchbay/notification';
import { defaultHelpText, forgetEvents, forgetNotifications, type EventBus } from '@patchbay/messaging';
import {
  connectPersistence,
  connectWakeUps,
  createEventSequencer,
  installationId,
  isDatabaseAway,
  jobsChannel,
  outboxChannel,
  runMigrations,
  simulatorSecret,
} from '@patchbay/persistence';
import { createCarriers } from '@patchbay/carriers';
import { createCloser, createLogger, newId, type Config } from '@patchbay/service-kit';
import { startHousekeeping } from './housekeeping';
import { startJobRunner } from './job-runner';
import { createAskCarrierTask } from './tasks/ask-carrier';
import { createDeliverMessageTask } from './tasks/deliver-message';
import { createRecordDeliveryStatusTask } from './tasks/record-delivery-status';
import { createRouteInboundTask } from './tasks/route-inbound';
import { setMaxListeners } from 'node:events';

export interface Worker {
  close(): Promise<void>;
}

export interface WorkerOverrides {
  /** A database that is migrated already. */
  readonly databaseUrl?: string;
  /** The bus of the process, where it is shared with a gateway. */
  readonly bus?: EventBus;
  /** Where the ingress is, and with it the simulated network. */
  readonly ingressUrl?: string;
}

const inboundAtATime = 8;
const sendsAtATime = 24;
const housekeepingMs = 60 * 60_000;

export async function composeWorker(config: Config, overrides: WorkerOverrides = {}): Promise<Worker> {
  const log = createLogger({ level: config.logLevel, name: 'worker' });
  const closer = createCloser(log);
  try {
    const url = overrides.databaseUrl ?? config.databaseUrl?.reveal() ?? '';
    if (overrides.databaseUrl === undefined) await runMigrations(url);
    const persistence = await connectPersistence({
      url,
      applicationName: 'patchbay-worker',
      poolSize: 16,
      onConnectionLost: (error) => log.warn({ err: error }, 'A connection to the database was lost.'),
    });
    closer.add('database', () => persistence.close());

    const bus = overrides.bus ?? (await connectBus(config, await installationId(persistence.settings), log));
    if (overrides.bus === undefined) closer.add('bus', () => bus.close());

    const ingressUrl = overrides.ingressUrl ?? config.publicWebhookUrl ?? `http://${config.host}:${config.webhookPort}`;
    const sending = new AbortController();
    // Every call under way listens to it.
    setMaxListeners(2 * sendsAtATime, sending.signal);
    const dependencies = {
      database: persistence.database,
      carriers: createCarriers(config.carriers, {
        webhookUrl: config.publicWebhookUrl ?? ingressUrl,
        simulator: config.demo
          ? { secret: await simulatorSecret(persistence.settings), networkUrl: ingressUrl }
          : undefined,
      }),
      jobs: persistence.jobs,
      rates: persistence.rates,
      perSecond: { number: config.sending.perSecondANumber, carrier: config.sending.perSecondACarrier },
      now: () => new Date(),
      newId,
      helpText: config.helpText ?? defaultHelpText,
      random: Math.random,
      signal: sending.signal,
      askAfterMs: config.sending.askAfterSeconds * 1_000,
      doubtMs: config.sending.doubtMinutes * 60_000,
    };
    const runner = {
      jobs: persistence.jobs,
      isPassing: isDatabaseAway,
      onError: (error: unknown, job?: { id: string; name: string; attempt: number }) =>
        log.error({ err: error, job: job && { id: job.id, name: job.name, attempt: job.attempt } }, 'A job failed.'),
    };
    // Texts in do not wait for slow carriers: what calls out has a runner of its own.
    const inbound = startJobRunner({
      ...runner,
      tasks: [createRouteInboundTask(dependencies), createRecordDeliveryStatusTask(dependencies)],
      concurrency: inboundAtATime,
    });
    closer.add('inbound jobs', () => inbound.close());
    const outbound = startJobRunner({
      ...runner,
      tasks: [createDeliverMessageTask(dependencies), createAskCarrierTask(dependencies)],
      concurrency: sendsAtATime,
    });
    closer.add('outbound jobs', () => outbound.close());
    const housekeeping = startHousekeeping(
      {
        'forget-notifications': () => forgetNotifications(dependencies, config.notificationDays),
        'forget-events': () => forgetEvents(dependencies, config.eventDays),
      },
      housekeepingMs,
      (error, chore) => log.warn({ err: error, chore }, 'Housekeeping failed.'),
    );
    closer.add('housekeeping', () => housekeeping.close());
    const relay = startEventRelay({
      sequencer: createEventSequencer({ url, applicationName: 'patchbay-relay' }),
      bus,
      onError: (error) => log.error({ err: error }, 'Events could not be relayed.'),
    });
    closer.add('relay', () => relay.close());
    const wakeUps = connectWakeUps({
      url,
      applicationName: 'patchbay-wake-ups',
      listeners: {
        [jobsChannel]: () => {
          inbound.wake();
          outbound.wake();
        },
        [outboxChannel]: () => relay.wake(),
      },
      onError: (error) => log.warn({ err: error }, 'The connection that listens for work was lost.'),
    });
    closer.add('wake-ups', () => wakeUps.close());
    log.info('The worker is ready.');
    return { close: () => closer.close() };
  } catch (error) {
    await closer.close();
    throw error;
  }
}

function connectBus(config: Config, installation: string, log: ReturnType<typeof createLogger>): Promise<EventBus> {
  return connectRedisEventBus({
    url: config.redisUrl?.reveal() ?? '',
    isCluster: config.redisIsCluster,
    channel: `patchbay:${installation}:events`,
    onError: (error) => log.warn({ err: error }, 'Redis is out of reach.'),
  });
}
