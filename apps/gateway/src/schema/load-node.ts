import { find, type Loaders } from '../loaders';
import { toConversation, toMessage } from './conversations';
import { toPhoneNumber, toRecord, toRecordField, toTeam, toUser } from './directory';
import type { NodeType } from './global-id';
import type { Node } from './node';
import { toNotification } from './notifications';
import { toReceipt } from './receiving';
import { toServiceAccount } from './service-accounts';
import { toTemplate } from './templates';

type Load = (loaders: Loaders, id: string) => Promise<Node | null>;

/** A lead that became a contact is found by the id that it had before. */
const loadRecord: Load = (loaders, id) => find(loaders.record, id, toRecord);

const load: Readonly<Record<NodeType, Load>> = {
  User: (loaders, id) => find(loaders.user, id, toUser),
  Team: (loaders, id) => find(loaders.team, id, toTeam),
  PhoneNumber: (loaders, id) => find(loaders.phoneNumber, id, toPhoneNumber),
  Contact: loadRecord,
  Account: loadRecord,
  Opportunity: loadRecord,
  Lead: loadRecord,
  RecordField: (loaders, id) => find(loaders.recordField, id, toRecordField),
  Conversation: (loaders, id) => find(loaders.conversation, id, toConversation),
  Message: (loaders, id) => find(loaders.message, id, toMessage),
  Template: (loaders, id) => find(loaders.template, id, toTemplate),
  Notification: (loaders, id) => find(loaders.notification, id, toNotification),
  ServiceAccount: (loaders, id) => find(loaders.serviceAccount, id, toServiceAccount),
  Receipt: (loaders, id) => find(loaders.receipt, id, toReceipt),
};

/** Null if it does not exist or the viewer may not see it. */
export const loadNode = (loaders: Loaders, { type, id }: { readonly type: NodeType; readonly id: string }) =>
  load[type](loaders, id);
