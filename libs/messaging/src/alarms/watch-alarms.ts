import type { Database } from '../database';
import type { Dependencies, Step } from '../dependencies';
import type { JobName } from '../jobs';
import { notificationEvent, type NewNotification } from '../notifications';
import type { Alarm, AlarmFact, AlarmThresholds } from './alarms';

export interface WatchAlarmsDependencies extends Pick<Dependencies, 'now' | 'newId'> {
  readonly database: Database;
  readonly thresholds: AlarmThresholds;
  /** Whether alarms are sent by e-mail, too. */
  readonly sendsEmails: boolean;
}

export interface AlarmChanges {
  readonly began: readonly Alarm[];
  readonly ended: readonly Alarm[];
}

/**
 * Compares the facts with the alarms: raises those that are new, ends those whose problem is gone, and tells administrators
 * of both, in one transaction. One worker at a time does it, so that administrators learn of each begin and each end once.
 */
export function watchAlarms(dependencies: WatchAlarmsDependencies): Promise<AlarmChanges> {
  const { database, now, newId, thresholds, sendsEmails } = dependencies;
  return database.transaction(async (tx): Promise<AlarmChanges> => {
    if (!(await tx.alarms.tryLock())) return { began: [], ended: [] };
    const step = { tx, newId, at: now() };
    const { began, differing, ended } = compare(
      await tx.alarms.open(),
      await tx.alarms.facts(thresholds, step.at),
      step,
    );
    await tx.alarms.add(began);
    await tx.alarms.update(differing);
    await tx.alarms.end(idsOf(ended), step.at);
    // A webhook that is suspended has told of it by itself.
    await tellAdministrators(
      step,
      'ALARM_BEGAN',
      began.filter(({ kind }) => kind !== 'WEBHOOK_SUSPENDED'),
    );
    await tellAdministrators(step, 'ALARM_ENDED', ended);
    if (sendsEmails) {
      await addEmails(step, 'email-alarm-began', began);
      await addEmails(step, 'email-alarm-ended', ended);
    }
    return { began, ended };
  });
}

const placeOf = ({ kind, key }: AlarmFact) => `${kind} ${key}`;
const idsOf = (alarms: readonly Alarm[]) => alarms.map(({ id }) => id);

function compare(open: readonly Alarm[], facts: readonly AlarmFact[], { newId, at }: Pick<Step, 'newId' | 'at'>) {
  const known = new Map(open.map((alarm) => [placeOf(alarm), alarm]));
  const present = new Set(facts.map(placeOf));
  const began = facts.filter((fact) => !known.has(placeOf(fact)));
  const goingOn = facts.flatMap((fact) => {
    const alarm = known.get(placeOf(fact));
    // It began when it began, even if its first cause is gone.
    return alarm === undefined ? [] : { before: alarm, now: { ...alarm, ...fact, since: alarm.since } };
  });
  return {
    began: began.map((fact): Alarm => ({ ...fact, id: newId(), raisedAt: at, endedAt: null })),
    differing: goingOn
      .filter(({ before, now }) => JSON.stringify(detailsOf(before)) !== JSON.stringify(detailsOf(now)))
      .map(({ now }) => now),
    ended: open.filter((alarm) => !present.has(placeOf(alarm))),
  };
}

const detailsOf = ({ about, cause, count, subjectIds, waitingSince }: Alarm) => [
  about,
  cause,
  count,
  subjectIds,
  waitingSince,
];

async function tellAdministrators(
  { tx, newId, at }: Step,
  kind: 'ALARM_BEGAN' | 'ALARM_ENDED',
  alarms: readonly Alarm[],
): Promise<void> {
  if (alarms.length === 0) return;
  const administrators = await tx.users.administrators();
  const wanted = alarms.flatMap(({ id: alarmId }) =>
    administrators.map(
      ({ id: userId }): NewNotification => ({
        ...{ id: newId(), userId, kind, alarmId, at },
        conversationId: null,
        messageId: null,
      }),
    ),
  );
  if (wanted.length > 0) await tx.outbox.append((await tx.notifications.add(wanted)).map(notificationEvent));
}

/** The end of an alarm is never told before its begin: they share a lane. */
async function addEmails({ tx }: Step, name: JobName, alarms: readonly Alarm[]): Promise<void> {
  await tx.jobs.add(...alarms.map(({ id }) => ({ name, subjectId: id, lane: `alarm:${id}`, runAt: null })));
}
