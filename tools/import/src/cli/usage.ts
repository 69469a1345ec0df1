import { fields } from '@patchbay/importing';

const fieldList = Object.entries(fields)
  .map(([field, meaning]) => `  ${field.padEnd(16)} ${meaning}`)
  .join('\n');

export const usage = `Imports customer records from a CSV file: an export of HubSpot, Salesforce, Dynamics 365, Google Contacts or Outlook as it
is, or a table of your own. docs/import.md has an example for each. It can be repeated: a record is identified by its type
and ID. A record keeps what the file has no column for; an empty cell clears its field.

  npm run import -- contacts.csv --country US --dry-run

What to do
  --dry-run                check everything, write nothing, and say how the file is understood
  --rejects FILE           write refused rows to a CSV file, with their line and the reason
  --claim                  a new record takes over the unclaimed lead with its number and owner, if there is exactly one
  --default-owner OWNER    owner of new records if the file has none that is known: externalId, email address or name of a
                           user or team
  --opt-outs               the file is a list of numbers that opted out, or of numbers with what they allow; no records
  --consent-scope WEST     what consent is about: company (the default), a team, or one of your numbers
  --accounts-by-name       link records to accounts that the file only names, if exactly one has the name. It reads the
                           names of all accounts first

How to read the file
  --country US             country of numbers without a +, two letters; PATCHBAY_COUNTRY,
                           or else the one of the company settings
  --zone Europe/Berlin     time zone of times without one
  --dates DMY              order of dates that end with their year: DMY or MDY
  --decimal ,              decimal mark of numbers: , or . (default: , in files with semicolons, or else .)
  --type CONTACT           type of the records: CONTACT, ACCOUNT, OPPORTUNITY or LEAD
  --map "Column=field"     what a column is; can be repeated
  --field "Column=key"     import a column as a custom field; can be repeated
  --ignore "Column"        do not import a column; can be repeated
  --encoding windows-1252  utf-8, utf-16le, utf-16be or windows-1252 (default: detected)
  --delimiter ";"          comma, semicolon, tab (default: detected)

Where to import
  --url URL                address of the gateway; PATCHBAY_URL, or http://127.0.0.1:4000
  --token TOKEN            token of an administrator, or of a service account with DIRECTORY_READ, DIRECTORY_WRITE and,
                           for consent, CONSENT_WRITE; better in PATCHBAY_TOKEN, or in a file that PATCHBAY_TOKEN_FILE names
  --demo-user ada          instead of a token, a user of the demo

Fields for --map
${fieldList}

Exit codes: 0 all rows were imported, 1 some were refused, 2 the file was not imported.`;
