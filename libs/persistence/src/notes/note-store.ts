import type { Note, Notes } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { instant, sqlOn, uuid } from '../sql/statement';
import { DraftEntity } from './draft.entity';
import { NoteEntity, notes } from './note.entity';

export function createNoteStore(manager: EntityManager): Notes {
  const db = sqlOn(manager);
  const repository = manager.getRepository(NoteEntity);
  return {
    async add({ createdAt, ...note }) {
      const values = notes.values({ ...note, createdAt: sql`place.at` });
      const [row] = await db.run<Note>(sql`
        WITH place AS (
          SELECT greatest(${instant(createdAt)}, max(created_at) + interval '1 millisecond') AS at
          FROM note WHERE conversation_id = ${uuid(note.conversationId)}
        ) INSERT INTO note ${values} FROM place RETURNING ${notes.columns()}`);
      return row!;
    },
    lock: async (id) => (await repository.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined,
    count: (conversationId) => repository.countBy({ conversationId }),
    async setBody(id, body, editedAt) {
      await repository.update({ id }, { body, editedAt });
    },
    async remove(id) {
      await repository.delete({ id });
    },
    async saveDraft(userId, conversationId, body, at) {
      if (body === '') await manager.delete(DraftEntity, { userId, conversationId });
      else
        await manager.upsert(DraftEntity, { userId, conversationId, body, updatedAt: at }, [
          'userId',
          'conversationId',
        ]);
    },
  };
}
