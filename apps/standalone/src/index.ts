/** standalone: everything in one process, for a laptop. */
export { composeStandalone, type Standalone } from './compose';
