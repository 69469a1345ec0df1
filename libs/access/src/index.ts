/**
 * access: who may see and do what, as pure functions of a viewer and the owners of a thing.
 *
 * It knows no database, no GraphQL and no clock, and imports nothing. Every other part asks it.
 */
export {
  accountOf,
  type AccountRights,
  type AccountScope,
  accountScopes,
  accountViewer,
  type ConversationOwners,
  type Owner,
  personOf,
  type Role,
  type Viewer,
} from './viewer';
export { everything, isWithin, nothing, type Scope } from './scope';
export {
  canAdminister,
  canSeeConversation,
  canSeePhoneNumber,
  canSeeRecordOwnedBy,
  canSendFrom,
  canUseTemplate,
  conversationScope,
  directoryScope,
  type FigureScope,
  figureScope,
  hasAnyScope,
  hasTextPrivilege,
  phoneNumberScope,
  recordScope,
  templateScope,
  usablePhoneNumberScope,
} from './policies';
