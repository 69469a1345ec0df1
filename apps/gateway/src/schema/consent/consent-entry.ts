import type {
  ConsentEntry as EntryModel,
  ConsentScope as ScopeName,
  ConsentSource as SourceName,
  ConsentState as StateName,
} from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

export const ConsentState = createEnum<StateName>('ConsentState', 'What a customer allows.', {
  UNKNOWN: 'Nothing is recorded.',
  OPTED_IN: 'They want texts.',
  OPTED_OUT: 'They want no texts, and get none.',
});

export const ConsentScope = createEnum<ScopeName>(
  'ConsentScope',
  'What an entry is about. The latest entry about a number decides, so a wider one also wins over an older narrower one.',
  {
    PHONE_NUMBER: 'One phone number of the company.',
    TEAM: 'The phone numbers that are assigned to a team or to one of its members.',
    COMPANY: 'All phone numbers of the company.',
  },
);

export const ConsentSource = createEnum<SourceName>('ConsentSource', 'Where an entry comes from.', {
  KEYWORD: 'The customer texted a keyword, such as STOP or START.',
  NATURAL_LANGUAGE: 'The customer said it in other words: a clear wish, or confirmed by a person.',
  CARRIER: 'The carrier: it read a keyword, or refused a text because the customer opted out there.',
  USER: 'A person recorded it, for example after a call.',
  API: 'A program recorded it.',
  IMPORT: 'It was imported from another system.',
});

@ObjectType('ConsentEntry', {
  implements: Node,
  description: 'One change of what a customer allows. Entries are never changed or deleted.',
})
export class ConsentEntry extends Node {
  readonly nodeType = 'ConsentEntry';
  readonly key: string;

  constructor(readonly model: EntryModel) {
    super();
    this.key = model.id;
  }

  @Field(() => String, {
    description:
      "The customer's number, in the spelling that all of its spellings share. A hash if the customer was erased.",
  })
  get customerNumber(): string {
    return this.model.customerKey;
  }

  @Field(() => ConsentScope, { description: 'What it is about.' })
  get scope(): ScopeName {
    return this.model.scope;
  }

  @Field(() => ConsentState, { description: 'OPTED_IN or OPTED_OUT.' })
  get state(): StateName {
    return this.model.state;
  }

  @Field(() => ConsentSource, { description: 'Where it comes from.' })
  get source(): SourceName {
    return this.model.source;
  }

  @Field(() => DateTimeScalar, { description: 'When it was given. The order of entries is that of these times.' })
  get at(): Date {
    return this.model.at;
  }

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  get recordedAt(): Date {
    return this.model.recordedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: "Where and how it was given, such as a form's URL or a contract number. Null if nobody said.",
  })
  get evidence(): string | null {
    return this.model.evidence;
  }
}

export const toConsentEntry = (model: EntryModel): ConsentEntry => new ConsentEntry(model);

export const consentEntryConnection = createConnection({
  type: () => ConsentEntry,
  typeName: 'ConsentEntry',
  name: 'consent entries',
  placeOf: ({ at, id }: EntryModel) => ({ key: at, id }),
  toNode: toConsentEntry,
});
