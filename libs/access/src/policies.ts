import { assignedTo, assignedToTeamsOf, everything, isWithin, nothing, type Scope } from './scope';
import type { ConversationOwners, Owner, Role, Viewer } from './viewer';

/*
 * The whole of who may see and do what. Each sentence of the product's rules is one function here; every query,
 * mutation, count, notification and live event asks one of them.
 */

/** May send and receive texts. */
export function hasTextPrivilege(role: Role): boolean {
  return role !== 'VIEWER';
}

/** May write users, teams, numbers and records. */
export function canAdminister(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}

/** Conversations whose number or whose record is within this scope are the viewer's to see, and no others. */
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
 * Records are seen by their owner and by the owner's team mates, of whatever role; a sales manager sees those of the
 * team mates' other teams too. Whoever sees a conversation of a record sees the record as well: that part needs the
 * conversation and is asked with `conversationScope`.
 */
export function recordScope(viewer: Viewer): Scope {
  switch (viewer.role) {
    case 'VIEWER':
    case 'SALESPERSON':
      return { kind: 'owners', userIds: new Set([viewer.userId, ...viewer.teamMateIds]), teamIds: viewer.teamIds };
    case 'SALES_MANAGER':
      return assignedToTeamsOf(viewer);
    case 'ADMIN':
      return everything;
  }
}

export function canSeeRecordOwnedBy(viewer: Viewer, owner: Owner): boolean {
  return isWithin(recordScope(viewer), owner);
}

/** Numbers are seen, beyond the conversations they occur in, by those they are assigned to and by those above them. */
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

/** The numbers that are the viewer's own to use: theirs and their teams'. Rank gives nobody another's number. */
export function usablePhoneNumberScope(viewer: Viewer): Scope {
  return assignedTo(viewer);
}

/** Only the user, or the members of the team, that a number is assigned to sends from it; not even an administrator. */
export function canSendFrom(viewer: Viewer, numberOwner: Owner): boolean {
  return hasTextPrivilege(viewer.role) && isWithin(usablePhoneNumberScope(viewer), numberOwner);
}

/** Templates are their owner's, and a team's are its members'. */
export function templateScope(viewer: Viewer): Scope {
  return viewer.role === 'VIEWER' ? nothing : assignedTo(viewer);
}

export function canUseTemplate(viewer: Viewer, owner: Owner): boolean {
  return isWithin(templateScope(viewer), owner);
}
