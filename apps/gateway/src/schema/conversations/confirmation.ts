import type { Confirmation as ConfirmationModel } from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('MessageConfirmation', {
  description: 'A sender who checked a text that has words of `CompanySettings.confirmWords`.',
})
export class Confirmation {
  constructor(readonly model: ConfirmationModel) {}

  @Field(() => [String], { description: 'The words that it has, as the settings had them.' })
  get words(): readonly string[] {
    return this.model.words;
  }
}
