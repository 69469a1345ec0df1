import type { Scope } from '@patchbay/access';

/**
 * A scope as a condition on a table's owner columns. Its values are pushed onto `values`, whose length gives their
 * place: `$3` is the third.
 */
export function ownedWithin(scope: Scope, table: string, values: unknown[]): string {
  switch (scope.kind) {
    case 'nothing':
      return 'false';
    case 'everything':
      return 'true';
    case 'owners': {
      const users = values.push([...scope.userIds]);
      const teams = values.push([...scope.teamIds]);
      return `(${table}.owner_user_id = ANY ($${users}::uuid[]) OR ${table}.owner_team_id = ANY ($${teams}::uuid[]))`;
    }
  }
}
