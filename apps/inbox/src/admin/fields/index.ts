export { FieldsScreen } from './fields-screen';
export { readFields, type RecordField } from './operations';
