/** bench: figures, each a ratio measured in one run. `npm run bench` runs them all, `npm run bench -- <name>` one. */
export { benches } from './benches';
