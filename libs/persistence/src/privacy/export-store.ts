import type { CustomerExport, CustomerExports, ExportPage, LooseCallback } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { limitOf } from '../sql/page';
import { eachOf, instant, sqlOn } from '../sql/statement';
import { CustomerExportEntity } from './customer-export.entity';
import { exportedData, looseCallbacks, readRows } from './exported-data';

export type ExportRow = CustomerExportEntity;

export const toExport = ({ size, ...row }: ExportRow): CustomerExport => ({
  ...row,
  size: size === null ? null : Number(size),
});

export function createExportStore(manager: EntityManager): CustomerExports {
  const db = sqlOn(manager);
  const repository = manager.getRepository(CustomerExportEntity);
  return {
    async add({ size, ...one }) {
      await repository.insert({ ...one, size: size === null ? null : String(size) });
    },
    async find(id) {
      const row = await repository.findOneBy({ id });
      return row === null ? undefined : toExport(row);
    },
    async findRunning(recordId) {
      const row = await repository.findOneBy({ recordId, state: 'RUNNING' });
      return row === null ? undefined : toExport(row);
    },
    async setRecords(id, recordIds) {
      await repository.update({ id }, { recordIds });
    },
    async finish(id, size) {
      const { affected } = await repository.update({ id, state: 'RUNNING' }, { state: 'READY', size: String(size) });
      return affected === 1;
    },
    async noteDownload(id, at) {
      await repository.update({ id }, { downloadedAt: at });
    },
    async fail(id) {
      await repository.update({ id, state: 'RUNNING' }, { state: 'FAILED' });
    },
    async markOld(before, max) {
      const rows = await db.run<{ id: string }>(sql`
        UPDATE customer_export SET state = 'REMOVING' WHERE id IN (
          SELECT id FROM customer_export WHERE (requested_at < ${instant(before)} OR state = 'REMOVING')
            AND NOT EXISTS (SELECT 1 FROM job WHERE name = 'build-export' AND subject_id = customer_export.id)
          ORDER BY requested_at LIMIT ${limitOf(max)} FOR UPDATE SKIP LOCKED
        ) RETURNING id`);
      return rows.map(({ id }) => id);
    },
    async remove(ids) {
      await db.run(sql`DELETE FROM customer_export WHERE id IN ${eachOf(ids)} AND state = 'REMOVING'`);
    },

    files: exportedData.map(({ name, description }) => ({ name, description })),
    async read(person, name, place) {
      const file = exportedData.find((one) => one.name === name);
      if (file === undefined) throw new Error(`An export has no file ${name}.`);
      return readRows(db, file, person, place);
    },
    readLooseCallbacks: (person, place): Promise<ExportPage<LooseCallback>> =>
      looseCallbacks(db, person, place?.after ?? null),
  };
}
