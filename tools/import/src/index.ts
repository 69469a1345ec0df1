/**
 * import: imports customer records from CSV files through the API, on the command line. `cli` is what people see; what a file
 * means is in the lib `importing`, which the administration uses, too.
 */
export { connect, run } from './cli/run';
