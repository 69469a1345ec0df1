import { understandColumns } from './map-columns';
import { type Field, keyOf, type RecordType } from './product';

/** What a column seems to be; null if it is not imported. */
export type GuessedField = Field | 'labeled' | null;

/** What columns are called in tables that no product exported. */
const names: readonly (readonly [RegExp, Field])[] = [
  [
    /^(?:id|customerid|customerno|customernumber|kundennummer|kundennr|kdnr|contactid|recordid|crmid|nummer)$/,
    'externalId',
  ],
  [/^(?:fullname|customer|contact|kunde|kontakt|ansprechpartner|nom|nombre)$/, 'name'],
  [/^(?:firstname|givenname|vorname|prénom|prenom)$/, 'firstName'],
  [/^(?:lastname|surname|familyname|nachname|familienname|apellidos?)$/, 'lastName'],
  [/^(?:company|companyname|organi[sz]ation|firma|unternehmen|empresa|société)$/, 'company'],
  [/^(?:email|emailaddress|mail|emailadresse)$/, 'email'],
  [/^(?:owner|ownername|owneremail|salesperson|assignedto|accountmanager|besitzer|zuständig|betreuer)$/, 'owner'],
  [/^(?:team|ownerteam)$/, 'ownerTeam'],
  [/mobile|mobil|cell|handy/, 'mobile'],
  [
    /(?:business|work|office|büro|geschäft).*(?:phone|tel|number|nummer)|(?:phone|tel).*(?:business|work|office|büro|geschäft)/,
    'business',
  ],
  [/(?:home|privat).*(?:phone|tel|number|nummer)|(?:phone|tel).*(?:home|privat)/, 'home'],
  [/phone|telefon|^tel/, 'other'],
  [/^(?:timezone|zeitzone|tz)$/, 'timeZone'],
  [/^(?:type|recordtype|typ)$/, 'type'],
  [/^(?:active|isactive|aktiv)$/, 'active'],
  [/^(?:lastmodified|modified|updated|updatedat|lastchange|geändert)$/, 'sourceUpdatedAt'],
];
const types = /^(?:contact|account|opportunity|lead)$/i;
const phone = /^(?:tel:)?[+＋(]?[\d\s().\u2010-\u2015/-]{7,}$/;
const day = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const isRepeatable: ReadonlySet<Field> = new Set(['mobile', 'business', 'home', 'other', 'optedOut', 'inactive']);

/**
 * What each column seems to be, for somebody who looks at it before anything is imported: as the product that exported the
 * file names it, or else by its name and its first values.
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  type: RecordType | undefined,
): GuessedField[] {
  const { columns } = understandColumns(header, type === undefined ? {} : { type });
  const guessed: GuessedField[] = header.map((_, index) => {
    const field = columns.find(({ indexes }) => indexes.includes(index))?.field ?? null;
    return field === 'custom' ? null : field;
  });
  const taken = new Set(guessed);
  header.forEach((name, index) => {
    if (guessed[index] !== null) return;
    const field = byName(name) ?? byValues(rows.flatMap((row) => row[index]?.trim() || []));
    if (field === undefined || (taken.has(field) && !isRepeatable.has(field))) return;
    guessed[index] = field;
    taken.add(field);
  });
  return guessed;
}

const byName = (name: string): Field | undefined => names.find(([pattern]) => pattern.test(keyOf(name)))?.[1];

function byValues(values: readonly string[]): Field | undefined {
  const all = (pattern: RegExp) => values.length > 0 && values.every((value) => pattern.test(value));
  if (all(types)) return 'type';
  if (all(email)) return 'email';
  return all(phone) && !values.some((value) => day.test(value)) ? 'other' : undefined;
}
