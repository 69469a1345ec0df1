import type { ConsentState as StateName } from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { ConsentEntry, ConsentState } from './consent-entry';

@ObjectType({ description: 'What applies to texts from one of our numbers to a customer.' })
export class Consent {
  @Field(() => ConsentState, { description: 'What the customer allows now. OPTED_OUT: no text is sent.' })
  readonly state: StateName;

  @Field(() => ConsentEntry, {
    nullable: true,
    description: 'The entry that decides it. Null if there is none, and if the viewer may not see the customer.',
  })
  readonly decidedBy: ConsentEntry | null;

  constructor(state: StateName, decidedBy: ConsentEntry | null) {
    this.state = state;
    this.decidedBy = decidedBy;
  }
}
