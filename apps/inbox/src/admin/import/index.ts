/**
 * import: customers from a CSV file, with a look at its columns first. Loaded on demand, because it knows every country's numbers.
 *
 * - What a file means is in `@patchbay/importing`, as on the command line. Here is what people see and choose.
 * - The file stays in this browser until its import has ended, so that a reload or a lost connection ends nothing.
 */
export { ImportScreen } from './import-screen';
