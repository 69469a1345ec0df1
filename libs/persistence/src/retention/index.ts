export { createRetention, type Retention } from './retention';
export { createRetentionQueries } from './retention-queries';
export { type RetentionName, retentionNames } from './retention-kinds';
