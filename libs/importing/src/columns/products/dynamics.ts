import type { Field, Product, RecordType } from '../product';

/** Hidden columns of an export, without their (Do Not Modify), in the languages we know. */
const marks = ['donotmodify', 'nichtändern', 'nepasmodifier', 'nomodificar'];
const tables: Readonly<Partial<Record<string, RecordType>>> = {
  ...{ contact: 'CONTACT', account: 'ACCOUNT', lead: 'LEAD', opportunity: 'OPPORTUNITY' },
  ...{ kontakt: 'CONTACT', firma: 'ACCOUNT', verkaufschance: 'OPPORTUNITY' },
};
const modified = ['modifiedon', 'geändertam', 'modifiéle', 'fechademodificación'];
const checksums = ['rowchecksum', 'zeilenprüfsumme', 'sommedecontrôledelaligne', 'sumadecomprobacióndefila'];

const hidden = <Value>(names: readonly string[], value: Value) =>
  Object.fromEntries(marks.flatMap((mark) => names.map((name) => [mark + name, value])));

const people: Partial<Record<string, Field>> = {
  fullname: 'name',
  vollständigername: 'name',
  firstname: 'firstName',
  vorname: 'firstName',
  lastname: 'lastName',
  nachname: 'lastName',
};
const phones: Partial<Record<string, Field>> = {
  mobilephone: 'mobile',
  mobiltelefon: 'mobile',
  businessphone: 'business',
  telefongeschäftlich: 'business',
  mainphone: 'business',
  haupttelefon: 'business',
  businessphone2: 'business',
  homephone: 'home',
  telefonprivat: 'home',
  homephone2: 'home',
  otherphone: 'other',
};
const columns: Readonly<Record<RecordType, Partial<Record<string, Field>>>> = {
  CONTACT: { ...people, ...phones, companyname: 'accountName', firmenname: 'accountName' },
  ACCOUNT: { accountname: 'name', firmenname: 'name', ...phones },
  LEAD: { name: 'name', ...people, ...phones, companyname: 'company' },
  OPPORTUNITY: { topic: 'name', thema: 'name', name: 'name', account: 'accountName', firma: 'accountName' },
};

export const dynamics: Product = {
  name: 'Dynamics 365',
  recognizes: (keys) => Object.keys(tables).some((table) => marks.some((mark) => keys.has(mark + table))),
  typeOf: (keys) => Object.entries(tables).find(([table]) => marks.some((mark) => keys.has(mark + table)))?.[1],
  columnsOf: (type = 'CONTACT') => ({
    ...hidden(
      Object.keys(tables).filter((table) => tables[table] === type),
      'externalId' as const,
    ),
    ...columns[type],
    ...{ email: 'email', owner: 'owner', besitzer: 'owner', status: 'active' },
    ...hidden(modified, 'sourceUpdatedAt' as const),
    ...Object.fromEntries(modified.map((name) => [name, 'sourceUpdatedAt' as const])),
  }),
  unused: {
    ...hidden(checksums, 'for imports into Dynamics'),
    ...{
      contact: 'a name, not an ID',
      fax: 'not for texts',
    },
  },
  readId: (id) =>
    /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(id) ? id.replace(/[{}]/g, '').toLowerCase() : null,
};
