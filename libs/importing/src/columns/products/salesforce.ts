import { readSalesforceId } from '../../values';
import type { Field, Product, RecordType } from '../product';

const own: Readonly<Record<RecordType, string>> = {
  CONTACT: 'contact',
  ACCOUNT: 'account',
  OPPORTUNITY: 'opportunity',
  LEAD: 'lead',
};

/** An object's ids start with the same three characters in every organization. */
const prefixes: Readonly<Partial<Record<string, RecordType>>> = {
  '001': 'ACCOUNT',
  '003': 'CONTACT',
  '006': 'OPPORTUNITY',
  '00Q': 'LEAD',
};

const shared: Partial<Record<string, Field>> = {
  firstname: 'firstName',
  lastname: 'lastName',
  name: 'name',
  fullname: 'name',
  email: 'email',
  ownerid: 'owner',
  owneremail: 'owner',
  ownername: 'owner',
  lastmodifieddate: 'sourceUpdatedAt',
  systemmodstamp: 'sourceUpdatedAt',
  isdeleted: 'inactive',
  isconverted: 'inactive',
  isclosed: 'inactive',
};

const phones: Partial<Record<string, Field>> = {
  mobilephone: 'mobile',
  mobile: 'mobile',
  phone: 'business',
  businessphone: 'business',
  homephone: 'home',
  otherphone: 'other',
};

const links: Partial<Record<string, Field>> = { accountid: 'account', accountname: 'accountName' };

function columnsOf(type: RecordType | undefined): Partial<Record<string, Field>> {
  const name = own[type ?? 'CONTACT'];
  const columns: Partial<Record<string, Field>> = {
    ...{ id: 'externalId', [`${name}id`]: 'externalId', [`${name}id18`]: 'externalId' },
    ...shared,
    ...{ [`${name}owner`]: 'owner', [`${name}name`]: 'name' },
  };
  if (type === 'OPPORTUNITY') return { ...columns, ...links, contactid: 'contact' };
  if (type === 'LEAD') return { ...columns, ...phones, company: 'company', companyaccount: 'company' };
  return type === 'ACCOUNT' ? { ...columns, ...phones } : { ...columns, ...phones, ...links };
}

/** Reports name the object in its ID and owner. Exports of the Data Loader have API names. */
function typeOf(keys: ReadonlySet<string>): RecordType | undefined {
  const types = Object.keys(own) as RecordType[];
  const reported = types.filter((type) => keys.has(`${own[type]}owner`));
  return reported[0] ?? types.find((type) => !keys.has('id') && keys.has(`${own[type]}id`));
}

export const salesforce: Product = {
  name: 'Salesforce',
  recognizes: (keys) =>
    (keys.has('id') && ['ownerid', 'lastmodifieddate', 'systemmodstamp', 'mobilephone'].some((key) => keys.has(key))) ||
    Object.values(own).some((name) => keys.has(`${name}owner`) && keys.has(`${name}id`)),
  typeOf,
  columnsOf,
  unused: {
    assistantphone: "not the customer's",
    fax: 'not for texts',
  },
  readId: readSalesforceId,
  typeOfId: (id) => prefixes[id.slice(0, 3)],
  zone: 'UTC',
};
