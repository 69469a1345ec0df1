import type { TemplateInput as Input, TemplateResult } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { idOf } from '../global-id';
import { RecordType } from '../directory/record';
import { toUserErrors, UserError } from '../user-error';
import { Template, toTemplate } from './template';

@InputType({ description: 'A template as it shall be.' })
export class TemplateInput {
  @Field(() => String, { description: 'What sellers find it by.' })
  name!: string;

  @Field(() => RecordType, { description: 'The type of record that it is written for.' })
  recordType!: RecordTypeName;

  @Field(() => String, { defaultValue: 'en', description: 'A language tag like `en` or `pt-BR`.' })
  language!: string;

  @Field(() => String, {
    description:
      'Liquid, with `record`, `user` and `phoneNumber`. One that does not parse is refused with line and column.',
  })
  body!: string;

  @Field(() => ID, { nullable: true, description: "A team of the viewer's to share it with. Null: the viewer's own." })
  teamId?: string | null;
}

@ObjectType({ description: 'What became of `createTemplate` or `updateTemplate`.' })
export class TemplatePayload {
  @Field(() => Template, { nullable: true, description: 'As it is now; null where it was refused.' })
  template!: Template | null;

  @Field(() => [UserError], { description: 'Every reason for which it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

/** A team's id that is none of ours is one of no team of the viewer's. */
export const readTemplateInput = ({ teamId, ...input }: TemplateInput): Input => ({
  ...input,
  teamId: teamId == null ? null : (idOf(teamId, 'Team') ?? ''),
});

export const toTemplatePayload = (result: TemplateResult): TemplatePayload =>
  result.kind === 'written'
    ? { template: toTemplate(result.template), userErrors: [] }
    : { template: null, userErrors: toUserErrors(result.refusals) };
