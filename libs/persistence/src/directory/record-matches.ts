import sql, { type RawValue, type Sql } from 'sql-template-tag';
import { digitsOf, holdsWords, likePattern } from '../sql/page';

/*
 * A record matches by a part of its name, or of one of its numbers; an opportunity has those of its contact and its
 * account. The two functions give the same answer: one asks a row, the other finds the rows.
 */

/** On a `record`. */
export function recordMatches(words: string): Sql {
  const byName = holdsWords('record.name', words);
  const digits = digitsOf(words);
  if (digits === null) return byName;
  // OFFSET 0 keeps PostgreSQL from looking up the numbers of all records for a few of them.
  return sql`(${byName} OR EXISTS (
    SELECT 1 FROM record_phone
    WHERE record_phone.record_id IN (
        record.id,
        CASE record.type WHEN 'OPPORTUNITY' THEN record.contact_id END,
        CASE record.type WHEN 'OPPORTUNITY' THEN record.account_id END
      ) AND record_phone.number LIKE ${likePattern(digits)} OFFSET 0))`;
}

/** On a `record`: its name is one of its numbers, as that of a lead that a text created, until it gets a name. */
export const isNamedByNumber = sql`EXISTS (
  SELECT 1 FROM record_phone WHERE record_phone.record_id = record.id AND record_phone.number = record.name)`;

/** All that match, as a SELECT of ids. */
export function matchingRecordIds(words: string): Sql {
  const byName = sql`SELECT id FROM record WHERE ${holdsWords('name', words)}`;
  const digits = digitsOf(words);
  if (digits === null) return byName;
  return sql`${byName} UNION ALL (${havingPhones(sql`number LIKE ${likePattern(digits)}`)})`;
}

/** All that have a number with this key, as routing finds them, as a SELECT of ids. */
export const holdersOf = (numberKey: RawValue) => havingPhones(sql`number_key = ${numberKey}`);

const havingPhones = (isPhone: Sql) => sql`
  WITH holder AS (SELECT record_id AS id FROM record_phone WHERE ${isPhone})
  SELECT id FROM holder
  UNION ALL SELECT record.id FROM record JOIN holder ON holder.id = record.contact_id WHERE record.type = 'OPPORTUNITY'
  UNION ALL SELECT record.id FROM record JOIN holder ON holder.id = record.account_id WHERE record.type = 'OPPORTUNITY'`;

/** Whether the indexes can find it: they hold three characters in a row, and nothing shorter. */
export const isLookedUp = (words: string) => words.length >= 3;
