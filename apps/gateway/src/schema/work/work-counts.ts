import { maxCounted } from '@patchbay/persistence';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node';

@ObjectType({ description: `A number that is exact up to ${maxCounted}.` })
export class Count {
  @Field(() => Int, { description: `At most ${maxCounted}.` })
  readonly count: number;

  @Field(() => Boolean, { description: 'There are more than `count`.' })
  readonly isMore: boolean;

  constructor(found: number) {
    this.count = Math.min(found, maxCounted);
    this.isMore = found > maxCounted;
  }
}

@ObjectType('WorkCounts', {
  implements: Node,
  description: 'What waits for the viewer, for the views of an inbox. One per viewer, with an ID for caches.',
})
export class WorkCounts extends Node {
  readonly nodeType = 'WorkCounts';

  constructor(readonly key: string) {
    super();
  }
}
