import { maxMoves } from '@patchbay/persistence';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { Message } from '../conversations';
import { CustomerRecord, toRecord, toUser, User } from '../directory';
import { explainRouting, RoutingDecision } from '../receiving';
import { Move, toMove } from './move';

@Resolver(() => Message)
export class MovesOfMessageResolver {
  @FieldResolver(() => [Move], {
    description: `The latest ${maxMoves} moves that brought the message here, by hand or because it followed them, latest first. Moves that were undone are not listed.`,
  })
  async moves(@Root() { key }: Message, @Ctx() { loaders }: GatewayContext): Promise<Move[]> {
    return (await loaders.movesOfMessage.load(key)).map(toMove);
  }

  @FieldResolver(() => RoutingDecision, {
    nullable: true,
    description:
      'What decided when the text arrived. It differs from `routing` once a user has moved the text itself. Null for outbound messages.',
  })
  async arrivalRouting(
    @Root() { key, model }: Message,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<RoutingDecision | null> {
    if (model.routing === null) return null;
    const isMoved = model.routing.decidedBy === 'MOVED_BY_HAND';
    const arrival = isMoved ? await loaders.arrivalOfMessage.load(key) : null;
    return explainRouting(arrival ?? model.routing, loaders);
  }
}

@Resolver(() => Move)
export class MoveFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The user who made it.' })
  by(@Root() { userKey }: Move, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, userKey, toUser);
  }

  @FieldResolver(() => CustomerRecord, {
    nullable: true,
    description: 'The record that the moved messages belonged to; null if the viewer may not see it.',
  })
  from(@Root() { fromRecordKey }: Move, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return find(loaders.record, fromRecordKey, toRecord);
  }

  @FieldResolver(() => CustomerRecord, {
    nullable: true,
    description: 'The record that they were moved to; null if the viewer may not see it.',
  })
  to(@Root() { toRecordKey }: Move, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return find(loaders.record, toRecordKey, toRecord);
  }
}
