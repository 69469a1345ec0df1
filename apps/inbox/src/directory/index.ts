/**
 * Who the user is, and the customer records they can see.
 *
 * - What a user may see is the server's decision: a record that is not theirs looks like one that does not exist.
 * - A record is read here, never changed; it comes from the system that keeps the company's records.
 */
export { newConversationPath, RecordDetails } from './record-details';
export { recordQuery } from './record-query';
export { type FoundRecord, RecordSearch } from './record-search';
export { RecordsPage } from './records-page-later';
export { useMe } from './use-me';
