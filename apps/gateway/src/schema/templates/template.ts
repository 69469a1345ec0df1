import type { Owner as OwnerKey } from '@patchbay/access';
import type { TextTemplate } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Field, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { RecordType } from '../directory';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

@ObjectType('Template', {
  implements: Node,
  description:
    'A text with fields to fill in. Only its owner, or the members of the team that owns it, see and use it.',
})
export class Template extends Node {
  readonly nodeType = 'Template';
  readonly key!: string;
  readonly ownerKey!: OwnerKey;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => RecordType, { description: 'The type of record that it is for.' })
  recordType!: RecordTypeName;

  @Field(() => String, { description: 'Language tag, like `en` or `pt-BR`.' })
  language!: string;

  @Field(() => String, {
    description:
      "Liquid with `record`, `user` and `phoneNumber`, like `Hi {{ record.name | default: 'there' }}`. Custom fields are `record.fields.<key>`; a date needs a format, like `{{ record.fields.appointment | date: '%A' }}`. It is shown in the time zone of the customer's number, or else of the number's quiet hours, or else in UTC, and its names in the language of the template. A day without a time can be shown as stored: `{{ record.fields.birthday | date: '%B %-d', 'UTC' }}`. The name of a lead that a text created is missing until somebody gives it one.",
  })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'Time of the last change.' })
  updatedAt!: Date;
}

export const toTemplate = ({ id, owner, ...template }: TextTemplate): Template =>
  Object.assign(new Template(), { ...template, key: id, ownerKey: owner });

export const templateConnection = createConnection({
  type: () => Template,
  typeName: 'Template',
  name: 'templates',
  placeOf: ({ name, id }: TextTemplate) => ({ key: name, id }),
  toNode: toTemplate,
});
