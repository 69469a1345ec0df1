import type { ReactionRow } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars';

@ObjectType({ description: "A customer's reaction to a message, such as a like." })
export class Reaction {
  @Field(() => String, { description: 'The emoji. Phones that send words, such as “Liked”, mean 👍 ❤️ 👎 😂 ‼️ or ❓.' })
  emoji!: string;

  @Field(() => String, { description: "The customer's number." })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  at!: Date;
}

/** What is left of reactions, oldest first: a customer has one at a time, and can take it back. */
export function currentReactions(rows: readonly ReactionRow[], by: string): Reaction[] {
  let current: ReactionRow | null = null;
  for (const row of rows)
    if (!row.reaction.isRemoval) current = row;
    else if (current?.reaction.emoji === row.reaction.emoji) current = null;
  return current === null ? [] : [Object.assign(new Reaction(), { emoji: current.reaction.emoji, by, at: current.at })];
}
