import type { Note as NoteModel } from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

@ObjectType('Note', {
  implements: Node,
  description: 'What a colleague wrote about a conversation. Never sent to the customer.',
})
export class Note extends Node {
  readonly nodeType = 'Note';

  constructor(readonly model: NoteModel) {
    super();
  }

  get key(): string {
    return this.model.id;
  }

  @Field(() => String, { description: 'The text, up to 5,000 characters.' })
  get body(): string {
    return this.model.body;
  }

  @Field(() => DateTimeScalar, { description: 'When it was written. Strictly increasing within a conversation.' })
  get createdAt(): Date {
    return this.model.createdAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed; null if it never was.' })
  get editedAt(): Date | null {
    return this.model.editedAt;
  }
}

export const toNote = (note: NoteModel): Note => new Note(note);

export const noteConnection = createConnection({
  type: () => Note,
  typeName: 'Note',
  name: 'notes',
  placeOf: ({ createdAt, id }: NoteModel) => ({ key: createdAt, id }),
  toNode: toNote,
});
