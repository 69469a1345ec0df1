import type { WorkState as WorkStateName } from '@patchbay/messaging';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { Conversation } from '../conversations';
import { toUser, User } from '../directory';
import { DateTimeScalar } from '../scalars';
import { WorkState } from './work-state';

/** They are read with the conversation; only the assignee takes a statement. */
@Resolver(() => Conversation)
export class WorkFieldsResolver {
  @FieldResolver(() => WorkState, {
    description: 'Shared by everyone who sees the conversation. A text from the customer opens it again.',
  })
  state(@Root() { model }: Conversation): WorkStateName {
    return model.state;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it opens again; null if it is not SNOOZED.',
  })
  snoozedUntil(@Root() { model }: Conversation): Date | null {
    return model.snoozedUntil;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'Who takes care of it; null if nobody does. It gives no rights, and ends if they can no longer see the conversation.',
  })
  assignee(@Root() { model }: Conversation, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, model.assigneeId, toUser);
  }

  @FieldResolver(() => Boolean, {
    description:
      'The customer wrote last, and nobody has replied or closed it. Answers to keywords and texts that are scheduled count, away messages do not.',
  })
  needsAnswer(@Root() { model }: Conversation): boolean {
    return model.waitingSince !== null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Time of the first text that nobody has answered or closed; null if there is none.',
  })
  waitingSince(@Root() { model }: Conversation): Date | null {
    return model.waitingSince;
  }

  @FieldResolver(() => Boolean, {
    description:
      'A text is here by type, activity, recency or ID alone, and nobody has moved it or confirmed it with `confirmRouting`.',
  })
  isAmbiguous(@Root() { model }: Conversation): boolean {
    return model.isAmbiguous;
  }
}
