import { assignedTo, assignedToTeamsOf, everything, isWithin, nothing, type Scope } from './scope';
import type { AccountScope, ConversationOwners, Owner, Role, Viewer } from './viewer';

/*
 * All rules about who may see and do what. Each sentence of the product's rules is one function. Every query,
 * mutation, count, notification and live event asks one of them.
 *
 * A sales manager sees what at least one member of their teams would see as a SALESPERSON, and what is their own. That goes
 * for conversations, records and numbers. Templates and notifications belong to their owners alone.
 *
 * A service account sees what an administrator sees. Which operations and types it may use, its scopes say: `hasAnyScope`.
 */

/** Whether a viewer may use what needs one of these scopes. People need none. Nothing is open to no account. */
export function hasAnyScope({ account }: Viewer, scopes: readonly AccountScope[]): boolean {
  return account === undefined || scopes.some((scope) => account.scopes.has(scope));
}

/** May send and receive texts. */
export function hasTextPrivilege(role: Role): boolean {
  return role !== 'VIEWER';
}

/** May write users, teams, numbers and records. */
export function canAdminister(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}

/** The viewer sees exactly the conversations whose number or record is in this scope. */
export function conversationScope(viewer: Viewer): Scope {
  switch (viewer.role) {
    case 'VIEWER':
      return nothing;
    case 'SALESPERSON':
      return assignedTo(viewer);
    case 'SALES_MANAGER':
      return assignedToTeamsOf(viewer);
    case 'ADMIN':
      return everything;
  }
}

export function canSeeConversation(viewer: Viewer, owners: ConversationOwners): boolean {
  const scope = conversationScope(viewer);
  return isWithin(scope, owners.numberOwner) || isWithin(scope, owners.recordOwner);
}

/**
 * A record's owner and the owner's teammates see it, whatever their role. A viewer who sees a conversation sees its record, too: check that with `conversationScope`,
 * because it needs the conversation.
 */
export function recordScope(viewer: Viewer): Scope {
  switch (viewer.role) {
    case 'VIEWER':
    case 'SALESPERSON':
      return { kind: 'owners', userIds: new Set([viewer.userId, ...viewer.teamMateIds]), teamIds: viewer.teamIds };
    case 'SALES_MANAGER': {
      const { userIds, teamIds } = assignedToTeamsOf(viewer);
      return { kind: 'owners', userIds: new Set([...userIds, ...viewer.teamMateTeamMateIds]), teamIds };
    }
    case 'ADMIN':
      return everything;
  }
}

export function canSeeRecordOwnedBy(viewer: Viewer, owner: Owner): boolean {
  return isWithin(recordScope(viewer), owner);
}

/** Apart from its conversations, a number is visible to the users it is assigned to and to those above them. */
export function phoneNumberScope(viewer: Viewer): Scope {
  switch (viewer.role) {
    case 'VIEWER':
    case 'SALESPERSON':
      return assignedTo(viewer);
    case 'SALES_MANAGER':
      return assignedToTeamsOf(viewer);
    case 'ADMIN':
      return everything;
  }
}

export function canSeePhoneNumber(viewer: Viewer, owner: Owner): boolean {
  return isWithin(phoneNumberScope(viewer), owner);
}

/**
 * The users and teams that lists show: the viewer, their teams and the members of those. Everyone may know any user or team
 * that something else leads to.
 */
export function directoryScope(viewer: Viewer): Scope {
  if (viewer.role === 'ADMIN') return everything;
  return { kind: 'owners', userIds: new Set([viewer.userId, ...viewer.teamMateIds]), teamIds: viewer.teamIds };
}

/**
 * The numbers that the viewer may send from: their own and their teams'. A higher role adds no numbers. A service account
 * that may send stands for the company, so it may use any number.
 */
export function usablePhoneNumberScope(viewer: Viewer): Scope {
  if (viewer.account !== undefined) return hasAnyScope(viewer, ['MESSAGES_SEND']) ? everything : nothing;
  return assignedTo(viewer);
}

/**
 * Only the user or the team members that a number is assigned to may send from it. Even administrators may not. Nobody sends
 * from a number that was given up.
 */
export function canSendFrom(
  viewer: Viewer,
  { owner, isActive }: { readonly owner: Owner; readonly isActive: boolean },
): boolean {
  return isActive && hasTextPrivilege(viewer.role) && isWithin(usablePhoneNumberScope(viewer), owner);
}

/** A template belongs to its owner, or to the members of its team. A service account may use any. */
export function templateScope(viewer: Viewer): Scope {
  if (viewer.account !== undefined) return everything;
  return viewer.role === 'VIEWER' ? nothing : assignedTo(viewer);
}

export function canUseTemplate(viewer: Viewer, owner: Owner): boolean {
  return isWithin(templateScope(viewer), owner);
}

/** The teams whose figures a viewer may see. */
export type FigureScope =
  | { readonly kind: 'nothing' | 'everything' }
  | { readonly kind: 'teams'; readonly teamIds: ReadonlySet<string> };

/** A sales manager sees the figures of their own teams, though a teammate may be in others, too. */
export function figureScope(viewer: Viewer): FigureScope {
  switch (viewer.role) {
    case 'VIEWER':
    case 'SALESPERSON':
      return { kind: 'nothing' };
    case 'SALES_MANAGER':
      return { kind: 'teams', teamIds: viewer.teamIds };
    case 'ADMIN':
      return { kind: 'everything' };
  }
}
