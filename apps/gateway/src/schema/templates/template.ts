import type { Owner as OwnerKey } from '@patchbay/access';
import type { TextTemplate } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { Node } from '../node';
import { RecordType } from '../directory/record';
import { CursorScalar, DateTimeScalar } from '../scalars';

@ObjectType('Template', {
  implements: Node,
  description: "A text with fields to fill in; its owner's, or a team's members'.",
})
export class Template extends Node {
  readonly nodeType = 'Template';
  readonly key!: string;
  readonly ownerKey!: OwnerKey;

  @Field(() => String, { description: 'What sellers find it by.' })
  name!: string;

  @Field(() => RecordType, { description: 'The type of record that it is written for.' })
  recordType!: RecordTypeName;

  @Field(() => String, { description: 'A language tag like `en` or `pt-BR`.' })
  language!: string;

  @Field(() => String, {
    description: "Liquid, with `record`, `user` and `phoneNumber`: `Hi {{ record.name | default: 'there' }}`.",
  })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last written.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A template in its place in a list.' })
export class TemplateEdge {
  @Field(() => CursorScalar, { description: 'This place.' })
  cursor!: string;

  @Field(() => Template, { description: 'What is here.' })
  node!: Template;
}

@ObjectType({ description: 'A page of templates.' })
export class TemplateConnection {
  @Field(() => [TemplateEdge], { description: 'In order.' })
  edges!: TemplateEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo!: PageInfo;
}

export const toTemplate = ({ id, owner, ...template }: TextTemplate): Template =>
  Object.assign(new Template(), { ...template, key: id, ownerKey: owner });

export const templateCursors = 'templates';

export const toTemplateConnection = (
  rows: readonly TextTemplate[],
  size: number,
  isBehindCursor: boolean,
): Connection<Template> =>
  connectionOf(rows, size, {
    cursorOf: ({ name, id }) => writeCursor(templateCursors, { key: name, id }),
    toNode: toTemplate,
    isBehindCursor,
  });
