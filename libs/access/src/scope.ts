import type { Owner, Viewer } from './viewer';

/**
 * A set of owners, as data. A thing is in the scope if one of these owners owns it. A store turns the scope into SQL to
 * select many rows; a policy that checks one thing calls `isWithin`. Both use the same scope, so they always agree.
 */
export type Scope = { readonly kind: 'nothing' } | { readonly kind: 'everything' } | Owners;

interface Owners {
  readonly kind: 'owners';
  readonly userIds: ReadonlySet<string>;
  readonly teamIds: ReadonlySet<string>;
}

export const nothing: Scope = { kind: 'nothing' };
export const everything: Scope = { kind: 'everything' };

/** What is assigned to the viewer or to one of the viewer's teams. */
export function assignedTo(viewer: Viewer): Owners {
  return { kind: 'owners', userIds: new Set([viewer.userId]), teamIds: viewer.teamIds };
}

/** What is assigned to any member of the viewer's teams, or to any team that such a member belongs to. */
export function assignedToTeamsOf(viewer: Viewer): Owners {
  return {
    kind: 'owners',
    userIds: new Set([viewer.userId, ...viewer.teamMateIds]),
    teamIds: new Set([...viewer.teamIds, ...viewer.teamMateTeamIds]),
  };
}

export function isWithin(scope: Scope, owner: Owner): boolean {
  switch (scope.kind) {
    case 'nothing':
      return false;
    case 'everything':
      return true;
    case 'owners':
      return (owner.kind === 'user' ? scope.userIds : scope.teamIds).has(owner.id);
  }
}
