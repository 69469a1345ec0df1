import type { Present } from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('Presence', {
  description: 'Somebody who has a conversation open. It is known for seconds, and never stored.',
})
export class PresenceOfUser {
  constructor(readonly model: Present) {}

  @Field(() => Boolean, { description: 'They are typing.' })
  get isTyping(): boolean {
    return this.model.isTyping;
  }
}

/** Viewers know that they are there. */
export const othersThan = (userId: string, present: readonly Present[]): PresenceOfUser[] =>
  present.filter((each) => each.userId !== userId).map((each) => new PresenceOfUser(each));
