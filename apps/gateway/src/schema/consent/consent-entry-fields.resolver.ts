import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { Message, toMessage } from '../conversations';
import { toPhoneNumber, toTeam, toUser, User } from '../directory';
import { Node } from '../node';
import { ConsentEntry } from './consent-entry';

@Resolver(() => ConsentEntry)
export class ConsentEntryFieldsResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The number or the team, for scopes other than COMPANY. Null if the viewer may not see it.',
  })
  async subject(@Root() { model }: ConsentEntry, @Ctx() { loaders }: GatewayContext): Promise<Node | null> {
    return (
      (await find(loaders.phoneNumber, model.phoneNumberId, toPhoneNumber)) ?? find(loaders.team, model.teamId, toTeam)
    );
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person who recorded it; null if no person did.' })
  by(@Root() { model }: ConsentEntry, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, model.userId, toUser);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the service account that recorded it; null if none did.',
  })
  recordedBy(@Root() { model }: ConsentEntry, @Ctx() { loaders }: GatewayContext): Promise<string | null> {
    return find(loaders.accountOfMessage, model.accountId, ({ name }) => name);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description:
      'The text that says it, or that the carrier refused. Null if there is none, and if the viewer may not see it.',
  })
  message(@Root() { model }: ConsentEntry, @Ctx() { loaders }: GatewayContext): Promise<Message | null> {
    return find(loaders.message, model.messageId, toMessage);
  }
}
