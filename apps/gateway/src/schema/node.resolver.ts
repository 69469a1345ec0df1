import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context';
import { toConversation } from './conversations/conversation';
import type { Loaders } from '../loaders';
import { readGlobalId, type NodeType } from './global-id';
import { toMessage } from './conversations/message';
import { toNotification } from './notifications/notification';
import { toTeam, toUser } from './directory/users';
import { toPhoneNumber } from './directory/phone-number';
import { recordNodeType, toRecord } from './directory/record';
import { toReceipt } from './receiving/receipt';
import { toTemplate } from './templates/template';
import { Node } from './node';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id. Null for what is not there and for what the viewer may not see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'As the API gave it.' }) id: string,
    @Ctx() context: GatewayContext,
  ): Promise<Node | null> {
    const wanted = readGlobalId(id);
    return wanted === null ? null : loadNode(wanted, context.loaders);
  }
}

async function loadNode({ type, id }: { type: NodeType; id: string }, loaders: Loaders): Promise<Node | null> {
  switch (type) {
    case 'User':
      return mapped(await loaders.user.load(id), toUser);
    case 'Team':
      return mapped(await loaders.team.load(id), toTeam);
    case 'PhoneNumber':
      return mapped(await loaders.phoneNumber.load(id), toPhoneNumber);
    case 'Conversation':
      return mapped(await loaders.conversation.load(id), toConversation);
    case 'Message':
      return mapped(await loaders.message.load(id), toMessage);
    case 'Template':
      return mapped(await loaders.template.load(id), toTemplate);
    case 'Notification':
      return mapped(await loaders.notification.load(id), toNotification);
    case 'Receipt':
      return mapped(await loaders.receipt.load(id), toReceipt);
    case 'Contact':
    case 'Account':
    case 'Opportunity':
    case 'Lead': {
      const record = await loaders.record.load(id);
      return record !== null && recordNodeType(record.type) === type ? toRecord(record) : null;
    }
  }
}

const mapped = <Row, Result>(row: Row | null, map: (row: Row) => Result): Result | null =>
  row === null ? null : map(row);
