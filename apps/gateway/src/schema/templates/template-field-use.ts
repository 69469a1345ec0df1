import { maxCountedRecords } from '@patchbay/persistence';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A field of the record that a template uses.' })
export class TemplateFieldUse {
  @Field(() => String, { description: 'Its name in templates, like `record.fields.appointment`.' })
  path!: string;

  @Field(() => String, { description: 'Display name; the path if it has none.' })
  label!: string;

  @Field(() => Int, { description: 'How many of `recordsCounted` have no value. Texts to them need a default.' })
  recordsWithout!: number;

  @Field(() => Int, {
    description: `How many of the viewer's records were counted: the active ones of the template's type that the viewer may see, at most ${maxCountedRecords.toLocaleString('en')}.`,
  })
  recordsCounted!: number;
}
