import type { LegalHold, LegalHolds } from '@patchbay/messaging';
import { Any, type EntityManager } from 'typeorm';
import { LegalHoldEntity } from './legal-hold.entity';

export function createLegalHoldStore(manager: EntityManager): LegalHolds {
  const repository = manager.getRepository(LegalHoldEntity);
  return {
    of: (recordIds): Promise<LegalHold[]> => repository.findBy({ recordId: Any([...recordIds]) }),
    async place(hold) {
      await repository.upsert(hold, ['recordId']);
    },
    async release(recordId) {
      await repository.delete({ recordId });
    },
  };
}
