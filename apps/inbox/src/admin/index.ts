/**
 * Administration: what administrators set up and look after, each screen in a folder of its own.
 *
 * - It is a file of its own, with its own operations and messages, which loads when an administrator opens it.
 * - The server decides who may do what; the menu only leaves out what would be refused.
 * - What is dangerous shows first what it would do: the dry run of the API.
 */
export { openAdministration } from './open-administration';
