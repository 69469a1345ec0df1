import { anywhere, digitsOf } from '../sql/page';

/*
 * A record is found by part of its name, or of a number of its own, its contact's or its account's. Asked of a row on a walk,
 * or looked up among all: the same answer by two ways.
 */

/** Of a `record`. */
export function recordMatches(words: string, values: unknown[]): string {
  const byName = `record.name ILIKE $${values.push(anywhere(words))}`;
  const digits = digitsOf(words);
  if (digits === null) return byName;
  // OFFSET 0 keeps PostgreSQL from looking up the numbers of all records for the few that are asked about.
  return `(${byName} OR EXISTS (
    SELECT 1 FROM record_phone
    WHERE record_phone.record_id IN (record.id, CASE record.type WHEN 'OPPORTUNITY' THEN record.contact_id END, CASE record.type WHEN 'OPPORTUNITY' THEN record.account_id END)
      AND record_phone.number LIKE $${values.push(anywhere(digits))} OFFSET 0))`;
}

/** All of them, as a SELECT of ids. */
export function matchingRecordIds(words: string, values: unknown[]): string {
  const byName = `SELECT id FROM record WHERE name ILIKE $${values.push(anywhere(words))}`;
  const digits = digitsOf(words);
  if (digits === null) return byName;
  return `
    WITH holder AS (SELECT record_id AS id FROM record_phone WHERE number LIKE $${values.push(anywhere(digits))})
    ${byName} UNION ALL SELECT id FROM holder
    UNION ALL SELECT record.id FROM record JOIN holder ON holder.id = record.contact_id WHERE record.type = 'OPPORTUNITY'
    UNION ALL SELECT record.id FROM record JOIN holder ON holder.id = record.account_id WHERE record.type = 'OPPORTUNITY'`;
}

/** Whether the indexes know of it: they hold three characters in a row, and nothing shorter. */
export const isLookedUp = (words: string) => words.length >= 3;
