import type { Job } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { uuids } from '../sql/statement';

/** A FROM item `held`: the claims of these jobs. */
export const claimsOf = (jobs: readonly Job[]) => sql`
  unnest(${jobs.map(({ id }) => id)}::bigint[], ${uuids(jobs.map(({ leaseToken }) => leaseToken))}) AS held (id, token)`;
