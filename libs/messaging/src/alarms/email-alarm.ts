import type { Dependencies } from '../dependencies';
import type { Job, JobQueue } from '../jobs';
import type { Alarm } from './alarms';
import { describeAlarm } from './describe-alarm';

export interface Email {
  /** Two with the same id are one: a receiver can drop the second. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends to those whom the settings name. Rejects if the server did not take it. */
export type SendEmail = (email: Email, signal: AbortSignal) => Promise<void>;

export interface EmailAlarmDependencies extends Pick<Dependencies, 'database' | 'now'> {
  readonly jobs: Pick<JobQueue, 'postpone'>;
  readonly sendEmail: SendEmail;
  readonly signal: AbortSignal;
  readonly onEmail: (outcome: 'sent' | 'failed' | 'gave-up', error?: unknown) => void;
}

const firstDelayMs = 5_000;
const maxDelayMs = 10 * 60_000;
/** After a day, it is no news. */
const patienceMs = 86_400_000;

/** Tells by e-mail that an alarm began or ended, as its job says. A server that is away is asked again for a day. */
export async function emailAlarm(dependencies: EmailAlarmDependencies, job: Job): Promise<void> {
  const { database, now, jobs, sendEmail, signal, onEmail } = dependencies;
  const alarm = await database.transaction((tx) => tx.alarms.find(job.subjectId));
  if (alarm !== undefined) {
    const isOver = job.name === 'email-alarm-ended';
    const ageMs = now().getTime() - (isOver ? (alarm.endedAt ?? alarm.since) : alarm.raisedAt).getTime();
    try {
      await sendEmail(write(alarm, isOver, now()), signal);
      onEmail('sent');
    } catch (error) {
      onEmail(ageMs < patienceMs ? 'failed' : 'gave-up', error);
      // As long again as it has waited.
      if (ageMs < patienceMs) return jobs.postpone([job], Math.min(maxDelayMs, Math.max(firstDelayMs, ageMs)));
    }
  }
  await database.transaction((tx) => tx.jobs.finish(job));
}

function write(alarm: Alarm, isOver: boolean, now: Date): Email {
  const { message, advice } = describeAlarm(alarm, now);
  const since = `Since ${minuteOf(alarm.since)}.`;
  return {
    id: `${alarm.id}.${isOver ? 'ended' : 'began'}`,
    subject: `${isOver ? 'Solved: ' : ''}${message}`,
    text: isOver
      ? `${message}\n\n${since} It ended at ${minuteOf(alarm.endedAt ?? now)}.`
      : `${message}\n\n${advice}\n\n${since}`,
  };
}

const minuteOf = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
