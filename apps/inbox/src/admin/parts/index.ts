/** What the screens of administration share. */
export { Confirm } from './confirm';
export { CopyText } from './copy-text';
export { type Column, DataTable } from './data-table';
export { CheckField, SelectField, TextField } from './fields';
export { Loaded } from './loaded';
export { Screen } from './screen';
export { adminKey, useChange } from './use-change';
