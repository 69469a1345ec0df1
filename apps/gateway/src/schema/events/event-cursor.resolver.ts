import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { CursorScalar } from '../scalars';

@Resolver()
export class EventCursorResolver {
  @Query(() => CursorScalar, {
    description:
      'The cursor of the last event so far. Read it first, then what you show, then subscribe `after` it: nothing that happens in between is missed.',
  })
  eventCursor(@Ctx() { services }: GatewayContext): string {
    return services.live.cursor();
  }
}
