/**
 * jobs: the queue in PostgreSQL, and the notices that wake a worker.
 *
 * Invariants: a job is committed together with its cause; a claim is a lease; jobs of one lane run one after the other, in
 * the order of their ids. It runs no jobs: the worker does.
 */
export { createJobQueue } from './job-queue';
export { createJobStore } from './job-store';
export { JobEntity } from './job.entity';
export { connectWakeUps, jobsChannel, outboxChannel, type WakeUps } from './wake-ups';
