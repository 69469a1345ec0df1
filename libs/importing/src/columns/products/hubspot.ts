import type { Field, Product, RecordType } from '../product';

const shared: Partial<Record<string, Field>> = {
  recordid: 'externalId',
  datensatzid: 'externalId',
  email: 'email',
  emailadresse: 'email',
  phonenumber: 'business',
  telefonnummer: 'business',
  mobilephonenumber: 'mobile',
  mobiltelefonnummer: 'mobile',
  lastmodifieddate: 'sourceUpdatedAt',
  zuletztgeändertam: 'sourceUpdatedAt',
};

const columns: Readonly<Record<RecordType, Partial<Record<string, Field>>>> = {
  CONTACT: {
    ...shared,
    firstname: 'firstName',
    vorname: 'firstName',
    lastname: 'lastName',
    nachname: 'lastName',
    companyname: 'company',
    contactowner: 'owner',
    primaryassociatedcompanyid: 'account',
    associatedcompanyidsprimary: 'account',
    associatedcompanyids: 'account',
    associatedcompany: 'accountName',
  },
  ACCOUNT: { ...shared, companyname: 'name', unternehmensname: 'name', companyowner: 'owner' },
  OPPORTUNITY: {
    ...{ recordid: 'externalId', dealname: 'name', dealowner: 'owner', lastmodifieddate: 'sourceUpdatedAt' },
    ...{
      primaryassociatedcompanyid: 'account',
      associatedcompanyidsprimary: 'account',
      associatedcompanyids: 'account',
    },
    ...{ associatedcompany: 'accountName', associatedcontactids: 'contact' },
  },
  LEAD: { ...shared, leadname: 'name', leadowner: 'owner' },
};

const typeOf = (keys: ReadonlySet<string>): RecordType => {
  if (keys.has('dealname')) return 'OPPORTUNITY';
  if (keys.has('leadname')) return 'LEAD';
  const isPerson = ['firstname', 'lastname', 'vorname', 'nachname'].some((key) => keys.has(key));
  return !isPerson && (keys.has('companyname') || keys.has('unternehmensname')) ? 'ACCOUNT' : 'CONTACT';
};

export const hubspot: Product = {
  name: 'HubSpot',
  recognizes: (keys) => keys.has('recordid') || keys.has('datensatzid'),
  typeOf,
  columnsOf: (type = 'CONTACT') => columns[type],
  unused: {
    associatedcontact: 'names, not IDs',
    faxnumber: 'not for texts',
  },
};
