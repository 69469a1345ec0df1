export { createRetention, type Retention } from './retention';
export { type RetentionName, retentionNames } from './retention-kinds';
