import sql, { type Sql } from 'sql-template-tag';

/**
 * On a `conversation`: one between these numbers. A customer has few conversations, and a company number has many. `IS TRUE`
 * keeps PostgreSQL from looking for those of the company number, which it would take for as few while the table is small.
 */
export const isOfPair = (phoneNumberId: Sql, customerKey: Sql): Sql =>
  sql`conversation.customer_key = ${customerKey} AND (conversation.phone_number_id = ${phoneNumberId}) IS TRUE`;
