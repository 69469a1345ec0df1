export { FieldsScreen } from './fields-screen';
