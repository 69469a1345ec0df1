import { describeAlarm } from '../alarms';
import type { Transaction } from '../database';
import type { JobDependencies } from '../dependencies';
import type { Job } from '../jobs';
import { isMuted } from '../notifications';
import { describePush, type PublicId, tagOf } from './describe-push';
import type { PendingPush } from './push';
import type { PushMessage, PushService } from './push-service';

export interface PushDependencies extends Pick<JobDependencies, 'database' | 'jobs' | 'now'> {
  readonly pushService: PushService;
  readonly publicId: PublicId;
  /** Aborted when the worker stops. */
  readonly signal: AbortSignal;
}

/** A notification is news for this long. Push services keep it no longer, and neither do we. */
const newsMs = 24 * 60 * 60_000;
const firstDelayMs = 2_000;
const maxDelayMs = 15 * 60_000;

/**
 * Sends a notification to one browser of its user: what they may see now, unless they have read it or muted it. A push service
 * that does not answer is asked again; the tag makes one of what then comes twice.
 */
export async function pushNotification(dependencies: PushDependencies, job: Job): Promise<void> {
  const { database, jobs, pushService, signal } = dependencies;
  const due = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const found = await findDue(dependencies, tx, job.subjectId);
    if (found === undefined) await endPush(tx, job);
    return found;
  });
  if (due === undefined) return;

  const outcome = await pushService.send(due.subscription, due.message, signal);
  if (outcome.kind === 'failed') {
    const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** Math.min(job.attempt - 1, 20));
    return jobs.retryLater(job, Math.min(newsMs, Math.max(delayMs, outcome.retryAfterMs ?? 0)), outcome.problem);
  }
  await database.transaction(async (tx) => {
    if (outcome.kind === 'gone') await tx.pushes.drop(due.subscription.id);
    await endPush(tx, job);
  });
}

/** For a job that keeps failing. */
export const abandonPush = ({ database }: Pick<PushDependencies, 'database'>, job: Job): Promise<void> =>
  database.transaction((tx) => endPush(tx, job));

async function endPush(tx: Transaction, job: Job): Promise<void> {
  await tx.pushes.end(job.subjectId);
  await tx.jobs.finish(job);
}

interface DuePush extends Pick<PendingPush, 'subscription'> {
  readonly message: PushMessage;
}

/** Undefined if nobody wants to see it anymore. */
async function findDue({ now, publicId }: PushDependencies, tx: Transaction, id: string): Promise<DuePush | undefined> {
  const pending = await tx.pushes.find(id);
  if (pending === undefined) return undefined;
  const { subscription, notificationId } = pending;
  const { userId } = subscription;
  const viewer = (await tx.users.findViewers([userId])).get(userId);
  const notification = viewer && (await tx.notifications.find(viewer, notificationId));
  if (viewer === undefined || notification === undefined || notification.readAt !== null) return undefined;
  const leftMs = notification.createdAt.getTime() + newsMs - now().getTime();
  const preferences = await tx.notifications.preferencesOf(userId);
  const { kind, subject } = notification;
  if (leftMs <= 0 || isMuted(preferences, kind, subject?.phoneNumberId ?? null)) return undefined;
  const glance = await tx.notifications.glance(userId);
  const { alarmId } = notification;
  const found = alarmId === null ? undefined : await tx.alarms.find(alarmId);
  const described = { ...notification, alarm: found && describeAlarm(found, now()) };
  const content = describePush(viewer, described, preferences, glance, publicId);
  return {
    subscription,
    message: { text: JSON.stringify(content), topic: tagOf(notificationId), ttlSeconds: Math.ceil(leftMs / 1_000) },
  };
}
