import { Args, ArgsType, Authorized, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { alarmConnection, type Alarm } from './alarm';

@ArgsType()
class AlarmsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Only open alarms, or only those that have ended; null for all.',
  })
  isOpen!: boolean | null;
}

@Resolver()
export class AlarmsResolver {
  @Authorized('ADMIN')
  @Query(() => alarmConnection.Type, {
    description: 'Problems, those that began last first. For administrators; FORBIDDEN for others.',
  })
  alarms(@Args() { isOpen, ...page }: AlarmsArgs, @Ctx() { services }: GatewayContext): Promise<Connection<Alarm>> {
    return alarmConnection.read(page, (given) => services.queries.alarms.list(isOpen, given));
  }
}
