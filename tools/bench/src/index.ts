/** bench: measures ratios, each in one run. `npm run bench` runs all benches, `npm run bench -- <name>` runs one. */
export { benches } from './benches';
