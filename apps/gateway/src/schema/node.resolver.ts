import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context';
import { find, type Loaders } from '../loaders';
import { toConversation, toMessage } from './conversations';
import { recordNodeType, toPhoneNumber, toRecord, toTeam, toUser } from './directory';
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
    @Ctx() context: GatewayContext,
  ): Promise<Node | null> {
    const wanted = readGlobalId(id);
    return wanted === null ? null : loadNode(wanted, context.loaders);
  }
}

async function loadNode({ type, id }: { type: NodeType; id: string }, loaders: Loaders): Promise<Node | null> {
  switch (type) {
    case 'User':
      return find(loaders.user, id, toUser);
    case 'Team':
      return find(loaders.team, id, toTeam);
    case 'PhoneNumber':
      return find(loaders.phoneNumber, id, toPhoneNumber);
    case 'Conversation':
      return find(loaders.conversation, id, toConversation);
    case 'Message':
      return find(loaders.message, id, toMessage);
    case 'Template':
      return find(loaders.template, id, toTemplate);
    case 'Notification':
      return find(loaders.notification, id, toNotification);
    case 'Receipt':
      return find(loaders.receipt, id, toReceipt);
    case 'Contact':
    case 'Account':
    case 'Opportunity':
    case 'Lead':
      return find(loaders.record, id, (record) => (recordNodeType(record.type) === type ? toRecord(record) : null));
  }
}
