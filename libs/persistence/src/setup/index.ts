/** setup: the facts from which the steps of the set-up are computed. It stores nothing. */
export { createSetupQueries } from './setup-queries';
