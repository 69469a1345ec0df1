import {
  abandonMessage,
  askCarrier,
  quarantineReceipt,
  recordDeliveryStatus,
  routeInbound,
  transferDueNumber,
  type DeliveryDependencies,
  type Job,
  type JobName,
  type RouteInboundDependencies,
} from '@patchbay/messaging';

export type WorkerDependencies = DeliveryDependencies &
  RouteInboundDependencies & {
    /** Texts that are delivered at the same time share their commits. */
    readonly deliverMessage: (job: Job) => Promise<void>;
  };

export interface JobDefinition {
  readonly callsCarrier: boolean;
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

const endJob: JobDefinition['giveUp'] = ({ database }, job) => database.transaction((tx) => tx.jobs.finish(job));

/** Every job of the worker. */
export const jobs: Readonly<Record<JobName, JobDefinition>> = {
  'route-inbound': {
    callsCarrier: false,
    run: routeInbound,
    giveUp: quarantineReceipt,
  },
  'record-delivery-status': { callsCarrier: false, run: recordDeliveryStatus, giveUp: quarantineReceipt },
  'deliver-message': {
    callsCarrier: true,
    run: oneByOne(({ deliverMessage }, job) => deliverMessage(job)),
    giveUp: abandonMessage,
  },
  // The carrier's report may still come: just end the job.
  'ask-carrier': {
    callsCarrier: true,
    run: oneByOne(askCarrier),
    giveUp: endJob,
  },
  'transfer-due-number': { callsCarrier: false, run: oneByOne(transferDueNumber), giveUp: endJob },
};

export const jobNames = (options: { readonly callsCarrier: boolean }): JobName[] =>
  (Object.keys(jobs) as JobName[]).filter((name) => jobs[name].callsCarrier === options.callsCarrier);
