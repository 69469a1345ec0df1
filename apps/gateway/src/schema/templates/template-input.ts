import type { TemplateInput as Input } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Field, ID, InputType } from 'type-graphql';
import { RecordType } from '../directory';
import { keyOf } from '../global-id';
import { createPayload } from '../payload';
import { Template, toTemplate } from './template';

@InputType({ description: 'A template, with all of its fields.' })
export class TemplateInput {
  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => RecordType, { description: 'The type of record that it is for.' })
  recordType!: RecordTypeName;

  @Field(() => String, { defaultValue: 'en', description: 'Language tag, like `en` or `pt-BR`.' })
  language!: string;

  @Field(() => String, {
    description:
      'Liquid, as in `Template.body`. If it does not parse, or uses a custom field that its type of record does not have, `userErrors` has the line and column.',
  })
  body!: string;

  @Field(() => ID, {
    nullable: true,
    description: "One of the viewer's teams to share it with. Default: only the viewer.",
  })
  teamId?: string | null;
}

export const templatePayload = createPayload('TemplatePayload', 'Result of `createTemplate` or `updateTemplate`.', {
  template: { type: () => Template, map: toTemplate, description: 'The template; null if it was refused.' },
});

export const readTemplateInput = ({ teamId, ...input }: TemplateInput): Input => ({
  ...input,
  teamId: teamId == null ? null : keyOf(teamId, 'Team'),
});
