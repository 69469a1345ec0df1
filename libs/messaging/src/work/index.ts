/**
 * work: what people do about conversations: close and snooze them, and take care of them.
 *
 * - The state is shared by all who see the conversation. A text from the customer opens it again: a conversation that is done
 *   has no text after it was closed that nobody answered.
 * - It waits since the first text that nobody answered or closed. Answers to keywords are answers, and so is a scheduled text, until
 *   it is canceled. An away message is none.
 * - An assignment gives no rights, and ends if the assignee can no longer see the conversation. A job does that soon after the
 *   change.
 * - Work belongs to the conversation: moves and merges of texts take along what was closed and confirmed, but neither the state
 *   nor the assignee.
 *
 * It does not write what texts change: the statements that add them do.
 */
export { assignConversation } from './assign-conversation';
export { confirmRouting } from './confirm-routing';
export { reopenSnoozed } from './reopen-snoozed';
export { restoreWaiting } from './restore-waiting';
export { reviewAssignments } from './review-assignments';
export { updateConversation, type UpdateConversationInput } from './update-conversation';
export type { AssignedConversation, WorkChange, Works } from './works';
