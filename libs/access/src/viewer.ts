/** Roles in growing order of rights. SALESPERSON and above hold the text-message privileges. */
export type Role = 'VIEWER' | 'SALESPERSON' | 'SALES_MANAGER' | 'ADMIN';

/** The user or the team that something is assigned to. */
export type Owner = { readonly kind: 'user'; readonly id: string } | { readonly kind: 'team'; readonly id: string };

/**
 * The user who asks, with everything a policy needs, so that a decision never needs a query. It is a snapshot: code
 * that keeps it for long (an open socket) must replace it when users or teams change.
 */
export interface Viewer {
  readonly userId: string;
  readonly role: Role;
  /** The teams the viewer is a member of. */
  readonly teamIds: ReadonlySet<string>;
  /** The members of those teams, the viewer among them. */
  readonly teamMateIds: ReadonlySet<string>;
  /** All teams that the teammates belong to. A sales manager sees what these teams own. */
  readonly teamMateTeamIds: ReadonlySet<string>;
  /** The members of those teams. Only filled for a sales manager, who sees their records as the teammates do. */
  readonly teamMateTeamMateIds: ReadonlySet<string>;
}

/** A conversation's two owners. They alone decide who sees it. */
export interface ConversationOwners {
  readonly numberOwner: Owner;
  readonly recordOwner: Owner;
}
