import sql, { type Sql } from 'sql-template-tag';
import { userRows } from '../directory';
import { text } from '../sql/statement';

/** Users with what the identity provider calls them. */
export const provisionedUsers = (rest: Sql): Sql => sql`
  SELECT ${userRows.columns()}, coalesce(provisioned.user_name, app_user.external_id) AS "userName",
    provisioned.given_name AS "givenName", provisioned.family_name AS "familyName",
    coalesce(provisioned.is_removed, false) AS "isRemoved"
  ${fromUsers} ${rest}`;

export const fromUsers = sql`FROM app_user LEFT JOIN provisioned_user AS provisioned ON provisioned.user_id = app_user.id`;

/** The two indexes on names give the ids; a condition on the joined rows would read all of them. */
export function isCalled(userName: string): Sql {
  const name = text(userName);
  return sql`app_user.id IN (
    SELECT user_id FROM provisioned_user WHERE lower(user_name) = lower(${name})
    UNION ALL SELECT id FROM app_user WHERE lower(external_id) = lower(${name})
      AND NOT EXISTS (SELECT FROM provisioned_user WHERE user_id = app_user.id))`;
}

/** Not those whom the identity provider removed, unless an administrator brought them back. */
export const isVisible = sql`(app_user.is_active OR NOT coalesce(provisioned.is_removed, false))`;
