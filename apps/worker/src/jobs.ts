import {
  abandonMessage,
  askCarrier,
  deliverMessage,
  quarantineReceipt,
  recordDeliveryStatus,
  routeInbound,
  type DeliveryDependencies,
  type Job,
  type JobName,
  type RouteInboundDependencies,
} from '@patchbay/messaging';

export type WorkerDependencies = DeliveryDependencies & RouteInboundDependencies;

/** The use case that runs a job, and the one that ends a job that keeps failing, so that it does not block its lane. */
interface JobDefinition {
  readonly callsCarrier: boolean;
  run(dependencies: WorkerDependencies, job: Job): Promise<void>;
  giveUp(dependencies: WorkerDependencies, job: Job, cause: string): Promise<void>;
}

/** Every job of the worker. */
export const jobs: Readonly<Record<JobName, JobDefinition>> = {
  'route-inbound': {
    callsCarrier: false,
    run: (dependencies, job) => routeInbound(dependencies, [job]),
    giveUp: quarantineReceipt,
  },
  'record-delivery-status': { callsCarrier: false, run: recordDeliveryStatus, giveUp: quarantineReceipt },
  'deliver-message': { callsCarrier: true, run: deliverMessage, giveUp: abandonMessage },
  // The carrier's report may still come: just end the job.
  'ask-carrier': {
    callsCarrier: true,
    run: askCarrier,
    giveUp: ({ database }, job) => database.transaction((tx) => tx.jobs.finish(job)),
  },
};

export const jobNames = (options: { readonly callsCarrier: boolean }): JobName[] =>
  (Object.keys(jobs) as JobName[]).filter((name) => jobs[name].callsCarrier === options.callsCarrier);
