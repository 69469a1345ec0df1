export type RecordType = 'CONTACT' | 'ACCOUNT' | 'OPPORTUNITY' | 'LEAD';
export const recordTypes: readonly RecordType[] = ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'];

export const phoneKinds = { business: 'BUSINESS', mobile: 'MOBILE', home: 'HOME', other: 'OTHER' } as const;
export type PhoneField = keyof typeof phoneKinds;

/** What a column can be, by its name for `--map`, with its meaning. */
export const fields = {
  externalId: 'ID of the record',
  type: 'CONTACT, ACCOUNT, OPPORTUNITY or LEAD',
  name: 'full name',
  firstName: 'first name',
  lastName: 'last name',
  company: 'name, if there is no other',
  email: 'email address; the ID, if the file has none',
  owner: 'externalId, email address or name of a user or team',
  ownerTeam: 'externalId or name of a team',
  active: 'yes or no',
  inactive: 'yes or no: deleted, converted or closed',
  business: 'phone numbers at work',
  mobile: 'mobile phone numbers',
  home: 'phone numbers at home',
  other: 'other phone numbers',
  account: "ID of the record's account",
  accountName: "name of the record's account; with --accounts-by-name",
  contact: "ID of the opportunity's contact",
  timeZone: 'IANA name of the time zone of the customer, such as Europe/Berlin',
  sourceUpdatedAt: 'last change in the system that exported it; an older row changes nothing',
  updatedAt: 'last change that routing asks for',
  optedOut: 'yes or no: must not be texted',
  optedIn: 'yes or no: agreed to texts; counts with a date',
  mayText: 'yes or no: may be texted; no is an opt-out',
  consent: 'a word, such as opted out, unsubscribed, opted in, never asked',
  optedOutAt: 'when the customer opted out',
  optedInAt: 'when the customer opted in',
  consentAt: 'when the customer said so, if there is one column for both',
  consentSource: 'how or where the customer said so; kept as evidence',
  consentScope: 'which of your numbers or teams it is about; the company, if empty',
} as const;
export type Field = keyof typeof fields;

/** A name without case, spaces and punctuation: `Phone 1 - Value` is `phone1value`. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A system that exports customers. */
export interface Product {
  readonly name: string;
  /** Whether these are the keys of its columns. */
  recognizes(keys: ReadonlySet<string>): boolean;
  /** The type of its rows, as far as its columns say. */
  typeOf(keys: ReadonlySet<string>): RecordType | undefined;
  /** Fields by key of the column, the best of several for a field first. */
  columnsOf(type: RecordType | undefined): Readonly<Partial<Record<string, Field>>>;
  /** Columns that are understood but not imported, with the reason, by key. */
  readonly unused?: Readonly<Partial<Record<string, string>>>;
  /** Its exports have no IDs: theirs is this and the email address, or else the first number. */
  readonly idPrefix?: string;
  /** Spells ids in one way; null for an invalid one. */
  readId?(id: string): string | null;
  /** The type of a record, from its ID. */
  typeOfId?(id: string): RecordType | undefined;
  /** Time zone of times without one that start with their year. */
  readonly zone?: string;
}
