/** Roles in growing order of rights. SALESPERSON and above hold the text-message privileges. */
export type Role = 'VIEWER' | 'SALESPERSON' | 'SALES_MANAGER' | 'ADMIN';

/** Who something is assigned to: one user or one team. */
export type Owner = { readonly kind: 'user'; readonly id: string } | { readonly kind: 'team'; readonly id: string };

/**
 * The person on whose behalf something is asked, with all that a policy needs to know of them, so that deciding never
 * takes a query. It is a snapshot: whoever keeps one for long (an open socket) takes a new one when people change.
 */
export interface Viewer {
  readonly userId: string;
  readonly role: Role;
  /** The teams the viewer is a member of. */
  readonly teamIds: ReadonlySet<string>;
  /** The members of those teams, the viewer among them. */
  readonly teamMateIds: ReadonlySet<string>;
  /** The teams that the team mates belong to: what a sales manager's people see through their teams. */
  readonly teamMateTeamIds: ReadonlySet<string>;
}

/** A conversation's two owners, which alone decide who sees it. */
export interface ConversationOwners {
  readonly numberOwner: Owner;
  readonly recordOwner: Owner;
}
