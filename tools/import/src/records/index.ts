/** records: a row becomes a record of the API, or the reason why it cannot. Pure: owners and custom fields are given. */
export { createOwners, type Group, type Owners, type Person } from './owners';
export type { FieldKind, KindOf } from './read-custom-fields';
export { readRecord, type Rules, type Understood } from './read-record';
export type { OwnerInput, RecordInput } from './record-input';
