import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context';
import { find, type Loaders } from '../loaders';
import { mayReadType } from './check-scopes';
import { toConversation, toMessage } from './conversations';
import { recordNodeType, toPhoneNumber, toRecord, toTeam, toUser } from './directory';
import { readGlobalId, type NodeType } from './global-id';
import { Node } from './node';
import { toNotification } from './notifications';
import { toReceipt } from './receiving';
import { toServiceAccount } from './service-accounts';
import { toTemplate } from './templates';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its ID. Null if it does not exist or the viewer may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global ID that the API returned.' }) id: string,
    @Ctx() { loaders, account }: GatewayContext,
  ): Promise<Node | null> {
    const wanted = readGlobalId(id);
    if (wanted === null || (account !== undefined && !mayReadType(account, wanted.type))) return null;
    return load[wanted.type](loaders, wanted.id);
  }
}

type Load = (loaders: Loaders, id: string) => Promise<Node | null>;

const loadRecord: (type: NodeType) => Load = (type) => (loaders, id) =>
  find(loaders.record, id, (record) => (recordNodeType(record.type) === type ? toRecord(record) : null));

const load: Readonly<Record<NodeType, Load>> = {
  User: (loaders, id) => find(loaders.user, id, toUser),
  Team: (loaders, id) => find(loaders.team, id, toTeam),
  PhoneNumber: (loaders, id) => find(loaders.phoneNumber, id, toPhoneNumber),
  Contact: loadRecord('Contact'),
  Account: loadRecord('Account'),
  Opportunity: loadRecord('Opportunity'),
  Lead: loadRecord('Lead'),
  Conversation: (loaders, id) => find(loaders.conversation, id, toConversation),
  Message: (loaders, id) => find(loaders.message, id, toMessage),
  Template: (loaders, id) => find(loaders.template, id, toTemplate),
  Notification: (loaders, id) => find(loaders.notification, id, toNotification),
  Receipt: (loaders, id) => find(loaders.receipt, id, toReceipt),
  ServiceAccount: (loaders, id) => find(loaders.serviceAccount, id, toServiceAccount),
};
