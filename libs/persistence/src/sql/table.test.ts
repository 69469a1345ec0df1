import sql from 'sql-template-tag';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from './owner';
import { table } from './table';

@Entity('note')
class NoteEntity extends Owned {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') lineItems!: readonly string[];
  @Column('text', { name: 'said_by', nullable: true }) author!: string | null;
}

const notes = table(NoteEntity);

describe('a table', () => {
  it('selects its columns as the properties of its entity, inherited ones too', () => {
    expect(notes.columns('n').text).toBe(
      'n.owner_user_id AS "ownerUserId", n.owner_team_id AS "ownerTeamId", n.id AS "id", n.line_items AS "lineItems", n.said_by AS "author"',
    );
  });

  it('selects only some of them', () => {
    expect(notes.only('author').columns().text).toBe('note.said_by AS "author"');
    expect(notes.without('ownerUserId', 'ownerTeamId', 'id').columns().text).toBe(
      'note.line_items AS "lineItems", note.said_by AS "author"',
    );
  });

  it('writes a row as parameters, and leaves out what is undefined', () => {
    const { text, values } = notes.values({ id: '1', lineItems: ['a'], author: sql`place.author` });
    expect(text).toBe('(id, line_items, said_by) SELECT $1, $2, place.author');
    expect(values).toEqual(['1', '["a"]']);
  });

  it('writes many rows as one parameter', () => {
    const { text, values } = notes.insertAll([{ id: '1', author: null }], 'id', 'author');
    expect(text.replace(/\s+/g, ' ')).toBe(
      'INSERT INTO note (id, said_by) SELECT "id", "author" FROM jsonb_to_recordset($1) AS given ("id" uuid, "author" text)',
    );
    expect(values).toEqual(['[{"id":"1","author":null}]']);
    expect(notes.excluded('lineItems', 'author').text).toBe(
      'line_items = excluded.line_items, said_by = excluded.said_by',
    );
  });

  it('refuses a class that is no entity, and a property without a column', () => {
    expect(() => table(class Plain {})).toThrow('Plain is not an entity.');
    expect(() => notes.only('mood' as 'id')).toThrow('Table note has no column for mood.');
  });
});
