/**
 * access: who may see and do what, as pure functions over a viewer and the owners of a thing.
 *
 * It knows no database, no GraphQL and no clock. It must not import anything but itself: every other part asks it, it
 * asks nobody.
 */
export type { ConversationOwners, Owner, Role, Viewer } from './viewer';
export { everything, isWithin, nothing, type Scope } from './scope';
export {
  canAdminister,
  canSeeConversation,
  canSeePhoneNumber,
  canSeeRecordOwnedBy,
  canSendFrom,
  canUseTemplate,
  conversationScope,
  hasTextPrivilege,
  phoneNumberScope,
  recordScope,
  templateScope,
  usablePhoneNumberScope,
} from './policies';
