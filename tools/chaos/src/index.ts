/**
 * chaos: breaks a whole installation while customers and sellers write, and reads afterwards what became of every text.
 *
 * - It shares no code with the product, so a mistake there cannot hide here: lint forbids every import of another project.
 * - `run-chaos.ts` is the order of things; `faults/` has one file per fault; `checker/` compares what was observed with what
 *   must be, and does nothing else.
 * - What it observes is data (`observations.ts`), so the tests of the checker make it up.
 */
export { check } from './checker/check';
export type { Finding } from './checker/findings';
