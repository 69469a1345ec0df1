import type { Files, StoredFile, UnsentFiles } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { eachOf, instant, sqlOn, uuid } from '../sql/statement';
import { StoredFileEntity, storedFiles } from './stored-file.entity';

const unsent = sql`message_id IS NULL AND owner_id IS NOT NULL`;

/** The rows of files; their bytes are in the file store. */
export function createFileRows(manager: EntityManager): Files {
  const db = sqlOn(manager);
  const repository = manager.getRepository(StoredFileEntity);
  return {
    async add(files) {
      const rows = files.map((file) => ({ ...file }));
      await db.planOnce(
        storedFiles.insertAll(rows, 'id', 'ownerId', 'state', 'fileName', 'contentType', 'size', 'createdAt'),
      );
    },
    async countUnsent(ownerId) {
      await db.run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads:${ownerId}`}, 3))`);
      const [row] = await db.planOnce<UnsentFiles>(sql`
        SELECT count(*)::int AS count, coalesce(sum(size), 0)::int AS bytes FROM stored_file
        WHERE ${unsent} AND owner_id = ${uuid(ownerId)} AND state <> 'REMOVING'`);
      return row!;
    },
    // Those of several files are planned each time: the plan of an almost empty table walks along its key.
    findByIds: (ids) =>
      db.run<StoredFile>(sql`SELECT ${storedFiles.columns()} FROM stored_file WHERE id IN ${eachOf(ids)}`),
    lockOwn: (ownerId, ids) =>
      db.run<StoredFile>(sql`
        SELECT ${storedFiles.columns()} FROM stored_file
        WHERE id IN ${eachOf(ids)} AND owner_id = ${uuid(ownerId)} ORDER BY id FOR UPDATE`),
    async claim(id, since) {
      const rows = await db.planOnce<StoredFile>(sql`
        UPDATE stored_file SET state = 'RECEIVING'
        WHERE id = ${uuid(id)} AND state = 'WAITING' AND created_at > ${instant(since)} RETURNING ${storedFiles.columns()}`);
      return rows[0];
    },
    async release(id) {
      await repository.update({ id, state: 'RECEIVING' }, { state: 'WAITING' });
    },
    async finish({ id, contentType, size, width, height }) {
      await repository.update({ id, state: 'RECEIVING' }, { state: 'READY', contentType, size, width, height });
    },
    async attach(ids, messageId) {
      await db.run(sql`
        UPDATE stored_file SET message_id = ${uuid(messageId)}, state = 'READY' WHERE id IN ${eachOf(ids)}`);
    },
    async setVariant(id, variant) {
      await repository.update({ id }, { variant });
    },
    async markOrphans(before, max) {
      const rows = await db.run<{ id: string }>(sql`
        UPDATE stored_file SET state = 'REMOVING' WHERE id IN (
          SELECT id FROM stored_file WHERE message_id IS NULL AND created_at < ${instant(before)}
          ORDER BY created_at LIMIT ${max} FOR UPDATE SKIP LOCKED
        ) RETURNING id`);
      return rows.map(({ id }) => id);
    },
    async remove(ids) {
      await db.run(sql`DELETE FROM stored_file WHERE id IN ${eachOf(ids)} AND state = 'REMOVING'`);
    },
  };
}
