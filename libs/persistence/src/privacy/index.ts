export { CustomerExportEntity } from './customer-export.entity';
export { createExportQueries } from './export-queries';
export { createExportStore } from './export-store';
export { ErasedNumberEntity, ErasureEntity } from './erasure.entity';
export { readErasures } from './erasure-log';
export { createErasureStore } from './erasure-store';
export { LegalHoldEntity } from './legal-hold.entity';
export { createLegalHoldStore } from './legal-hold-store';
