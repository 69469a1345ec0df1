import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { CursorScalar } from '../scalars';

@Resolver()
export class EventCursorResolver {
  @Query(() => CursorScalar, {
    description:
      'The cursor of the latest event. Read it first, then the data to show, then subscribe `after` it: no event in between is missed.',
  })
  eventCursor(@Ctx() { services }: GatewayContext): string {
    return services.live.cursor();
  }
}
