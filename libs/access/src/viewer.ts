/** Roles in growing order of rights. SALESPERSON and above hold the text-message privileges. */
export type Role = 'VIEWER' | 'SALESPERSON' | 'SALES_MANAGER' | 'ADMIN';

/** What a service account may be allowed to do. Each operation of the API needs one of them, or a person. */
export const accountScopes = [
  'DIRECTORY_READ',
  'DIRECTORY_WRITE',
  'MESSAGES_READ',
  'MESSAGES_SEND',
  'EVENTS_READ',
  'CONSENT_WRITE',
] as const;
export type AccountScope = (typeof accountScopes)[number];

/** A program of the company that uses the API with a token of its own. */
export interface AccountRights {
  /** The company's name for it, which stands for a sender's name. */
  readonly name: string;
  readonly scopes: ReadonlySet<AccountScope>;
  /** When its token ends, as far as it is known now; null if never. */
  readonly validUntil: Date | null;
}

/** The user or the team that something is assigned to. */
export type Owner = { readonly kind: 'user'; readonly id: string } | { readonly kind: 'team'; readonly id: string };

/**
 * The user or the service account that asks, with everything a policy needs, so that a decision never needs a query. It is a snapshot: code
 * that keeps it for long (an open socket) must replace it when users or teams change.
 */
export interface Viewer {
  /** The ID of the user, or of the service account. */
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
  /**
   * Only of a service account. It sees what an administrator sees, but only through operations and types that its scopes
   * allow. It is in no team and owns nothing.
   */
  readonly account?: AccountRights;
}

/** The viewer of a service account. */
export function accountViewer(id: string, account: AccountRights): Viewer {
  const none: ReadonlySet<string> = new Set();
  return {
    userId: id,
    role: 'ADMIN',
    teamIds: none,
    teamMateIds: none,
    teamMateTeamIds: none,
    teamMateTeamMateIds: none,
    account,
  };
}

/** The user who asks; null for a service account. */
export const personOf = ({ userId, account }: Viewer): string | null => (account === undefined ? userId : null);

/** The service account that asks; null for a user. */
export const accountOf = ({ userId, account }: Viewer): string | null => (account === undefined ? null : userId);

/** A conversation's two owners. They alone decide who sees it. */
export interface ConversationOwners {
  readonly numberOwner: Owner;
  readonly recordOwner: Owner;
}
