import type {
  Automation as AutomationModel,
  AutomationKind as KindName,
  AutomationReason as ReasonName,
} from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';

export const AutomationKind = createEnum<KindName>('AutomationKind', 'What sent a text that nobody wrote.', {
  HELP: 'The answer to HELP.',
  OPT_OUT: 'The confirmation of an opt-out.',
  OPT_IN: 'The confirmation of an opt-in.',
  AWAY: 'The away message of the number.',
});

const AutomationReason = createEnum<ReasonName>('AutomationReason', 'Why an automatic text was sent.', {
  KEYWORD: 'The customer sent a keyword, or asked for the same in other words.',
  OUTSIDE_HOURS: "The customer wrote outside of the number's hours.",
  HOLIDAY: "The customer wrote on one of the company's holidays.",
  AWAY_UNTIL: 'The number was set to away at that time.',
});

const names: Readonly<Record<KindName, string>> = {
  HELP: 'Answer to HELP',
  OPT_OUT: 'Opt-out confirmation',
  OPT_IN: 'Opt-in confirmation',
  AWAY: 'Away message',
};

const explanations: Readonly<Record<ReasonName, string>> = {
  KEYWORD: 'The customer sent a keyword, or asked for the same in other words.',
  OUTSIDE_HOURS: "The customer wrote outside of the number's hours.",
  HOLIDAY: 'The customer wrote on a holiday.',
  AWAY_UNTIL: 'The number was set to away until a later time.',
};

@ObjectType({ description: 'What sent a text that nobody wrote, and why.' })
export class Automation {
  constructor(readonly model: AutomationModel) {}

  @Field(() => AutomationKind, { description: 'What sent it.' })
  get kind(): KindName {
    return this.model.kind;
  }

  @Field(() => AutomationReason, { description: 'Why it was sent, for programs and translations.' })
  get reason(): ReasonName {
    return this.model.reason;
  }

  @Field(() => String, { description: 'The name of what sent it, in plain words.' })
  get name(): string {
    return names[this.model.kind];
  }

  @Field(() => String, { description: 'Why it was sent, in plain words.' })
  get explanation(): string {
    return explanations[this.model.reason];
  }

  @Field(() => String, {
    nullable: true,
    description: 'The language of an answer to a keyword, like en; null for an away message.',
  })
  get language(): string | null {
    return this.model.language;
  }
}
