import type { Field, Product } from '../product';

const columns: Partial<Record<string, Field>> = {
  name: 'name',
  firstname: 'firstName',
  givenname: 'firstName',
  lastname: 'lastName',
  familyname: 'lastName',
  organizationname: 'company',
  organization1name: 'company',
  email1value: 'email',
};

/** Its phone columns come in pairs, such as `Phone 1 - Label` and `Phone 1 - Value`: see `labels`. */
export const google: Product = {
  name: 'Google Contacts',
  recognizes: (keys) => keys.has('phone1value') || keys.has('email1value'),
  typeOf: () => 'CONTACT',
  columnsOf: () => columns,
  idPrefix: 'google:',
};
