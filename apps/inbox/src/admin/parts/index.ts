/** What the screens of administration share. */
export { Confirm } from './confirm';
export { CopyText } from './copy-text';
export { type Column, DataTable } from './data-table';
export { CheckField, SelectField, TextField } from './fields';
export { Facts, HandOver, type HandOverChoice } from './hand-over';
export { Loaded } from './loaded';
export { type FoundOwner, OwnerPicker, OwnerSearch } from './owner-picker';
export { QuietHoursFields } from './quiet-hours';
export { roleName, roles } from './roles';
export { Screen } from './screen';
export { SecretOnce } from './secret-once';
export { AutomaticTextArea } from './text-area';
export { adminKey, useChange } from './use-change';
export { usePages } from './use-pages';
export { weekdays } from './weekdays';
