import { type Alarm, alarmKinds, watchAlarms } from '@patchbay/messaging';
import type { Persistence } from '@patchbay/persistence';
import { newId, remember, reportRarely, type App, type Loop, startLoop, now } from '@patchbay/service-kit';

const minuteMs = 60_000;
/** What is read of the database for this metric is as old as this at most: anyone may ask for it. */
const rememberMs = 5_000;

/** Looks for problems every few seconds, beside other workers. Undefined if alarms are turned off. */
export function startAlarms(
  { config: { alarms }, metrics, log }: Pick<App, 'config' | 'metrics' | 'log'>,
  { databaseFor, queries }: Pick<Persistence, 'databaseFor' | 'queries'>,
): Loop | undefined {
  metrics.gauges(
    'patchbay_alarms_open',
    'Open alarms of the installation.',
    'kind',
    remember(() => queries.alarms.openByKind(), rememberMs),
  );
  if (alarms.everySeconds === null) return undefined;
  const raised = metrics.counter('patchbay_alarms_total', 'Alarms that this worker raised.', { kind: alarmKinds });
  const dependencies = {
    database: databaseFor('watch-alarms'),
    now,
    newId,
    thresholds: {
      sendsWaitingMs: milliseconds(alarms.sendsWaitingMinutes),
      inDoubtMs: milliseconds(alarms.inDoubtMinutes),
      unansweredMs: milliseconds(alarms.unansweredMinutes),
    },
    sendsEmails: alarms.email !== undefined,
  };
  const tell = ({ id, kind, count }: Alarm, words: string) => log.info({ alarmId: id, kind, count }, words);
  return startLoop({
    async work() {
      const { began, ended } = await watchAlarms(dependencies);
      for (const alarm of began) {
        raised.inc({ kind: alarm.kind });
        tell(alarm, 'An alarm began.');
      }
      for (const alarm of ended) tell(alarm, 'An alarm ended.');
      return false;
    },
    pollMs: alarms.everySeconds * 1_000,
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, 'Alarms could not be looked for.')),
  });
}

const milliseconds = (minutes: number | null) => minutes && minutes * minuteMs;
