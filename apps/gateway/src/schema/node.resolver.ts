import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context';
import { find, type Loaders } from '../loaders';
import { toConversation, toMessage } from './conversations';
import { toPhoneNumber, toRecord, toTeam, toUser } from './directory';
import { readGlobalId, type NodeType } from './global-id';
import { Node } from './node';
import { toNotification } from './notifications';
import { toReceipt } from './receiving';
import { toTemplate } from './templates';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its ID. Null if it does not exist or the viewer may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global ID that the API returned.' }) id: string,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Node | null> {
    const wanted = readGlobalId(id);
    return wanted === null ? null : load[wanted.type](loaders, wanted.id);
  }
}

type Load = (loaders: Loaders, id: string) => Promise<Node | null>;

/** A lead may have become a contact: the ID that it had then finds it. */
const loadRecord: Load = (loaders, id) => find(loaders.record, id, toRecord);

const load: Readonly<Record<NodeType, Load>> = {
  User: (loaders, id) => find(loaders.user, id, toUser),
  Team: (loaders, id) => find(loaders.team, id, toTeam),
  PhoneNumber: (loaders, id) => find(loaders.phoneNumber, id, toPhoneNumber),
  Contact: loadRecord,
  Account: loadRecord,
  Opportunity: loadRecord,
  Lead: loadRecord,
  Conversation: (loaders, id) => find(loaders.conversation, id, toConversation),
  Message: (loaders, id) => find(loaders.message, id, toMessage),
  Template: (loaders, id) => find(loaders.template, id, toTemplate),
  Notification: (loaders, id) => find(loaders.notification, id, toNotification),
  Receipt: (loaders, id) => find(loaders.receipt, id, toReceipt),
};
