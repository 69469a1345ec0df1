import type { Erasure } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { ErasureEntity } from './erasure.entity';

/** The log of erasures, oldest first. Keep a copy outside of the database, and of its backups. */
export async function readErasures(dataSource: DataSource): Promise<Erasure[]> {
  const rows = await dataSource.getRepository(ErasureEntity).find({ order: { erasedAt: 'ASC', id: 'ASC' } });
  return rows.map(({ id, recordIds, numberHashes, erasedAt }) => ({ id, recordIds, numberHashes, erasedAt }));
}
