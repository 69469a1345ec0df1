import {
  abandonExport,
  abandonMessage,
  abandonPush,
  askCarrier,
  buildExport,
  type BuildExportDependencies,
  describeFiles,
  emailAlarm,
  finishErasure,
  type PushDependencies,
  pushNotification,
  quarantineReceipt,
  recordDeliveryStatus,
  reopenSnoozed,
  restoreWaiting,
  reviewAssignments,
  routeInbound,
  transferDueNumber,
  type Database,
  type DeliveryDependencies,
  type DescribeFilesDependencies,
  type EmailAlarmDependencies,
  type Job,
  type JobName,
  type RouteInboundDependencies,
} from '@patchbay/messaging';

export type WorkerDependencies = DeliveryDependencies &
  BuildExportDependencies &
  DescribeFilesDependencies &
  EmailAlarmDependencies &
  PushDependencies &
  RouteInboundDependencies & {
    /** Texts that are delivered at the same time share their commits. */
    readonly deliverMessage: (job: Job) => Promise<void>;
    /** The database for what a rule changes: the audit log has its name. */
    readonly databaseFor: (rule: string) => Database;
  };

/** What a job waits for. Each kind has a runner of its own, so that no text waits for slow carriers, files, e-mail or push services. */
export type JobKind = 'database' | 'carrier' | 'files' | 'push';

export interface JobDefinition {
  readonly kind: JobKind;
  /** The use case that does jobs of a batch, in their order: all of them or none. */
  run(dependencies: WorkerDependencies, jobs: readonly Job[]): Promise<void>;
  /** The use case that ends a job that keeps failing, so that it does not block its lane. */
  giveUp(dependencies: WorkerDependencies, job: Job, cause: string): Promise<void>;
}

const oneByOne =
  (run: (dependencies: WorkerDependencies, job: Job) => Promise<void>): JobDefinition['run'] =>
  async (dependencies, batch) => {
    for (const job of batch) await run(dependencies, job);
  };

/** The job is a rule that changes something by itself, once in a while. */
const audited =
  (run: (dependencies: WorkerDependencies, job: Job) => Promise<void>): JobDefinition['run'] =>
  (dependencies, batch) =>
    oneByOne((given, job) => run({ ...given, database: given.databaseFor(job.name) }, job))(dependencies, batch);

const endJob: JobDefinition['giveUp'] = ({ database }, job) => database.transaction((tx) => tx.jobs.finish(job));

/** Every job of the worker. */
export const jobs: Readonly<Record<JobName, JobDefinition>> = {
  'route-inbound': {
    kind: 'database',
    run: routeInbound,
    giveUp: quarantineReceipt,
  },
  'record-delivery-status': { kind: 'database', run: recordDeliveryStatus, giveUp: quarantineReceipt },
  'deliver-message': {
    kind: 'carrier',
    run: oneByOne(({ deliverMessage }, job) => deliverMessage(job)),
    giveUp: abandonMessage,
  },
  // The carrier's report may still come: just end the job.
  'ask-carrier': {
    kind: 'carrier',
    run: oneByOne(askCarrier),
    giveUp: endJob,
  },
  'reopen-snoozed': { kind: 'database', run: audited(reopenSnoozed), giveUp: endJob },
  'review-assignments': { kind: 'database', run: audited(reviewAssignments), giveUp: endJob },
  'restore-waiting': { kind: 'database', run: oneByOne(restoreWaiting), giveUp: endJob },
  // The files stay as the carrier announced them.
  'describe-files': { kind: 'files', run: oneByOne(describeFiles), giveUp: endJob },
  'finish-erasure': { kind: 'files', run: oneByOne(finishErasure), giveUp: endJob },
  // All exports share a lane, so that files of customers wait for one at most.
  'build-export': { kind: 'files', run: oneByOne(buildExport), giveUp: abandonExport },
  'email-alarm-began': { kind: 'files', run: oneByOne(emailAlarm), giveUp: endJob },
  'email-alarm-ended': { kind: 'files', run: oneByOne(emailAlarm), giveUp: endJob },
  'push-notification': { kind: 'push', run: oneByOne(pushNotification), giveUp: abandonPush },
  'transfer-due-number': { kind: 'database', run: audited(transferDueNumber), giveUp: endJob },
};

export const jobNames = (kind: JobKind): JobName[] =>
  (Object.keys(jobs) as JobName[]).filter((name) => jobs[name].kind === kind);
