/** standalone: all of Patchbay in one process, for a laptop. */
export { composeStandalone, type Standalone } from './compose';
