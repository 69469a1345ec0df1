import type { RecordDetails, RecordFieldRow } from '../directory';
import type { TemplateFields } from './render-template';

/** What templates can use of a record. */
export function recordValues(
  record: RecordDetails,
  definitions: readonly RecordFieldRow[],
): Pick<TemplateFields, 'record' | 'customFields'> {
  const { name, hasName, firstName, lastName, type, ownerName, accountName, contactName, fields } = record;
  return {
    record: {
      // The number of a lead that a text created is nothing to greet a customer with.
      name: hasName ? name : null,
      ...{ firstName, lastName, type, owner: ownerName, account: accountName, contact: contactName },
    },
    customFields: Object.fromEntries(
      definitions.map(({ key, kind }) => {
        // A key can be `constructor`.
        const value = Object.hasOwn(fields, key) ? fields[key] : null;
        return [key, kind === 'DATE' && typeof value === 'string' ? new Date(value) : value];
      }),
    ),
  };
}
