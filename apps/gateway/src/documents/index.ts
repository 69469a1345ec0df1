/** documents: which documents clients may execute, and how they name them: by text, or by hash. */
export { createPersistedTexts, createTrustedTexts, type DocumentParams, type DocumentTexts } from './document-texts';
export { readTrustedDocuments } from './trusted-documents';
